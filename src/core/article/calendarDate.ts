import { daysInMonth, monthNumber, shortMonthNumber } from '../text/months';
import type { TokenRange } from '../text/sentences';
import type { Token } from '../text/words';

/** A full calendar date written in a row of tokens. `[from, to)` are token indexes, `iso` is YYYY-MM-DD. */
export interface WrittenDate extends TokenRange {
  readonly iso: string;
}

type Reader = (tokens: readonly Token[], at: number, to: number) => WrittenDate | undefined;

/**
 * All full dates (day, month and year) among the tokens `[from, to)`: 13 सितंबर 2023, Sep 13, 2023, 13/08/2025 (day
 * first, as in India), 13.08.2025, 2025-08-13, in either set of digits. A date that no calendar has is left out.
 */
export function findDates(tokens: readonly Token[], from: number, to: number): WrittenDate[] {
  const dates: WrittenDate[] = [];
  for (let at = from; at < to; at++) {
    const date = readDate(tokens, at, to);
    if (!date) continue;
    dates.push(date);
    at = date.to - 1;
  }
  return dates;
}

function readDate(tokens: readonly Token[], at: number, to: number): WrittenDate | undefined {
  const token = tokens[at];
  if (!token || token.kind === 'mark') return undefined;
  const readers = token.kind === 'number' ? NUMBER_FIRST : MONTH_FIRST;
  for (const reader of readers) {
    const date = reader(tokens, at, to);
    if (date) return date;
  }
  return undefined;
}

/** 13 सितंबर 2023; 13 Sep, 2023; 13-Sep-2023; 13th September 2023. */
const dayMonthYear: Reader = (tokens, at, to) => {
  const day = wholeNumber(tokens[at]);
  const monthAt = skip(tokens, ORDINALS.has(keyAt(tokens, at + 1)) ? at + 2 : at + 1);
  const yearAt = skip(tokens, skip(tokens, monthAt + 1));
  return dated(at, yearAt + 1, to, wholeNumber(tokens[yearAt]), monthOf(tokens, monthAt), day);
};

/** September 13, 2023; सितंबर 13, 2023; Sep 13,2023, whose last part is one token. */
const monthDayYear: Reader = (tokens, at, to) => {
  const month = monthOf(tokens, at);
  if (month === undefined) return undefined;
  const dayAt = skip(tokens, at + 1);
  const [day, year] = parts(tokens[dayAt], ',');
  if (year !== undefined) return dated(at, dayAt + 1, to, year, month, day);
  const yearAt = skip(tokens, skip(tokens, ORDINALS.has(keyAt(tokens, dayAt + 1)) ? dayAt + 2 : dayAt + 1));
  return dated(at, yearAt + 1, to, wholeNumber(tokens[yearAt]), month, day);
};

/** 2025-08-13 or 2025/08/13. */
const yearMonthDay: Reader = (tokens, at, to) => {
  const [year, month, day] = slashed(tokens, at);
  return dated(at, at + 5, to, year, month, day);
};

/** 13/08/2025 or 13-08-2025; month first only where day first is no date (08/13/2025). */
const dayFirst: Reader = (tokens, at, to) => {
  const [day, month, year] = slashed(tokens, at);
  return dated(at, at + 5, to, year, month, day) ?? dated(at, at + 5, to, year, day, month);
};

/** 13.08.2025, one token. */
const dotted: Reader = (tokens, at, to) => {
  const [day, month, year] = parts(tokens[at], '.');
  return dated(at, at + 1, to, year, month, day);
};

const NUMBER_FIRST: readonly Reader[] = [dayMonthYear, yearMonthDay, dayFirst, dotted];
const MONTH_FIRST: readonly Reader[] = [monthDayYear];

const ORDINALS = new Set(['st', 'nd', 'rd', 'th']);
const SEPARATORS = new Set([',', '-', '–', '.', '/', '|']);
const DATE_MARKS = new Set(['-', '/', '–']);

/** Years that a news text of the printed or digital age can carry. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

function dated(
  from: number,
  end: number,
  to: number,
  year: number | undefined,
  month: number | undefined,
  day: number | undefined,
): WrittenDate | undefined {
  if (end > to || year === undefined || month === undefined || day === undefined) return undefined;
  if (year < FIRST_YEAR || year > LAST_YEAR || day < 1 || day > daysInMonth(year, month)) return undefined;
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return { from, to: end, iso };
}

function monthOf(tokens: readonly Token[], at: number): number | undefined {
  const key = keyAt(tokens, at);
  return monthNumber(key) ?? shortMonthNumber(key);
}

function keyAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.key ?? '';
}

function wholeNumber(token: Token | undefined): number | undefined {
  return token?.kind === 'number' && /^\d{1,4}$/.test(token.key) ? Number(token.key) : undefined;
}

/** The numbers of one token with a separator inside: 13.08.2025, 13,2023. */
function parts(token: Token | undefined, separator: string): (number | undefined)[] {
  if (token?.kind !== 'number') return [];
  return token.key.split(separator).map((part) => (/^\d{1,4}$/.test(part) ? Number(part) : undefined));
}

/** Three numbers with the same mark glued between them. */
function slashed(tokens: readonly Token[], at: number): (number | undefined)[] {
  const first = tokens[at + 1]?.text ?? '';
  if (!DATE_MARKS.has(first) || tokens[at + 3]?.text !== first) return [];
  return [at, at + 2, at + 4].map((index) => wholeNumber(tokens[index]));
}

/** The index after a separating mark at `at`, or `at` itself. */
function skip(tokens: readonly Token[], at: number): number {
  return SEPARATORS.has(tokens[at]?.text ?? '') ? at + 1 : at;
}
