import { keySet } from './keys';
import type { Token } from './words';

/** A sentence as a range `[from, to)` of token indexes; its end mark belongs to it. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

const ENDS = new Set(['।', '॥', '?', '!', '…', '|']);
const CLOSERS = new Set(['"', "'", '”', '’', ')', ']', '»']);

/**
 * Splits a line's tokens into sentences at danda, ? and !, and at a full stop that is followed by white space and does
 * not follow an initial (ए. पी. जे. अब्दुल कलाम) or a known abbreviation (डॉ., प्रो.).
 */
export function splitSentences(tokens: readonly Token[], from = 0, to = tokens.length): TokenRange[] {
  const sentences: TokenRange[] = [];
  let start = from;
  for (let at = from; at < to; at++) {
    if (!endsSentence(tokens, at, to)) continue;
    while (at + 1 < to && CLOSERS.has(tokens[at + 1]?.text ?? '') && isGlued(tokens, at)) at++;
    sentences.push({ from: start, to: at + 1 });
    start = at + 1;
  }
  if (start < to) sentences.push({ from: start, to });
  return sentences;
}

/** Titles and months written with a full stop that does not end a sentence, as folded keys. */
const ABBREVIATIONS = keySet(`
डॉ डा प्रो श्री पं मो सं इं एड ले रु dr mr mrs ms st
जन फर अप्रै जुला अग सित सितं अक्टू नव नवं दिस jan feb aug sep sept oct nov dec
`);

/** Names of Latin letters of more than one akshara: एस. आर. पाटिल, एम. एफ. हुसैन. */
const LETTERS = keySet('एस आर एम एल एन एच एफ एक्स डब्ल्यू वाई');

/** Words of one akshara that can end a Hindi sentence. */
const SHORT_WORDS = keySet(`
है हैं थे था थी थीं हो हूं की का के दी दे ली ले गए जा लो दो सौ नौ छह भी ही तो में से को ने
`);

function endsSentence(tokens: readonly Token[], at: number, to: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'mark') return false;
  if (ENDS.has(token.text)) return true;
  if (token.text !== '.') return false;
  if (at + 1 < to && isGlued(tokens, at) && !CLOSERS.has(tokens[at + 1]?.text ?? '')) return false;
  const before = tokens[at - 1];
  if (before?.kind !== 'word' || before.end !== token.start) return true;
  return !ABBREVIATIONS.has(before.key) && !isInitial(before.key);
}

/** A letter with at most a vowel sign (A, ए, जे, पी), or the name of a Latin letter. */
function isInitial(key: string): boolean {
  return LETTERS.has(key) || (/^\p{L}[\u093e-\u094c\u0902]?$/u.test(key) && !SHORT_WORDS.has(key));
}

function isGlued(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.end === tokens[at + 1]?.start;
}
