import { KEY_BITS } from './hash';
import { ROW } from './labels';

/** Keys that begin with the same bits lie in one bucket, few together. */
const BUCKET_BITS = 18;
const REST_BITS = KEY_BITS - BUCKET_BITS;

/** Bits of a key that the filter goes by: few enough for the filter to stay near, enough to turn most others away. */
const FILTER_BITS = 22;
const FILTER_MASK = 2 ** FILTER_BITS - 1;

/** The weights of the features, by key: of each only those that are not 0. */
export class FeatureTable {
  readonly #keys: Int32Array;
  readonly #buckets: Int32Array;
  /** A bit is set for the keys there are: most pairs of words were never seen, and are passed over by it. */
  readonly #filter = new Int32Array(2 ** (FILTER_BITS - 5));
  readonly #starts: Int32Array;
  /** A weight and its tag in one number, so that both come at one look: the weight above the lowest five bits. */
  readonly #weights: Int16Array;

  /** `keys` in order; `starts` has an entry a key and one for the end, tags and weights lie between two of them. */
  constructor(keys: Int32Array, starts: Int32Array, tags: Uint8Array, weights: Int8Array) {
    this.#keys = keys;
    this.#starts = starts;
    this.#weights = Int16Array.from(weights, (weight, at) => weight * 32 + (tags[at] as number));
    this.#buckets = new Int32Array(2 ** BUCKET_BITS + 1);
    let number = 0;
    for (let bucket = 0; bucket < 2 ** BUCKET_BITS; bucket++) {
      this.#buckets[bucket] = number;
      while (number < keys.length && (keys[number] as number) >>> REST_BITS === bucket) number++;
    }
    this.#buckets[2 ** BUCKET_BITS] = keys.length;
    for (const key of keys) {
      const cell = (key & FILTER_MASK) >>> 5;
      this.#filter[cell] = (this.#filter[cell] as number) | (1 << (key & 31));
    }
  }

  /** Adds the weights of the first `count` features to a row of scores. */
  addTo(scores: Float64Array, row: number, features: Int32Array, count: number): void {
    for (let index = 0; index < count; index++) {
      const key = features[index] as number;
      if (((this.#filter[(key & FILTER_MASK) >>> 5] as number) & (1 << (key & 31))) === 0) continue;
      const bucket = key >>> REST_BITS;
      const end = this.#buckets[bucket + 1] as number;
      let number = this.#buckets[bucket] as number;
      while (number < end && (this.#keys[number] as number) < key) number++;
      if (number < end && this.#keys[number] === key) this.#add(scores, row * ROW, number);
    }
  }

  #add(scores: Float64Array, base: number, number: number): void {
    const end = this.#starts[number + 1] as number;
    for (let at = this.#starts[number] as number; at < end; at++) {
      const weight = this.#weights[at] as number;
      const cell = base + (weight & 31);
      scores[cell] = (scores[cell] as number) + (weight >> 5);
    }
  }
}
