import { mayFollow, ROW, TAGS } from './labels';

const COUNT = TAGS.length;

/** Which tags may stand before each tag, the start of the sentence apart. */
const BEFORE: readonly Int32Array[] = TAGS.map((_, tag) =>
  Int32Array.from([...TAGS.keys()].filter((before) => mayFollow(before, tag))),
);

/**
 * The best row of tags, none of which may not follow the one before. `scores` has ROW entries a token, `transitions`
 * ROW a tag before, the row after the last for the start; `isIn` says which tags are to be used.
 */
export class Viterbi {
  #best = new Float64Array(0);
  #from = new Uint8Array(0);

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
    this.#start(scores, transitions, isIn);
    for (let at = 1; at < length; at++) this.#step(scores, transitions, isIn, at * ROW);
    return this.#trace(length);
  }

  #start(scores: ArrayLike<number>, transitions: ArrayLike<number>, isIn: Uint8Array): void {
    for (let tag = 0; tag < COUNT; tag++) {
      const allowed = isIn[tag] === 1 && mayFollow(-1, tag);
      this.#best[tag] = allowed ? (scores[tag] ?? 0) + (transitions[COUNT * ROW + tag] ?? 0) : -1e9;
    }
  }

  #step(scores: ArrayLike<number>, transitions: ArrayLike<number>, isIn: Uint8Array, row: number): void {
    const best = this.#best;
    for (let tag = 0; tag < COUNT; tag++) {
      const before = BEFORE[tag];
      if (isIn[tag] !== 1 || !before) {
        best[row + tag] = -1e9;
        continue;
      }
      let most = -1e12;
      let from = 0;
      for (let index = 0; index < before.length; index++) {
        const other = before[index] as number;
        const score = (best[row - ROW + other] as number) + (transitions[other * ROW + tag] as number);
        if (score > most) {
          most = score;
          from = other;
        }
      }
      best[row + tag] = most + (scores[row + tag] as number);
      this.#from[row + tag] = from;
    }
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
