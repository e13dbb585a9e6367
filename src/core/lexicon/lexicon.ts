import type { EntityType } from '../model';

/** A phrase that analysts taught: it is found wherever it stands, as what they said it is. */
export interface LexiconName {
  /** The words to find: a name, or another name of the same thing. */
  readonly text: string;
  readonly type: EntityType;
  /** The canonical name of what it means; `text` itself where nothing else was said. */
  readonly name: string;
  readonly wikidata?: string;
  /** It also means something else here: it is found only where nothing else is. */
  readonly weak?: true;
  /** One decision taught it, nobody wrote it down: common words are found with care. */
  readonly learned?: true;
}

/** Words that are no name, or none of one type. */
export interface NotName {
  readonly text: string;
  readonly type?: EntityType;
}

/** What analysts taught the analysis. Made once and never changed: what is derived from it is kept by identity. */
export interface Lexicon {
  readonly names: readonly LexiconName[];
  readonly notNames: readonly NotName[];
  /** What was taught further away (the folder's lexicon under the article's own decisions); what is nearer wins. */
  readonly under?: Lexicon;
}

/** Whether a lexicon says nothing, what lies under it apart. */
export function isEmptyLexicon({ names, notNames }: Lexicon): boolean {
  return names.length === 0 && notNames.length === 0;
}

/** One lexicon of several, the nearest first; undefined where none of them says anything. */
export function mergeLexicons(nearestFirst: readonly Lexicon[]): Lexicon | undefined {
  return nearestFirst.reduceRight<Lexicon | undefined>((under, lexicon) => {
    const below = lexicon.under ? mergeLexicons([lexicon.under, ...(under ? [under] : [])]) : under;
    if (isEmptyLexicon(lexicon)) return below;
    return below ? { names: lexicon.names, notNames: lexicon.notNames, under: below } : lexicon;
  }, undefined);
}
