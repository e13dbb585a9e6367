import type { JudgedLine } from './story';

// Pages say things twice: a caption with its credit and without, a title and then the first paragraph.

/** A title that ends like a sentence has at most so many words. */
const TITLE_WORDS = 20;
/** The first paragraph repeats at least this share of the words of its title. */
const REPEATED_SHARE = 0.6;

/** Marks captions that stand without a credit: before the same words with one, or twice below the title. */
export function findCaptions(lines: readonly JudgedLine[]): readonly JudgedLine[] {
  const title = lines.find(({ kind }) => kind === 'short');
  return lines.map((line, at) => {
    if (line.shape.long || (line.kind !== 'short' && line.kind !== 'prose')) return line;
    const next = lines[at + 1];
    const isCredited = next?.kind === 'caption' && begins(line, next);
    const isDoubled = isSame(line, next) || isSame(lines[at - 1], line);
    const isCaption = isCredited || (isDoubled && line.kind === 'short' && !isSame(title, line));
    return isCaption ? { ...line, kind: 'caption' } : line;
  });
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
