import type { Zone } from '../model';
import type { TokenRange } from '../text/sentences';
import type { Token } from '../text/words';
import { kindOf } from './lineKind';
import { shapeOf } from './lineShape';
import { zoneAbove, zoneBelow, zoneInside } from './placement';
import { findCaptions, findEndedTitle } from './repeats';
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
    return { index, shape, kind: kindOf(shape) };
  });
  const filled = judged.filter(({ kind }) => kind !== 'empty');
  const lines = findEndedTitle(findCaptions(filled));
  const zones = new Array<Zone | null>(ranges.length).fill(null);
  const story = findStory(lines);
  zoneAbove(lines.slice(0, story.first), zones, story.first < story.end);
  zoneInside(lines.slice(story.first, story.end), zones);
  zoneBelow(lines.slice(story.end), zones);
  return zones;
}
