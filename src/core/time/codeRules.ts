// Parts of a year by their number: Q1 2024, 2019-H2, सप्ताह 10.
import { yearAt } from './dateRules';
import { keysOf } from './lexicon';
import type { Match, Meaning } from './meaning';
import type { Size } from './periods';
import type { Row } from './row';
import { DASHES } from './words';
import { codedFinancialYear } from './yearRules';

const CODE = /^([qh]|क्यू)([1-4])$/u;

interface Part {
  readonly size: Extract<Size, 'week' | 'quarter' | 'half'>;
  readonly nth: number;
}

/** Whether a key is a code of a part of a year: q1, h2, क्यू3. */
export function partOfCode(key: string): Part | undefined {
  const match = CODE.exec(key);
  const nth = Number(match?.[2]);
  if (!match || (match[1] === 'h' && nth > 2)) return undefined;
  return { size: match[1] === 'h' ? 'half' : 'quarter', nth };
}

/** The code first: Q1 2024, Q1 FY25; alone it names no year. */
export function codeThenYear(row: Row, at: number): Match | undefined {
  const part = partOfCode(row.key(at));
  const year = part && row.isDigits(at + 1) ? yearAt(row, at + 1) : undefined;
  if (part && year) return { to: year.to, meaning: partOf({ kind: 'date', year: year.value }, part) };
  const financial = part && codedFinancialYear(row, at + 1);
  return part && financial && { to: financial.to, meaning: partOf(financial.meaning, part) };
}

/** The year first: 2024 Q1, 2019-H2. */
export function yearThenCode(row: Row, at: number): Match | undefined {
  const year = row.isDigits(at) ? yearAt(row, at) : undefined;
  if (!year) return undefined;
  const code = DASHES.has(row.key(year.to)) && row.glued(at) && row.glued(year.to) ? year.to + 1 : year.to;
  const part = partOfCode(row.key(code));
  return part && { to: code + 1, meaning: partOf({ kind: 'date', year: year.value }, part) };
}

function partOf(whole: Meaning, { size, nth }: Part): Meaning {
  return { kind: 'nth', whole, size, nth };
}

const AFTER_WEEK = keysOf('में के का की को से तक');
const LAST_WEEK = 53;

/** A week by its number in the current year: सप्ताह 10 में; not सप्ताह 10 लोग. */
export function numberedWeek(row: Row, at: number): Match | undefined {
  if (row.find(at, 'unit')?.unit !== 'week' || !/^\d{1,2}$/.test(row.key(at + 1))) return undefined;
  const nth = Number(row.key(at + 1));
  if (nth < 1 || nth > LAST_WEEK || !row.isDigits(at + 1)) return undefined;
  const next = at + 2;
  if (!row.has(next, AFTER_WEEK) && !row.is(next, 'part') && next < row.to) return undefined;
  const year: Meaning = { kind: 'shift', size: 'year', direction: 0, from: 'publication' };
  return { to: next, meaning: partOf(year, { size: 'week', nth }) };
}
