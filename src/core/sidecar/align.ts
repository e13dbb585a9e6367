// Which word of one text became which word of another. Not the shortest edit script, which ties stray words together: a
// match starts from runs of words that stand once in either text and in the same order (as in patience diff), grows
// from there, and says where it could as well have been another one.

import { settleGaps } from './gaps';

/** Words by their hashes. */
export type Words = Uint32Array;

export interface Alignment {
  /** For each word of the old text the one that it is in the new text, or -1. */
  readonly to: Int32Array;
  /** For each word of the new text the one that it was, or -1. */
  readonly from: Int32Array;
  /** 1 for words of the old text that may as well be another word of the new text, or gone. */
  readonly doubtful: Uint8Array;
}

interface Range {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/** Words in a run that counts as a landmark: rare enough in long texts, short enough for short ones. */
const RUN = 3;

/** Whether a sentence of the new text ends behind a word. */
export type SentenceEnds = (word: number) => boolean;

/** Words next to the first and the last difference that are looked at with all others. */
const MARGIN = 64;

/**
 * Aligns two texts. Time about proportional to the
 * length of the texts, a few times more where much was moved.
 */
export function alignWords(old: Words, fresh: Words, ends: SentenceEnds): Alignment {
  const alignment: Alignment = {
    to: new Int32Array(old.length).fill(-1),
    from: new Int32Array(fresh.length).fill(-1),
    doubtful: new Uint8Array(old.length),
  };
  const open: Range[] = [differing(old, fresh, alignment)];
  for (let range = open.pop(); range; range = open.pop()) {
    const landmarks = findLandmarks(old, fresh, range, RUN) ?? findLandmarks(old, fresh, range, 1);
    const rest = landmarks ? between(range, landmarks, alignment) : growInto(old, fresh, range, alignment);
    open.push(...rest.filter(isOpen));
  }
  settleGaps(old, fresh, ends, alignment);
  return alignment;
}

/** The range outside of which both texts are equal, and matched. */
function differing(old: Words, fresh: Words, alignment: Alignment): Range {
  const most = Math.min(old.length, fresh.length);
  let head = 0;
  while (head < most && old[head] === fresh[head]) head++;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]) tail++;
  if (head < most || old.length !== fresh.length) head = Math.max(0, head - MARGIN);
  tail = Math.max(0, tail - MARGIN);
  for (let at = 0; at < head; at++) match(alignment, at, at);
  for (let at = 1; at <= tail; at++) match(alignment, old.length - at, fresh.length - at);
  return { oldStart: head, oldEnd: old.length - tail, newStart: head, newEnd: fresh.length - tail };
}

function isOpen({ oldStart, oldEnd, newStart, newEnd }: Range): boolean {
  return oldStart < oldEnd && newStart < newEnd;
}

/** Where a run of words begins in both texts. */
interface Landmark {
  readonly old: number;
  readonly fresh: number;
  readonly length: number;
}

/** The longest chain of landmarks that stand in the same order in both texts; undefined where there is none. */
function findLandmarks(old: Words, fresh: Words, range: Range, length: number): Landmark[] | undefined {
  const there = uniqueRuns(fresh, range.newStart, range.newEnd, length);
  if (there.size === 0) return undefined;
  const found: Landmark[] = [];
  for (const [key, at] of uniqueRuns(old, range.oldStart, range.oldEnd, length)) {
    const other = there.get(key);
    if (at >= 0 && other !== undefined && other >= 0) found.push({ old: at, fresh: other, length });
  }
  return found.length === 0 ? undefined : longestChain(found.sort((a, b) => a.old - b.old));
}

/** Where each run of words stands, or -1 where it stands more than once. */
function uniqueRuns(words: Words, start: number, end: number, length: number): Map<number, number> {
  const runs = new Map<number, number>();
  for (let at = start; at + length <= end; at++) {
    const key = keyOf(words, at, length);
    runs.set(key, runs.has(key) ? -1 : at);
  }
  return runs;
}

/** A run of up to three words as one number: 18, 18 and 17 bits. */
function keyOf(words: Words, at: number, length: number): number {
  const first = words[at] ?? 0;
  if (length === 1) return first;
  return (first * 0x40000 + (words[at + 1] ?? 0)) * 0x20000 + ((words[at + 2] ?? 0) & 0x1ffff);
}

/** The longest rising subsequence by `fresh` (patience sorting). */
function longestChain(landmarks: readonly Landmark[]): Landmark[] {
  const piles: number[] = [];
  const before = new Int32Array(landmarks.length).fill(-1);
  const freshOf = (index: number | undefined) => landmarks[index ?? -1]?.fresh ?? 0;
  for (const [index, { fresh }] of landmarks.entries()) {
    let [low, high] = [0, piles.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (freshOf(piles[middle]) < fresh) low = middle + 1;
      else high = middle;
    }
    before[index] = piles[low - 1] ?? -1;
    piles[low] = index;
  }
  const chain: Landmark[] = [];
  for (let index = piles.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const landmark = landmarks[index];
    if (landmark) chain.push(landmark);
  }
  return chain.reverse();
}

/** Notes the words of the landmarks, and gives the ranges before, between and after them. */
function between(range: Range, landmarks: readonly Landmark[], alignment: Alignment): Range[] {
  const rest: Range[] = [];
  let { oldStart, newStart } = range;
  for (const landmark of landmarks) {
    for (let step = 0; step < landmark.length; step++) {
      const [old, fresh] = [landmark.old + step, landmark.fresh + step];
      if (old < oldStart || fresh < newStart) continue;
      if (old > oldStart && fresh > newStart) rest.push({ oldStart, oldEnd: old, newStart, newEnd: fresh });
      match(alignment, old, fresh);
      [oldStart, newStart] = [old + 1, fresh + 1];
    }
  }
  return [...rest, { ...range, oldStart, newStart }];
}

function match({ to, from }: Alignment, old: number, fresh: number): void {
  to[old] = fresh;
  from[fresh] = old;
}

/** Where a range has no landmark the match grows into it from both ends. */
function growInto(old: Words, fresh: Words, range: Range, alignment: Alignment): Range[] {
  let { oldStart, oldEnd, newStart, newEnd } = range;
  while (oldStart < oldEnd && newStart < newEnd && old[oldStart] === fresh[newStart]) {
    match(alignment, oldStart++, newStart++);
  }
  while (oldStart < oldEnd && newStart < newEnd && old[oldEnd - 1] === fresh[newEnd - 1]) {
    match(alignment, --oldEnd, --newEnd);
  }
  const hasGrown = oldEnd - oldStart < range.oldEnd - range.oldStart;
  return hasGrown ? [{ oldStart, oldEnd, newStart, newEnd }] : [];
}
