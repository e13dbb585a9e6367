import type { EntityType } from '../model';

/** A name that analysts taught: it is found wherever it stands, as what they said it is. */
export interface LexiconName {
  readonly name: string;
  readonly type: EntityType;
  readonly aliases?: readonly string[];
  readonly wikidata?: string;
}

/** Words that are no name, or none of one type. */
export interface NotName {
  readonly text: string;
  readonly type?: EntityType;
}

/** What analysts taught the analysis. */
export interface Lexicon {
  readonly names: readonly LexiconName[];
  readonly notNames: readonly NotName[];
}
