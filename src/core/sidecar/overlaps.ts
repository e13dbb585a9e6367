import type { Span } from '../model';
import { countWhile } from '../text/search';

/** Finds what overlaps a span. */
export interface OverlapIndex<T> {
  /** The things whose span shares at least one unit with the span, in order of start. */
  overlapping(span: Span): readonly T[];
}

/** Indexes things by their span: sorted by start, with the furthest end so far, so that look-ups end early. */
export function overlapIndex<T>(things: readonly T[], spanOf: (thing: T) => Span): OverlapIndex<T> {
  const sorted = things
    .map((thing) => ({ thing, span: spanOf(thing) }))
    .sort((a, b) => a.span.start - b.span.start);
  const reach: number[] = [];
  for (const { span } of sorted) reach.push(Math.max(span.end, reach.at(-1) ?? 0));
  return {
    overlapping: (wanted) => {
      const found: T[] = [];
      for (let at = startsBefore(sorted, wanted.end) - 1; at >= 0; at--) {
        if ((reach[at] ?? 0) <= wanted.start) break;
        const entry = sorted[at];
        if (entry && overlaps(entry.span, wanted)) found.push(entry.thing);
      }
      return found.reverse();
    },
  };
}

/** Whether two spans share at least one unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** How many of the sorted entries start before the offset. */
function startsBefore(sorted: readonly { readonly span: Span }[], offset: number): number {
  return countWhile(sorted.length, (at) => (sorted[at]?.span.start ?? 0) < offset);
}
