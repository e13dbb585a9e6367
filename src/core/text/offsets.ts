import type { Span } from '../model';
import { countWhile } from './search';

/**
 * Converts between the two units of offsets: UTF-16 code units of a text as an editor holds it (CRLF or LF), and
 * Unicode code points of the same text with each CRLF or CR read as one LF, as sidecars and the CLI count.
 */
export interface OffsetMap {
  /** Code points before the UTF-16 offset; inside a surrogate pair or a CRLF the start of it counts. */
  toCodePoints(offset: number): number;
  /** The UTF-16 offset of a code point; past the end it is the length of the text. */
  toUtf16(offset: number): number;
  readonly codePoints: number;
}

/** Builds the map for one text. Cost: one pass; texts of plain BMP characters and LF need no table at all. */
export function offsetMap(text: string): OffsetMap {
  const joints = findJoints(text);
  const codePoints = text.length - joints.length;
  if (joints.length === 0) {
    const same = (offset: number) => Math.min(Math.max(offset, 0), codePoints);
    return { toCodePoints: same, toUtf16: same, codePoints };
  }
  return {
    codePoints,
    toCodePoints: (offset) => {
      const at = Math.min(Math.max(offset, 0), text.length);
      return at - countBelow(joints, at);
    },
    toUtf16: (offset) => {
      const at = Math.min(Math.max(offset, 0), codePoints);
      return at + countJointsBeforeCodePoint(joints, at);
    },
  };
}

/** The span in code points. */
export function spanToCodePoints(map: OffsetMap, span: Span): Span {
  return { start: map.toCodePoints(span.start), end: map.toCodePoints(span.end) };
}

/** The span in UTF-16 units. */
export function spanToUtf16(map: OffsetMap, span: Span): Span {
  return { start: map.toUtf16(span.start), end: map.toUtf16(span.end) };
}

/** The text with each CRLF or CR as one LF, the form in which sidecars quote it. */
export function withLf(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** UTF-16 offsets of the second unit of every surrogate pair and of the LF of every CRLF. */
function findJoints(text: string): Uint32Array {
  if (!/[\r\ud800-\udbff]/.test(text)) return new Uint32Array(0);
  const joints: number[] = [];
  for (let at = 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const before = text.charCodeAt(at - 1);
    const pair = code >= 0xdc00 && code <= 0xdfff && before >= 0xd800 && before <= 0xdbff;
    if (pair || (code === 0x0a && before === 0x0d)) joints.push(at);
  }
  return Uint32Array.from(joints);
}

/** How many joints lie below or at `offset`, so that an offset inside a pair counts as the pair's start. */
function countBelow(joints: Uint32Array, offset: number): number {
  return countWhile(joints.length, (at) => (joints[at] ?? 0) <= offset);
}

/** How many joints come before the code point `offset`: joint i lies after code point `joints[i] - i - 1`. */
function countJointsBeforeCodePoint(joints: Uint32Array, offset: number): number {
  return countWhile(joints.length, (at) => (joints[at] ?? 0) - at <= offset);
}
