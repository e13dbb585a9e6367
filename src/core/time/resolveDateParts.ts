import { daysInMonth } from '../text/months';
import { civilDay, dayNumber, mondayOf, weekdayOf } from './calendar';
import { type Context, type Found, partialValue } from './context';
import type { DateParts } from './meaning';
import { type Period, periodAround, yearPeriod } from './periods';

/** How many years a date without one is looked for around publication: 29 February comes once in eight at worst. */
const YEARS_AROUND = 8;

/** Resolves a date by its parts; what the text leaves open is taken from publication and the tense of the clause. */
export function resolveDateParts(parts: DateParts, context: Context): Found {
  if (parts.year !== undefined) return absolute(parts, parts.year);
  const { published } = context;
  if (published === undefined) return { value: partialValue(parts) };
  const period = relativeDate(parts, published, context);
  return period ? { period, method: 'publication' } : { value: partialValue(parts) };
}

function absolute(parts: DateParts, year: number): Found {
  const period = datedPeriod(year, parts.month, parts.day);
  return period ? { period, method: 'absolute' } : { value: partialValue(parts) };
}

/** The year, month or day, or undefined for a day that the month does not have. */
export function datedPeriod(year: number, month?: number, day?: number): Period | undefined {
  if (month === undefined) return yearPeriod(year);
  const first = dayNumber(year, month, 1);
  if (day === undefined) return periodAround('month', first);
  return day <= daysInMonth(year, month) ? periodAround('day', first + day - 1) : undefined;
}

function relativeDate(parts: DateParts, published: number, context: Context): Period | undefined {
  if (parts.weekday !== undefined && parts.day === undefined)
    return weekdayNear(parts.weekday, parts, published, context);
  const candidates = parts.month === undefined ? inMonths(parts, published) : inYears(parts, published);
  return choose(candidates, parts, published, context);
}

function inYears(parts: DateParts, published: number): Period[] {
  const { year } = civilDay(published);
  const around = Array.from({ length: 2 * YEARS_AROUND + 1 }, (_, index) => year - YEARS_AROUND + index);
  const dates = around.flatMap((candidate) => datedPeriod(candidate, parts.month, parts.day) ?? []);
  const { weekday } = parts;
  const fitting = weekday === undefined ? dates : dates.filter(({ start }) => weekdayOf(start) === weekday);
  return fitting.length > 0 ? fitting : dates;
}

function inMonths({ day }: DateParts, published: number): Period[] {
  const { year, month } = civilDay(published);
  const firsts = [-2, -1, 0, 1, 2].map((by) => civilDay(dayNumber(year, month + by, 1)));
  return firsts.flatMap((first) => datedPeriod(first.year, first.month, day) ?? []);
}

/** The candidate that a word before it, the tense, or else nearness picks; candidates are in order of time. */
function choose(
  candidates: readonly Period[],
  { direction }: DateParts,
  published: number,
  context: Context,
): Period | undefined {
  if (direction === -1) return candidates.findLast(({ end }) => end <= published);
  if (direction === 1) return candidates.find(({ start }) => start > published);
  const tense = direction === 0 ? 'unknown' : context.tense();
  if (tense === 'past') return candidates.findLast(({ start }) => start <= published);
  if (tense === 'future') return candidates.find(({ end }) => end > published);
  return candidates.toSorted((a, b) => distance(a, published) - distance(b, published))[0];
}

function distance({ start, end }: Period, day: number): number {
  if (day < start) return start - day;
  return day < end ? 0 : day - end + 1;
}

/**
 * In the past the latest such day on or before publication, in the future the next one after it, in the present the
 * next one from publication on. Where the tense does not tell, news report what has been.
 */
function weekdayNear(weekday: number, parts: DateParts, published: number, context: Context): Period {
  const { direction, nextWeek } = parts;
  const inWeek = mondayOf(published) + weekday - 1;
  if (direction === 0) return periodAround('day', inWeek);
  if (nextWeek) return periodAround('day', inWeek + 7);
  const back = (weekdayOf(published) - weekday + 7) % 7;
  if (direction === -1) return periodAround('day', published - (back || 7));
  const tense = direction === 1 ? 'future' : context.tense();
  if (tense === 'future') return periodAround('day', published - back + 7);
  if (tense === 'present' && back > 0) return periodAround('day', published - back + 7);
  return periodAround('day', published - back);
}
