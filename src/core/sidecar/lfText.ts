import type { Span } from '../model';
import { type OffsetMap, offsetMap, withLf } from '../text/offsets';

/** A text in the form in which sidecars quote it, each CRLF or CR one LF, and the way there and back. */
export interface LfText {
  readonly text: string;
  /** UTF-16 offsets of `text` to code points and back. */
  readonly points: OffsetMap;
  /** A UTF-16 span of the text as the editor holds it, in UTF-16 units of `text`. */
  toLf(span: Span): Span;
  /** The way back. */
  fromLf(span: Span): Span;
}

/** Reads an editor's text (CRLF or LF, without byte order mark) once. */
export function lfText(original: string): LfText {
  const text = withLf(original);
  const points = offsetMap(text);
  if (text === original) return { text, points, toLf: (span) => clamp(span, text), fromLf: (span) => span };
  const source = offsetMap(original);
  const toLf = (offset: number) => points.toUtf16(source.toCodePoints(offset));
  const fromLf = (offset: number) => source.toUtf16(points.toCodePoints(offset));
  return {
    text,
    points,
    toLf: ({ start, end }) => ({ start: toLf(start), end: toLf(end) }),
    fromLf: ({ start, end }) => ({ start: fromLf(start), end: fromLf(end) }),
  };
}

function clamp({ start, end }: Span, text: string): Span {
  const inside = (offset: number) => Math.min(Math.max(offset, 0), text.length);
  return { start: inside(start), end: inside(end) };
}
