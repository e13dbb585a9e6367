import { hashText } from './hash';

/**
 * What the model knows of single words beside the weights, by the hash of their folded key: how often a word is part of
 * a name (low byte), and the cluster of words it is used like (the rest). The words themselves are not kept.
 */
export class Lexicon {
  readonly #keys: Uint32Array;
  readonly #values: Uint16Array;
  readonly #mask: number;

  constructor(entries: Iterable<readonly [hash: number, value: number]>, count: number) {
    let size = 16;
    while (size < count * 2) size *= 2;
    this.#mask = size - 1;
    this.#keys = new Uint32Array(size);
    this.#values = new Uint16Array(size);
    for (const [hash, value] of entries) {
      const slot = this.#slot(hash);
      this.#keys[slot] = hash;
      this.#values[slot] = value;
    }
  }

  /** 0 for a word that is not in it. */
  get(key: string): number {
    return this.#values[this.#slot(lexiconHash(key))] ?? 0;
  }

  #slot(hash: number): number {
    let slot = hash & this.#mask;
    while (this.#keys[slot] !== hash && this.#keys[slot] !== 0) slot = (slot + 1) & this.#mask;
    return slot;
  }
}

/** The hash that stands for a folded word; never 0. */
export function lexiconHash(key: string): number {
  return hashText(key, 77) >>> 0 || 1;
}
