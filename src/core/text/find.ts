import type { Span } from '../model';
import { fold } from './fold';
import { snapSpan } from './graphemes';
import { lineIndexAt, splitLines } from './lines';
import { findOccurrences } from './occurrences';
import { repeatsRepeated } from './repeats';
import { tokenise } from './words';

/** What to look for: words in any spelling, or a pattern, letter by letter. */
export type Query =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'pattern'; readonly pattern: RegExp };

/** A query that was typed, or why it is none; undefined while there is nothing to look for. */
export type ReadQuery = Query | { readonly kind: 'error'; readonly message: string } | undefined;

const PATTERN = /^\/(.+)\/([ims]*)$/su;

const REPEATED =
  'This pattern repeats a group that repeats inside, as /(क+)+/ does: searching could take forever. Repeat only one of the two: /क+/.';

/** Reads what was typed: `/…/` is a JavaScript pattern with the flag u, `i`, `m` and `s` may follow; else words. */
export function readQuery(typed: string): ReadQuery {
  const [, source, flags = ''] = PATTERN.exec(typed.trim()) ?? [];
  if (source === undefined) return typed.trim() === '' ? undefined : { kind: 'words', words: typed.trim() };
  try {
    if (repeatsRepeated(source)) return { kind: 'error', message: REPEATED };
    return { kind: 'pattern', pattern: new RegExp(source, `gu${flags}`) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { kind: 'error', message: `This pattern cannot be read: ${message}` };
  }
}

const segmenter = new Intl.Segmenter('hi', { granularity: 'grapheme' });

/** What a letter with its signs is for matching: spelling variants (see fold) and composition make no difference. */
const keyOf = (cluster: string): string => fold(cluster.normalize('NFC'));

/**
 * Where words stand in a part of a text, also inside longer words, in any spelling (see fold): UTF-16 spans of the text,
 * in order, widened to whole grapheme clusters; overlapping ones are not given.
 */
export function findFolded(text: string, { start, end }: Span, words: string): readonly Span[] {
  const wanted = keyOf(words.replace(/\s+/gu, ' '));
  if (wanted === '') return [];
  let folded = '';
  /** For each unit of the keys, where its cluster begins and ends in the text. */
  const from: number[] = [];
  const to: number[] = [];
  for (const { segment, index } of segmenter.segment(text.slice(start, end))) {
    const key = /^\s+$/u.test(segment) ? ' ' : keyOf(segment);
    if (key === ' ' && folded.endsWith(' ')) continue;
    folded += key;
    for (let unit = 0; unit < key.length; unit++) {
      from.push(start + index);
      to.push(start + index + segment.length);
    }
  }
  const found: Span[] = [];
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
    const span = { start: from[at] ?? end, end: to[at + wanted.length - 1] ?? end };
    if (span.start >= (found.at(-1)?.end ?? 0)) found.push(span);
  }
  return found;
}

/** Where a pattern with the flag g matches in a part of a text, as findFolded gives it; empty matches are none. */
export function findPattern(text: string, { start, end }: Span, pattern: RegExp): readonly Span[] {
  const found: Span[] = [];
  for (const match of text.slice(start, end).matchAll(pattern)) {
    const from = start + match.index;
    const span = snapSpan(text, { start: from, end: from + match[0].length });
    if (match[0].trim() !== '' && span.start >= (found.at(-1)?.end ?? 0)) found.push(span);
  }
  return found;
}

/** What to look for, and whether words may also stand inside longer ones; a pattern says that itself. */
export interface Wish {
  readonly query: Query;
  readonly wholeWords: boolean;
}

/** Where a wish comes true in parts of a text, such as its lines, in order; nothing is found across two parts. */
export function findPlaces(
  text: string,
  parts: readonly Span[],
  { query, wholeWords }: Wish,
): readonly Span[] {
  return parts.flatMap((part) => {
    if (query.kind === 'pattern') return findPattern(text, part, query.pattern);
    if (!wholeWords) return findFolded(text, part, query.words);
    const tokens = tokenise(text, part.start, part.end);
    return findOccurrences(tokens, [{ from: 0, to: tokens.length }], query.words);
  });
}

/** How many places findPlaces would give; `isWhole` is false where `isOver` ended the counting between two parts. */
export function countPlaces(
  text: string,
  parts: readonly Span[],
  wish: Wish,
  isOver: () => boolean,
): { readonly count: number; readonly isWhole: boolean } {
  let count = 0;
  for (const part of parts) {
    if (isOver()) return { count, isWhole: false };
    count += findPlaces(text, [part], wish).length;
  }
  return { count, isWhole: true };
}

/** The lines of a text that hold one of the spans, such as its sentences, in order. */
export function linesHolding(text: string, spans: readonly Span[]): readonly Span[] {
  const lines = splitLines(text);
  return [...new Set(spans.map(({ start }) => lines[lineIndexAt(lines, start)]))].filter(
    (line) => line !== undefined,
  );
}
