// Gaps of an alignment that could as well be a little to the left or right: of “X a. X b” one X and an a are gone, which
// X? Where exactly one of the possible gaps lies between two sentences it is that one; otherwise the words are in doubt.
import type { Alignment, SentenceEnds, Words } from './align';

/** Words without a match between two matches: `[start, end)` in both texts; one of the two may be empty. */
interface Gap {
  readonly old: { readonly start: number; readonly end: number };
  readonly fresh: { readonly start: number; readonly end: number };
}

/** Moves gaps to where sentences end, and marks the words that may be on either side of a gap. */
export function settleGaps(old: Words, fresh: Words, ends: SentenceEnds, alignment: Alignment): void {
  for (const gap of gapsOf(alignment)) {
    const isDeletion = gap.fresh.start === gap.fresh.end;
    const isInsertion = gap.old.start === gap.old.end;
    const { left, right } = slides(
      isInsertion ? fresh : old,
      isInsertion ? gap.fresh : gap.old,
      gap,
      alignment,
    );
    if (left + right === 0) continue;
    const steps = Array.from({ length: left + right + 1 }, (_, index) => index - left);
    const between = steps.filter((step) => isBetweenSentences(gap.fresh.start + step, fresh.length, ends));
    const [only] = between;
    if (between.length === 1 && only !== undefined && (isDeletion || isInsertion))
      slide(gap, only, alignment);
    else markDoubtful(gap, { left, right }, isInsertion, alignment);
  }
}

function gapsOf({ to, from }: Alignment): Gap[] {
  const gaps: Gap[] = [];
  let [old, fresh] = [0, 0];
  while (old < to.length || fresh < from.length) {
    const start = { old, fresh };
    while (old < to.length && to[old] === -1) old++;
    while (fresh < from.length && from[fresh] === -1) fresh++;
    if (old > start.old || fresh > start.fresh) {
      gaps.push({ old: { start: start.old, end: old }, fresh: { start: start.fresh, end: fresh } });
    }
    while (old < to.length && to[old] === fresh) {
      old++;
      fresh++;
    }
  }
  return gaps;
}

/** How far the gap could go left and right: so many words before it are its last ones, and behind it its first ones. */
function slides(
  words: Words,
  { start, end }: Gap['old'],
  gap: Gap,
  { to }: Alignment,
): { readonly left: number; readonly right: number } {
  const isMatched = (step: number) => {
    const [before, after] =
      step < 0 ? [gap.old.start + step, gap.fresh.start + step] : [gap.old.end + step, gap.fresh.end + step];
    return after >= 0 && to[before] === after;
  };
  let left = 0;
  while (start > left && isMatched(-left - 1) && words[start - 1 - left] === words[end - 1 - left]) left++;
  let right = 0;
  while (end + right < words.length && isMatched(right) && words[start + right] === words[end + right])
    right++;
  return { left, right };
}

function isBetweenSentences(fresh: number, length: number, ends: SentenceEnds): boolean {
  return fresh === 0 || fresh === length || ends(fresh - 1);
}

/** Moves a gap by some words: those that it passes match on its other side from now on. */
function slide({ old, fresh }: Gap, by: number, { to, from }: Alignment): void {
  const passed = Array.from({ length: Math.abs(by) }, (_, index) => (by < 0 ? -1 - index : index));
  for (const step of passed) {
    const edge = by < 0 ? 'start' : 'end';
    to[old[edge] + step] = -1;
    from[fresh[edge] + step] = -1;
  }
  for (const step of passed) {
    const edge = by < 0 ? 'end' : 'start';
    to[old[edge] + step] = fresh[edge] + step;
    from[fresh[edge] + step] = old[edge] + step;
  }
}

/** Marks the words that the gap could pass, and those of the gap that could then match in their place. */
function markDoubtful(
  { old }: Gap,
  { left, right }: { readonly left: number; readonly right: number },
  isInsertion: boolean,
  { doubtful }: Alignment,
): void {
  doubtful.fill(1, old.start - left, old.start);
  doubtful.fill(1, old.end, old.end + right);
  if (isInsertion) return;
  doubtful.fill(1, Math.max(old.start, old.end - left), old.end);
  doubtful.fill(1, old.start, Math.min(old.end, old.start + right));
}
