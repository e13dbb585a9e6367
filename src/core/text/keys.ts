import { fold } from './fold';

/** The words of a table cell, folded, as a set. */
export function keySet(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter(Boolean).map(fold));
}
