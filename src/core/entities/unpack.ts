import { CODES, LETTERS } from './tables/packed';

const LETTER_OF = new Map([...CODES].map((code, at) => [code, LETTERS.charAt(at)] as const));

/** The text that scripts/gazetteer.mjs packed: ASCII codes back to Devanagari, Latin between ~ as it stands. */
export function unpackText(packed: string): string {
  let text = '';
  let latin = false;
  for (const code of packed) {
    if (code === '~') latin = !latin;
    else text += latin ? code : (LETTER_OF.get(code) ?? code);
  }
  return text;
}

/** The words of a packed list: each is a digit, the count of letters kept from the word before, and its own rest. */
export function unpackWords(packed: string): string[] {
  const words: string[] = [];
  let before = '';
  for (const [, shared, rest] of packed.matchAll(/(\d)(\D+)/g)) {
    before = before.slice(0, Number(shared)) + unpackText(rest ?? '');
    words.push(before);
  }
  return words;
}
