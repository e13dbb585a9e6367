import type { Span } from '../model';
import type { TextLine } from '../text/lines';

/** The publication date (ISO) that a text states in its dateline, or null. */
export function findPublished(_text: string, _lines: readonly (TextLine & Span)[]): string | null {
  return null;
}
