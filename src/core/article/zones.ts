import type { Zone } from '../model';
import type { TokenRange } from '../text/sentences';
import type { Token } from '../text/words';
import { kindOf } from './lineKind';
import { shapeOf } from './lineShape';
import { zoneAbove, zoneBelow, zoneInside } from './placement';
import { findStory, type JudgedLine } from './story';

/**
 * The zone of each line, null for a line without a token (white space alone). `ranges` are the token indexes of the
 * lines. Each line is judged alone first (kindOf); then its place decides: above the first paragraph, inside the
 * story, or below it. Linear in the number of tokens.
 */
export function classifyLines(
  ranges: readonly TokenRange[],
  tokens: readonly Token[],
): readonly (Zone | null)[] {
  const judged = ranges.map((range, index): JudgedLine => {
    const shape = shapeOf(tokens, range);
    return { index, shape, kind: kindOf(tokens, shape) };
  });
  const lines = spreadCaptions(
    judged.filter(({ kind }) => kind !== 'empty'),
    tokens,
  );
  const zones = new Array<Zone | null>(ranges.length).fill(null);
  const story = findStory(lines);
  zoneAbove(lines.slice(0, story.first), zones);
  zoneInside(lines.slice(story.first, story.end), zones);
  zoneBelow(lines.slice(story.end), zones);
  return zones;
}

/** Pages print a caption twice, without its credit and with it: the first one is a caption as well. */
function spreadCaptions(lines: readonly JudgedLine[], tokens: readonly Token[]): readonly JudgedLine[] {
  return lines.map((line, at) => {
    const next = lines[at + 1];
    if (next?.kind !== 'caption' || line.shape.long || !begins(tokens, line, next)) return line;
    return { ...line, kind: 'caption' };
  });
}

function begins(tokens: readonly Token[], line: JudgedLine, next: JudgedLine): boolean {
  const length = line.shape.to - line.shape.from;
  for (let step = 0; step < length; step++) {
    if (tokens[line.shape.from + step]?.key !== tokens[next.shape.from + step]?.key) return false;
  }
  return length > 0;
}
