import { fold } from '../../text/fold';
import type { Token } from '../../text/words';
import { gazetteer } from '../gazetteer';
import { classOf, stem, Word } from '../wordClass';
import { hashText, mix } from './hash';
import { type Lexicons, LISTS, lexiconHash, soundsHash } from './lexicon';
import { soundsOf } from './sounds';

/** What one word tells by itself; all are hashes, 0 where there is nothing to tell. */
export interface WordAtoms {
  readonly key: string;
  /** The word for tables of phrases; tokens of a sentence count as written together. */
  readonly token: Token;
  readonly id: number;
  readonly shape: number;
  readonly classes: number;
  /** Coarse class: what kind of word, for conjunctions. */
  readonly kind: number;
  readonly suffix: number;
  readonly longSuffix: number;
  readonly names: number;
  /** The lists of names, places and English words that it is in, by spelling and by sound. */
  readonly lists: number;
  /** A case marker, conjunction, auxiliary or mark: what parts phrases. */
  readonly parts: boolean;
  readonly title: boolean;
  /** Whether a phrase of the gazetteer can begin with it. */
  readonly opens: boolean;
  /** Everything that is only told of the word in the middle. */
  readonly own: Int32Array;
}

/** Marks glued to a word, as in HiNER and MultiCoNER: है। and "विंबलडन,". */
const GLUED = /^([^\p{L}\p{M}\p{N}]*)(.*?)([^\p{L}\p{M}\p{N}]*)$/su;

const CACHE_LIMIT = 60_000;

/** Reads words into atoms, each distinct one once. */
export class WordReader {
  readonly #lexicons: Lexicons;
  readonly #cache = new Map<string, WordAtoms>();

  constructor(lexicons: Lexicons) {
    this.#lexicons = lexicons;
  }

  read(text: string): WordAtoms {
    const known = this.#cache.get(text);
    if (known) return known;
    if (this.#cache.size >= CACHE_LIMIT) this.#cache.clear();
    const atoms = readWord(text, this.#lexicons);
    this.#cache.set(text, atoms);
    return atoms;
  }
}

function readWord(text: string, lexicons: Lexicons): WordAtoms {
  const [, before = '', core = '', after = ''] = GLUED.exec(text) ?? [];
  const key = fold(core || text);
  const isWord = core !== '';
  const bits = isWord ? classOf(key) : 0;
  const edges = aksharas(key);
  const count = edges.length - 1;
  const at = (index: number) => edges[Math.max(0, Math.min(count, index))] ?? 0;
  const entry = isWord ? lexicons.words.get(lexiconHash(key)) : 0;
  const lists = isWord ? (entry >>> 8) | (listsBySound(core, lexicons) << LISTS.length) : 0;
  const shape = hashText(shapeOf(core || text), mix(hashText(before, 1), hashText(after, 2)));
  const own = [
    hashText(stem(key), 11),
    hashText(key, 12, 0, at(1)),
    hashText(key, 13, 0, at(2)),
    hashText(key, 14, 0, at(3)),
    hashText(key, 15, at(count - 3)),
    hashText(key, 16, Math.max(0, key.length - 2)),
    hashText(key, 17, Math.max(0, key.length - 3)),
    hashText(key, 18, Math.max(0, key.length - 4)),
    hashText(key.replace(/[\u093a-\u094d\u0902\u0903अ-औ]/gu, ''), 19),
    mix(21, Math.min(count, 6)),
    hashText(before, 22),
    hashText(after, 23),
  ];
  addBits(own, bits, 21, 30);
  addBits(own, lists, 2 * LISTS.length, 37);
  for (let from = 0; from + 2 <= count; from++) own.push(hashText(key, 24, at(from), at(from + 2)));
  const parts = !isWord || (bits & Word.Function) !== 0;
  return {
    key,
    token: { start: 0, end: 0, text: key, key, kind: parts ? 'mark' : 'word' },
    id: hashText(key, 1),
    shape,
    classes: mix(31, bits),
    kind: mix(mix(32, coarse(bits)), mix(entry & 0xff, isWord ? 0 : hashText(text, 3))),
    suffix: hashText(key, 33, at(count - 1)),
    longSuffix: hashText(key, 34, at(count - 2)),
    names: mix(35, entry & 0xff),
    lists: mix(36, lists),
    parts,
    opens: gazetteer().begins(key),
    title: (bits & (Word.Role | Word.Courtesy)) !== 0,
    own: Int32Array.from(own),
  };
}

/** Adds a hash for each bit that is set of the lowest `count`. */
function addBits(own: number[], bits: number, count: number, seed: number): void {
  for (let bit = 0; bit < count; bit++) if ((bits & (1 << bit)) !== 0) own.push(mix(seed, bit));
}

function listsBySound(word: string, { sounds }: Lexicons): number {
  const hash = soundsHash(soundsOf(word));
  return hash === 0 ? 0 : sounds.get(hash);
}

/** The groups of classes that stand together in coarse features. */
const GROUPS: readonly number[] = [
  Word.Surname | Word.Given | Word.Name,
  Word.Role | Word.Courtesy | Word.LooseRole,
  Word.BodyHead | Word.LooseHead,
  Word.SiteHead | Word.AreaHead,
  Word.Function,
  Word.Ordinary | Word.Ambiguous,
  Word.Initial | Word.Letters | Word.Acronym,
  Word.PlaceEnding,
  Word.Latin,
];

function coarse(bits: number): number {
  let group = 0;
  for (const [index, mask] of GROUPS.entries()) if ((bits & mask) !== 0) group |= 1 << index;
  return group;
}

/** Offsets where the written syllables of a word begin, and its end: conjuncts and vowel signs hold together. */
export function aksharas(word: string): number[] {
  const edges = [0];
  for (let at = 1; at < word.length; at++) {
    if (!isMark(word.charCodeAt(at)) && word.charCodeAt(at - 1) !== VIRAMA) edges.push(at);
  }
  if (word.length > 0) edges.push(word.length);
  return edges;
}

const VIRAMA = 0x94d;

function isMark(code: number): boolean {
  return (code >= 0x93a && code <= 0x94f && code !== 0x93d) || (code >= 0x900 && code <= 0x903);
}

/** Kinds of characters in a row, runs of three or more cut short: 2025 → 9999, KCNA → AAA, जांच → z. */
function shapeOf(text: string): string {
  if (/^\p{Nd}{1,4}$/u.test(text))
    return `${'9'.repeat(text.length)}${/^(?:1[5-9]|20)../u.test(fold(text)) ? 'y' : ''}`;
  return text
    .replace(/\p{Nd}+/gu, '9')
    .replace(/[\u0900-\u097f]+/gu, 'z')
    .replace(/\p{Lu}{3,}/gu, 'AAA')
    .replace(/\p{Ll}+/gu, 'a');
}
