import type { Span } from '../model';
import { snapSpan } from '../text/graphemes';
import type { LfText } from './lfText';
import type { Anchor } from './schema';
import type { TextIndex } from './textIndex';

/** A place where a lost quote may belong: a person has to confirm it. */
export interface Proposal extends Span {
  /** How much speaks for it, from 0 to 1. */
  readonly score: number;
  /** Whether the quote stands there unchanged. */
  readonly exact: boolean;
}

/** What is left where nothing is proved. */
export interface Unproved {
  readonly state: 'changed' | 'ambiguous' | 'lost';
  readonly proposals: readonly Proposal[];
}

const MAX_PROPOSALS = 5;

/** From this score on a place is likely enough to be named as the quote's own: half of the context, or more. */
const LIKELY = 0.6;

/** Two places whose scores differ by less are equally likely. */
const TIE = 0.05;

/** Units of context that must stand unchanged at a quote for a place to be looked at where the quote was edited. */
const HOLD = 8;

/**
 * The places where an unproved quote may belong, best first, and what to call its state. `whole` are the places where
 * the quote stands between both contexts. Spans are UTF-16 units of the LF text, snapped to clusters.
 */
export function findProposals(
  lf: LfText,
  index: TextIndex,
  anchor: Anchor,
  whole: readonly Span[],
): Unproved {
  const stored = lf.points.toUtf16(anchor.start);
  const ranked = [...sameQuotes(lf.text, index, anchor), ...changedQuotes(lf.text, index, anchor)].sort(
    (a, b) => b.score - a.score || Math.abs(a.start - stored) - Math.abs(b.start - stored),
  );
  const proposals = withoutRepeats(ranked.map((place) => ({ ...place, ...snapSpan(lf.text, place) })));
  return { state: stateOf(proposals, whole.length), proposals: proposals.slice(0, MAX_PROPOSALS) };
}

function stateOf([best, second]: readonly Proposal[], wholePlaces: number): Unproved['state'] {
  if (wholePlaces > 1) return 'ambiguous';
  if (!best || best.score < LIKELY) return 'lost';
  return second && best.score - second.score < TIE ? 'ambiguous' : 'changed';
}

function withoutRepeats(places: readonly Proposal[]): Proposal[] {
  const seen = new Set<string>();
  return places.filter(({ start, end }) => {
    const key = `${start}-${end}`;
    return !seen.has(key) && Boolean(seen.add(key));
  });
}

/** Every place of the same quote, by how far the contexts agree outwards from it. */
function sameQuotes(text: string, index: TextIndex, anchor: Anchor): Proposal[] {
  return index.find(anchor.exact).map((start) => {
    const span = { start, end: start + anchor.exact.length };
    return { ...span, score: 0.4 + 0.6 * contextShare(text, anchor, span), exact: true };
  });
}

/** Places between the near ends of both contexts, where something else stands than the quote. */
function changedQuotes(text: string, index: TextIndex, anchor: Anchor): Proposal[] {
  const { exact, prefix, suffix } = anchor;
  const before = prefix.slice(-HOLD);
  const after = suffix.slice(0, HOLD);
  const starts = before === '' ? [0] : index.find(before).map((at) => at + before.length);
  const ends = after === '' ? [text.length] : index.find(after);
  const longest = 2 * exact.length + HOLD;
  return starts.flatMap((start) => {
    const from = firstAbove(ends, start);
    const end = ends[from];
    if (end === undefined || end > start + longest) return [];
    const found = text.slice(start, end);
    if (found === exact) return [];
    const span = { start, end };
    const score = 0.6 * contextShare(text, anchor, span) + 0.4 * likeness(found, exact);
    return [{ ...span, score, exact: false }];
  });
}

/** The share of both contexts that agrees with the text, counted outwards from the span without a gap. */
function contextShare(text: string, { prefix, suffix }: Anchor, { start, end }: Span): number {
  const size = prefix.length + suffix.length;
  if (size === 0) return 0;
  const left = commonEnd(text.slice(Math.max(0, start - prefix.length), start), prefix);
  const right = commonStart(text.slice(end, end + suffix.length), suffix);
  return (left + right) / size;
}

/** How alike two strings are that differ in one stretch: 1 for equal ones. */
function likeness(a: string, b: string): number {
  const start = commonStart(a, b);
  const end = commonEnd(a.slice(start), b.slice(start));
  return (start + end) / Math.max(a.length, b.length, 1);
}

function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  return at;
}

function commonEnd(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a.at(-1 - count) === b.at(-1 - count)) count++;
  return count;
}

/** The index of the first number above `limit` in a sorted list. */
function firstAbove(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
