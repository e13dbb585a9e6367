import { analyse } from '../core/analyse';
import type { Tagger } from '../core/entities/tagger/tagger';
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

/** Analyses one article, by rules alone where there is no tagger. A failure of the analysis is told as such and ends only this article. */
export function extractText({ file, text, published }: Article, tagger: Tagger | undefined): Extracted {
  try {
    const analysis = analyse(text, {
      ...(published === undefined ? {} : { published }),
      ...(tagger ? { tagger } : {}),
    });
    return { line: printExtract(toExtract(file, text, analysis)) };
  } catch (error) {
    return { message: `the analysis of this article failed; ${unexpected(error)}` };
  }
}
