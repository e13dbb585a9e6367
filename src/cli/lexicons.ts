import { dirname, join, relative } from 'node:path';
import { checkLexicon } from '../core/lexicon/check';
import { lexiconOf, parseLexicon } from '../core/lexicon/codec';
import { type Lexicon, mergeLexicons } from '../core/lexicon/lexicon';
import { LEXICON_NAME } from '../core/lexicon/schema';
import { exists, type FoundFile, readText } from './files';
import type { Problems } from './problems';

/** Whether a path is that of a lexicon. */
export function isLexiconPath(path: string): boolean {
  return path === LEXICON_NAME || /[\\/]tippani\.lexicon\.json$/.test(path);
}

/** Names what is wrong with a lexicon. */
export async function checkLexiconFile({ path, fullPath }: FoundFile, problems: Problems): Promise<void> {
  const read = await readText(fullPath);
  if (read.text === undefined) return problems.report({ file: path, ...read });
  for (const { line, column, message, severity } of checkLexicon(read.text)) {
    await problems.report({ file: path, line, message: `${severity}, column ${column}: ${message}` });
  }
}

/**
 * The lexicons that apply to articles: one in each folder from the article's upwards, the nearest winning, as far as the
 * first folder that is the root of a git repository. Each is read once; one that cannot be read is reported and left out.
 */
export class FolderLexicons {
  readonly #folders = new Map<string, Promise<Lexicon | undefined>>();

  constructor(
    readonly cwd: string,
    readonly problems: Problems,
  ) {}

  /** What applies to the article at an absolute path. */
  of(article: string): Promise<Lexicon | undefined> {
    return this.#folder(dirname(article));
  }

  #folder(folder: string): Promise<Lexicon | undefined> {
    const known = this.#folders.get(folder) ?? this.#merge(folder);
    this.#folders.set(folder, known);
    return known;
  }

  async #merge(folder: string): Promise<Lexicon | undefined> {
    const parent = dirname(folder);
    const isTop = parent === folder || (await exists(join(folder, '.git')));
    const above = isTop ? undefined : await this.#folder(parent);
    const own = await this.#read(join(folder, LEXICON_NAME));
    return mergeLexicons([...(own ? [own] : []), ...(above ? [above] : [])]);
  }

  async #read(fullPath: string): Promise<Lexicon | undefined> {
    if (!(await exists(fullPath))) return undefined;
    const read = await readText(fullPath);
    const parsed = read.text === undefined ? { problems: [read] } : parseLexicon(read.text);
    if ('file' in parsed) return lexiconOf(parsed.file);
    const { line, message } = parsed.problems[0] ?? { line: 1, message: 'it cannot be read' };
    const file = relative(this.cwd, fullPath);
    await this.problems.report({ file, line, message: `lexicon not used: ${message}` });
    return undefined;
  }
}
