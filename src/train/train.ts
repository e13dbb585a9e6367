import { FeatureReader } from '../core/entities/tagger/features';
import { KEY_BITS } from '../core/entities/tagger/hash';
import type { Style } from '../core/entities/tagger/labels';
import { Lexicon } from '../core/entities/tagger/lexicon';
import { WordReader } from '../core/entities/tagger/wordAtoms';
import type { Sentence } from './corpora';
import { makeDataset } from './dataset';
import { learn } from './learn';
import { learnCues } from './learnCues';
import { packModel } from './pack';

export interface TrainOptions {
  readonly epochs: number;
  readonly seed: number;
  readonly report: (message: string) => void;
}

/** Settings found by measuring on the dev parts (docs/tagger.md). */
const SETTINGS = { rate: 0.1, dropout: 0.3, sparsity: 0.15, margin: 0.4 };

/** Features seen less often than this are left out. */
const LEAST = 3;

/** Stored weights are whole steps of 1/SCALE; smaller ones than LEAST_STORED steps are dropped. */
const SCALE = 32;
const LEAST_STORED = 1;

/**
 * Learns a tagger of sentences and of a lexicon (hash of a word → value, see Lexicon) and gives the bytes of its model
 * file: the same for the same input.
 */
export function train(
  sentences: readonly Sentence[],
  words: ReadonlyMap<number, number>,
  options: TrainOptions,
): Uint8Array {
  const lexicon = new Lexicon(words, words.size);
  const data = makeDataset(sentences, lexicon, LEAST);
  options.report(`${sentences.length} sentences, ${data.keys.length} features`);
  const weights = learn(data, { ...options, ...SETTINGS });
  const used = usedKeys(sentences, lexicon);
  const bytes = packModel({
    weights,
    keys: data.keys,
    isUsed: (row) => used[data.keys[row] ?? 0] === 1,
    cues: learnCues(sentences),
    lexicon: words,
    scale: SCALE,
    least: LEAST_STORED,
  });
  options.report(`model of ${bytes.length} bytes`);
  return bytes;
}

/** 1 for each key that is asked for at run time: the third style is only trained on. */
function usedKeys(sentences: readonly Sentence[], lexicon: Lexicon): Uint8Array {
  const used = new Uint8Array(2 ** KEY_BITS);
  const words = new WordReader(lexicon);
  const reader = new FeatureReader();
  for (const { tokens, style } of sentences) {
    const atoms = tokens.map((token) => words.read(token));
    const asked: Style = style === 'multiconer' ? 'hiner' : style;
    reader.begin(atoms, asked);
    for (let at = 0; at < tokens.length; at++) {
      reader.read(at);
      for (let index = 0; index < reader.count; index++) used[reader.keys[index] ?? 0] = 1;
    }
  }
  return used;
}
