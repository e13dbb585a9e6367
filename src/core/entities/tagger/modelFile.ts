import { FeatureTable } from './featureTable';
import { ROW, STYLES, TAGS } from './labels';
import { Lexicon } from './lexicon';
import type { StyleCues } from './style';

/** What a model file holds. Scores are whole numbers. */
export interface Model {
  readonly features: FeatureTable;
  /** One table a style: see Viterbi. */
  readonly transitions: readonly Int32Array[];
  readonly lexicon: Lexicon;
  readonly cues: StyleCues;
}

/** The first bytes of a model file: its name and the version of its form. */
export const MAGIC = [...'TIPTAG1\n'].map((letter) => letter.charCodeAt(0));

/** Cues are stored as whole hundredths. */
export const CUE_SCALE = 100;

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
  const lexicon = readLexicon(bytes);
  return { transitions, cues, lexicon, features: readFeatures(bytes) };
}

function readTransitions(bytes: Bytes): Int32Array {
  const table = new Int32Array((TAGS.length + 1) * ROW);
  for (let before = 0; before <= TAGS.length; before++) {
    for (let tag = 0; tag < TAGS.length; tag++) table[before * ROW + tag] = bytes.signed();
  }
  return table;
}

function readLexicon(bytes: Bytes): Lexicon {
  const count = bytes.count();
  const entries: [number, number][] = [];
  let hash = 0;
  for (let left = count; left > 0; left--) {
    hash += bytes.count();
    entries.push([hash, bytes.count()]);
  }
  return new Lexicon(entries, count);
}

/** Stands for a feature with several tags, whose bits follow in three bytes. */
export const SEVERAL = 31;

/** Features in the order of their keys: the step to the key, its tag or SEVERAL and the tags, and a weight a tag. */
function readFeatures(bytes: Bytes): FeatureTable {
  const count = bytes.count();
  const size = bytes.count();
  const keys = new Int32Array(count);
  const starts = new Int32Array(count + 1);
  const tags = new Uint8Array(size);
  const weights = new Int8Array(size);
  let key = 0;
  let at = 0;
  for (let number = 0; number < count; number++) {
    key += bytes.count();
    keys[number] = key;
    const tag = bytes.byte();
    const some = tag === SEVERAL ? bytes.byte() | (bytes.byte() << 8) | (bytes.byte() << 16) : 1 << tag;
    for (let bits = some; bits !== 0; bits &= bits - 1) {
      tags[at] = 31 - Math.clz32(bits & -bits);
      weights[at++] = bytes.byte();
    }
    starts[number + 1] = at;
  }
  return new FeatureTable(keys, starts, tags, weights);
}
