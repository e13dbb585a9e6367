import type { Span } from '../model';

const segmenter = new Intl.Segmenter('hi', { granularity: 'grapheme' });

/** How far around an offset the text is segmented: longer than any real cluster, short enough for every key. */
const WINDOW = 64;

/**
 * The start of the grapheme cluster that holds the UTF-16 `offset`, or `offset` itself where it is a boundary.
 * Conjuncts are one cluster (Unicode rule GB9c), so प्रधानमंत्री breaks as प्र|धा|न|मं|त्री.
 */
export function clusterStart(text: string, offset: number): number {
  if (offset <= 0 || offset >= text.length) return clamp(offset, text.length);
  if (isPlainBoundary(text.charCodeAt(offset - 1), text.charCodeAt(offset))) return offset;
  const from = windowStart(text, offset);
  const piece = text.slice(from, offset + WINDOW);
  return from + (segmenter.segment(piece).containing(offset - from)?.index ?? offset - from);
}

/** The end of the grapheme cluster that `offset` lies inside, or `offset` itself where it is a boundary. */
export function clusterEnd(text: string, offset: number): number {
  const start = clusterStart(text, offset);
  if (start === offset) return offset;
  const length = segmenter.segment(text.slice(start, offset + WINDOW)).containing(0)?.segment.length ?? 1;
  return start + length;
}

/** Widens a span to whole grapheme clusters; an empty span stays empty at its cluster's start. */
export function snapSpan(text: string, span: Span): Span {
  const start = clusterStart(text, span.start);
  return { start, end: span.end === span.start ? start : clusterEnd(text, span.end) };
}

/** Whether neither end of the span lies inside a grapheme cluster. */
export function isSnapped(text: string, span: Span): boolean {
  return clusterStart(text, span.start) === span.start && clusterStart(text, span.end) === span.end;
}

/**
 * Whether two UTF-16 units belong to different clusters, told without segmenting: a visible ASCII character, space or danda
 * after one of those or a Devanagari sign, a Devanagari letter after ASCII. Most ends of spans are such.
 */
function isPlainBoundary(before: number, after: number): boolean {
  if (isVisibleAscii(after) || isDanda(after)) return isVisibleAscii(before) || isDevanagari(before);
  return isVisibleAscii(before) && isLetter(after);
}

const isVisibleAscii = (code: number): boolean => code >= 0x20 && code < 0x7f;
const isDevanagari = (code: number): boolean => code >= 0x900 && code <= 0x97f;
/** अ to ह: no sign that is put on a letter before it. */
const isLetter = (code: number): boolean => code >= 0x904 && code <= 0x939;
const isDanda = (code: number): boolean => code === 0x964 || code === 0x965;

/** A place left of `offset` where segmentation can begin: after white space, or far enough away. */
function windowStart(text: string, offset: number): number {
  const limit = Math.max(0, offset - WINDOW);
  for (let at = offset - 1; at > limit; at--) {
    const code = text.charCodeAt(at);
    if (code === 0x20 || code === 0x0a) return at;
  }
  return limit;
}

function clamp(offset: number, length: number): number {
  return Math.min(Math.max(offset, 0), length);
}
