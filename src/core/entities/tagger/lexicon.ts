import { hashText } from './hash';
import { indexOfKey } from './keys';

/** Small numbers by the hash of a word. The words themselves are not kept. */
export class Lexicon {
  readonly #hashes: Uint32Array;
  readonly #values: Uint16Array;

  /** `hashes` in order, and a value each. */
  constructor(hashes: Uint32Array, values: Uint16Array) {
    this.#hashes = hashes;
    this.#values = values;
  }

  /** 0 for a hash that is not in it. */
  get(hash: number): number {
    return this.#values[indexOfKey(this.#hashes, hash)] ?? 0;
  }
}

/** A lexicon of hashes and values in any order. */
export function lexiconOf(entries: ReadonlyMap<number, number>): Lexicon {
  const sorted = [...entries].sort(([a], [b]) => a - b);
  return new Lexicon(
    Uint32Array.from(sorted, ([hash]) => hash),
    Uint16Array.from(sorted, ([, value]) => value),
  );
}

/**
 * What the model knows of words beside the weights. `words`, by folded key: how often a word is part of a name (low
 * byte), and the lists that its Latin spelling is in (high byte). `sounds`, by what a word sounds like (soundsOf): the
 * lists that have a word of these sounds.
 */
export interface Lexicons {
  readonly words: Lexicon;
  readonly sounds: Lexicon;
}

/** The lists that a word may be in, as bits. */
export const LISTS = ['given', 'surnames', 'cities', 'places', 'english'] as const;

/** The hash that stands for a folded word; never 0. */
export function lexiconHash(key: string): number {
  return hashText(key, 77) >>> 0 || 1;
}

/** Fewer sounds than these say nothing. */
const LEAST_SOUNDS = 3;

/** The hash, of 23 bits, that stands for the sounds of a word; 0 where they are too few. */
export function soundsHash(sounds: string): number {
  return sounds.length < LEAST_SOUNDS ? 0 : hashText(sounds, 78) >>> 9 || 1;
}
