import { FeatureReader } from '../core/entities/tagger/features';
import { KEY_BITS } from '../core/entities/tagger/hash';
import { TAGS } from '../core/entities/tagger/labels';
import type { Lexicons } from '../core/entities/tagger/lexicon';
import { WordReader } from '../core/entities/tagger/wordAtoms';
import { allowedTags, type Sentence } from './corpora';

/** Sentences as numbers: features as rows of the weights. */
export interface Dataset {
  /** Key of each row. */
  readonly keys: Int32Array;
  /** Tags, as bits, that tokens with a row's feature have: only these get a weight. */
  readonly observed: Int32Array;
  /** Rows of all tokens after another; those of token t from starts[t] to starts[t + 1]. */
  readonly rows: Int32Array;
  readonly starts: Int32Array;
  /** Tags a token may have, as bits. */
  readonly allowed: Int32Array;
  /** First token of each sentence, and the end. */
  readonly sentences: Int32Array;
  readonly styles: Uint8Array;
}

/** Reads the features of all sentences; those seen fewer than `least` times are left out. */
export function makeDataset(sentences: readonly Sentence[], lexicons: Lexicons, least: number): Dataset {
  const seen = countFeatures(sentences, lexicons);
  const { index, keys, total } = numberFeatures(seen, least);
  const tokens = sentences.reduce((sum, sentence) => sum + sentence.tokens.length, 0);
  const rows = new Int32Array(total);
  const starts = new Int32Array(tokens + 1);
  const allowed = new Int32Array(tokens);
  const observed = new Int32Array(keys.length);
  let at = 0;
  let end = 0;
  eachToken(sentences, lexicons, (reader, sentence, place) => {
    const shown = 1 << shownTag(sentence, place);
    for (let feature = 0; feature < reader.count; feature++) {
      const row = index[reader.keys[feature] ?? 0] ?? 0;
      if (row === 0) continue;
      rows[end++] = row - 1;
      observed[row - 1] = (observed[row - 1] ?? 0) | shown;
    }
    allowed[at] = allowedTags(sentence.style, sentence.tags[place] ?? 0);
    starts[++at] = end;
  });
  const firsts = new Int32Array(sentences.length + 1);
  for (const [number, sentence] of sentences.entries()) {
    firsts[number + 1] = (firsts[number] ?? 0) + sentence.tokens.length;
  }
  const styles = Uint8Array.from(sentences, ({ style }) => STYLE_NUMBERS.indexOf(style));
  return { keys, observed, rows, starts, allowed, sentences: firsts, styles };
}

/** The tag of a token, O where its corpus leaves it open. */
function shownTag({ style, tags }: Sentence, at: number): number {
  const tag = tags[at] ?? 0;
  return allowedTags(style, tag) === 1 << tag ? tag : 0;
}

const STYLE_NUMBERS = ['hiner', 'ilner', 'multiconer'];

type Visit = (reader: FeatureReader, sentence: Sentence, at: number) => void;

function eachToken(sentences: readonly Sentence[], lexicons: Lexicons, visit: Visit): void {
  const reader = new FeatureReader();
  const words = new WordReader(lexicons);
  for (const sentence of sentences) {
    reader.begin(
      sentence.tokens.map((token) => words.read(token)),
      sentence.style,
    );
    for (let at = 0; at < sentence.tokens.length; at++) {
      reader.read(at);
      visit(reader, sentence, at);
    }
  }
}

/** How often each key stands, up to 255; and 128 more where it stood at a tag other than O. */
function countFeatures(sentences: readonly Sentence[], lexicons: Lexicons): Uint32Array {
  const seen = new Uint32Array(2 ** KEY_BITS);
  eachToken(sentences, lexicons, (reader) => {
    for (let feature = 0; feature < reader.count; feature++) {
      const key = reader.keys[feature] ?? 0;
      seen[key] = (seen[key] ?? 0) + 1;
    }
  });
  return seen;
}

function numberFeatures(seen: Uint32Array, least: number) {
  let count = 0;
  let total = 0;
  for (const times of seen) {
    if (times < least) continue;
    count++;
    total += times;
  }
  const index = new Int32Array(seen.length);
  const keys = new Int32Array(count);
  let row = 0;
  for (let key = 0; key < seen.length; key++) {
    if ((seen[key] ?? 0) < least) continue;
    keys[row++] = key;
    index[key] = row;
  }
  return { index, keys, total };
}

/** How many tags there are: the used part of a row. */
export const TAG_COUNT = TAGS.length;
