import type { PhraseMatch } from '../text/phrases';
import { splitSentences, type TokenRange } from '../text/sentences';
import type { Token } from '../text/words';
import { unglue } from './unglue';
import { type CueKind, cueTable } from './zonePhrases';

/** A phrase of zonePhrases in a line; `[from, to)` are token indexes of the whole text. */
export type Cue = PhraseMatch<CueKind>;

/**
 * How a line ends: `full` with a danda or full stop, `soft` with ? ! or an ellipsis (as headlines do too), `open`
 * with a colon, comma or dash, `none` with a word.
 */
export type LineEnd = 'full' | 'soft' | 'open' | 'none';

/** What can be seen of a line without knowing its neighbours. */
export interface LineShape extends TokenRange {
  /** The tokens that `from`, `to`, `firstWord` and the cues index: those of the text, or the line's own if words were glued. */
  readonly tokens: readonly Token[];
  /** Places where words of a short line run together (see unglue). */
  readonly glued: number;
  /** Index of the first word or number; `to` where the line has none. */
  readonly firstWord: number;
  /** Words and numbers. */
  readonly words: number;
  readonly latin: number;
  readonly devanagari: number;
  /** Distance from the first to the last character in UTF-16 units. */
  readonly length: number;
  readonly end: LineEnd;
  /** Key of the last word or number. */
  readonly lastKey: string;
  readonly bullet: boolean;
  /** Whether the line is longer than any headline, dateline or button. */
  readonly long: boolean;
  /** Number of sentences; of a long line only whether it is more than one matters, so it is 2. */
  readonly sentences: number;
  readonly cues: readonly Cue[];
}

/** Words beyond which a line is prose, whatever its end: longer than headlines and captions get. */
const LONG = 45;
/** How much of a long line is searched for phrases: its beginning and its end. */
const HEAD = 16;
const TAIL = 60;

/** The most tokens of a credit in brackets, with them. */
const LONGEST_BRACKET = 8;

const FULL = new Set(['।', '॥', '.', '|']);
const SOFT = new Set(['?', '!', '…']);
const OPEN = new Set([':', ',', ';', '-', '–', '—', '،']);
const CLOSERS = new Set(['"', "'", '”', '’', ')', ']', '»', '\u200b', '\u200e', '\u2060']);
const BULLETS = new Set([
  '•',
  '-',
  '–',
  '—',
  '*',
  '·',
  '●',
  '▪',
  '■',
  '◆',
  '»',
  '►',
  '▶',
  '➤',
  '✅',
  '👉',
  '→',
]);

/** Measures the line that the tokens `[from, to)` make up; cost is linear in their number, look-ups are bounded. */
export function shapeOf(all: readonly Token[], line: TokenRange): LineShape {
  const pieces = line.to - line.from <= LONG ? unglue(all, line) : undefined;
  const tokens = pieces ?? all;
  const { from, to } = pieces ? { from: 0, to: pieces.length } : line;
  const counts = countWords(tokens, from, to);
  const long = counts.words > LONG;
  const first = tokens[from];
  return {
    tokens,
    from,
    to,
    ...counts,
    glued: pieces ? pieces.length - (line.to - line.from) : 0,
    length: (tokens[to - 1]?.end ?? 0) - (first?.start ?? 0),
    end: endOf(tokens, from, to),
    bullet: first !== undefined && BULLETS.has(first.text) && counts.words > 0,
    long,
    sentences: long ? 2 : splitSentences(tokens, from, to).length,
    cues: findCues(tokens, from, to),
  };
}

/** How many words a phrase has in its line. */
export function wordsOf(cue: Cue): number {
  return cue.to - cue.from;
}

function countWords(tokens: readonly Token[], from: number, to: number) {
  let words = 0;
  let latin = 0;
  let devanagari = 0;
  let firstWord = to;
  let lastKey = '';
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (!token || token.kind === 'mark') continue;
    if (words === 0) firstWord = at;
    words++;
    lastKey = token.key;
    if (token.kind === 'number') continue;
    const code = token.text.charCodeAt(0);
    if (code < 0x250) latin++;
    else if (code >= 0x900 && code <= 0x97f) devanagari++;
  }
  return { firstWord, words, latin, devanagari, lastKey };
}

/** A bracket after the last sentence (… लगाया। (एजेंसी)) does not hide its end. */
function endOf(tokens: readonly Token[], from: number, to: number): LineEnd {
  let at = bracketBefore(tokens, from, to) - 1;
  while (at > from && CLOSERS.has(tokens[at]?.text ?? '')) at--;
  const text = tokens[at]?.text ?? '';
  if (SOFT.has(text)) return 'soft';
  if (OPEN.has(text)) return 'open';
  if (!FULL.has(text)) return 'none';
  return text === '.' && tokens[at - 1]?.text === '.' ? 'soft' : 'full';
}

function bracketBefore(tokens: readonly Token[], from: number, to: number): number {
  if (tokens[to - 1]?.text !== ')') return to;
  for (let at = to - 2; at > from && at > to - LONGEST_BRACKET; at--) {
    if (tokens[at]?.text === '(') return FULL.has(tokens[at - 1]?.text ?? '') ? at : to;
  }
  return to;
}

function findCues(tokens: readonly Token[], from: number, to: number): Cue[] {
  const cues: Cue[] = [];
  const middle = to - from > HEAD + TAIL ? from + HEAD : to;
  scan(tokens, from, middle, cues);
  if (middle < to) scan(tokens, to - TAIL, to, cues);
  return cues;
}

function scan(tokens: readonly Token[], from: number, to: number, cues: Cue[]): void {
  const table = cueTable();
  for (let at = from; at < to; at++) {
    if (tokens[at]?.kind === 'mark') continue;
    const cue = table.longestAt(tokens, at, to);
    if (!cue) continue;
    cues.push(cue);
    at = cue.to - 1;
  }
}
