import { lexiconHash } from '../core/entities/tagger/lexicon';
import { fold } from '../core/text/fold';
import { Rng } from './rng';

// Words that stand between the same neighbours come into one cluster: k-means over positive pointwise mutual
// information with the commonest neighbours on each side, projected at random to few dimensions.

const NEIGHBOURS = 1000;
const SIZE = 96;
const LEAST = 4;
const ROUNDS = 12;

/** The cluster (1 to `count`) of each word seen often enough, by the hash of its folded key. */
export function clusterWords(
  sentences: Iterable<readonly string[]>,
  count: number,
  seed: number,
): Map<number, number> {
  const rows = [...sentences].map((tokens) => tokens.map(keyOf));
  const counts = countWords(rows);
  const ranked = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const words = ranked.filter(([, times]) => times >= LEAST).map(([word]) => word);
  const vectors = contextVectors(rows, words, counts, seed);
  const clusters = kMeans(vectors, words.length, Math.min(count, words.length));
  return new Map(words.map((word, index) => [lexiconHash(word), 1 + (clusters[index] ?? 0)]));
}

/** Marks glued to a word are cut off. */
function keyOf(token: string): string {
  return fold(token.replace(/^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '') || token);
}

function countWords(rows: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) for (const word of row) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function contextVectors(
  rows: readonly (readonly string[])[],
  words: readonly string[],
  counts: ReadonlyMap<string, number>,
  seed: number,
): Float32Array {
  const index = new Map(words.map((word, at) => [word, at]));
  const pairs = countPairs(rows, index);
  const directions = randomDirections((NEIGHBOURS + 1) * 2, seed);
  const vectors = new Float32Array(words.length * SIZE);
  const total = [...counts.values()].reduce((sum, times) => sum + times, 0);
  const sides = new Float64Array((NEIGHBOURS + 1) * 2);
  for (const [pair, times] of pairs) sides[pair % STEP] = (sides[pair % STEP] ?? 0) + times;
  for (const [pair, times] of pairs) {
    const word = Math.floor(pair / STEP);
    const side = pair % STEP;
    const own = counts.get(words[word] ?? '') ?? 1;
    const weight = Math.log((times * total) / (own * (sides[side] ?? 1)));
    if (weight <= 0) continue;
    for (let at = 0; at < SIZE; at++) {
      const cell = word * SIZE + at;
      vectors[cell] = (vectors[cell] ?? 0) + weight * (directions[side * SIZE + at] ?? 0);
    }
  }
  normalise(vectors);
  return vectors;
}

/** A pair of a word and a neighbour is one number: the word times STEP, and the neighbour and its side. */
const STEP = 4096;

function countPairs(
  rows: readonly (readonly string[])[],
  index: ReadonlyMap<string, number>,
): Map<number, number> {
  const pairs = new Map<number, number>();
  const neighbour = (word: string | undefined) => Math.min(index.get(word ?? '') ?? NEIGHBOURS, NEIGHBOURS);
  for (const row of rows) {
    for (const [at, word] of row.entries()) {
      const number = index.get(word);
      if (number === undefined) continue;
      for (const side of [0, 1]) {
        const pair = number * STEP + neighbour(row[at + side * 2 - 1]) * 2 + side;
        pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
      }
    }
  }
  return pairs;
}

function randomDirections(count: number, seed: number): Float32Array {
  const rng = new Rng(seed);
  return Float32Array.from({ length: count * SIZE }, () => (rng.next() < 0.5 ? -1 : 1));
}

function normalise(vectors: Float32Array): void {
  for (let row = 0; row < vectors.length; row += SIZE) {
    let sum = 0;
    for (let at = 0; at < SIZE; at++) sum += (vectors[row + at] ?? 0) ** 2;
    const length = Math.sqrt(sum) || 1;
    for (let at = 0; at < SIZE; at++) vectors[row + at] = (vectors[row + at] ?? 0) / length;
  }
}

/** Begins with the commonest words as centres: frequent words, which come first, are spread over all kinds. */
function kMeans(vectors: Float32Array, words: number, count: number): Int32Array {
  const clusters = new Int32Array(words);
  let centres = new Float32Array(count * SIZE);
  for (let centre = 0; centre < count; centre++) {
    const word = Math.floor((centre * Math.min(words, count * 12)) / count);
    centres.set(vectors.subarray(word * SIZE, (word + 1) * SIZE), centre * SIZE);
  }
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Float32Array(count * SIZE);
    for (let word = 0; word < words; word++) {
      const nearest = nearestCentre(vectors, word * SIZE, centres, count);
      clusters[word] = nearest;
      for (let at = 0; at < SIZE; at++) {
        next[nearest * SIZE + at] = (next[nearest * SIZE + at] ?? 0) + (vectors[word * SIZE + at] ?? 0);
      }
    }
    normalise(next);
    centres = next;
  }
  return clusters;
}

function nearestCentre(vectors: Float32Array, row: number, centres: Float32Array, count: number): number {
  let best = -2;
  let nearest = 0;
  for (let centre = 0; centre < count; centre++) {
    let product = 0;
    const from = centre * SIZE;
    for (let at = 0; at < SIZE; at++)
      product += (vectors[row + at] as number) * (centres[from + at] as number);
    if (product > best) {
      best = product;
      nearest = centre;
    }
  }
  return nearest;
}
