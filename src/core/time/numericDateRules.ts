import { daysInMonth } from '../text/months';
import { dayNumber } from './calendar';
import type { DateParts, Match } from './meaning';
import type { Row } from './row';
import { DASHES } from './words';

const SLASH = '/';

/** Dates in digits: 13/09/2023, 13-9-23, 2023-09-13, 13.9.2023; ranges and years 2014-2019, 2023-24, 2015-12. */
export function numericDate(row: Row, at: number): Match | undefined {
  if (!row.isDigits(at) || isTail(row, at)) return undefined;
  return dotted(row, at) ?? threeParts(row, at) ?? yearAndMore(row, at);
}

/** Whether the digits go on from something before them: a telephone number, a version, a name with a number. */
function isTail(row: Row, at: number): boolean {
  return row.glued(at - 1) && isSeparator(row.key(at - 1));
}

function isSeparator(key: string): boolean {
  return DASHES.has(key) || key === SLASH || key === '+' || key === ':';
}

/** Whether more digits are glued on by a separator. */
function goesOn(row: Row, at: number): boolean {
  return row.glued(at - 1) && isSeparator(row.key(at)) && row.glued(at) && row.isDigits(at + 1);
}

/** Day, month and year with full stops are one token: 13.9.2023, 31.03.20. */
function dotted(row: Row, at: number): Match | undefined {
  const match = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/.exec(row.key(at));
  if (!match || goesOn(row, at + 1)) return undefined;
  return dayMonthYear(match[1] ?? '', match[2] ?? '', match[3] ?? '', at + 1);
}

/** 13/09/2023, 13-09-2023, 2023-09-13, with one kind of separator and no blanks. */
function threeParts(row: Row, at: number): Match | undefined {
  const separator = row.key(at + 1);
  if (
    !isDateSeparator(separator) ||
    row.key(at + 3) !== separator ||
    !row.isDigits(at + 2) ||
    !row.isDigits(at + 4)
  ) {
    return undefined;
  }
  for (let next = at; next < at + 4; next++) if (!row.glued(next)) return undefined;
  if (goesOn(row, at + 5)) return undefined;
  const [first, second, third] = [row.key(at), row.key(at + 2), row.key(at + 4)];
  if (/^\d{4}$/.test(first)) return fullDate(Number(first), second, third, at + 5);
  return dayMonthYear(first, second, third, at + 5);
}

function isDateSeparator(key: string): boolean {
  return key === SLASH || DASHES.has(key);
}

/** In India the day comes first; the order is turned where the month could not be one, and told as open where both could. */
function dayMonthYear(day: string, month: string, year: string, to: number): Match | undefined {
  if (!/^(\d{2}|\d{4})$/.test(year)) return undefined;
  const full = year.length === 4 ? Number(year) : fullYear(Number(year));
  if (Number(month) > 12) return fullDate(full, day, month, to);
  const match = fullDate(full, month, day, to);
  if (match?.meaning.kind !== 'date' || Number(day) > 12 || Number(day) === Number(month)) return match;
  return { to, meaning: { ...match.meaning, orderOpen: true } };
}

/** Two digits mean 1970 to 2069. */
function fullYear(year: number): number {
  return year < 70 ? 2000 + year : 1900 + year;
}

function fullDate(year: number, monthText: string, dayText: string, to: number): Match | undefined {
  if (!/^\d{1,2}$/.test(monthText) || !/^\d{1,2}$/.test(dayText)) return undefined;
  const [month, day] = [Number(monthText), Number(dayText)];
  if (!isYear(year) || day < 1 || day > daysInMonth(year, month)) return undefined;
  return { to, meaning: { kind: 'date', year, month, day } };
}

function isYear(year: number): boolean {
  return year >= 1800 && year < 2100;
}

/** A year and what a hyphen adds: the next year (2023-24, a financial year), a later one (2014-2019), a month (2015-12). */
function yearAndMore(row: Row, at: number): Match | undefined {
  const first = Number(row.key(at));
  if (
    !/^\d{4}$/.test(row.key(at)) ||
    !isYear(first) ||
    !DASHES.has(row.key(at + 1)) ||
    !row.isDigits(at + 2)
  ) {
    return undefined;
  }
  if (goesOn(row, at + 3)) return undefined;
  return hyphenated(first, row.key(at + 2), at + 3, row.glued(at) && row.glued(at + 1));
}

function hyphenated(first: number, second: string, to: number, glued: boolean): Match | undefined {
  const year: DateParts = { kind: 'date', year: first };
  const number = Number(second);
  if (/^\d{2}$/.test(second) && number === (first + 1) % 100) {
    return { to, meaning: { kind: 'named', size: 'financialYear', day: dayNumber(first, 4, 1) } };
  }
  if (/^\d{4}$/.test(second) && number > first && isYear(number)) {
    return { to, meaning: { kind: 'range', first: year, last: { kind: 'date', year: number } } };
  }
  if (/^\d{2}$/.test(second) && number > first % 100 && number > 12 && number - (first % 100) <= 12) {
    const last = first - (first % 100) + number;
    return { to, meaning: { kind: 'range', first: year, last: { kind: 'date', year: last } } };
  }
  const isMonth = glued && /^\d{1,2}$/.test(second) && number >= 1 && number <= 12;
  return isMonth ? { to, meaning: { ...year, month: number } } : undefined;
}
