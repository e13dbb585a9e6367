import { mayFollow, ROW, TAGS } from '../core/entities/tagger/labels';

const COUNT = TAGS.length;

/** Forward and backward sums over all rows of tags of a sentence (scaled at each token). */
export class Lattice {
  #forward = new Float64Array(0);
  #backward = new Float64Array(0);
  #weights = new Float64Array(0);
  #scales = new Float64Array(0);
  readonly #moves = new Float64Array((COUNT + 1) * ROW);

  /** Takes the scores of a sentence's tokens and of the transitions (see Viterbi). */
  begin(scores: Float64Array, length: number, transitions: Float64Array): void {
    if (this.#scales.length < length) {
      for (const name of ['forward', 'backward', 'weights'] as const) this.#resize(name, length * 2 * ROW);
      this.#scales = new Float64Array(length * 2);
    }
    for (let before = 0; before <= COUNT; before++) {
      for (let tag = 0; tag < COUNT; tag++) {
        const at = before * ROW + tag;
        const allowed = mayFollow(before === COUNT ? -1 : before, tag);
        this.#moves[at] = allowed ? Math.exp(transitions[at] ?? 0) : 0;
      }
    }
    for (let at = 0; at < length; at++) this.#setWeights(scores, at * ROW);
  }

  #resize(name: 'forward' | 'backward' | 'weights', size: number): void {
    if (name === 'forward') this.#forward = new Float64Array(size);
    else if (name === 'backward') this.#backward = new Float64Array(size);
    else this.#weights = new Float64Array(size);
  }

  #setWeights(scores: Float64Array, row: number): void {
    let most = -1e12;
    for (let tag = 0; tag < COUNT; tag++) most = Math.max(most, scores[row + tag] ?? 0);
    for (let tag = 0; tag < COUNT; tag++) {
      this.#weights[row + tag] = Math.exp((scores[row + tag] ?? 0) - most);
    }
  }

  /**
   * Adds `sign` times the probability of each tag at each token to `tags`, and of each pair of tags to `pairs`, over the
   * rows whose tags `allowed` (bits a token, from `first` on) has.
   */
  addMarginals(
    allowed: Int32Array,
    first: number,
    length: number,
    sign: number,
    tags: Float64Array,
    pairs: Float64Array,
  ): void {
    this.#sweepForward(allowed, first, length);
    this.#sweepBackward(allowed, first, length);
    for (let at = 0; at < length; at++) {
      const row = at * ROW;
      for (let tag = 0; tag < COUNT; tag++) {
        const p = (this.#forward[row + tag] as number) * (this.#backward[row + tag] as number);
        tags[row + tag] = (tags[row + tag] as number) + sign * p;
        if (at === 0) pairs[COUNT * ROW + tag] = (pairs[COUNT * ROW + tag] as number) + sign * p;
      }
      if (at > 0) this.#addPairs(allowed[first + at] as number, at, sign, pairs);
    }
  }

  #sweepForward(allowed: Int32Array, first: number, length: number): void {
    const forward = this.#forward;
    for (let at = 0; at < length; at++) {
      const row = at * ROW;
      const bits = allowed[first + at] as number;
      let sum = 0;
      for (let tag = 0; tag < COUNT; tag++) {
        let value = 0;
        if ((bits & (1 << tag)) !== 0) {
          value = this.#into(row, tag, at) * (this.#weights[row + tag] as number);
        }
        forward[row + tag] = value;
        sum += value;
      }
      this.#scales[at] = sum || 1;
      for (let tag = 0; tag < COUNT; tag++) forward[row + tag] = (forward[row + tag] as number) / (sum || 1);
    }
  }

  #into(row: number, tag: number, at: number): number {
    const moves = this.#moves;
    if (at === 0) return moves[COUNT * ROW + tag] as number;
    let sum = 0;
    for (let before = 0; before < COUNT; before++) {
      sum += (this.#forward[row - ROW + before] as number) * (moves[before * ROW + tag] as number);
    }
    return sum;
  }

  #sweepBackward(allowed: Int32Array, first: number, length: number): void {
    const backward = this.#backward;
    const ahead = new Float64Array(COUNT);
    const last = (length - 1) * ROW;
    for (let tag = 0; tag < COUNT; tag++) backward[last + tag] = 1;
    for (let at = length - 2; at >= 0; at--) {
      const next = (at + 1) * ROW;
      const bits = allowed[first + at + 1] as number;
      for (let tag = 0; tag < COUNT; tag++) {
        const open = (bits & (1 << tag)) !== 0;
        ahead[tag] = open ? (backward[next + tag] as number) * (this.#weights[next + tag] as number) : 0;
      }
      const scale = this.#scales[at + 1] as number;
      for (let tag = 0; tag < COUNT; tag++) {
        let sum = 0;
        for (let after = 0; after < COUNT; after++) {
          sum += (ahead[after] as number) * (this.#moves[tag * ROW + after] as number);
        }
        backward[at * ROW + tag] = sum / scale;
      }
    }
  }

  #addPairs(bits: number, at: number, sign: number, pairs: Float64Array): void {
    const row = at * ROW;
    const scale = this.#scales[at] as number;
    for (let tag = 0; tag < COUNT; tag++) {
      if ((bits & (1 << tag)) === 0) continue;
      const end =
        ((this.#backward[row + tag] as number) * (this.#weights[row + tag] as number) * sign) / scale;
      if (Math.abs(end) < 1e-12) continue;
      for (let before = 0; before < COUNT; before++) {
        const index = before * ROW + tag;
        const p = (this.#forward[row - ROW + before] as number) * (this.#moves[index] as number) * end;
        pairs[index] = (pairs[index] as number) + p;
      }
    }
  }
}
