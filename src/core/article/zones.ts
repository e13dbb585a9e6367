import type { Zone } from '../model';
import type { TextLine } from '../text/lines';
import type { TokenRange } from '../text/sentences';
import type { Token } from '../text/words';

/** The zone of each line; null for empty lines. */
export function classifyLines(
  text: string,
  lines: readonly (TextLine & TokenRange)[],
  _tokens: readonly Token[],
): readonly (Zone | null)[] {
  return lines.map((line) => (text.slice(line.start, line.end).trim() ? 'body' : null));
}
