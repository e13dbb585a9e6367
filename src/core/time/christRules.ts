// Years counted from Christ by name.
import { yearAt } from './dateRules';
import { keysOf } from './lexicon';
import type { Match } from './meaning';
import type { Row } from './row';
import { ANNO_DOMINI } from './timeTables';

const CHRIST = keysOf('ईसा');
const BEFORE_CHRIST = keysOf('पूर्व');
const LAST_YEAR = 9999;

/** A year before Christ has the TIMEX3 value BC0300: 300 ईसा पूर्व. */
export function beforeChrist(row: Row, at: number): Match | undefined {
  const year = row.number(at);
  if (!year) return undefined;
  const to = at + year.length;
  const end = row.has(to, CHRIST) && row.has(to + 1, BEFORE_CHRIST) ? to + 2 : shortEnd(row, to);
  return end === undefined ? undefined : yearOf(year.value, end);
}

const SHORT_ERA = keysOf('ई');
const JOINED_ERA = keysOf('ई०पू०');
const SHORT_BEFORE = keysOf('पू');
const STOPS: ReadonlySet<string> = new Set(['.', '॰']);

/** The end of ई.पू., ई॰पू॰ and ई०पू०. */
function shortEnd(row: Row, at: number): number | undefined {
  if (row.has(at, JOINED_ERA)) return at + 1;
  if (!row.has(at, SHORT_ERA) || !row.has(at + 1, STOPS) || !row.has(at + 2, SHORT_BEFORE)) return undefined;
  return row.skip(at + 3, STOPS);
}

/** The era first: ईसा पूर्व 298. */
export function christBefore(row: Row, at: number): Match | undefined {
  if (!row.has(at, CHRIST) || !row.has(at + 1, BEFORE_CHRIST)) return undefined;
  const year = row.number(at + 2);
  return year && yearOf(year.value, at + 2 + year.length);
}

function yearOf(year: number, to: number): Match | undefined {
  if (!Number.isInteger(year) || year < 1 || year > LAST_YEAR) return undefined;
  return { to, meaning: { kind: 'reference', value: `BC${String(year).padStart(4, '0')}`, type: 'DATE' } };
}

const AFTER_CHRIST = keysOf(ANNO_DOMINI);

/** The end of ई., ईस्वी, or the same position where none stands. */
export function afterChrist(row: Row, at: number): number {
  if (!row.has(at, AFTER_CHRIST)) return at;
  return row.has(at + 1, STOPS) && row.glued(at) ? at + 2 : at + 1;
}

/** A year with the era behind: 1674 ई., 1674 ईस्वी. */
export function annoDomini(row: Row, at: number): Match | undefined {
  const year = row.isDigits(at) ? yearAt(row, at) : undefined;
  const to = year && afterChrist(row, year.to);
  return year && to && to > year.to ? { to, meaning: { kind: 'date', year: year.value } } : undefined;
}
