import type { Scan } from './scan';
import { ANY_NAME, NO_NAME, Word } from './wordClass';

/** Whether a word can be part of a name: a name, a word of bodies' names, or one of which nothing is known. */
export function isNameWord(scan: Scan, at: number): boolean {
  if (!scan.isWord(at) || scan.hitOver(at)?.value.type === 'MISC') return false;
  const bits = scan.classAt(at);
  if ((bits & Word.Ambiguous) !== 0) return false;
  return (bits & (ANY_NAME | Word.BodyWord | Word.BodyHead | Word.Particle)) !== 0 || (bits & NO_NAME) === 0;
}
