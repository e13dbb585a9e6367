import type { Span } from '../model';
import { classAt, DIGIT, LETTER, SPACE, widthAt } from './characters';
import { Spellings } from './spellings';

/** A word, a number or one punctuation mark. `key` is what tables are matched with. */
export interface Token extends Span {
  readonly text: string;
  readonly key: string;
  readonly kind: 'word' | 'number' | 'mark';
}

const spellings = new Spellings();

/**
 * The tokens of `text` that begin between two UTF-16 offsets, in order, with offsets into the whole text. A number keeps
 * its separators (15,000; 10.5; १०,०००), a word its vowel signs and joiners (क्‍षेत्र) but no hyphen (जोंग-उन is three
 * tokens) and an apostrophe within it (ओ’ब्रायन; outlets
 * mask words so: ह’त्या), anything else that is not white space is one mark.
 */
export function tokenise(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  for (let start = from; start < to; ) {
    const first = classAt(text, start);
    const end = tokenEnd(text, start, first);
    if (first !== SPACE) {
      const kind = first === DIGIT ? 'number' : first === LETTER ? 'word' : 'mark';
      const { text: written, key, kind: known } = spellings.of(text, start, end, kind);
      tokens.push({ start, end, text: written, key, kind: known });
    }
    start = end;
  }
  return tokens;
}

/** Where a token, or white space, ends that begins with a character of the class. */
function tokenEnd(text: string, start: number, first: number): number {
  if (first === LETTER) return wordEnd(text, start);
  return first === DIGIT ? numberEnd(text, start) : start + widthAt(text, start);
}

function wordEnd(text: string, start: number): number {
  const at = lettersEnd(text, start);
  if (!isApostrophe(text.charCodeAt(at)) || isQuote(text.charCodeAt(start - 1))) return at;
  if (!isDevanagari(text.charCodeAt(at - 1)) || !isDevanagari(text.charCodeAt(at + 1))) return at;
  const end = lettersEnd(text, at + 1);
  return MARKERS.has(text.slice(at + 1, end)) ? at : end;
}

function lettersEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && isInWord(classAt(text, at))) at += widthAt(text, at);
  return at;
}

/** What stands behind a quoted word, where the space is left out: ‘नया भारत’ने. */
const MARKERS = new Set('ने को का के की में से पर भी ही तक और या तो'.split(' '));

const isApostrophe = (unit: number): boolean => unit === 0x2019 || unit === 0x27;
const isQuote = (unit: number): boolean =>
  unit === 0x2018 || unit === 0x27 || unit === 0x201c || unit === 0x22;
const isDevanagari = (unit: number): boolean => unit >= 0x0900 && unit <= 0x0963;

function isInWord(found: number): boolean {
  return found === LETTER || found === DIGIT;
}

function numberEnd(text: string, start: number): number {
  let at = digitsEnd(text, start);
  while (isSeparator(text.charCodeAt(at))) {
    const end = digitsEnd(text, at + 1);
    if (end === at + 1) break;
    at = end;
  }
  return at;
}

function digitsEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && classAt(text, at) === DIGIT) at += widthAt(text, at);
  return at;
}

/** A full stop or comma, which between digits is part of the number. */
function isSeparator(unit: number): boolean {
  return unit === 0x2e || unit === 0x2c;
}

/** The keys of the words of a phrase, marks left out: the form in which tables store phrases. */
export function phraseKeys(phrase: string): string[] {
  return tokenise(phrase)
    .filter((token) => token.kind !== 'mark')
    .map((token) => token.key);
}
