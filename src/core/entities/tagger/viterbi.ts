import { mayFollow, ROW, TAGS } from './labels';

const COUNT = TAGS.length;

/**
 * The best row of tags, none of which may not follow the one before. `scores` has ROW entries a token, `transitions`
 * ROW a tag before, the row after the last for the start; `isIn` says which tags are to be used.
 */
export class Viterbi {
  #best = new Float64Array(0);
  #from = new Uint8Array(0);
  /** Of the transitions seen last; they must not change meanwhile. */
  #leaps: Leaps | undefined;
  /** The tags that can stand before the best O or B- of the token that is looked at. */
  readonly #open = new Uint8Array(COUNT);

  decode(
    scores: ArrayLike<number>,
    length: number,
    transitions: ArrayLike<number>,
    isIn: Uint8Array,
  ): Uint8Array {
    if (this.#from.length < length * ROW) {
      this.#best = new Float64Array(length * ROW * 2);
      this.#from = new Uint8Array(length * ROW * 2);
    }
    const leaps = this.#leaps?.of === transitions ? this.#leaps : leapsOf(transitions);
    this.#leaps = leaps;
    this.#start(scores, transitions, isIn);
    for (let at = 1; at < length; at++) this.#step(scores, leaps, isIn, at * ROW);
    return this.#trace(length);
  }

  #start(scores: ArrayLike<number>, transitions: ArrayLike<number>, isIn: Uint8Array): void {
    for (let tag = 0; tag < COUNT; tag++) {
      const allowed = isIn[tag] === 1 && mayFollow(-1, tag);
      this.#best[tag] = allowed ? (scores[tag] ?? 0) + (transitions[COUNT * ROW + tag] ?? 0) : -1e9;
    }
  }

  #step(scores: ArrayLike<number>, leaps: Leaps, isIn: Uint8Array, row: number): void {
    const best = this.#best;
    const transitions = leaps.of;
    const count = this.#findOpen(leaps, row - ROW);
    for (let tag = 0; tag < COUNT; tag++) {
      if (isIn[tag] !== 1) {
        best[row + tag] = -1e9;
        continue;
      }
      if (isInside(tag)) this.#goOn(transitions, row, tag);
      else this.#begin(transitions, row, tag, count);
      best[row + tag] = (best[row + tag] as number) + (scores[row + tag] as number);
    }
  }

  /** Finds the tags before that can lead to an O or B-: those that another betters whatever follows cannot. */
  #findOpen({ least, most }: Leaps, before: number): number {
    let sure = Number.NEGATIVE_INFINITY;
    for (let tag = 0; tag < COUNT; tag++) {
      const score = (this.#best[before + tag] as number) + (least[tag] as number);
      if (score > sure) sure = score;
    }
    let count = 0;
    for (let tag = 0; tag < COUNT; tag++) {
      if ((this.#best[before + tag] as number) + (most[tag] as number) >= sure) this.#open[count++] = tag;
    }
    return count;
  }

  /** The best way to an O or B-, which may follow any tag. */
  #begin(transitions: ArrayLike<number>, row: number, tag: number, count: number): void {
    let most = Number.NEGATIVE_INFINITY;
    let from = 0;
    for (let index = 0; index < count; index++) {
      const other = this.#open[index] as number;
      const score = (this.#best[row - ROW + other] as number) + (transitions[other * ROW + tag] as number);
      if (score > most) {
        most = score;
        from = other;
      }
    }
    this.#best[row + tag] = most;
    this.#from[row + tag] = from;
  }

  /** The best way to an I-, which may follow only its own B- and itself. */
  #goOn(transitions: ArrayLike<number>, row: number, tag: number): void {
    const begun =
      (this.#best[row - ROW + tag - 1] as number) + (transitions[(tag - 1) * ROW + tag] as number);
    const inside = (this.#best[row - ROW + tag] as number) + (transitions[tag * ROW + tag] as number);
    this.#best[row + tag] = Math.max(begun, inside);
    this.#from[row + tag] = inside > begun ? tag : tag - 1;
  }

  #trace(length: number): Uint8Array {
    const tags = new Uint8Array(length);
    const last = (length - 1) * ROW;
    let tag = 0;
    for (let other = 1; other < COUNT; other++) {
      if ((this.#best[last + other] ?? 0) > (this.#best[last + tag] ?? 0)) tag = other;
    }
    for (let at = length - 1; at >= 0; at--) {
      tags[at] = tag;
      tag = this.#from[at * ROW + tag] ?? 0;
    }
    return tags;
  }
}

/** What the way from each tag to an O or B- adds at least and at most. */
interface Leaps {
  readonly of: ArrayLike<number>;
  readonly least: Float64Array;
  readonly most: Float64Array;
}

function leapsOf(transitions: ArrayLike<number>): Leaps {
  const least = new Float64Array(COUNT).fill(Number.POSITIVE_INFINITY);
  const most = new Float64Array(COUNT).fill(Number.NEGATIVE_INFINITY);
  for (let before = 0; before < COUNT; before++) {
    for (let tag = 0; tag < COUNT; tag++) {
      if (isInside(tag)) continue;
      const score = transitions[before * ROW + tag] ?? 0;
      least[before] = Math.min(least[before] as number, score);
      most[before] = Math.max(most[before] as number, score);
    }
  }
  return { of: transitions, least, most };
}

/** Whether the tag is an I-. */
function isInside(tag: number): boolean {
  return !mayFollow(-1, tag);
}
