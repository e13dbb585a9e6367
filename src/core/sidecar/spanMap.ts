import type { Span } from '../model';

/** One edit: from `offset` on, `removed` UTF-16 units were replaced by `inserted` units. */
export interface TextChange {
  readonly offset: number;
  readonly removed: number;
  readonly inserted: number;
}

/**
 * Carries a span through edits. The changes are applied one after the other, each counted in the text as the one
 * before left it; VS Code's contentChanges, which come last place first, are such a list. An edit at either edge does
 * not widen the span, an edit inside it widens or narrows it; null once all of its text has been removed or replaced.
 * The result may cut a grapheme cluster (a vowel sign typed at the edge): snap it to show it.
 */
export function mapSpan(span: Span, changes: readonly TextChange[]): Span | null {
  let mapped: Span | null = span;
  for (const change of changes) {
    if (!mapped) return null;
    mapped = mapThrough(mapped, change);
  }
  return mapped;
}

function mapThrough(span: Span, { offset, removed, inserted }: TextChange): Span | null {
  const stop = offset + removed;
  const shift = inserted - removed;
  if (stop <= span.start) return { start: span.start + shift, end: span.end + shift };
  if (offset >= span.end) return span;
  if (offset <= span.start && stop >= span.end) return null;
  if (offset <= span.start) return { start: offset + inserted, end: span.end + shift };
  if (stop >= span.end) return { start: span.start, end: offset };
  return { start: span.start, end: span.end + shift };
}
