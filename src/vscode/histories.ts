import { FileType, Uri, workspace } from 'vscode';
import { NO_STEPS, type StepStore, type Steps } from './history';
import { log } from './log';
import { parseSteps, printSteps } from './steps';
import { readText, writeText } from './textFiles';
import { Turns } from './turns';

/** What all histories together may take, in bytes; the articles worked on longest ago are forgotten first. */
const MOST_BYTES = 64 * 1024 * 1024;

/** The histories of the articles of a workspace: a file each, in the folder that VS Code gives the extension for it. */
export class Histories {
  readonly #turns = new Turns();

  constructor(readonly folder: Uri) {}

  /** The store of one article's history. What cannot be read is an empty history; what cannot be kept is logged. */
  of(article: Uri): StepStore {
    const uri = this.#uriOf(article);
    const name = article.toString();
    let latest = NO_STEPS;
    let isWaiting = false;
    let isFirst = true;
    const write = async () => {
      isWaiting = false;
      await writeText(uri, printSteps(name, latest)).catch((error) => complain(uri, error));
      if (isFirst) await this.#makeRoom(uri).catch((error) => complain(uri, error));
      isFirst = false;
    };
    return {
      load: () => this.#turns.take(() => read(uri, name)),
      save: (steps) => {
        latest = steps;
        // Steps that come while an earlier one is being written are written together.
        if (isWaiting) return this.#turns.idle();
        isWaiting = true;
        return this.#turns.take(write);
      },
    };
  }

  /** Takes the history of an article along to its new name. */
  rename(from: Uri, to: Uri): Promise<void> {
    return this.#turns.take(async () => {
      const steps = await read(this.#uriOf(from), from.toString());
      if (steps.undo.length + steps.redo.length === 0) return;
      await writeText(this.#uriOf(to), printSteps(to.toString(), steps)).catch((error) =>
        complain(to, error),
      );
    });
  }

  /** Resolves when all that was to be written is. */
  idle(): Promise<void> {
    return this.#turns.idle();
  }

  #uriOf(article: Uri): Uri {
    return Uri.joinPath(this.folder, `${keyOf(article.toString())}.json`);
  }

  async #makeRoom(latest: Uri): Promise<void> {
    const entries = await workspace.fs.readDirectory(this.folder);
    const uris = entries.flatMap(([name, type]) =>
      type === FileType.File ? [Uri.joinPath(this.folder, name)] : [],
    );
    const files = await Promise.all(uris.map(async (uri) => ({ uri, ...(await workspace.fs.stat(uri)) })));
    let bytes = files.reduce((sum, { size }) => sum + size, 0);
    for (const { uri, size } of files.sort((a, b) => a.mtime - b.mtime)) {
      if (bytes <= MOST_BYTES) return;
      if (uri.path === latest.path) continue;
      await workspace.fs.delete(uri);
      bytes -= size;
    }
  }
}

async function read(uri: Uri, article: string): Promise<Steps> {
  try {
    const text = await readText(uri);
    return text === null ? NO_STEPS : parseSteps(article, text);
  } catch (error) {
    complain(uri, error);
    return NO_STEPS;
  }
}

function complain(uri: Uri, error: unknown): void {
  log.error(`The history ${uri.path}: ${error instanceof Error ? error.message : error}`);
}

/** A file name for an article: two FNV-1a hashes of its URI, for URIs of Hindi names are longer than names may be. */
function keyOf(article: string): string {
  const hash = (seed: number) => {
    let value = seed;
    for (let at = 0; at < article.length; at++) value = Math.imul(value ^ article.charCodeAt(at), 0x01000193);
    return (value >>> 0).toString(16).padStart(8, '0');
  };
  return hash(0x811c9dc5) + hash(0x050c5d1f);
}
