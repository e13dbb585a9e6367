import { FeatureReader } from '../core/entities/tagger/features';
import { STYLES } from '../core/entities/tagger/labels';
import type { Lexicons } from '../core/entities/tagger/lexicon';
import { type WordAtoms, WordReader } from '../core/entities/tagger/wordAtoms';
import { allowedTags, type Sentence } from './corpora';

/** A feature has a vector if words of at least so many kinds have it, a word if it stands so often. */
const LEAST = 5;

/** Sentences as numbers: words as rows of vectors. */
export interface NetData {
  /** Keys of the features that have a vector, in order. */
  readonly keys: Int32Array;
  /** Rows of each distinct word, the row of the word itself first (-1 if it has none); the last is the edge of a sentence. */
  readonly words: readonly Int32Array[];
  /** How often each distinct word stands. */
  readonly counts: Int32Array;
  /** The words of each sentence. */
  readonly sentences: readonly Int32Array[];
  /** Tags that each token may have, as bits, a row a sentence. */
  readonly allowed: readonly Int32Array[];
  readonly styles: Uint8Array;
}

/** Reads the word features of all sentences. */
export function makeNetData(sentences: readonly Sentence[], lexicons: Lexicons): NetData {
  const reader = new WordReader(lexicons);
  const numbers = new Map<WordAtoms, number>();
  const atoms: WordAtoms[] = [];
  const times: number[] = [];
  const rows = sentences.map(({ tokens }) =>
    Int32Array.from(tokens, (token) => {
      const word = reader.read(token);
      const number = numbers.get(word) ?? atoms.length;
      if (number === atoms.length) {
        numbers.set(word, number);
        atoms.push(word);
        times.push(0);
      }
      times[number] = (times[number] ?? 0) + 1;
      return number;
    }),
  );
  const features = [...atoms.map((word) => featuresOf([word])), featuresOf([])];
  times.push(LEAST);
  const keys = usualKeys(features, times);
  const index = new Map([...keys].map((key, row) => [key, row]));
  return {
    keys,
    words: features.map((list) => rowsOf(list, index)),
    counts: Int32Array.from(times),
    sentences: rows,
    allowed: sentences.map(({ style, tags }) => Int32Array.from(tags, (tag) => allowedTags(style, tag))),
    styles: Uint8Array.from(sentences, ({ style }) => STYLES.indexOf(style)),
  };
}

/** The features of the first word, of the edge of a sentence where there is none. */
function featuresOf(words: readonly WordAtoms[]): Int32Array {
  const reader = new FeatureReader();
  reader.begin(words, 'hiner');
  reader.readPlain(0);
  return reader.keys.slice(0, reader.count);
}

function rowsOf(list: Int32Array, index: ReadonlyMap<number, number>): Int32Array {
  const own = index.get(list[0] ?? 0) ?? -1;
  const others = [...list.subarray(1)].map((key) => index.get(key) ?? -1).filter((row) => row >= 0);
  return Int32Array.from([own, ...others]);
}

/** The first feature of a word is the word itself. */
function usualKeys(features: readonly Int32Array[], times: readonly number[]): Int32Array {
  const seen = new Map<number, number>();
  for (const [word, list] of features.entries()) {
    for (const [place, key] of list.entries()) {
      seen.set(key, (seen.get(key) ?? 0) + (place === 0 ? (times[word] ?? 0) : 1));
    }
  }
  return Int32Array.from([...seen].filter(([, count]) => count >= LEAST).map(([key]) => key)).sort();
}
