// What the characters of a text are, as far as tokens go, told by a table that fills as characters are met.

export const SPACE = 1;
export const DIGIT = 2;
/** Letters, marks and joiners, numbers that are no decimal digits. */
export const LETTER = 3;
export const OTHER = 4;

const classes = new Uint8Array(0x10000);

/** The class of the character (a code point) that begins at a UTF-16 offset of the text. */
export function classAt(text: string, at: number): number {
  return classes[text.charCodeAt(at)] || classify(text, at);
}

/** How many UTF-16 units the character that begins at an offset has. */
export function widthAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if ((unit & 0xfc00) !== 0xd800) return 1;
  return (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00 ? 2 : 1;
}

/** Surrogates are not remembered: what they are depends on their other half. */
function classify(text: string, at: number): number {
  const character = text.slice(at, at + widthAt(text, at));
  const found = classOf(character);
  const unit = text.charCodeAt(at);
  if ((unit & 0xf800) !== 0xd800) classes[unit] = found;
  return found;
}

function classOf(character: string): number {
  if (/\p{Nd}/u.test(character)) return DIGIT;
  if (/[\p{L}\p{M}\p{N}\u200c\u200d]/u.test(character)) return LETTER;
  return /\s/u.test(character) ? SPACE : OTHER;
}
