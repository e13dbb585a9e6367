import type { TokenRange } from '../text/sentences';
import { bracketed } from './organisations';
import type { Found, Scan } from './scan';

const JOINERS = new Set(['और', 'तथा', 'एवं', 'व']);
const AFTER_PLACE = new Set(['में', 'पर', 'से', 'के', 'का', 'की', 'को', 'तक', 'समेत', 'सहित', 'जैसे']);
const INSIDE = new Set(['में', 'पर']);

/**
 * Finds what stands in a row with a name that was found: unknown words beside a place (बमाको और X में; सूडान के X में), and the
 * short form in brackets after a body. Takes only words that nothing else took.
 */
export function findNeighbours(scan: Scan, sentences: readonly TokenRange[]): void {
  const found = scan.found.toSorted((a, b) => a.from - b.from);
  let next = 0;
  for (const sentence of sentences) {
    for (; (found[next]?.from ?? Number.POSITIVE_INFINITY) < sentence.to; next++) {
      const one = found[next];
      if (one && one.from >= sentence.from) beside(scan, one, sentence);
    }
  }
}

function beside(scan: Scan, { from, to, type }: Found, sentence: TokenRange): void {
  if (type === 'ORGANIZATION') bracketed(scan, to, sentence.to);
  if (type !== 'LOCATION') return;
  const inside = scan.key(to) === 'के' || scan.key(to) === 'की';
  if (JOINERS.has(scan.key(to))) placeAfter(scan, to + 1, sentence.to, AFTER_PLACE);
  else if (inside) placeAfter(scan, to + 1, sentence.to, INSIDE);
  if (from - 2 >= sentence.from && JOINERS.has(scan.key(from - 1)))
    placeBefore(scan, from - 1, sentence.from);
}

function placeAfter(scan: Scan, from: number, limit: number, after: ReadonlySet<string>): void {
  const to = from + 1;
  if (to >= limit || !isOpen(scan, from) || !after.has(scan.key(to))) return;
  scan.add(from, to, 'LOCATION', 'there');
}

/** X और दिल्ली में */
function placeBefore(scan: Scan, end: number, limit: number): void {
  const at = end - 1;
  if (!isOpen(scan, at)) return;
  const opens = at === limit || scan.text(at - 1) === ',' || INSIDE.has(scan.key(at - 1));
  if (opens) scan.add(at, end, 'LOCATION', 'there');
}

function isOpen(scan: Scan, at: number): boolean {
  return scan.isUnknown(at) && scan.isFree(at) && !scan.hitOver(at);
}
