import { ROW, STYLES, type Style, TAGS, type Tag } from './labels';
import { type Model, readModel } from './modelFile';
import { NameMemory } from './names';
import { Scorer } from './scorer';
import { styleOf } from './style';
import { Viterbi } from './viterbi';
import type { WordAtoms } from './wordAtoms';

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
const KNOWN_NAME = 90;
const PERSON = [TAGS.indexOf('B-PERSON'), TAGS.indexOf('I-PERSON')];
const NONE: readonly boolean[] = [];

class Decoder {
  readonly #transitions: readonly Int32Array[];
  readonly #scorer: Scorer;
  readonly #viterbi = new Viterbi();
  readonly #used = STYLES.map((style) =>
    Uint8Array.from(TAGS, (tag) => (style === 'ilner' && !FIVE_TYPES.test(tag) ? 0 : 1)),
  );

  constructor(model: Model) {
    this.#transitions = model.transitions;
    this.#scorer = new Scorer(model);
  }

  tag(tokens: readonly string[], style: Style): Tag[] {
    return namesOf(this.#tagWords(this.#read(tokens), style, NONE));
  }

  /** Tags all, remembers full names, and tags those sentences again that have a word of one. */
  tagAll(sentences: readonly (readonly string[])[], style: Style): Tag[][] {
    const memory = new NameMemory();
    const all = sentences.map((tokens, number) => {
      const words = this.#read(tokens);
      const tags = this.#tagWords(words, style, NONE);
      const keys = words.map(({ key }) => key);
      memory.take(number, keys, tags);
      return { words, keys, tags };
    });
    return all.map(({ words, keys, tags }, number) => {
      const known = keys.map((key) => memory.has(key, number));
      const isNew = known.some((isKnown, at) => isKnown && tags[at] === 0);
      return namesOf(isNew ? this.#tagWords(words, style, known) : tags);
    });
  }

  #read(tokens: readonly string[]): WordAtoms[] {
    return tokens.map((token) => this.#scorer.read(token));
  }

  /** `known` tells which words are words of a name that stands in full elsewhere. */
  #tagWords(words: readonly WordAtoms[], style: Style, known: readonly boolean[]): Uint8Array {
    const tags = new Uint8Array(words.length);
    for (let from = 0; from < words.length; from += LONGEST) {
      const to = Math.min(words.length, from + LONGEST);
      tags.set(this.#tagSentence(words.slice(from, to), style, known.slice(from, to)), from);
    }
    return tags;
  }

  #tagSentence(words: readonly WordAtoms[], style: Style, known: readonly boolean[]): Uint8Array {
    const number = STYLES.indexOf(style);
    const scores = this.#scorer.score(words, style);
    for (const [at, isKnown] of known.entries()) {
      if (isKnown)
        for (const tag of PERSON) scores[at * ROW + tag] = (scores[at * ROW + tag] ?? 0) + KNOWN_NAME;
    }
    const used = this.#used[number] ?? new Uint8Array(ROW);
    return this.#viterbi.decode(scores, words.length, this.#transitions[number] ?? scores, used);
  }
}

function namesOf(tags: Uint8Array): Tag[] {
  const names: Tag[] = new Array(tags.length);
  for (let at = 0; at < tags.length; at++) names[at] = TAGS[tags[at] as number] ?? 'O';
  return names;
}
