import { REACH } from '../core/entities/tagger/features';
import { ROW, STYLES } from '../core/entities/tagger/labels';
import { HIDDEN, type NetWeights, SIZE } from '../core/entities/tagger/net';
import { Learnt } from './adam';
import { usedTags } from './corpora';
import { TAG_COUNT } from './dataset';
import { Lattice } from './lattice';
import type { NetData } from './netData';
import { Rng } from './rng';

export interface NetOptions {
  readonly epochs: number;
  readonly rate: number;
  /** Share of a word's features, of the numbers of a word and of the hidden units that are hidden from a step. */
  readonly featureDropout: number;
  readonly wordDropout: number;
  readonly unitDropout: number;
  readonly seed: number;
  readonly report: (message: string) => void;
}

/** What is learnt: the net, and the transitions of each style that go with it. */
export interface LearntNet {
  readonly weights: NetWeights;
  readonly transitions: readonly Float64Array[];
}

const SPAN = 2 * REACH + 1;
const PAIRS = (TAG_COUNT + 1) * ROW;
/** Sentences a step. */
const BATCH = 16;
/** Steps, at most, in which the rate rises. */
const WARM_UP = 300;

/** Learns a net under a linear-chain conditional random field of its own, with partly labelled sentences. */
export function learnNet(data: NetData, options: NetOptions): LearntNet {
  const learner = new NetLearner(data, options);
  const order = Uint32Array.from(data.sentences.keys());
  const steps = Math.ceil(order.length / BATCH) * options.epochs;
  const warmUp = Math.min(WARM_UP, steps / 10);
  let step = 0;
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    learner.rng.shuffle(order);
    for (let from = 0; from < order.length; from += BATCH) {
      step++;
      for (const sentence of order.subarray(from, from + BATCH)) learner.see(sentence);
      learner.climb(Math.min(1, step / warmUp) * (1.02 - step / steps), step);
    }
    options.report(`net, epoch ${epoch} of ${options.epochs}`);
  }
  return learner.done();
}

class NetLearner {
  readonly rng: Rng;
  readonly #data: NetData;
  readonly #options: NetOptions;
  readonly #vectors: Learnt;
  readonly #windows: Learnt;
  readonly #styles: Learnt;
  readonly #tags: Learnt;
  /** Transitions of each style, then those that all share. */
  readonly #pairs: Learnt;
  readonly #lattice = new Lattice();
  readonly #pairGradient = new Float64Array(PAIRS);
  /** The vectors of a sentence's words, REACH edges on either side, and their gradients. */
  #inputs = new Float64Array(0);
  #inputGradients = new Float64Array(0);
  #hidden = new Float64Array(0);
  #scores = new Float64Array(0);
  #gradient = new Float64Array(0);
  /** Rows kept of each word, those of word w up to #ends[w]. */
  #kept = new Int32Array(0);
  #ends = new Int32Array(0);

  constructor(data: NetData, options: NetOptions) {
    this.#data = data;
    this.#options = options;
    this.rng = new Rng(options.seed);
    const within = (size: number) => () => (this.rng.next() * 2 - 1) * size;
    this.#vectors = new Learnt(data.keys.length, SIZE, within(0.1));
    this.#windows = new Learnt(SPAN * HIDDEN, SIZE, within(0.08));
    this.#styles = new Learnt(STYLES.length, HIDDEN, () => 0);
    this.#tags = new Learnt(HIDDEN + 1, ROW, within(0.1));
    this.#pairs = new Learnt(STYLES.length + 1, PAIRS, () => 0);
  }

  done(): LearntNet {
    return {
      weights: {
        keys: this.#data.keys,
        step: 1,
        vectors: Float32Array.from(this.#vectors.values),
        windows: Float32Array.from(this.#windows.values),
        styles: Float32Array.from(this.#styles.values),
        tags: Float32Array.from(this.#tags.values),
      },
      transitions: STYLES.map((_, style) => this.#transitions(style)),
    };
  }

  climb(share: number, step: number): void {
    for (const learnt of [this.#vectors, this.#windows, this.#styles, this.#tags, this.#pairs]) {
      learnt.climb(this.#options.rate * share, step);
    }
  }

  #transitions(style: number): Float64Array {
    const { values } = this.#pairs;
    const shared = STYLES.length * PAIRS;
    return Float64Array.from({ length: PAIRS }, (_, at) => {
      return (values[style * PAIRS + at] ?? 0) + (values[shared + at] ?? 0);
    });
  }

  /** Adds the gradients of a sentence. */
  see(sentence: number): void {
    const words = this.#data.sentences[sentence] ?? new Int32Array(0);
    const allowed = this.#data.allowed[sentence] ?? words;
    const style = this.#data.styles[sentence] as number;
    const { length } = words;
    this.#makeRoom(length);
    this.#readInputs(words);
    for (let at = 0; at < length; at++) this.#forward(at, style);
    this.#lattice.begin(this.#scores, length, this.#transitions(style));
    this.#gradient.fill(0, 0, length * ROW);
    this.#pairGradient.fill(0);
    this.#lattice.addMarginals(allowed, 0, length, 1, this.#gradient, this.#pairGradient);
    this.#lattice.addMarginals(USED[style] ?? allowed, 0, length, -1, this.#gradient, this.#pairGradient);
    for (let at = 0; at < length; at++) this.#backward(at, style);
    this.#takeInputs(length);
    this.#takePairs(style);
    this.#takePairs(STYLES.length);
  }

  #makeRoom(length: number): void {
    if (this.#ends.length > length + 2 * REACH) return;
    const size = length * 2 + 2 * REACH;
    this.#inputs = new Float64Array(size * SIZE);
    this.#inputGradients = new Float64Array(size * SIZE);
    this.#hidden = new Float64Array(size * HIDDEN);
    this.#scores = new Float64Array(size * ROW);
    this.#gradient = new Float64Array(size * ROW);
    this.#kept = new Int32Array(size * 120);
    this.#ends = new Int32Array(size + 1);
  }

  /** Sums the features of each word, some of them hidden; the word itself the more often the rarer it is. */
  #readInputs(words: Int32Array): void {
    const { counts, words: rows } = this.#data;
    const { featureDropout } = this.#options;
    this.#inputs.fill(0, 0, (words.length + 2 * REACH) * SIZE);
    let kept = 0;
    for (let place = 0; place < words.length + 2 * REACH; place++) {
      const word = words[place - REACH] ?? rows.length - 1;
      const list = rows[word] ?? words;
      for (let index = 0; index < list.length; index++) {
        const row = list[index] as number;
        const hide = index === 0 ? 0.05 + 1 / (1 + (counts[word] as number)) : featureDropout;
        if (row < 0 || this.rng.next() < hide) continue;
        this.#kept[kept++] = row;
        this.#addVector(place * SIZE, row * SIZE);
      }
      this.#ends[place + 1] = kept;
      this.#hideNumbers(place * SIZE);
    }
  }

  #addVector(to: number, from: number): void {
    const { values } = this.#vectors;
    const inputs = this.#inputs;
    for (let at = 0; at < SIZE; at++)
      inputs[to + at] = (inputs[to + at] as number) + (values[from + at] as number);
  }

  /** Hidden numbers are 0 exactly: takeInputs goes by it. */
  #hideNumbers(from: number): void {
    const { wordDropout } = this.#options;
    for (let at = from; at < from + SIZE; at++) {
      const value = this.#inputs[at] as number;
      this.#inputs[at] = this.rng.next() < wordDropout ? 0 : value / (1 - wordDropout);
    }
  }

  #forward(at: number, style: number): void {
    const { unitDropout } = this.#options;
    const scores = this.#scores;
    const tags = this.#tags.values;
    for (let tag = 0; tag < ROW; tag++) scores[at * ROW + tag] = tags[HIDDEN * ROW + tag] as number;
    for (let unit = 0; unit < HIDDEN; unit++) {
      const cell = at * HIDDEN + unit;
      this.#hidden[cell] = 0;
      if (this.rng.next() < unitDropout) continue;
      const sum = (this.#styles.values[style * HIDDEN + unit] as number) + this.#look(at, unit);
      if (sum <= 0) continue;
      const value = sum / (1 - unitDropout);
      this.#hidden[cell] = value;
      for (let tag = 0; tag < TAG_COUNT; tag++) {
        scores[at * ROW + tag] =
          (scores[at * ROW + tag] as number) + value * (tags[unit * ROW + tag] as number);
      }
    }
  }

  /** What a unit sees of the words in reach of a token: their vectors lie one after another. */
  #look(at: number, unit: number): number {
    const windows = this.#windows.values;
    const inputs = this.#inputs;
    let sum = 0;
    for (let distance = 0; distance < SPAN; distance++) {
      const row = (distance * HIDDEN + unit) * SIZE;
      const from = (at + distance) * SIZE;
      for (let cell = 0; cell < SIZE; cell++) {
        sum += (windows[row + cell] as number) * (inputs[from + cell] as number);
      }
    }
    return sum;
  }

  #backward(at: number, style: number): void {
    const tags = this.#tags.values;
    const gradient = this.#gradient;
    const base = at * ROW;
    const constant = this.#tags.gradientOf(HIDDEN);
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      constant[HIDDEN * ROW + tag] =
        (constant[HIDDEN * ROW + tag] as number) + (gradient[base + tag] as number);
    }
    for (let unit = 0; unit < HIDDEN; unit++) {
      const value = this.#hidden[at * HIDDEN + unit] as number;
      if (value === 0) continue;
      const tagGradient = this.#tags.gradientOf(unit);
      let pull = 0;
      for (let tag = 0; tag < TAG_COUNT; tag++) {
        const part = gradient[base + tag] as number;
        pull += part * (tags[unit * ROW + tag] as number);
        tagGradient[unit * ROW + tag] = (tagGradient[unit * ROW + tag] as number) + part * value;
      }
      this.#pull(at, unit, style, pull / (1 - this.#options.unitDropout));
    }
  }

  /** Takes the gradient of a unit to the words in reach. */
  #pull(at: number, unit: number, style: number, pull: number): void {
    const windows = this.#windows.values;
    const styles = this.#styles.gradientOf(style);
    styles[style * HIDDEN + unit] = (styles[style * HIDDEN + unit] as number) + pull;
    for (let distance = 0; distance < SPAN; distance++) {
      const number = distance * HIDDEN + unit;
      const gradients = this.#windows.gradientOf(number);
      const row = number * SIZE;
      const from = (at + distance) * SIZE;
      for (let cell = 0; cell < SIZE; cell++) {
        gradients[row + cell] =
          (gradients[row + cell] as number) + pull * (this.#inputs[from + cell] as number);
        this.#inputGradients[from + cell] =
          (this.#inputGradients[from + cell] as number) + pull * (windows[row + cell] as number);
      }
    }
  }

  /** Takes the gradients of the words to their features. */
  #takeInputs(length: number): void {
    const scale = 1 / (1 - this.#options.wordDropout);
    const gradients = this.#inputGradients;
    for (let place = 0; place < length + 2 * REACH; place++) {
      const from = place * SIZE;
      const end = this.#ends[place + 1] as number;
      for (let index = this.#ends[place] as number; index < end; index++) {
        const row = this.#kept[index] as number;
        const vector = this.#vectors.gradientOf(row);
        for (let at = 0; at < SIZE; at++) {
          if (this.#inputs[from + at] === 0) continue;
          vector[row * SIZE + at] =
            (vector[row * SIZE + at] as number) + scale * (gradients[from + at] as number);
        }
      }
    }
    gradients.fill(0, 0, (length + 2 * REACH) * SIZE);
  }

  #takePairs(row: number): void {
    const gradients = this.#pairs.gradientOf(row);
    for (let at = 0; at < PAIRS; at++) {
      gradients[row * PAIRS + at] =
        (gradients[row * PAIRS + at] as number) + (this.#pairGradient[at] as number);
    }
  }
}

/** Every tag that a style uses at every token of a sentence. */
const USED = STYLES.map((style) => new Int32Array(10_000).fill(usedTags(style)));
