import { KEY_BITS } from './hash';
import { ROW } from './labels';

/** Keys that begin with the same bits lie in one bucket, few together. */
const BUCKET_BITS = 17;
const REST_BITS = KEY_BITS - BUCKET_BITS;
const REST_MASK = 2 ** REST_BITS - 1;

/** Bits of a key that the filter goes by: few enough for the filter to stay near, enough to turn most others away. */
const FILTER_BITS = 22;
const FILTER_MASK = 2 ** FILTER_BITS - 1;

/** The lowest bits of an entry of a row: how many weights there are, or the tag of a weight. */
const LOW_BITS = 5;
const LOW_MASK = 2 ** LOW_BITS - 1;

/** The weights of the features, by key: of each only those that are not 0. */
export class FeatureTable {
  /**
   * A row a feature, so that all of it comes at one look: first the bits of its key that its bucket does not tell, above
   * how many weights follow; then each weight, above its tag.
   */
  readonly #rows: Int16Array;
  /** Where the rows of each bucket begin, and where the last ends. */
  readonly #buckets: Int32Array;
  /** A bit is set for the keys there are: most pairs of words were never seen, and are passed over by it. */
  readonly #filter: Int32Array;

  /** `keys` in order; `starts` has an entry a key and one for the end, tags and weights lie between two of them. */
  constructor(keys: Int32Array, starts: Int32Array, tags: Uint8Array, weights: Int8Array) {
    this.#rows = rowsOf(keys, starts, tags, weights);
    this.#buckets = bucketsOf(keys, starts);
    this.#filter = filterOf(keys);
  }

  /** Adds the weights of the first `count` features to a row of scores. */
  addTo(scores: Float64Array, row: number, features: Int32Array, count: number): void {
    const filter = this.#filter;
    for (let index = 0; index < count; index++) {
      const key = features[index] as number;
      if (((filter[(key & FILTER_MASK) >>> 5] as number) & (1 << (key & 31))) !== 0)
        this.#find(scores, row * ROW, key);
    }
  }

  #find(scores: Float64Array, base: number, key: number): void {
    const rows = this.#rows;
    const bucket = key >>> REST_BITS;
    const rest = key & REST_MASK;
    const end = this.#buckets[bucket + 1] as number;
    for (let at = this.#buckets[bucket] as number; at < end; ) {
      const head = rows[at] as number;
      const next = at + 1 + (head & LOW_MASK);
      if (head >> LOW_BITS === rest) {
        this.#add(scores, base, at + 1, next);
        return;
      }
      at = next;
    }
  }

  #add(scores: Float64Array, base: number, from: number, to: number): void {
    const rows = this.#rows;
    for (let at = from; at < to; at++) {
      const weight = rows[at] as number;
      const cell = base + (weight & LOW_MASK);
      scores[cell] = (scores[cell] as number) + (weight >> LOW_BITS);
    }
  }
}

function rowsOf(keys: Int32Array, starts: Int32Array, tags: Uint8Array, weights: Int8Array): Int16Array {
  const rows = new Int16Array(keys.length + weights.length);
  let to = 0;
  for (let number = 0; number < keys.length; number++) {
    const start = starts[number] as number;
    const end = starts[number + 1] as number;
    rows[to++] = (((keys[number] as number) & REST_MASK) << LOW_BITS) + (end - start);
    for (let at = start; at < end; at++) {
      rows[to++] = ((weights[at] as number) << LOW_BITS) + (tags[at] as number);
    }
  }
  return rows;
}

function bucketsOf(keys: Int32Array, starts: Int32Array): Int32Array {
  const buckets = new Int32Array(2 ** BUCKET_BITS + 1);
  let number = 0;
  for (let bucket = 0; bucket <= 2 ** BUCKET_BITS; bucket++) {
    while (number < keys.length && (keys[number] as number) >>> REST_BITS < bucket) number++;
    buckets[bucket] = number + (starts[number] as number);
  }
  return buckets;
}

function filterOf(keys: Int32Array): Int32Array {
  const filter = new Int32Array(2 ** (FILTER_BITS - 5));
  for (let number = 0; number < keys.length; number++) {
    const key = keys[number] as number;
    const cell = (key & FILTER_MASK) >>> 5;
    filter[cell] = (filter[cell] as number) | (1 << (key & 31));
  }
  return filter;
}
