import type { Token } from '../text/words';
import type { JudgedLine } from './story';

// Pages say things twice: a caption with its credit and without, a title and then the first paragraph.

/** A title that ends like a sentence has at most so many words. */
const TITLE_WORDS = 20;
/** The first paragraph repeats at least this share of the words of its title. */
const REPEATED_SHARE = 0.6;

/** Marks captions that stand without a credit: before the same words with one, or twice below the title. */
export function findCaptions(lines: readonly JudgedLine[], tokens: readonly Token[]): readonly JudgedLine[] {
  const title = lines.find(({ kind }) => kind === 'short');
  return lines.map((line, at) => {
    if (line.shape.long || (line.kind !== 'short' && line.kind !== 'prose')) return line;
    const next = lines[at + 1];
    const isCredited = next?.kind === 'caption' && begins(tokens, line, next);
    const isDoubled = isSame(tokens, line, next) || isSame(tokens, lines[at - 1], line);
    const isCaption = isCredited || (isDoubled && line.kind === 'short' && !isSame(tokens, title, line));
    return isCaption ? { ...line, kind: 'caption' } : line;
  });
}

/**
 * Takes the first sentence of a page without a title for one if it stands in a line of its own and the next paragraph
 * repeats it: a title that ends with a danda.
 */
export function findEndedTitle(
  lines: readonly JudgedLine[],
  tokens: readonly Token[],
): readonly JudgedLine[] {
  const at = lines.findIndex(({ kind }) => kind === 'prose' || kind === 'short');
  const first = lines[at];
  if (first?.kind !== 'prose' || first.shape.sentences !== 1 || first.shape.words > TITLE_WORDS) return lines;
  const next = lines.slice(at + 1).find(({ kind }) => kind === 'prose');
  if (!next || next.shape.words <= first.shape.words) return lines;
  const said = keysOf(tokens, next);
  const words = [...keysOf(tokens, first)];
  if (words.filter((key) => said.has(key)).length < words.length * REPEATED_SHARE) return lines;
  return lines.with(at, { ...first, kind: 'short' });
}

function keysOf(tokens: readonly Token[], { shape }: JudgedLine): Set<string> {
  const words = tokens.slice(shape.from, shape.to).filter(({ kind }) => kind !== 'mark');
  return new Set(words.map(({ key }) => key));
}

function isSame(
  tokens: readonly Token[],
  line: JudgedLine | undefined,
  other: JudgedLine | undefined,
): boolean {
  if (!line || !other || line.shape.words !== other.shape.words) return false;
  return begins(tokens, line, other);
}

/** Whether the tokens of `line` are the first ones of `other`. */
function begins(tokens: readonly Token[], line: JudgedLine, other: JudgedLine): boolean {
  const length = line.shape.to - line.shape.from;
  for (let step = 0; step < length; step++) {
    if (tokens[line.shape.from + step]?.key !== tokens[other.shape.from + step]?.key) return false;
  }
  return length > 0;
}
