import { type AnalyseOptions, analyse } from '../core/analyse';
import { printExtract, toExtract } from '../core/formats/extract';
import { unexpected } from './problems';

/** One article to analyse; `text` without BOM, `published` an ISO date where it is known. */
export interface Article {
  readonly file: string;
  readonly text: string;
  readonly published: string | undefined;
}

/** The line of output, or what went wrong. */
export type Extracted = { readonly line: string } | { readonly message: string };

/** What articles are analysed with: the tagger, and the lexicon of the article's folder. */
export type Using = Pick<AnalyseOptions, 'tagger' | 'lexicon'>;

/** Analyses one article, by rules alone where there is no tagger. A failure of the analysis is told as such and ends only this article. */
export function extractText({ file, text, published }: Article, using: Using): Extracted {
  try {
    const analysis = analyse(text, {
      ...using,
      name: file,
      ...(published === undefined ? {} : { published }),
    });
    return { line: printExtract(toExtract(file, text, analysis)) };
  } catch (error) {
    return { message: `the analysis of this article failed; ${unexpected(error)}` };
  }
}
