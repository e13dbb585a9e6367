import { FeatureReader } from '../core/entities/tagger/features';
import { KEY_BITS } from '../core/entities/tagger/hash';
import type { Style } from '../core/entities/tagger/labels';
import { type Lexicons, lexiconOf } from '../core/entities/tagger/lexicon';
import type { NetWeights } from '../core/entities/tagger/net';
import { WordReader } from '../core/entities/tagger/wordAtoms';
import type { Sentence } from './corpora';
import { makeDataset } from './dataset';
import { learn, type Weights } from './learn';
import { learnCues } from './learnCues';
import { makeNetData } from './netData';
import { type LearntNet, learnNet } from './netLearn';
import { packModel } from './pack';

export interface TrainOptions {
  readonly epochs: number;
  readonly seed: number;
  readonly report: (message: string) => void;
}

/** What is known of words: the entries of Lexicons. */
export interface Knowledge {
  readonly words: ReadonlyMap<number, number>;
  readonly sounds: ReadonlyMap<number, number>;
}

/** Settings found by measuring on the dev parts (docs/tagger.md). */
const SETTINGS = { rate: 0.1, dropout: 0.3, sparsity: 0.15, margin: 0.4 };

/** How many runs of the linear part are averaged: the model stays as large as one. */
const RUNS = 3;

const NET_SETTINGS = { rate: 0.004, featureDropout: 0.15, wordDropout: 0.1, unitDropout: 0.3 };
const NET_EPOCHS = 10;

/** How much the net counts beside the linear weights. */
const NET_SHARE = 0.4;

/** Features seen less often than this are left out. */
const LEAST = 3;

/** Stored weights are whole steps of 1/SCALE; smaller ones than LEAST_STORED steps are dropped. */
const SCALE = 32;
const LEAST_STORED = 1;

/** What the linear part learns: its weights, and the key of each row. */
export interface LearntLinear {
  readonly keys: Int32Array;
  readonly weights: Weights;
}

/**
 * Learns a tagger of sentences and of what is known of words without them, and gives the bytes of its model
 * file: the same for the same input.
 */
export function train(
  sentences: readonly Sentence[],
  knowledge: Knowledge,
  options: TrainOptions,
): Uint8Array {
  const linear = trainLinear(sentences, knowledge, options);
  return finish(sentences, knowledge, linear, trainNet(sentences, knowledge, options));
}

/** The first half of the training. */
export function trainLinear(
  sentences: readonly Sentence[],
  knowledge: Knowledge,
  options: TrainOptions,
): LearntLinear {
  const data = makeDataset(sentences, lexiconsOf(knowledge), LEAST);
  options.report(`${sentences.length} sentences, ${data.keys.length} features`);
  const learnt = Array.from({ length: RUNS }, (_, run) =>
    learn(data, { ...options, ...SETTINGS, seed: options.seed + run }),
  );
  return { keys: data.keys, weights: meanOf(learnt) };
}

/** The mean of several runs over the same features: what the order of the sentences and chance gave to one cancels out. */
function meanOf(runs: readonly Weights[]): Weights {
  const [first = { rows: new Float32Array(0), transitions: [] }, ...others] = runs;
  const share = 1 / runs.length;
  for (const { rows, transitions } of others) {
    addTo(first.rows, rows);
    transitions.forEach((table, style) => {
      addTo(first.transitions[style] ?? table, table);
    });
  }
  scale(first.rows, share);
  for (const table of first.transitions) scale(table, share);
  return first;
}

function addTo(sum: Float32Array | Float64Array, more: Float32Array | Float64Array): void {
  for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + (more[at] ?? 0);
}

function scale(values: Float32Array | Float64Array, by: number): void {
  for (let at = 0; at < values.length; at++) values[at] = (values[at] ?? 0) * by;
}

/** The second half, which does not need the first. */
export function trainNet(
  sentences: readonly Sentence[],
  knowledge: Knowledge,
  options: TrainOptions,
): LearntNet {
  const data = makeNetData(sentences, lexiconsOf(knowledge));
  options.report(`${data.words.length} words, ${data.keys.length} vectors`);
  return learnNet(data, { ...options, ...NET_SETTINGS, epochs: Math.min(options.epochs, NET_EPOCHS) });
}

/** The bytes of a model file of what was learnt. */
export function finish(
  sentences: readonly Sentence[],
  knowledge: Knowledge,
  { keys, weights }: LearntLinear,
  net: LearntNet,
  share = NET_SHARE,
): Uint8Array {
  const { words, sounds } = knowledge;
  const used = usedKeys(sentences, lexiconsOf(knowledge));
  return packModel({
    weights: withNet(weights, net, share),
    net: asScores(net, share),
    keys,
    isUsed: (row) => used[keys[row] ?? 0] === 1,
    cues: learnCues(sentences),
    words,
    sounds,
    scale: SCALE,
    least: LEAST_STORED,
  });
}

function lexiconsOf({ words, sounds }: Knowledge): Lexicons {
  return { words: lexiconOf(words), sounds: lexiconOf(sounds) };
}

/** The linear weights, with the transitions of both. */
function withNet({ rows, transitions }: Weights, net: LearntNet, share: number): Weights {
  const sum = transitions.map((table, style) =>
    table.map((value, at) => value + share * (net.transitions[style]?.[at] ?? 0)),
  );
  return { rows, transitions: sum };
}

/** The net with tag weights in the steps of stored weights. */
function asScores({ weights }: LearntNet, share: number): NetWeights {
  return { ...weights, tags: weights.tags.map((value) => value * share * SCALE) };
}

/** 1 for each key that is asked for at run time: the third style is only trained on. */
function usedKeys(sentences: readonly Sentence[], lexicons: Lexicons): Uint8Array {
  const used = new Uint8Array(2 ** KEY_BITS);
  const words = new WordReader(lexicons);
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
