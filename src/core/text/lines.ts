import type { Span } from '../model';
import { countWhile } from './search';

/** A line without its end: `number` is 1-based, offsets are UTF-16. */
export interface TextLine extends Span {
  readonly number: number;
}

/** Splits at LF, CRLF and CR, as editors do (U+2028 and form feeds do not end a line). */
export function splitLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let start = 0;
  for (const end of lineEnds(text)) {
    lines.push({ number: lines.length + 1, start, end });
    start = text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a ? end + 2 : end + 1;
  }
  return lines;
}

/** The offsets at which lines end; the last one is the length of the text. */
function* lineEnds(text: string): Generator<number> {
  const breaks = /\r\n|\r|\n/g;
  for (let match = breaks.exec(text); match; match = breaks.exec(text)) yield match.index;
  yield text.length;
}

/** Index of the line that holds a UTF-16 offset, by binary search over the lines in order. */
export function lineIndexAt(lines: readonly Span[], offset: number): number {
  return Math.max(0, countWhile(lines.length, (at) => (lines[at]?.start ?? 0) <= offset) - 1);
}
