import type { Alignment } from './align';

/** A run of words of the old text: first and last. */
interface Words {
  readonly first: number;
  readonly last: number;
}

/** Words on either side of a quote that are asked whether they still stand around it. */
const AROUND = 6;

/** From so many words on, the quote not counted, what stands around two places says nothing of which is which. */
const REPEATED = 3;

/** Words of a repeated passage that are looked at on either side. */
const FARTHEST = 250;

/** A place that agrees in this many words less is about as good. */
const NEARLY = 2;

/** Words on either side of a word that must know it, for it to count as sure. */
const CLOSE = 4;

/** Weighs an alignment of two texts: a match of words is a proof only among other matches. */
export class Evidence {
  #places: { readonly old: Places; readonly fresh: Places } | undefined;

  constructor(
    readonly old: Uint32Array,
    readonly fresh: Uint32Array,
    readonly alignment: Alignment,
  ) {}

  /**
   * Whether the words stand in the new text one after the other, with half of the words that stood around them, or that
   * stand around them now, on either side; and no other place comes near. Where the old text says the same elsewhere,
   * the words beyond what is repeated must follow there too, on both sides: these alone tell the one place from the other.
   */
  proves(words: Words): boolean {
    const { to } = this.alignment;
    const there = to[words.first] ?? -1;
    if (there < 0) return false;
    for (let at = words.first; at <= words.last; at++) if (to[at] !== there + at - words.first) return false;
    const after = there + words.last - words.first + 1;
    return (
      this.#isKept(words.first - AROUND, words.first, there - AROUND, there) &&
      this.#isKept(words.last + 1, words.last + 1 + AROUND, after, after + AROUND) &&
      this.#isTheOne(words, there) &&
      this.#hasCompany(words) &&
      !this.hasRival(words)
    );
  }

  /**
   * Whether another place is about as good and without a match of its own (one that came, or one that went and may be
   * what is here now), or better than this one and than its own match.
   */
  hasRival({ first, last }: Words): boolean {
    const { to, from } = this.alignment;
    const there = to[first] ?? -1;
    const size = last - first + 1;
    const agreed = (old: number, fresh: number) => agreement(this.old, old, this.fresh, fresh, size);
    const room = Math.min(AROUND, first) + Math.min(AROUND, this.old.length - 1 - last);
    const own = there < 0 ? 0 : agreed(first, there);
    const enough = Math.max(Math.min(AROUND, Math.ceil(room / 2)), own - NEARLY);
    const isRival = (other: number, match: number, matched: () => number) =>
      match === -1 ? other >= enough : other > own && other > matched();
    const { old, fresh } = this.#occurrences();
    const hash = this.old[first] ?? -1;
    const came = fresh.of(hash).some((at) => {
      const was = from[at] ?? -1;
      return at !== there && isRival(agreed(first, at), was, () => agreed(was, at));
    });
    if (came || there < 0) return came;
    return old.of(hash).some((at) => {
      const is = to[at] ?? -1;
      return at !== first && isRival(agreed(at, there), is, () => agreed(at, is));
    });
  }

  /** The word of the old text that a word of the new one surely was: most words close to it are known too. */
  surelyWas(unit: number): number | undefined {
    const was = this.alignment.from[unit] ?? -1;
    if (was < 0) return undefined;
    const known = countKnown(this.alignment.from, unit - CLOSE, unit + CLOSE + 1) - 1;
    return known >= CLOSE || known + 1 === this.alignment.from.length ? was : undefined;
  }

  /** Whether what tells the words from other places where the old text says the same stands around them still. */
  #isTheOne({ first, last }: Words, there: number): boolean {
    const { old } = this;
    let [left, right] = [-1, -1];
    for (const at of this.#occurrences().old.of(old[first] ?? -1)) {
      if (left === FARTHEST && right === FARTHEST) break;
      if (at === first || agreement(old, first, old, at, last - first + 1) < REPEATED) continue;
      left = Math.max(left, commonWords(old, first - 1, at - 1, -1));
      right = Math.max(right, commonWords(old, last + 1, at + last - first + 1, 1));
    }
    if (left < 0) return true;
    const after = last + 1 + right;
    return (
      this.#followsOn(first - 1 - left, there - 1 - left, -1) &&
      this.#followsOn(after, there + after - first, 1)
    );
  }

  /** Whether half of the words from a place on in a direction became those from another place on, or both texts end. */
  #followsOn(old: number, fresh: number, step: 1 | -1): boolean {
    const { to, from } = this.alignment;
    let [words, same] = [0, 0];
    while (words < AROUND && to[old + step * words] !== undefined) {
      if (to[old + step * words] === fresh + step * words) same++;
      words++;
    }
    return words === 0 ? from[fresh] === undefined : same * 2 >= words;
  }

  #isKept(oldFrom: number, oldTo: number, freshFrom: number, freshTo: number): boolean {
    return (
      isHalfKnown(this.alignment.to, oldFrom, oldTo) || isHalfKnown(this.alignment.from, freshFrom, freshTo)
    );
  }

  /** Whether some words around are known at all; in a text of a few words all must be. */
  #hasCompany({ first, last }: Words): boolean {
    const { to, from } = this.alignment;
    const known = countKnown(to, first - AROUND, last + 1 + AROUND) - (last - first + 1);
    return known >= AROUND / 2 || (to.length === from.length && !to.includes(-1));
  }

  #occurrences() {
    this.#places ??= { old: new Places(this.old), fresh: new Places(this.fresh) };
    return this.#places;
  }
}

/** How many words agree from two places of a text on, in a direction. */
function commonWords(words: Uint32Array, one: number, other: number, step: 1 | -1): number {
  let count = 0;
  while (count < FARTHEST) {
    const [a, b] = [words[one + step * count], words[other + step * count]];
    if (a === undefined || a !== b) return count;
    count++;
  }
  return count;
}

/** Where each word stands. */
class Places {
  readonly #byHash = new Map<number, number[]>();

  constructor(words: Uint32Array) {
    for (const [at, hash] of words.entries()) {
      const known = this.#byHash.get(hash);
      if (known) known.push(at);
      else this.#byHash.set(hash, [at]);
    }
  }

  of(hash: number): readonly number[] {
    return this.#byHash.get(hash) ?? [];
  }
}

/** How many words around agree, outwards and without a gap, at most six on either side; -1 where the words differ. */
function agreement(a: Uint32Array, at: number, b: Uint32Array, there: number, size: number): number {
  for (let step = 0; step < size; step++) if (a[at + step] !== b[there + step]) return -1;
  let left = 0;
  while (left < AROUND && at > left && a[at - 1 - left] === b[there - 1 - left]) left++;
  let right = 0;
  const [end, thereEnd] = [at + size, there + size];
  while (right < AROUND && end + right < a.length && a[end + right] === b[thereEnd + right]) right++;
  return left + right;
}

/** Whether half of the words are known, rounded down: a single word before the end of the text need not be. */
function isHalfKnown(matches: Int32Array, from: number, to: number): boolean {
  const words = Math.min(to, matches.length) - Math.max(from, 0);
  return countKnown(matches, from, to) >= Math.floor(words / 2);
}

function countKnown(matches: Int32Array, from: number, to: number): number {
  let known = 0;
  for (let at = Math.max(from, 0); at < Math.min(to, matches.length); at++) if (matches[at] !== -1) known++;
  return known;
}
