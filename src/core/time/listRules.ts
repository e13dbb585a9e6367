// Days of one month told in a row; each is an expression of its own.
import { dayAt, dayMonth } from './dateRules';
import { keysOf } from './lexicon';
import type { DateParts, Match } from './meaning';
import type { Row } from './row';
import { AND, COMMA, GENITIVE, OR } from './words';

/** No list of days is longer. */
const LONGEST = 8;

const BETWEEN = keysOf('बीच मध्य दरमियान');

/** The first of several days that share the month behind: 18 और 19 जून, 27, 28 और 29 जनवरी 2024; 3 और 12 जून के बीच is a range. */
export function dayOfList(row: Row, at: number): Match | undefined {
  const first = dayAt(row, at);
  if (!first || !(row.has(first.to, COMMA) || isLastJoint(row, first.to))) return undefined;
  const end = endOfList(row, first.to, first.value);
  if (!end) return undefined;
  if (row.has(end.to, GENITIVE) && row.has(end.to + 1, BETWEEN)) {
    return {
      to: end.to,
      meaning: { kind: 'range', first: { ...end.date, day: first.value }, last: end.date },
    };
  }
  return { to: first.to, meaning: { ...end.date, day: first.value } };
}

function isLastJoint(row: Row, at: number): boolean {
  return row.has(at, AND) || row.has(at, OR);
}

/** The last day of a list, which has the month; days rise and “and” or “or” stands before the last. */
function endOfList(
  row: Row,
  joint: number,
  first: number,
): { readonly to: number; readonly date: DateParts } | undefined {
  let at = joint;
  let before = first;
  for (let count = 1; count < LONGEST; count++) {
    const isLast = isLastJoint(row, at);
    if (!isLast && !row.has(at, COMMA)) return undefined;
    if (isLast) return lastDay(row, at + 1, before);
    const next = dayAt(row, at + 1);
    if (!next || next.value <= before) return undefined;
    before = next.value;
    at = next.to;
  }
  return undefined;
}

function lastDay(
  row: Row,
  at: number,
  before: number,
): { readonly to: number; readonly date: DateParts } | undefined {
  const last = dayMonth(row, at);
  if (last?.meaning.kind !== 'date' || last.meaning.day === undefined || last.meaning.day <= before)
    return undefined;
  return { to: last.to, date: last.meaning };
}
