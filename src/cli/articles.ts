import type { AnalyseOptions } from '../core/analyse';
import { isHindiArticle } from '../core/article/language';
import { type FoundFile, findFiles, readText, type Wanted } from './files';
import { FolderLexicons } from './lexicons';
import type { AnalysisModel } from './model';
import type { Problems } from './problems';
import { isSidecarPath } from './sidecarPath';

/** The articles of a folder. */
const ARTICLES: Wanted = {
  isWanted: (name) => /\.txt$/i.test(name),
  whenNone: 'no .txt file in this folder; name the folder that holds the articles',
};

/** Counts the files that were passed over, and keeps the first few names. */
class LeftOut {
  count = 0;
  readonly #first: string[] = [];

  add(path: string): void {
    this.count++;
    if (this.#first.length < 3) this.#first.push(path);
  }

  /** Whether a file of a folder is no article, which is noted; a file that was named always is one. */
  isNone({ named, path }: FoundFile, text: string): boolean {
    if (named || isHindiArticle(text)) return false;
    this.add(path);
    return true;
  }

  message(): string {
    const files =
      this.count === 1
        ? '1 file is not a Hindi article and was'
        : `${this.count} files are not Hindi articles and were`;
    const names = `${this.#first.join(', ')}${this.count > this.#first.length ? ', …' : ''}`;
    return `${files} left out: ${names}`;
  }
}

/** Which articles are wanted, and what their analysis uses. */
export interface Walk {
  readonly paths: readonly string[];
  readonly cwd: string;
  readonly model: AnalysisModel;
  readonly problems: Problems;
}

/** An article as read. */
export interface ReadArticle extends FoundFile {
  readonly text: string;
  /** What its analysis uses beside the text; the model is read when this is first called. */
  using(): Promise<AnalyseOptions>;
}

/**
 * Reads the articles that the paths stand for, one in memory at a time, and hands each on. What cannot be read is
 * reported; what is no article is left out, and told at the end.
 */
export async function eachArticle(
  { paths, cwd, model, problems }: Walk,
  handle: (article: ReadArticle) => Promise<void>,
): Promise<void> {
  const leftOut = new LeftOut();
  const lexicons = new FolderLexicons(cwd, problems);
  for await (const found of findFiles(paths, cwd, ARTICLES)) {
    if ('message' in found) await problems.report({ file: found.path, line: 1, message: found.message });
    else if (isSidecarPath(found.path)) leftOut.add(found.path);
    else {
      const read = await readText(found.fullPath);
      const using = async () => {
        const lexicon = await lexicons.of(found.fullPath);
        return { ...(await model.using()), name: found.path, ...(lexicon ? { lexicon } : {}) };
      };
      if (read.text === undefined) await problems.report({ file: found.path, ...read });
      else if (!leftOut.isNone(found, read.text)) await handle({ ...found, text: read.text, using });
    }
  }
  if (leftOut.count > 0) await problems.note(leftOut.message());
}
