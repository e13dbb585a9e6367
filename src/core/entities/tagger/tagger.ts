import { FeatureReader } from './features';
import { ROW, STYLES, type Style, TAGS, type Tag } from './labels';
import { type Model, readModel } from './modelFile';
import { NameMemory } from './names';
import { styleOf } from './style';
import { Viterbi } from './viterbi';
import { type WordAtoms, WordReader } from './wordAtoms';

export interface Tagger {
  /** The BIO tags of a sentence's tokens, in the style of HiNER unless told otherwise; never an I- that follows nothing. */
  tag(tokens: readonly string[], style?: Style): Tag[];
  /**
   * The tags of the sentences of one text or file, in order: like `tag`, but a word of a full name is more readily taken
   * for a person in the sentences around it (राजनाथ सिंह … सिंह).
   */
  tagAll(sentences: readonly (readonly string[])[], style?: Style): Tag[][];
  /** Whose habits the sentences of a file show, by its marks alone: the style to tag it in. */
  styleOf(sentences: Iterable<readonly string[]>): Style;
}

/** Makes a tagger of a model file. Throws RangeError where the bytes are no model of this version. */
export function createTagger(file: Uint8Array): Tagger {
  const model = readModel(file);
  const decoder = new Decoder(model);
  return {
    tag: (tokens, style = 'hiner') => decoder.tag(tokens, style),
    tagAll: (sentences, style = 'hiner') => decoder.tagAll(sentences, style),
    styleOf: (sentences) => styleOf(sentences, model.cues),
  };
}

/** Longer rows of tokens are cut: no sentence is that long, and memory stays bounded. */
const LONGEST = 1000;
const FIVE_TYPES = /^(?:O|.-(?:PERSON|LOCATION|ORGANIZATION|NUMEX|TIMEX))$/u;
/** Added to the scores of PERSON at words of a known name; a measured choice (docs/tagger.md). */
const KNOWN_NAME = 60;
const PERSON = [TAGS.indexOf('B-PERSON'), TAGS.indexOf('I-PERSON')];
const CACHE_LIMIT = 30_000;

class Decoder {
  readonly #model: Model;
  readonly #words: WordReader;
  readonly #reader = new FeatureReader();
  readonly #viterbi = new Viterbi();
  /** Scores of what words tell by themselves, a map a style. */
  readonly #own = STYLES.map(() => new Map<WordAtoms, Int32Array>());
  readonly #used = STYLES.map((style) =>
    Uint8Array.from(TAGS, (tag) => (style === 'ilner' && !FIVE_TYPES.test(tag) ? 0 : 1)),
  );
  #scores = new Int32Array(64 * ROW);

  constructor(model: Model) {
    this.#model = model;
    this.#words = new WordReader(model.lexicon);
  }

  /** `known` tells which tokens are words of a name that stands in full elsewhere. */
  tag(tokens: readonly string[], style: Style, known: readonly boolean[] = []): Tag[] {
    if (tokens.length <= LONGEST) return this.#tagSentence(tokens, style, known);
    const tags: Tag[] = [];
    for (let from = 0; from < tokens.length; from += LONGEST) {
      const to = from + LONGEST;
      for (const tag of this.#tagSentence(tokens.slice(from, to), style, known.slice(from, to)))
        tags.push(tag);
    }
    return tags;
  }

  /** Tags all, remembers full names, and tags those sentences again that have a word of one. */
  tagAll(sentences: readonly (readonly string[])[], style: Style): Tag[][] {
    const memory = new NameMemory();
    const keys: string[][] = [];
    const all = sentences.map((tokens, number) => {
      const words = tokens.map((token) => this.#words.read(token).key);
      keys.push(words);
      const tags = this.tag(tokens, style);
      memory.take(
        number,
        words,
        Uint8Array.from(tags, (tag) => TAGS.indexOf(tag)),
      );
      return tags;
    });
    return all.map((tags, number) => {
      const known = (keys[number] ?? []).map((key) => memory.has(key, number));
      if (!known.some((isKnown, at) => isKnown && tags[at] === 'O')) return tags;
      return this.tag(sentences[number] ?? [], style, known);
    });
  }

  #tagSentence(tokens: readonly string[], style: Style, known: readonly boolean[]): Tag[] {
    if (tokens.length === 0) return [];
    const words = tokens.map((token) => this.#words.read(token));
    const number = STYLES.indexOf(style);
    this.#reader.begin(words, style);
    if (this.#scores.length < tokens.length * ROW) this.#scores = new Int32Array(tokens.length * ROW * 2);
    const { features, transitions } = this.#model;
    for (const [at, word] of words.entries()) {
      this.#scores.set(this.#ownScores(word, at, number), at * ROW);
      this.#reader.readAround(at);
      features.addTo(this.#scores, at, this.#reader.keys, this.#reader.count);
      if (known[at]) this.#favourPerson(at);
    }
    const used = this.#used[number] ?? new Uint8Array(ROW);
    const best = this.#viterbi.decode(this.#scores, tokens.length, transitions[number] ?? this.#scores, used);
    return Array.from(best, (tag) => TAGS[tag] ?? 'O');
  }

  #favourPerson(at: number): void {
    for (const tag of PERSON) this.#scores[at * ROW + tag] = (this.#scores[at * ROW + tag] ?? 0) + KNOWN_NAME;
  }

  #ownScores(word: WordAtoms, at: number, style: number): Int32Array {
    const cache = this.#own[style];
    const known = cache?.get(word);
    if (known) return known;
    const scores = new Int32Array(ROW);
    this.#reader.readOwn(at);
    this.#model.features.addTo(scores, 0, this.#reader.keys, this.#reader.count);
    if (cache && cache.size >= CACHE_LIMIT) cache.clear();
    cache?.set(word, scores);
    return scores;
  }
}
