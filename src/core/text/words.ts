import type { Span } from '../model';
import { fold } from './fold';

/** A word, a number or one punctuation mark. `key` is what tables are matched with. */
export interface Token extends Span {
  readonly text: string;
  readonly key: string;
  readonly kind: 'word' | 'number' | 'mark';
}

/**
 * A number keeps its separators (15,000; 10.5; १०,०००), a word its vowel signs and joiners (क्‍षेत्र) but no
 * hyphen (जोंग-उन is three tokens), anything else that is not white space is one mark.
 */
const TOKEN = /(\p{Nd}+(?:[.,]\p{Nd}+)*)|([\p{L}\p{M}\p{N}\u200c\u200d]+)|(\S)/gu;

/** The tokens of `text` between two UTF-16 offsets, in order, with offsets into the whole text. */
export function tokenise(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = from;
  for (let match = TOKEN.exec(text); match && match.index < to; match = TOKEN.exec(text)) {
    const word = match[0];
    const kind = match[1] ? 'number' : match[2] ? 'word' : 'mark';
    tokens.push({ start: match.index, end: match.index + word.length, text: word, key: fold(word), kind });
  }
  return tokens;
}

/** The keys of the words of a phrase, marks left out: the form in which tables store phrases. */
export function phraseKeys(phrase: string): string[] {
  return tokenise(phrase)
    .filter((token) => token.kind !== 'mark')
    .map((token) => token.key);
}
