import type { Span } from '../../core/model';

/** Where a span inside one line stands, as editors count: both from 0, in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly character: number;
  readonly length: number;
}

/** The place of a span in a text that no editor holds; lines end with LF, CRLF or CR. */
export function placeOf(text: string, { start, end }: Span): Place {
  const before = text.slice(0, start);
  const line = before.match(/\r\n|\r|\n/gu)?.length ?? 0;
  const from = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  return { line, character: start - from, length: end - start };
}
