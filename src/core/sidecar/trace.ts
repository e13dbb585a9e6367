import type { Span } from '../model';
import { clusterStart } from '../text/graphemes';
import { offsetMap } from '../text/offsets';
import { countWhile } from '../text/search';
import { type Alignment, alignWords } from './align';
import { Evidence } from './evidence';
import {
  endsSentence,
  type Fingerprint,
  letters,
  readFingerprint,
  type Units,
  unitsOf,
  wordEnd,
} from './fingerprint';
import type { LfText } from './lfText';
import type { Anchor } from './schema';

/** What the text that an anchor was made on tells of its place in the present one. Spans: UTF-16 of the LF text. */
export type Traced =
  | { readonly span: Span }
  | {
      /** Where the quote stood something stands now that may be the quote, edited. */
      readonly edited: Span | undefined;
      /** Whether as many words speak for another place as for this one. */
      readonly isDoubtful: boolean;
      /** Whether a place is known to be that of other words of the old text. */
      isTaken(place: Span): boolean;
    };

/** Follows anchors from the text that they were made on to the present one. */
export interface Tracer {
  /** Undefined where the anchor was not made on that text. */
  trace(anchor: Anchor): Traced | undefined;
}

/** Words around the quote that are missing or new, for what stands between them to be the quote still. */
const NEAR = 3;

/** Compares the text of a fingerprint with the present one, once; undefined where the fingerprint is damaged. */
export function createTracer(lf: LfText, fresh: Units, fingerprint: Fingerprint): Tracer | undefined {
  const old = readFingerprint(fingerprint);
  if (!old) return undefined;
  const alignment = alignWords(old.hashes, fresh.hashes, (unit) => endsSentence(lf.text, fresh, unit));
  const evidence = new Evidence(old.hashes, fresh.hashes, alignment);
  return {
    trace: (anchor) => {
      const quote = locate(anchor, old);
      if (!quote) return undefined;
      const inDoubt = isDoubtful(quote, alignment);
      const isProved = !inDoubt && evidence.proves(quote);
      const span = isProved && fitQuote(lf.text, fresh, quote, alignment.to[quote.first] ?? -1);
      if (span) return { span };
      return {
        edited: editedPlace(lf.text, fresh, quote, alignment),
        isDoubtful: inDoubt || (alignment.to[quote.first] !== -1 && evidence.hasRival(quote)),
        isTaken: (place) => isTaken(place, fresh, quote, evidence),
      };
    },
  };
}

/** A quote in the old text: its first and last word there, and what of these two is not the quote. */
export interface Quote {
  readonly first: number;
  readonly last: number;
  readonly exact: string;
  /** The part of the first word before the quote, and of the last one behind it. */
  readonly head: string;
  readonly tail: string;
}

/**
 * Finds the words of an anchor in the text of a fingerprint, by its offsets. All words of quote and contexts must be
 * there with their lengths: an anchor of another text is not mistaken for one of this.
 */
function locate(anchor: Anchor, old: Units): Quote | undefined {
  const { prefix, exact, suffix } = anchor;
  const around = prefix + exact + suffix;
  const units = unitsOf(around);
  const points = offsetMap(around);
  const begin = anchor.start - points.toCodePoints(prefix.length);
  const own = {
    first: unitAt(units, prefix.length),
    last: unitAt(units, prefix.length + exact.length - 1),
  };
  const shift = unitAt(old, anchor.start) - own.first;
  const wholeFrom = begin === 0 ? 0 : 1;
  const reachesEnd = begin + points.codePoints === old.starts.at(-1);
  const wholeTo = reachesEnd ? units.hashes.length : units.hashes.length - 1;
  if (own.first < wholeFrom || own.last >= wholeTo) return undefined;
  for (let unit = wholeFrom; unit < wholeTo; unit++) {
    const there = unit + shift;
    const [start, end] = [units.starts[unit] ?? 0, units.starts[unit + 1] ?? 0];
    const isThere =
      old.hashes[there] === units.hashes[unit] &&
      old.starts[there] === begin + points.toCodePoints(start) &&
      old.starts[there + 1] === begin + points.toCodePoints(end);
    if (!isThere) return undefined;
  }
  return {
    first: own.first + shift,
    last: own.last + shift,
    exact,
    head: around.slice(units.starts[own.first], prefix.length),
    tail: around.slice(prefix.length + exact.length, wordEnd(around, prefix.length + exact.length)),
  };
}

/** The unit that holds an offset. */
function unitAt({ starts, hashes }: Units, offset: number): number {
  return countWhile(hashes.length, (unit) => (starts[unit] ?? 0) <= offset) - 1;
}

/** The quote's span in the words that it became: equal to the letter, or but for composition, joiners and spaces. */
function fitQuote(
  text: string,
  fresh: Units,
  { first, last, exact, head }: Quote,
  there: number,
): Span | undefined {
  const begin = fresh.starts[there] ?? 0;
  const limit = fresh.starts[there + last - first + 1] ?? 0;
  const start = text.startsWith(head, begin) ? begin + head.length : endOf(text, begin, limit, head);
  if (start === undefined) return undefined;
  const plain = start + exact.length;
  const isPlain = plain <= limit && text.startsWith(exact, start);
  if (isPlain && clusterStart(text, plain) === plain) return { start, end: plain };
  const end = endOf(text, start, limit, exact) ?? (isPlain ? plain : undefined);
  return end === undefined ? undefined : { start, end };
}

/** The first cluster boundary up to which the text has the letters wanted. */
function endOf(text: string, from: number, limit: number, wanted: string): number | undefined {
  const goal = letters(wanted);
  for (let end = from; end <= limit; end++) {
    if (letters(text.slice(from, end)) === goal && clusterStart(text, end) === end) return end;
  }
  return undefined;
}

/** What stands between the words next to the quote, where there is about as much of it as there was of the quote. */
function editedPlace(text: string, fresh: Units, quote: Quote, { to }: Alignment): Span | undefined {
  const before = neighbour(to, quote.first, -1);
  const after = neighbour(to, quote.last, 1);
  if (!before || !after) return undefined;
  const first = quote.first - before.distance < 0 ? 0 : before.unit + 1;
  const next = quote.last + after.distance >= to.length ? fresh.hashes.length : after.unit;
  const words = quote.last - quote.first + before.distance + after.distance - 1;
  if (next <= first || next - first > 2 * words + 2) return undefined;
  const begin = fresh.starts[first] ?? 0;
  const region = text.slice(begin, fresh.starts[next]).replace(BEHIND, '');
  const head = region.startsWith(quote.head) ? quote.head.length : 0;
  const tail = quote.tail !== '' && region.endsWith(quote.tail) ? quote.tail.length : 0;
  const span = { start: begin + head, end: begin + region.length - tail };
  return span.start < span.end ? span : undefined;
}

/** White space and signs behind the last word. */
const BEHIND = /[\s\p{P}]+$/u;

/** The next word in a direction that is known in the new text; past the end of the old text there is none. */
function neighbour(
  to: Int32Array,
  from: number,
  step: 1 | -1,
): { readonly unit: number; readonly distance: number } | undefined {
  for (let distance = 1; distance <= NEAR; distance++) {
    const unit = to[from + step * distance];
    if (unit === undefined) return { unit: -1, distance };
    if (unit >= 0) return { unit, distance };
  }
  return undefined;
}

function isDoubtful({ first, last }: Quote, { doubtful }: Alignment): boolean {
  return !doubtful.subarray(first, last + 1).includes(0);
}

/** Whether a place has a word that surely was another word than one of the quote's. */
function isTaken(place: Span, fresh: Units, { first, last }: Quote, evidence: Evidence): boolean {
  for (let unit = unitAt(fresh, place.start); unit <= unitAt(fresh, place.end - 1); unit++) {
    const was = evidence.surelyWas(unit);
    if (was !== undefined && (was < first || was > last)) return true;
  }
  return false;
}
