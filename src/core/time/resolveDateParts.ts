import { daysInMonth } from '../text/months';
import { civilDay, dayNumber, mondayOf, weekdayOf } from './calendar';
import { type Context, type Found, partialValue } from './context';
import type { DateParts } from './meaning';
import { type Period, periodAround, yearPeriod } from './periods';

/** How many years a date without one is looked for around publication: 29 February comes once in eight at worst. */
const YEARS_AROUND = 8;

/** How many months a day without one is looked for around publication; with a weekday it may be long until both fit. */
const MONTHS_AROUND = 2;
const MONTHS_AROUND_FOR_WEEKDAY = 14;

/** Resolves a date by its parts; what the text leaves open is taken from publication and the tense of the clause. */
export function resolveDateParts(parts: DateParts, context: Context): Found {
  if (parts.year !== undefined) return absolute(parts, parts.year);
  const { published } = context;
  const found = published === undefined ? undefined : relativeDate(parts, published, context);
  return found ?? { value: partialValue(parts) };
}

/** A date with its year; 3/4/2023 may also be meant month first. */
function absolute(parts: DateParts, year: number): Found {
  const { month, day } = parts;
  const period = datedPeriod(year, month, day);
  if (!period) return { value: parts.day === undefined ? partialValue(parts) : 'XXXX' };
  const turned =
    parts.orderOpen && month !== undefined && day !== undefined ? datedPeriod(year, day, month) : undefined;
  return { period, method: 'absolute', ...(turned ? { others: [turned] } : {}) };
}

/** The year, month or day, or undefined for a day that the month does not have. */
export function datedPeriod(year: number, month?: number, day?: number): Period | undefined {
  if (month === undefined) return yearPeriod(year);
  const first = dayNumber(year, month, 1);
  if (day === undefined) return periodAround('month', first);
  return day <= daysInMonth(year, month) ? periodAround('day', first + day - 1) : undefined;
}

function relativeDate(parts: DateParts, published: number, context: Context): Found | undefined {
  if (parts.weekday !== undefined && parts.day === undefined)
    return weekdayNear(parts.weekday, parts, published, context);
  const candidates = parts.month === undefined ? inMonths(parts, published) : inYears(parts, published);
  return choose(candidates, parts.direction, published, context);
}

function inYears(parts: DateParts, published: number): Period[] {
  const { year } = civilDay(published);
  const dates = around(YEARS_AROUND).flatMap((by) => datedPeriod(year + by, parts.month, parts.day) ?? []);
  const fitting = onWeekday(dates, parts.weekday);
  return fitting.length > 0 ? fitting : dates;
}

function inMonths({ day, weekday }: DateParts, published: number): Period[] {
  const { year, month } = civilDay(published);
  const reach = weekday === undefined ? MONTHS_AROUND : MONTHS_AROUND_FOR_WEEKDAY;
  const firsts = around(reach).map((by) => civilDay(dayNumber(year, month + by, 1)));
  const dates = firsts.flatMap((first) => datedPeriod(first.year, first.month, day) ?? []);
  return onWeekday(dates, weekday);
}

function around(reach: number): number[] {
  return Array.from({ length: 2 * reach + 1 }, (_, index) => index - reach);
}

function onWeekday(dates: readonly Period[], weekday: number | undefined): Period[] {
  return dates.filter(({ start }) => weekday === undefined || weekdayOf(start) === weekday);
}

/**
 * The candidate that a word before it, the tense, or else nearness picks; candidates are in order of time. Where
 * nothing tells, the second nearest is told as well.
 */
export function choose(
  candidates: readonly Period[],
  direction: DateParts['direction'],
  published: number,
  context: Context,
): Found | undefined {
  const before = candidates.findLast(({ end }) => end <= published);
  const after = candidates.find(({ start }) => start > published);
  if (direction === -1) return before && { period: before, method: 'publication' };
  if (direction === 1) return after && { period: after, method: 'publication' };
  const byNearness = candidates.toSorted((a, b) => distance(a, published) - distance(b, published));
  const [nearest, second] = byNearness;
  const tense = direction === 0 ? 'present' : context.tense();
  const told = byTense(candidates, tense, published);
  if (told && !(nearest && isFarFetched(told, nearest, published))) return { period: told, method: 'tense' };
  if (!nearest) return undefined;
  return {
    period: nearest,
    method: 'publication',
    ...(tense === 'unknown' && second ? { others: [second] } : {}),
  };
}

function byTense(
  candidates: readonly Period[],
  tense: ReturnType<Context['tense']>,
  published: number,
): Period | undefined {
  if (tense === 'past') return candidates.findLast(({ start }) => start <= published);
  return tense === 'future' ? candidates.find(({ end }) => end > published) : undefined;
}

/**
 * A day nearly a year back where the same day is about to come: who means the first says the year. A perfective speaks of
 * what is to come, too: 15 दिसंबर से तैनाती का कार्यक्रम रखा, on the 12th.
 */
function isFarFetched(told: Period, nearest: Period, published: number): boolean {
  return told.end < published - FAR && nearest.start > published && nearest.start <= published + NEAR;
}

/** In days; both by how news are written, not measured. */
const FAR = 270;
const NEAR = 21;

function distance({ start, end }: Period, day: number): number {
  if (day < start) return start - day;
  return day < end ? 0 : day - end + 1;
}

/**
 * In the past the latest such day on or before publication, in the future the next one after it, in the present the
 * next one from publication on. Where the tense does not tell, news report what has been; the next one is told as well.
 */
function weekdayNear(weekday: number, parts: DateParts, published: number, context: Context): Found {
  const { direction, nextWeek } = parts;
  const inWeek = mondayOf(published) + weekday - 1;
  if (direction === 0) return { period: periodAround('day', inWeek), method: 'publication' };
  if (nextWeek) return { period: periodAround('day', inWeek + 7), method: 'publication' };
  const back = (weekdayOf(published) - weekday + 7) % 7;
  if (direction === -1)
    return { period: periodAround('day', published - (back || 7)), method: 'publication' };
  const next = periodAround('day', published - back + 7);
  if (direction === 1) return { period: next, method: 'publication' };
  const latest = periodAround('day', published - back);
  const tense = context.tense();
  if (tense === 'unknown') return { period: latest, method: 'publication', others: [next] };
  const isAhead = tense === 'future' || (tense === 'present' && back > 0);
  return { period: isAhead ? next : latest, method: 'tense' };
}
