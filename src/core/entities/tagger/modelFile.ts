import { REACH } from './features';
import { FeatureTable } from './featureTable';
import { ROW, STYLES, TAGS } from './labels';
import { Lexicon, type Lexicons } from './lexicon';
import { HIDDEN, type NetWeights, SIZE } from './net';
import type { StyleCues } from './style';

/** What a model file holds. Scores are whole numbers. */
export interface Model {
  readonly features: FeatureTable;
  /** One table a style: see Viterbi. */
  readonly transitions: readonly Int32Array[];
  readonly lexicons: Lexicons;
  readonly cues: StyleCues;
  readonly net: NetWeights;
}

/** The first bytes of a model file: its name and the version of its form. */
export const MAGIC = [...'TIPTAG3\n'].map((letter) => letter.charCodeAt(0));

/** Cues are stored as whole hundredths. */
export const CUE_SCALE = 100;

/** Weights of the net are stored as whole parts of 1/NET_SCALE, those of its vectors in steps that the file tells. */
export const NET_SCALE = 1024;

/** Numbers of a byte row, one after another. Throws RangeError at the end of the bytes. */
class Bytes {
  #at = 0;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  byte(): number {
    const byte = this.#bytes[this.#at++];
    if (byte === undefined) throw new RangeError('the model file ends too early');
    return byte;
  }

  take(length: number): Uint8Array {
    const taken = this.#bytes.subarray(this.#at, this.#at + length);
    if (taken.length < length) throw new RangeError('the model file ends too early');
    this.#at += length;
    return taken;
  }

  /** Seven bits a byte, the lowest first; a set high bit says that more follow. */
  count(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.byte();
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }

  /** A signed number: 0, -1, 1, -2, … */
  signed(): number {
    const value = this.count();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  }
}

/** Reads a model file. Throws RangeError where the bytes are none, are cut off or are of another version. */
export function readModel(file: Uint8Array): Model {
  const bytes = new Bytes(file);
  for (const letter of MAGIC) {
    if (bytes.byte() !== letter) throw new RangeError('not a model file of this version');
  }
  const transitions = STYLES.map(() => readTransitions(bytes));
  const cues = new Map<number, number>();
  for (let left = bytes.count(); left > 0; left--) cues.set(bytes.count(), bytes.signed() / CUE_SCALE);
  const lexicons = { words: readLexicon(bytes), sounds: readLexicon(bytes) };
  const features = readFeatures(bytes);
  return { transitions, cues, lexicons, features, net: readNet(bytes) };
}

function readTransitions(bytes: Bytes): Int32Array {
  const table = new Int32Array((TAGS.length + 1) * ROW);
  for (let before = 0; before <= TAGS.length; before++) {
    for (let tag = 0; tag < TAGS.length; tag++) table[before * ROW + tag] = bytes.signed();
  }
  return table;
}

function readNet(bytes: Bytes): NetWeights {
  const step = bytes.count() / NET_SCALE / NET_SCALE;
  const keys = new Int32Array(bytes.count());
  readKeys(bytes, keys);
  const vectors = new Int8Array(bytes.take(keys.length * SIZE));
  return {
    keys,
    vectors,
    step,
    windows: readNumbers(bytes, (2 * REACH + 1) * HIDDEN * SIZE),
    styles: readNumbers(bytes, STYLES.length * HIDDEN),
    tags: readNumbers(bytes, (HIDDEN + 1) * ROW),
  };
}

function readNumbers(bytes: Bytes, count: number): Float32Array {
  const numbers = new Float32Array(count);
  for (let index = 0; index < count; index++) numbers[index] = bytes.signed() / NET_SCALE;
  return numbers;
}

function readLexicon(bytes: Bytes): Lexicon {
  const count = bytes.count();
  const hashes = new Uint32Array(count);
  readKeys(bytes, hashes);
  const values = new Uint16Array(count);
  for (let index = 0; index < count; index++) values[index] = bytes.count();
  return new Lexicon(hashes, values);
}

/** Keys in order are stored as steps. */
function readKeys(bytes: Bytes, into: Int32Array | Uint32Array): void {
  let key = 0;
  for (let index = 0; index < into.length; index++) {
    key += bytes.count();
    into[index] = key;
  }
}

/** Stands for a feature with several tags, whose bits follow in three bytes. */
export const SEVERAL = 31;

/** Features in the order of their keys: the step to the key, its tag or SEVERAL and the tags, and a weight a tag. */
function readFeatures(bytes: Bytes): FeatureTable {
  const keys = new Int32Array(bytes.count());
  const tags = new Uint8Array(bytes.count());
  const starts = new Int32Array(keys.length + 1);
  readKeys(bytes, keys);
  let at = 0;
  for (let number = 0; number < keys.length; number++) {
    const tag = bytes.byte();
    if (tag === SEVERAL) {
      let bits = bytes.byte() | (bytes.byte() << 8) | (bytes.byte() << 16);
      for (; bits !== 0; bits &= bits - 1) tags[at++] = 31 - Math.clz32(bits & -bits);
    } else {
      tags[at++] = tag;
    }
    starts[number + 1] = at;
  }
  return new FeatureTable(keys, starts, tags, new Int8Array(bytes.take(tags.length)));
}
