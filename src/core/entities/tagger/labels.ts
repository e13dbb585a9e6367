import type { EntityType } from '../../model';

/** A type that the tagger knows: the entity types, and time expressions, which elsewhere have rules of their own. */
export type TagType = EntityType | 'TIMEX';

export const TAG_TYPES: readonly TagType[] = [
  'PERSON',
  'LOCATION',
  'ORGANIZATION',
  'NUMEX',
  'TIMEX',
  'LANGUAGE',
  'RELIGION',
  'FESTIVAL',
  'GAME',
  'LITERATURE',
  'MISC',
];

/** A BIO tag: O, or B- or I- and a type. */
export type Tag = 'O' | `${'B' | 'I'}-${TagType}`;

/** All tags; O is 0, B- of the n-th type 2n+1, I- 2n+2. */
export const TAGS: readonly Tag[] = ['O', ...TAG_TYPES.flatMap((type): Tag[] => [`B-${type}`, `I-${type}`])];

/** Entries of a row of scores: one a tag, and one spare so that rows are aligned. */
export const ROW = 24;

/** Whether a tag may follow another (-1: the start of the sentence): an I- only its own B- or I-. */
export function mayFollow(before: number, tag: number): boolean {
  if (tag === 0 || tag % 2 === 1) return true;
  return before === tag || before === tag - 1;
}

/**
 * Whose way of annotating the tags follow. The corpora differ: HiNER marks all types, counts fewer number words and
 * takes units into spans; IL-NER marks five types. The third is only trained on, never asked for.
 */
export const STYLES = ['hiner', 'ilner', 'multiconer'] as const;
export type Style = (typeof STYLES)[number];
