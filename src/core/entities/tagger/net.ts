import { REACH } from './features';
import { indexOfKey } from './keys';
import { ROW, STYLES, type Style } from './labels';

/** Numbers that stand for a word, and hidden units of a token. */
export const SIZE = 40;
export const HIDDEN = 96;
const SPAN = 2 * REACH + 1;

/** What a net has learnt. Rows lie one after another. */
export interface NetWeights {
  /** Keys of the word features that have a vector, in order. */
  readonly keys: Int32Array;
  /** A row of SIZE a key, in steps of `step`. */
  readonly vectors: Int8Array | Float32Array;
  readonly step: number;
  /** A row of SIZE for each hidden unit and distance of the word: unit h at distance d is row d * HIDDEN + h. */
  readonly windows: Float32Array;
  /** A row of HIDDEN a style: where the units begin. */
  readonly styles: Float32Array;
  /** A row of ROW a hidden unit, and one more for all tokens. */
  readonly tags: Float32Array;
}

/** A word as the hidden units of the tokens in reach see it: a row of HIDDEN a distance. */
export type Projection = Float32Array;

/** Tags whose sums are built up together. */
const BLOCK = 6;

/**
 * A small network beside the linear weights: a word is the sum of the vectors of its features, the hidden units of a token
 * are a rectified sum over the words in reach, and the tags weigh the units. All but the last step is once a word.
 */
export class Net {
  readonly #weights: NetWeights;
  /** The rows of the tags as they are reckoned with: a number need not be widened each time. */
  readonly #tags: Float64Array;
  readonly #vector = new Float64Array(SIZE);
  /** Values of the units that are not 0, and where the rows of their tags begin. */
  readonly #values = new Float64Array(HIDDEN);
  readonly #rows = new Int32Array(HIDDEN);

  constructor(weights: NetWeights) {
    this.#weights = weights;
    this.#tags = Float64Array.from(weights.tags);
  }

  /** Projects the word that has the first `count` features. */
  project(features: Int32Array, count: number): Projection {
    this.#sum(features, count);
    const projection = new Float32Array(SPAN * HIDDEN);
    for (let unit = 0; unit < SPAN * HIDDEN; unit++) {
      projection[unit] = product(this.#weights.windows, unit * SIZE, this.#vector);
    }
    return projection;
  }

  #sum(features: Int32Array, count: number): void {
    const vector = this.#vector.fill(0);
    const { keys, vectors, step } = this.#weights;
    for (let index = 0; index < count; index++) {
      const row = indexOfKey(keys, features[index] as number);
      if (row < 0) continue;
      for (let at = 0; at < SIZE; at++) {
        vector[at] = (vector[at] as number) + step * (vectors[row * SIZE + at] as number);
      }
    }
  }

  /** Adds what the words around a token tell together to its scores; `edge` stands for words beyond the sentence. */
  addTo(
    scores: Float64Array,
    words: readonly Projection[],
    at: number,
    edge: Projection,
    style: Style,
  ): void {
    const count = this.#look(words, at, edge, STYLES.indexOf(style) * HIDDEN);
    for (let tag = 0; tag < ROW; tag += BLOCK) this.#addTags(scores, at * ROW, tag, count);
  }

  /** Finds the units that are not 0, and gives how many they are. */
  #look(words: readonly Projection[], at: number, edge: Projection, style: number): number {
    const { styles } = this.#weights;
    const values = this.#values;
    const rows = this.#rows;
    const b2 = words[at - 2] ?? edge;
    const b1 = words[at - 1] ?? edge;
    const word = words[at] ?? edge;
    const a1 = words[at + 1] ?? edge;
    const a2 = words[at + 2] ?? edge;
    let count = 0;
    for (let unit = 0; unit < HIDDEN; unit++) {
      const before = (b2[unit] as number) + (b1[HIDDEN + unit] as number);
      const after = (a1[3 * HIDDEN + unit] as number) + (a2[4 * HIDDEN + unit] as number);
      const value = (styles[style + unit] as number) + before + (word[2 * HIDDEN + unit] as number) + after;
      values[count] = value;
      rows[count] = unit * ROW;
      // Half of the units are 0, in no order that a processor could foresee: this needs no branch.
      count += +(value > 0);
    }
    return count;
  }

  /** Adds to BLOCK scores at a time: the sums stay in registers. */
  #addTags(scores: Float64Array, base: number, tag: number, count: number): void {
    const tags = this.#tags;
    const values = this.#values;
    const rows = this.#rows;
    const first = HIDDEN * ROW + tag;
    let a = tags[first] as number;
    let b = tags[first + 1] as number;
    let c = tags[first + 2] as number;
    let d = tags[first + 3] as number;
    let e = tags[first + 4] as number;
    let f = tags[first + 5] as number;
    for (let index = 0; index < count; index++) {
      const value = values[index] as number;
      const row = (rows[index] as number) + tag;
      a += value * (tags[row] as number);
      b += value * (tags[row + 1] as number);
      c += value * (tags[row + 2] as number);
      d += value * (tags[row + 3] as number);
      e += value * (tags[row + 4] as number);
      f += value * (tags[row + 5] as number);
    }
    const to = base + tag;
    scores[to] = (scores[to] as number) + a;
    scores[to + 1] = (scores[to + 1] as number) + b;
    scores[to + 2] = (scores[to + 2] as number) + c;
    scores[to + 3] = (scores[to + 3] as number) + d;
    scores[to + 4] = (scores[to + 4] as number) + e;
    scores[to + 5] = (scores[to + 5] as number) + f;
  }
}

/** The product of SIZE numbers from `from` on with a vector, in four sums at once, which need not wait for one another. */
function product(windows: Float32Array, from: number, vector: Float64Array): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let at = 0; at < SIZE; at += 4) {
    a += (windows[from + at] as number) * (vector[at] as number);
    b += (windows[from + at + 1] as number) * (vector[at + 1] as number);
    c += (windows[from + at + 2] as number) * (vector[at + 2] as number);
    d += (windows[from + at + 3] as number) * (vector[at + 3] as number);
  }
  return a + b + (c + d);
}
