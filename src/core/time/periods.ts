import type { Interval, PeriodSize } from '../model';
import {
  addMonths,
  civilDay,
  dayNumber,
  isoDay,
  isoWeek,
  isoYear,
  isUsable,
  mondayOf,
  pad,
  weekdayOf,
} from './calendar';

export type Size = PeriodSize;

/** A stretch of whole days `[start, end)` (day numbers) with its TIMEX3 value. */
export interface Period {
  readonly size: Size | 'season';
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** The half-open interval of a period as ISO dates. */
export function intervalOf(period: Pick<Period, 'start' | 'end'>): Interval {
  return { start: isoDay(period.start), end: isoDay(period.end) };
}

/** The period of a size that holds a day. A fortnight has no calendar of its own: it is the half of a month. */
export function periodAround(size: Size, day: number): Period {
  const { year, month } = civilDay(day);
  switch (size) {
    case 'day':
      return { size, start: day, end: day + 1, value: isoDay(day) };
    case 'week':
      return { size, start: mondayOf(day), end: mondayOf(day) + 7, value: isoWeek(day) };
    case 'weekend':
      return { size, start: mondayOf(day) + 5, end: mondayOf(day) + 7, value: `${isoWeek(day)}-WE` };
    case 'fortnight':
      return fortnight(day);
    case 'month':
      return months(size, year, month, 1, `${isoYear(year)}-${pad(month)}`);
    case 'quarter':
      return parts(size, year, month, 3, 'Q');
    case 'half':
      return parts(size, year, month, 6, 'H');
    case 'year':
      return yearPeriod(year);
    case 'financialYear':
      return financialYear(month < 4 ? year - 1 : year);
    case 'decade':
      return years(size, year, 10);
    case 'century':
      return years(size, year, 100);
  }
}

/** A calendar year. */
export function yearPeriod(year: number): Period {
  return months('year', year, 1, 12, isoYear(year));
}

/** India's financial year that begins on 1 April of `year`: 2023-24 has the value 2023-04/2024-03. */
export function financialYear(year: number): Period {
  return months('financialYear', year, 4, 12, `${isoYear(year)}-04/${isoYear(year + 1)}-03`);
}

/** The same size of period `by` steps on (back where negative), or undefined where that leaves usable years. */
export function shiftPeriod(size: Size, day: number, by: number): Period | undefined {
  const here = periodAround(size, day);
  const there = by === 0 ? here : periodAround(size, stepped(size, here.start, by));
  return isUsable(there.start) && isUsable(there.end) ? there : undefined;
}

const MONTHS_OF: Readonly<Partial<Record<Size, number>>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
  financialYear: 12,
  decade: 120,
  century: 1200,
};

function stepped(size: Size, start: number, by: number): number {
  const count = MONTHS_OF[size];
  if (count !== undefined) return addMonths(start, by * count);
  if (size === 'fortnight') return fortnightStart(start, by);
  return start + by * (size === 'day' ? 1 : 7);
}

/** A run of whole months from one of a year on. */
export function months(
  size: Period['size'],
  year: number,
  month: number,
  count: number,
  value: string,
): Period {
  return { size, start: dayNumber(year, month, 1), end: dayNumber(year, month + count, 1), value };
}

function parts(size: Size, year: number, month: number, count: number, letter: string): Period {
  const index = Math.floor((month - 1) / count);
  return months(size, year, index * count + 1, count, `${isoYear(year)}-${letter}${index + 1}`);
}

/** Decades and centuries by their digits, as TIMEX3 writes them: the 1990s are 199, 2000 to 2099 is 20. */
function years(size: Size, year: number, count: number): Period {
  const index = Math.floor(year / count);
  return months(size, index * count, 1, count * 12, String(index));
}

/** The first day of the half month `by` halves on. */
function fortnightStart(day: number, by: number): number {
  const { year, month, day: dayOfMonth } = civilDay(day);
  const half = (dayOfMonth <= 15 ? 0 : 1) + by;
  return dayNumber(year, month + Math.floor(half / 2), half % 2 === 0 ? 1 : 16);
}

function fortnight(day: number): Period {
  const { year, month, day: dayOfMonth } = civilDay(day);
  const start = dayNumber(year, month, dayOfMonth <= 15 ? 1 : 16);
  const end = dayOfMonth <= 15 ? start + 15 : dayNumber(year, month + 1, 1);
  return { size: 'fortnight', start, end, value: `${isoDay(start)}/${isoDay(end - 1)}` };
}

/** The `nth` weekday (1 is Monday) in a period, from its end where negative, or undefined if there is none. */
export function nthWeekday(period: Period, weekday: number, nth: number): Period | undefined {
  const first = period.start + ((weekday - weekdayOf(period.start) + 7) % 7);
  const last = period.end - 1 - ((weekdayOf(period.end - 1) - weekday + 7) % 7);
  const day = nth > 0 ? first + (nth - 1) * 7 : last + (nth + 1) * 7;
  return nth !== 0 && day >= period.start && day < period.end ? periodAround('day', day) : undefined;
}
