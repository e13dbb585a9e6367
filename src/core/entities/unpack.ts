import { CODES, LETTERS } from './tables/packed';

/** The Devanagari letter of each ASCII character code; other characters stand for themselves. */
const LETTER_OF: readonly string[] = Array.from({ length: 128 }, (_, code) => {
  const at = CODES.indexOf(String.fromCharCode(code));
  return at < 0 ? String.fromCharCode(code) : LETTERS.charAt(at);
});

/** The text that scripts/gazetteer.mjs packed: ASCII codes back to Devanagari, Latin between ~ as it stands. */
export function unpackText(packed: string): string {
  return packed
    .split('~')
    .map((piece, index) => (index % 2 === 0 ? unpackLetters(piece) : piece))
    .join('');
}

function unpackLetters(packed: string): string {
  let text = '';
  for (let at = 0; at < packed.length; at++) text += LETTER_OF[packed.charCodeAt(at)] ?? '';
  return text;
}

const ZERO = 0x30;
const NINE = 0x39;

/** The words of a packed list: each is a digit, the count of letters kept from the word before, and its own rest. */
export function unpackWords(packed: string): string[] {
  const words: string[] = [];
  let word = '';
  for (let at = 0; at < packed.length; at++) {
    const code = packed.charCodeAt(at);
    if (code < ZERO || code > NINE) word += LETTER_OF[code] ?? '';
    else {
      if (at > 0) words.push(word);
      word = word.slice(0, code - ZERO);
    }
  }
  if (packed) words.push(word);
  return words;
}
