import type { Alignment } from './align';

/** A run of words of the old text: first and last. */
interface Words {
  readonly first: number;
  readonly last: number;
}

/** Words on either side of a quote that are asked whether they still stand around it. */
const AROUND = 6;

/** So many words that stand around two places alike, on both sides together, say nothing of which place is which. */
const REPEATED = 5;

/** And so many on one side say nothing on that side. */
const REPEATED_SIDE = 3;

/** Words that may have been exchanged for others, both counted, where a repeated passage ends. */
const EXCHANGED = 3;

/** Words by which text is known again that was put elsewhere. */
const A_RUN = 3;

/** Words of a repeated passage that are looked at on either side. */
const FARTHEST = 250;

/** A place that agrees in this many words less is about as good. */
const NEARLY = 2;

/** Words on either side of a word that must know it, for it to count as sure. */
const CLOSE = 4;

/** How many words are repeated on one side (-1: too few to matter), and which one comes next in the other place. */
interface Repeated {
  readonly words: number;
  readonly next?: number | undefined;
}

const UNREPEATED: Repeated = { words: -1 };

function longer(known: Repeated, found: Repeated, least: number): Repeated {
  return found.words >= least && found.words > known.words ? found : known;
}

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
      this.#isTheOne(words) &&
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
  #isTheOne(words: Words): boolean {
    const { left, right } = this.#repeated(words);
    return this.#followsOn(words.first, left, -1) && this.#followsOn(words.last, right, 1);
  }

  /** How far what stands around the words stands around them in another place of the old text, too, on either side. */
  #repeated({ first, last }: Words): Readonly<Record<'left' | 'right', Repeated>> {
    const { old } = this;
    const size = last - first + 1;
    let [left, right] = [UNREPEATED, UNREPEATED];
    for (const at of this.#occurrences().old.of(old[first] ?? -1)) {
      const agreed = at === first ? -1 : agreement(old, first, old, at, size);
      if (agreed < REPEATED_SIDE) continue;
      const least = agreed >= REPEATED ? 0 : REPEATED_SIDE;
      const before = commonWords(old, first - 1, at - 1, -1);
      const after = commonWords(old, last + 1, at + size, 1);
      left = longer(left, { words: before, next: old[at - 1 - before] }, least);
      right = longer(right, { words: after, next: old[at + size + after] }, least);
      if (left.words === FARTHEST && right.words === FARTHEST) break;
    }
    return { left, right };
  }

  /**
   * Whether what comes in a direction, beyond what is repeated next to a word of the quote, is the same: the next word and
   * half of those behind it, after what only came in between, or only went, or a word that was exchanged. What came or
   * went must not be text that was put elsewhere, or that stands next in the other place.
   */
  #followsOn(word: number, { words, next }: Repeated, step: 1 | -1): boolean {
    if (words < 0) return true;
    const { to, from } = this.alignment;
    let last = word + step * words;
    while (last !== word && to[last] === -1) last -= step;
    const [old, fresh] = [last + step, (to[last] ?? -1) + step];
    const [gone, came] = [unmatched(to, old, step), unmatched(from, fresh, step)];
    if (gone > 0 && came > 0 && (gone + came > EXCHANGED || this.fresh[fresh] === next)) return false;
    if (gone >= A_RUN && this.#stands('fresh', runAt(this.old, old, step))) return false;
    if (came >= A_RUN && this.#stands('old', runAt(this.fresh, fresh, step))) return false;
    const [oldFrom, freshFrom] = [old + step * gone, fresh + step * came];
    if (to[oldFrom] === undefined || from[freshFrom] === undefined) return true;
    const [begin, end] = step < 0 ? [oldFrom - AROUND + 1, oldFrom + 1] : [oldFrom, oldFrom + AROUND];
    return to[oldFrom] === freshFrom && isHalfKnown(to, begin, end);
  }

  /** Whether the words stand somewhere in one of the texts. */
  #stands(text: 'old' | 'fresh', run: Uint32Array): boolean {
    const [words, places] = [this[text], this.#occurrences()[text]];
    return places.of(run[0] ?? -1).some((at) => run.every((hash, step) => words[at + step] === hash));
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

/** The nearest words from a place on in a direction, in reading order. */
function runAt(words: Uint32Array, from: number, step: 1 | -1): Uint32Array {
  return step > 0 ? words.subarray(from, from + A_RUN) : words.subarray(from - A_RUN + 1, from + 1);
}

/** How many words from a place on in a direction have no match. */
function unmatched(matches: Int32Array, from: number, step: 1 | -1): number {
  let count = 0;
  while (matches[from + step * count] === -1) count++;
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
