import { Uri, workspace } from 'vscode';
import { shellQuoted } from '../../core/sidecar/gitConfig';
import { log } from '../log';
import { readText } from '../textFiles';

/**
 * VS Code reads files of commits with `git show --textconv`, and sets this variable for such git processes, but not in its
 * terminals: its own diffs, and the review of changes, are to get the sidecar itself, not the words of it.
 */
const HEAD = `#!/bin/sh
# Written by the VS Code extension Tippani, anew with each of its versions.
# Where VS Code itself runs git, it is to read the sidecar as it is.
if [ "$1" = textconv ] && [ -n "$VSCODE_GIT_COMMAND" ]; then exec cat -- "$2"; fi
`;

/** What the launcher is made of. */
export interface LauncherContext {
  /** The program that runs JavaScript here: node, or an editor that can be told to be it. */
  readonly program: string;
  /** Where the extension is installed; with each update elsewhere. */
  readonly extensionUri: Uri;
  /** A folder of the extension's own that stays. */
  readonly globalStorage: Uri;
}

/**
 * A small program that git can be told to run for good: it stays where it is, and runs the command line tool of the
 * extension that is installed now. A shell runs it, which git has with it on every system.
 */
export class Launcher {
  readonly #file: Uri;

  constructor(readonly context: LauncherContext) {
    this.#file = Uri.joinPath(context.globalStorage, 'git', 'tippani.sh');
  }

  /** How git runs it. */
  get command(): readonly string[] {
    // Git's shell reads no backslashes, and knows drives.
    return ['sh', this.#file.fsPath.replaceAll('\\', '/')];
  }

  /** Writes it, for the extension that is installed now. */
  async write(): Promise<void> {
    await workspace.fs.createDirectory(Uri.joinPath(this.#file, '..'));
    await workspace.fs.writeFile(this.#file, new TextEncoder().encode(this.#text));
  }

  /** Writes it anew where it is there, but runs what an earlier version installed. */
  async repair(): Promise<void> {
    try {
      const present = await readText(this.#file);
      if (present !== null && present !== this.#text) await this.write();
    } catch (error) {
      log.error(`The program that git runs to merge sidecars could not be renewed: ${error}`);
    }
  }

  get #text(): string {
    const { program, extensionUri } = this.context;
    const tool = Uri.joinPath(extensionUri, 'dist', 'cli.js').fsPath;
    const [runs, script] = [program, tool].map((path) => shellQuoted(path.replaceAll('\\', '/')));
    return `${HEAD}ELECTRON_RUN_AS_NODE=1 exec ${runs} ${script} "$@"\n`;
  }
}
