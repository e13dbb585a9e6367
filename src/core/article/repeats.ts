import type { JudgedLine } from './story';

// Pages say things twice: a caption with its credit and without, a title and then the first paragraph.

/** A title that ends like a sentence has at most so many words. */
const TITLE_WORDS = 20;
/** A caption above its credit has at most so many words. */
const CAPTION_WORDS = 16;
/** The first paragraph repeats at least this share of the words of its title. */
const REPEATED_SHARE = 0.6;

/**
 * Marks captions that stand without their credit: before the same words with one, above a line that is a credit and
 * nothing else, or twice below the title.
 */
export function findCaptions(lines: readonly JudgedLine[]): readonly JudgedLine[] {
  const title = lines.find(({ kind, shape }) => kind === 'short' && shape.words >= 4);
  return lines.map((line, at) => {
    if (line.shape.long || (line.kind !== 'short' && line.kind !== 'prose')) return line;
    const next = lines[at + 1];
    const isCredited = next?.kind === 'caption' && (begins(line, next) || isHeld(line, next));
    const isUntitled = line.kind === 'short' && title !== undefined && !isSame(title, line);
    const isCaption =
      isCredited || (isUntitled && (isDoubled(line, lines[at - 1], next) || isPair(line, next)));
    return isCaption ? { ...line, kind: 'caption' } : line;
  });
}

function isDoubled(line: JudgedLine, above: JudgedLine | undefined, next: JudgedLine | undefined): boolean {
  return isSame(line, next) || isSame(above, line);
}

/** A caption and below it its credit: तस्वीर: X. Where the source comes first (इमेज स्रोत, X), it is of the next line. */
function isPair({ shape }: JudgedLine, next: JudgedLine | undefined): boolean {
  if (next?.kind !== 'caption' || shape.end !== 'none' || shape.words > CAPTION_WORDS) return false;
  const [first] = next.shape.cues;
  if (first?.value !== 'photo' || first.from !== next.shape.firstWord) return false;
  return next.shape.tokens[first.to]?.text === ':';
}

/** Whether nearly all words of the line are in the next one. */
function isHeld(line: JudgedLine, next: JudgedLine): boolean {
  const said = keysOf(next);
  const words = [...keysOf(line)];
  return words.filter((key) => said.has(key)).length >= Math.max(3, words.length * REPEATED_SHARE);
}

/**
 * Takes the first sentence of a page without a title for one if it stands in a line of its own and the next paragraph
 * repeats it: a title that ends with a danda.
 */
export function findEndedTitle(lines: readonly JudgedLine[]): readonly JudgedLine[] {
  const at = lines.findIndex(({ kind, shape }) => kind === 'prose' || (kind === 'short' && shape.words >= 4));
  const first = lines[at];
  if (first?.kind !== 'prose' || first.shape.sentences !== 1 || first.shape.words > TITLE_WORDS) return lines;
  const next = lines.slice(at + 1).find(({ kind }) => kind === 'prose');
  if (!next || next.shape.words <= first.shape.words) return lines;
  const said = keysOf(next);
  const words = [...keysOf(first)];
  if (words.filter((key) => said.has(key)).length < words.length * REPEATED_SHARE) return lines;
  return lines.with(at, { ...first, kind: 'short' });
}

function keysOf({ shape }: JudgedLine): Set<string> {
  const words = shape.tokens.slice(shape.from, shape.to).filter(({ kind }) => kind !== 'mark');
  return new Set(words.map(({ key }) => key));
}

function isSame(line: JudgedLine | undefined, other: JudgedLine | undefined): boolean {
  if (!line || !other || line.shape.words !== other.shape.words) return false;
  return begins(line, other);
}

/** Whether the tokens of `line` are the first ones of `other`. */
function begins(line: JudgedLine, other: JudgedLine): boolean {
  const length = line.shape.to - line.shape.from;
  for (let step = 0; step < length; step++) {
    if (keyAt(line, step) !== keyAt(other, step)) return false;
  }
  return length > 0;
}

function keyAt({ shape }: JudgedLine, step: number): string | undefined {
  return shape.tokens[shape.from + step]?.key;
}
