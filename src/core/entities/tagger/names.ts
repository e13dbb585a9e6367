import { classOf, NO_NAME, Word } from '../wordClass';
import { TAGS } from './labels';

const B_PERSON = TAGS.indexOf('B-PERSON');
const I_PERSON = TAGS.indexOf('I-PERSON');

/** How far around a full name, in sentences, its words are taken for the same person. */
const REACH = 60;

/** Where words of full names stand: the sentences, in order, in which a word was part of a name of two words or more. */
export class NameMemory {
  readonly #places = new Map<string, number[]>();

  /** Takes the words of the full names of a sentence. */
  take(sentence: number, keys: readonly string[], tags: Uint8Array): void {
    for (let at = 0; at < tags.length; at++) {
      if (tags[at] !== B_PERSON || tags[at + 1] !== I_PERSON) continue;
      this.#note(keys[at] ?? '', sentence);
      for (at++; tags[at] === I_PERSON; at++) this.#note(keys[at] ?? '', sentence);
      at--;
    }
  }

  #note(key: string, sentence: number): void {
    if (key.length < 3 || !/\p{L}/u.test(key) || (classOf(key) & (NO_NAME | Word.Initial)) !== 0) return;
    const places = this.#places.get(key);
    if (!places) this.#places.set(key, [sentence]);
    else if (places.at(-1) !== sentence) places.push(sentence);
  }

  /** Whether the word is part of a full name in another sentence nearby. */
  has(key: string, sentence: number): boolean {
    const places = this.#places.get(key);
    return places?.some((place) => place !== sentence && Math.abs(place - sentence) <= REACH) ?? false;
  }
}
