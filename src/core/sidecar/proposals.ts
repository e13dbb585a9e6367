import type { Span } from '../model';
import { snapSpan } from '../text/graphemes';
import { countWhile } from '../text/search';
import type { LfText } from './lfText';
import { overlaps } from './overlaps';
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

/**
 * From this score on another place casts doubt on one that seems proved. Measured on sentences of news doubled, moved
 * and deleted: no wrong place up to 0.7, 4 % of the doubled ones at 0.75; below, more true places are put to question.
 */
const RIVAL = 0.65;

/** Two places whose scores differ by less are equally likely. */
const TIE = 0.05;

/** Units of context that must stand unchanged at a quote for a place to be looked at where the quote was edited. */
const HOLD = 8;

/** What a comparison with the text that the anchor was made on tells of places; see Traced. */
export interface Knowledge {
  readonly edited: Span | undefined;
  readonly isDoubtful: boolean;
  isTaken(place: Span): boolean;
}

/**
 * The places where an unproved quote may belong, best first, and what to call its state. Spans are UTF-16 units of the
 * LF text, snapped to clusters. Places that are known to be those of other words are not proposed.
 */
export function findProposals(
  lf: LfText,
  index: TextIndex,
  anchor: Anchor,
  { edited, isDoubtful, isTaken }: Knowledge = NOTHING,
): Unproved {
  const stored = lf.points.toUtf16(anchor.start);
  const free = candidates(lf.text, index, anchor).filter((place) => !isTaken(place));
  const ranked = [...editedQuote(lf.text, anchor, edited), ...free].sort(
    (a, b) => b.score - a.score || Math.abs(a.start - stored) - Math.abs(b.start - stored),
  );
  const proposals: Proposal[] = [];
  for (const candidate of ranked) {
    const place = { ...candidate, ...snapSpan(lf.text, candidate) };
    if (!proposals.some((better) => overlaps(place, better))) proposals.push(place);
    if (proposals.length === MAX_PROPOSALS) break;
  }
  const state = stateOf(proposals);
  return { state: state === 'changed' && isDoubtful ? 'ambiguous' : state, proposals };
}

const NOTHING: Knowledge = { edited: undefined, isDoubtful: false, isTaken: () => false };

/** What stands in the quote's place is likely to be the quote, the more so the more it is like it. */
function editedQuote(text: string, { exact }: Anchor, edited: Span | undefined): Proposal[] {
  if (!edited) return [];
  const found = text.slice(edited.start, edited.end);
  return [{ ...edited, score: LIKELY + (1 - LIKELY) * likeness(found, exact), exact: found === exact }];
}

/** Whether any place but the given one is likely enough to be the quote's own. */
export function hasRival(text: string, index: TextIndex, anchor: Anchor, place: Span): boolean {
  return candidates(text, index, anchor).some(
    (candidate) => candidate.score >= RIVAL && !overlaps(candidate, place),
  );
}

/** Where several places are likely the best one is no better than a guess, even if its context is whole. */
function stateOf([best, second]: readonly Proposal[]): Unproved['state'] {
  if (!best || best.score < LIKELY) return 'lost';
  const isTie = second && (second.score >= best.score - TIE || (best.score === 1 && second.score >= RIVAL));
  return isTie ? 'ambiguous' : 'changed';
}

function candidates(text: string, index: TextIndex, anchor: Anchor): Proposal[] {
  return [...sameQuotes(text, index, anchor), ...changedQuotes(text, index, anchor)];
}

/** Of a quote that stands at more places than this only those are looked at that agree in a word of context or so. */
const MANY = 20;
const A_WORD = 0.1;

/** Every place of the same quote, by how far the contexts agree outwards from it. */
function sameQuotes(text: string, index: TextIndex, anchor: Anchor): Proposal[] {
  const found = index.find(anchor.exact);
  const places: Proposal[] = [];
  for (const start of found) {
    const end = start + anchor.exact.length;
    const share = contextShare(text, anchor, { start, end });
    if (share >= A_WORD || found.length <= MANY)
      places.push({ start, end, score: 0.4 + 0.6 * share, exact: true });
  }
  return places;
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
    if (found.includes(exact)) return [];
    const span = { start, end };
    const score = 0.6 * contextShare(text, anchor, span) + 0.4 * likeness(found, exact);
    return [{ ...span, score, exact: false }];
  });
}

/** The share of both contexts that agrees with the text, counted outwards from the span without a gap. */
function contextShare(text: string, { prefix, suffix }: Anchor, { start, end }: Span): number {
  const size = prefix.length + suffix.length;
  if (size === 0) return 0;
  return (commonEnd(text, start, prefix) + commonStart(text, end, suffix)) / size;
}

/** How alike two strings are that differ in one stretch: 1 for equal ones. */
function likeness(a: string, b: string): number {
  const start = commonStart(a, 0, b);
  const end = Math.min(commonEnd(a, a.length, b), Math.min(a.length, b.length) - start);
  return (start + end) / Math.max(a.length, b.length, 1);
}

/** How many units from `at` on agree with the beginning of `other`. */
function commonStart(text: string, at: number, other: string): number {
  let count = 0;
  while (count < other.length && text.charCodeAt(at + count) === other.charCodeAt(count)) count++;
  return count;
}

/** How many units before `at` agree with the end of `other`. */
function commonEnd(text: string, at: number, other: string): number {
  let count = 0;
  while (
    count < other.length &&
    text.charCodeAt(at - 1 - count) === other.charCodeAt(other.length - 1 - count)
  ) {
    count++;
  }
  return count;
}

/** The index of the first number above `limit` in a sorted list. */
function firstAbove(sorted: readonly number[], limit: number): number {
  return countWhile(sorted.length, (at) => (sorted[at] ?? 0) <= limit);
}
