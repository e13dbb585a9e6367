import { ROW, STYLES } from '../core/entities/tagger/labels';
import { usedTags } from './corpora';
import { type Dataset, TAG_COUNT } from './dataset';
import { Lattice } from './lattice';
import { Rng } from './rng';

export interface LearnOptions {
  readonly epochs: number;
  readonly rate: number;
  /** Share of a token's features that are hidden from a step, so that no feature is leant on alone. */
  readonly dropout: number;
  /** How far weights are pulled to 0 after each epoch, rare ones farther: makes the model small. */
  readonly sparsity: number;
  /** Added to the score of O at tokens of names: how clearly a name must win. */
  readonly margin: number;
  readonly seed: number;
  readonly report: (message: string) => void;
}

/** What is learnt: a row of weights a feature, and the transitions of each style. */
export interface Weights {
  readonly rows: Float32Array;
  readonly transitions: readonly Float64Array[];
}

const EPSILON = 1e-6;
const PAIRS = (TAG_COUNT + 1) * ROW;

/** Learns a linear-chain conditional random field by AdaGrad, a sentence a step, with partly labelled sentences. */
export function learn(data: Dataset, options: LearnOptions): Weights {
  const learner = new Learner(data, options);
  const order = Uint32Array.from({ length: data.styles.length }, (_, index) => index);
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    learner.rng.shuffle(order);
    for (const sentence of order) learner.step(sentence);
    learner.endEpoch(epoch);
    options.report(`epoch ${epoch} of ${options.epochs}`);
  }
  return learner.weights();
}

class Learner {
  readonly rng: Rng;
  readonly #data: Dataset;
  readonly #options: LearnOptions;
  readonly #rows: Float32Array;
  readonly #squares: Float32Array;
  readonly #mean: Float32Array;
  /** Transitions that all styles share, then those of each style. */
  readonly #pairs = new Float64Array(PAIRS * (STYLES.length + 1));
  readonly #pairSquares = new Float64Array(PAIRS * (STYLES.length + 1));
  readonly #lattice = new Lattice();
  readonly #pairGradient = new Float64Array(PAIRS);
  #scores = new Float64Array(0);
  #gradient = new Float64Array(0);
  /** Rows that this step sees, those of token t up to #ends[t]. */
  #kept = new Int32Array(0);
  #ends = new Int32Array(0);

  constructor(data: Dataset, options: LearnOptions) {
    this.#data = data;
    this.#options = options;
    this.rng = new Rng(options.seed);
    this.#rows = new Float32Array(data.keys.length * ROW);
    this.#squares = new Float32Array(data.keys.length * ROW);
    this.#mean = new Float32Array(data.keys.length * ROW);
  }

  /** Pulls weights to 0, and takes those of the second half of the epochs into the mean that is learnt. */
  endEpoch(epoch: number): void {
    const { sparsity, rate, epochs } = this.#options;
    const first = Math.floor(epochs / 2) + 1;
    for (let cell = 0; cell < this.#rows.length; cell++) {
      const weight = this.#rows[cell] as number;
      if (weight === 0) continue;
      const pull = (sparsity * rate) / Math.sqrt((this.#squares[cell] as number) + EPSILON);
      const left = Math.abs(weight) > pull ? weight - Math.sign(weight) * pull : 0;
      this.#rows[cell] = left;
      if (epoch >= first) this.#mean[cell] = (this.#mean[cell] as number) + left / (epochs - first + 1);
    }
  }

  weights(): Weights {
    return { rows: this.#mean, transitions: STYLES.map((_, style) => this.#transitions(style)) };
  }

  #transitions(style: number): Float64Array {
    const own = (style + 1) * PAIRS;
    return Float64Array.from({ length: PAIRS }, (_, at) => {
      return (this.#pairs[at] ?? 0) + (this.#pairs[own + at] ?? 0);
    });
  }

  step(sentence: number): void {
    const { sentences, allowed, styles } = this.#data;
    const first = sentences[sentence] as number;
    const length = (sentences[sentence + 1] as number) - first;
    const style = styles[sentence] as number;
    this.#makeRoom(length);
    this.#score(first, length);
    this.#lattice.begin(this.#scores, length, this.#transitions(style));
    this.#gradient.fill(0, 0, length * ROW);
    this.#pairGradient.fill(0);
    this.#lattice.addMarginals(allowed, first, length, 1, this.#gradient, this.#pairGradient);
    this.#lattice.addMarginals(USED[style] ?? USED[0], 0, length, -1, this.#gradient, this.#pairGradient);
    for (let at = 0; at < length; at++) this.#update(at);
    this.#updatePairs(0);
    this.#updatePairs((style + 1) * PAIRS);
  }

  #makeRoom(length: number): void {
    if (this.#ends.length > length) return;
    this.#scores = new Float64Array(length * 2 * ROW);
    this.#gradient = new Float64Array(length * 2 * ROW);
    this.#kept = new Int32Array(length * 2 * 200);
    this.#ends = new Int32Array(length * 2 + 1);
  }

  #score(first: number, length: number): void {
    const { rows, starts, observed } = this.#data;
    const { dropout, margin } = this.#options;
    const { allowed } = this.#data;
    const weights = this.#rows;
    const scale = 1 / (1 - dropout);
    let kept = 0;
    this.#scores.fill(0, 0, length * ROW);
    for (let at = 0; at < length; at++) {
      const base = at * ROW;
      if (((allowed[first + at] as number) & 1) === 0) this.#scores[base] = margin;
      const end = starts[first + at + 1] as number;
      for (let index = starts[first + at] as number; index < end; index++) {
        if (dropout > 0 && this.rng.next() < dropout) continue;
        const row = rows[index] as number;
        this.#kept[kept++] = row;
        for (let bits = observed[row] as number; bits !== 0; bits &= bits - 1) {
          const tag = 31 - Math.clz32(bits & -bits);
          const cell = base + tag;
          this.#scores[cell] = (this.#scores[cell] as number) + scale * (weights[row * ROW + tag] as number);
        }
      }
      this.#ends[at + 1] = kept;
    }
  }

  #update(at: number): void {
    const weights = this.#rows;
    const squares = this.#squares;
    const { rate } = this.#options;
    const { observed } = this.#data;
    const from = this.#ends[at] as number;
    const to = this.#ends[at + 1] as number;
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      const gradient = this.#gradient[at * ROW + tag] as number;
      if (Math.abs(gradient) < 1e-3) continue;
      const bit = 1 << tag;
      const square = gradient * gradient;
      const step = rate * gradient;
      for (let index = from; index < to; index++) {
        const row = this.#kept[index] as number;
        if (((observed[row] as number) & bit) === 0) continue;
        const cell = row * ROW + tag;
        const sum = (squares[cell] as number) + square;
        squares[cell] = sum;
        weights[cell] = (weights[cell] as number) + step / Math.sqrt(sum + EPSILON);
      }
    }
  }

  #updatePairs(from: number): void {
    for (let at = 0; at < PAIRS; at++) {
      const gradient = this.#pairGradient[at] as number;
      if (Math.abs(gradient) < 1e-4) continue;
      const sum = (this.#pairSquares[from + at] as number) + gradient * gradient;
      this.#pairSquares[from + at] = sum;
      this.#pairs[from + at] =
        (this.#pairs[from + at] as number) + (this.#options.rate * gradient) / Math.sqrt(sum + EPSILON);
    }
  }
}

/** Every tag that a style uses at every token of a sentence. */
const USED = STYLES.map((style) => new Int32Array(10_000).fill(usedTags(style))) as [Int32Array];
