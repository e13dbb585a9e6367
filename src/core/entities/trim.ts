import type { Scan } from './scan';
import type { Tagged } from './tagged';
import { ANY_NAME, Word } from './wordClass';

const TITLE = Word.Role | Word.Courtesy | Word.LooseRole;

/**
 * What the tagger found without what its corpora count as part of a name and the guidelines do not: titles before a
 * person (डॉ. | हर्षवर्धन), जी after one, kinds of place after a place (सोनपुरा | गांव), brackets, marks. Undefined where nothing is left.
 */
export function trimmed(scan: Scan, span: Tagged): Tagged | undefined {
  let { from, to } = span;
  const { type } = span;
  to = beforeBracket(scan, from, to);
  while (from < to && (!scan.isWord(from) || isBefore(scan, from, to, type))) {
    if (scan.tokens[from]?.kind === 'number') break;
    from++;
  }
  while (from < to && (isMark(scan, to - 1) || isAfter(scan, from, to, type))) to--;
  return from < to ? { from, to, type } : undefined;
}

/** … फोर्स | (RSF: what stands in brackets is a mention of its own. */
function beforeBracket(scan: Scan, from: number, to: number): number {
  for (let at = from + 1; at < to; at++) if (scan.text(at) === '(') return at;
  return to;
}

function isMark(scan: Scan, at: number): boolean {
  return scan.tokens[at]?.kind === 'mark';
}

function isBefore(scan: Scan, at: number, to: number, type: Tagged['type']): boolean {
  if (type !== 'PERSON' || at + 1 >= to) return false;
  const bits = scan.classAt(at);
  return (bits & TITLE) !== 0 && (bits & ANY_NAME) === 0;
}

function isAfter(scan: Scan, from: number, to: number, type: Tagged['type']): boolean {
  if (to - from < 2) return false;
  if (type === 'PERSON') return scan.is(to - 1, Word.Courtesy);
  return type === 'LOCATION' && scan.is(to - 1, Word.AreaHead);
}
