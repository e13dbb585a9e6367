import { isHindiArticle } from '../core/article/language';
import type { FoundFile, Wanted } from './files';

/** The articles of a folder. */
export const ARTICLES: Wanted = {
  isWanted: (name) => /\.txt$/i.test(name),
  whenNone: 'no .txt file in this folder; name the folder that holds the articles',
};

/** Counts the files that were passed over, and keeps the first few names. */
export class LeftOut {
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
