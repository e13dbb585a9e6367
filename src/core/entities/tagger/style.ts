import { hashText } from './hash';
import type { Style } from './labels';

/**
 * What a token tells of the habits of its file: the mark it is, or the mark glued to its end; 0 for other words. HiNER's
 * sentences end in a full stop or a glued danda (है।), IL-NER's in a danda and with hyphens of their own.
 */
export function styleCue(token: string): number {
  if (/^[^\p{L}\p{M}\p{N}]+$/u.test(token)) return hashText(token, 51) >>> 0;
  const glued = /[^\p{L}\p{M}\p{N}]+$/u.exec(token)?.[0];
  return glued ? hashText(glued, 52) >>> 0 : 0;
}

/** How many times likelier a cue is in HiNER than in IL-NER, as a logarithm. */
export type StyleCues = ReadonlyMap<number, number>;

/**
 * Whose habits of writing tokens a file shows: that of HiNER or of IL-NER. Only words and marks are looked at, no tags.
 */
export function styleOf(sentences: Iterable<readonly string[]>, cues: StyleCues): Style {
  let odds = 0;
  for (const tokens of sentences) for (const token of tokens) odds += cues.get(styleCue(token)) ?? 0;
  return odds < 0 ? 'ilner' : 'hiner';
}
