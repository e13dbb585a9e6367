import { FeatureReader, REACH } from './features';
import { ROW, STYLES, type Style } from './labels';
import type { Model } from './modelFile';
import { Net, type Projection } from './net';
import { type WordAtoms, WordReader } from './wordAtoms';

/** Words whose scores are kept. */
const CACHE_LIMIT = 10_000;

/** What a word tells by itself, the same wherever it stands. */
interface WordScores {
  /** Linear scores for the tokens in reach: a row of ROW a distance. */
  readonly rows: Float32Array;
  readonly projection: Projection;
}

/** Scores the tags of the tokens of a sentence: the linear weights and the net together. */
export class Scorer {
  readonly #model: Model;
  readonly #words: WordReader;
  readonly #reader = new FeatureReader();
  readonly #net: Net;
  /** What words tell by themselves, a map a style. */
  readonly #known = STYLES.map(() => new Map<WordAtoms, WordScores>());
  /** The same for what is beyond a sentence. */
  readonly #edges = new Map<Style, WordScores>();
  #scores = new Float64Array(64 * ROW);

  constructor(model: Model) {
    this.#model = model;
    this.#words = new WordReader(model.lexicons);
    this.#net = new Net(model.net);
  }

  read(token: string): WordAtoms {
    return this.#words.read(token);
  }

  /** The scores, a row of ROW a word; they hold until the next call. */
  score(words: readonly WordAtoms[], style: Style): Float64Array {
    if (this.#scores.length < words.length * ROW) this.#scores = new Float64Array(words.length * ROW * 2);
    const number = STYLES.indexOf(style);
    this.#reader.begin(words, style);
    const edge = this.#edges.get(style) ?? this.#scoreWord(-1);
    this.#edges.set(style, edge);
    const known = words.map((word, at) => this.#ofWord(word, at, number));
    const projections = known.map(({ projection }) => projection);
    for (let at = 0; at < words.length; at++) {
      this.#addWords(known, at, edge);
      this.#reader.readPlace(at);
      this.#model.features.addTo(this.#scores, at, this.#reader.keys, this.#reader.count);
      this.#net.addTo(this.#scores, projections, at, edge.projection, style);
    }
    return this.#scores;
  }

  /** Sets the scores of a token to what the words in reach tell, each by itself. */
  #addWords(known: readonly WordScores[], at: number, edge: WordScores): void {
    const scores = this.#scores;
    const base = at * ROW;
    const b2 = (known[at - 2] ?? edge).rows;
    const b1 = (known[at - 1] ?? edge).rows;
    const own = (known[at] ?? edge).rows;
    const a1 = (known[at + 1] ?? edge).rows;
    const a2 = (known[at + 2] ?? edge).rows;
    for (let tag = 0; tag < ROW; tag++) {
      const before = (b2[tag] as number) + (b1[ROW + tag] as number);
      const after = (a1[3 * ROW + tag] as number) + (a2[4 * ROW + tag] as number);
      scores[base + tag] = before + (own[2 * ROW + tag] as number) + after;
    }
  }

  #ofWord(word: WordAtoms, at: number, style: number): WordScores {
    const cache = this.#known[style];
    const known = cache?.get(word);
    if (known) return known;
    const scores = this.#scoreWord(at);
    if (cache && cache.size >= CACHE_LIMIT) cache.clear();
    cache?.set(word, scores);
    return scores;
  }

  /** Scores the word at `at` of the sentence that the reader is in. */
  #scoreWord(at: number): WordScores {
    const scores = new Float64Array((2 * REACH + 1) * ROW);
    for (let offset = -REACH; offset <= REACH; offset++) {
      this.#reader.readWord(at, offset);
      this.#model.features.addTo(scores, offset + REACH, this.#reader.keys, this.#reader.count);
    }
    this.#reader.readPlain(at);
    const projection = this.#net.project(this.#reader.keys, this.#reader.count);
    return { rows: Float32Array.from(scores), projection };
  }
}
