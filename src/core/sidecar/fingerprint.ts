import type { LfText } from './lfText';

// What a sidecar keeps of the text that its annotations were made on: for each word a hash of 18 bits and how far it is
// to the next one. Four letters a word are enough to compare that text with another one word by word.

/** The words of a text, each with what stands between it and the next one. The first word may be empty. */
export interface Units {
  /** 18 bits for each word. */
  readonly hashes: Uint32Array;
  /** Where each unit begins, and one more: the length of the text. */
  readonly starts: Uint32Array;
}

/** The form in which a sidecar keeps the units of a text: one string a line of the article that has words. */
export type Fingerprint = readonly string[];

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Int8Array(128).fill(-1);
for (const [value, digit] of [...DIGITS].entries()) VALUES[digit.charCodeAt(0)] = value;

/** Reads the units of a text with LF line ends; `starts` count its UTF-16 units. */
export function unitsOf(text: string): Units {
  const hashes: number[] = [];
  const starts: number[] = [];
  for (let at = 0; at < text.length; ) {
    const end = wordEnd(text, at);
    hashes.push(hashWord(text.slice(at, end)));
    starts.push(at);
    at = end;
    while (at < text.length && isBetweenWords(text.charCodeAt(at))) at++;
  }
  return { hashes: Uint32Array.from(hashes), starts: Uint32Array.from([...starts, text.length]) };
}

/** Where the word ends that begins at `at`. */
export function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isBetweenWords(text.charCodeAt(end))) end++;
  return end;
}

/**
 * Whether a UTF-16 unit stands between words: white space, ASCII and Latin-1 signs, danda, general punctuation. A list
 * of its own, so that it is the same on every engine for ever; all else, joiners too, belongs to words.
 */
function isBetweenWords(code: number): boolean {
  if (code < 0x80) return !isAsciiWord(code);
  if (code < 0xc0 || code === 0x964 || code === 0x965) return true;
  if (code < 0x2000 || code > 0x206f) return code === 0x3000;
  return !(code >= 0x200b && code <= 0x200d) && code !== 0x2060;
}

function isAsciiWord(code: number): boolean {
  const lower = code | 0x20;
  return (code >= 0x30 && code <= 0x39) || (lower >= 0x61 && lower <= 0x7a);
}

/** Signs that nobody sees: zero width space, non-joiner, joiner, word joiner, byte order mark. */
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff]/g;

/** What two spellings of one text have in common: canonical composition, no invisible signs, one kind of space. */
export function letters(text: string): string {
  return text.replace(INVISIBLE, '').normalize('NFC').replace(/\s+/gu, ' ');
}

/** FNV-1a (32 bits) of the UTF-16 units of a word's letters, folded to 18 bits. */
function hashWord(word: string): number {
  const key = word.replace(INVISIBLE, '').normalize('NFC');
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 18)) & 0x3ffff;
}

/** Whether a sentence or a line ends behind the word of a unit. */
export function endsSentence(text: string, { starts }: Units, unit: number): boolean {
  return SENTENCE_END.test(text.slice(wordEnd(text, starts[unit] ?? 0), starts[unit + 1]));
}

const SENTENCE_END = /[।॥?!|\n]|\.\s/u;

/** The fingerprint of a text: for each unit three digits of hash and its length in code points, five bits a digit. */
export function fingerprintOf({ text, points }: LfText, { hashes, starts }: Units): Fingerprint {
  const lines: string[] = [];
  let line = '';
  for (const [unit, hash] of hashes.entries()) {
    const [start = 0, end = 0] = [starts[unit], starts[unit + 1]];
    line += digit(hash >>> 12) + digit((hash >>> 6) & 63) + digit(hash & 63);
    line += printLength(points.toCodePoints(end) - points.toCodePoints(start));
    if (text.slice(start, end).includes('\n')) {
      lines.push(line);
      line = '';
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** The units of a fingerprint, `starts` in code points; undefined where it is damaged. */
export function readFingerprint(fingerprint: Fingerprint): Units | undefined {
  const hashes: number[] = [];
  const starts = [0];
  const all = fingerprint.join('');
  for (let at = 0; at < all.length; ) {
    const high = value(all, at);
    const middle = value(all, at + 1);
    const low = value(all, at + 2);
    const length = readLength(all, at + 3);
    if (high < 0 || middle < 0 || low < 0 || !length) return undefined;
    hashes.push((high << 12) | (middle << 6) | low);
    starts.push((starts.at(-1) ?? 0) + length.length);
    at = length.next;
  }
  return { hashes: Uint32Array.from(hashes), starts: Uint32Array.from(starts) };
}

/** A name for a fingerprint: the same for the same text everywhere, and practically never for another one. */
export function fingerprintId(fingerprint: Fingerprint): string {
  const text = fingerprint.join('\n');
  let [a, b] = [0x811c9dc5, 0x9747b28c];
  for (let at = 0; at < text.length; at++) {
    a = Math.imul(a ^ text.charCodeAt(at), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(at), 0x9e3779b1) ^ (b >>> 15);
  }
  return [a, a >>> 6, a >>> 12, a >>> 18, b, b >>> 6, b >>> 12, b >>> 18]
    .map((part) => digit(part & 63))
    .join('');
}

function digit(number: number): string {
  return DIGITS[number] ?? '';
}

/** The value of a digit, or -1. */
function value(text: string, at: number): number {
  return VALUES[text.charCodeAt(at)] ?? -1;
}

/** Five bits a digit, the lowest first; the sixth bit says that more follow. */
function printLength(length: number): string {
  return length < 32 ? digit(length) : digit((length & 31) | 32) + printLength(length >>> 5);
}

function readLength(
  text: string,
  from: number,
): { readonly length: number; readonly next: number } | undefined {
  let length = 0;
  for (let at = from; at < from + 6; at++) {
    const part = value(text, at);
    if (part < 0) return undefined;
    length += (part & 31) * 2 ** (5 * (at - from));
    if (part < 32) return { length, next: at + 1 };
  }
  return undefined;
}
