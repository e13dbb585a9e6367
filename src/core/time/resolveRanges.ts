import type { TimeMethod } from '../model';
import { civilDay } from './calendar';
import type { Context, Found, Resolved } from './context';
import type { DateParts, Meaning, Range } from './meaning';
import { intervalOf, type Period, periodAround } from './periods';
import { datedPeriod } from './resolveDateParts';
import { resolveDate, weekdayFrom } from './resolveDates';
import { resolveTime } from './resolveTimes';

/** Resolves both ends of a range, the first by what the last one says: 29 जनवरी से एक फरवरी 2024, जुलाई-अगस्त. */
export function resolveRange({ first, last }: Range, context: Context): Resolved {
  if (first.kind === 'time' || last.kind === 'time') return timeRange(first, last, context);
  const isWeekdays = weekdayOnly(first) !== undefined && weekdayOnly(last) !== undefined;
  const ends = isWeekdays ? weekdays(first, last, context) : dates(first, last, context);
  const value = `${outer(ends.first, 0)}/${outer(ends.last, -1)}`;
  const [from, to] = [ends.first.period, ends.last.period];
  if (!from || !to || to.end <= from.start) return { type: 'DURATION', value, method: 'unresolved' };
  return {
    type: 'DURATION',
    value,
    method: methodOf(ends.last, ends.first),
    interval: intervalOf({ start: from.start, end: to.end }),
    granularity: to.size,
  };
}

interface Ends {
  readonly first: Found;
  readonly last: Found;
}

/** The value of an end; of a financial year, which is a range itself, the outer half. */
function outer(found: Found, half: 0 | -1): string {
  const value = found.period ? found.period.value : found.value;
  return value.split('/').at(half) ?? value;
}

/** Relative if either end is. */
function methodOf(...ends: readonly Found[]): TimeMethod {
  const methods = ends.map((end) => (end.period ? end.method : 'unresolved'));
  return methods.find((method) => method !== 'absolute') ?? 'absolute';
}

function weekdayOnly(meaning: Meaning): number | undefined {
  return meaning.kind === 'date' && meaning.day === undefined ? meaning.weekday : undefined;
}

function weekdays(first: Meaning, last: Meaning, context: Context): Ends {
  const from = resolveDate(first, context);
  const weekday = weekdayOnly(last);
  if (!from.period || weekday === undefined) return { first: from, last: resolveDate(last, context) };
  const by = isAheadOfPast(weekdayFrom(from.period.start, weekday), context) ? -7 : 0;
  const start = periodAround('day', from.period.start + by);
  const { method } = from;
  return { first: { period: start, method }, last: { period: weekdayFrom(start.start, weekday), method } };
}

/** “सोमवार से शुक्रवार तक खुले रहे”, told on a Wednesday, is the week before. */
function isAheadOfPast(last: Period, { published, tense }: Context): boolean {
  return published !== undefined && last.start > published && tense() === 'past';
}

function dates(first: Meaning, last: Meaning, context: Context): Ends {
  if (first.kind === 'date' && first.year !== undefined && last.kind === 'date' && last.year === undefined) {
    const from = resolveDate(first, context);
    return {
      first: from,
      last: from.period ? lastAfter(last, from.period, from) : resolveDate(last, context),
    };
  }
  const to = resolveDate(last, context);
  const isOpen =
    first.kind === 'date' &&
    first.year === undefined &&
    first.direction === undefined &&
    to.period !== undefined;
  if (!isOpen) return { first: resolveDate(first, context), last: to };
  return { first: firstBefore(first, to.period, to), last: to };
}

/** The date in the year of the last end, or the year before where it would come after it. */
function firstBefore({ month, day }: DateParts, last: Period, found: Found & { period: Period }): Found {
  const { year } = civilDay(last.start);
  const inYear = datedPeriod(year, month, day);
  const period = inYear && inYear.start <= last.start ? inYear : datedPeriod(year - 1, month, day);
  return period ? { period, method: found.method } : { value: 'XXXX' };
}

function lastAfter({ month, day }: DateParts, first: Period, found: Found & { period: Period }): Found {
  const { year } = civilDay(first.start);
  const inYear = datedPeriod(year, month, day);
  const period = inYear && inYear.start >= first.start ? inYear : datedPeriod(year + 1, month, day);
  return period ? { period, method: found.method } : { value: 'XXXX' };
}

/** From the first time to the last on the same day, or past midnight; the day may stand with the first only. */
function timeRange(first: Meaning, last: Meaning, context: Context): Resolved {
  if (first.kind !== 'time' || last.kind !== 'time')
    return { type: 'DURATION', value: 'XXXX', method: 'unresolved' };
  const from = resolveTime(first, context);
  const to = resolveTime(first.day && !last.day ? { ...last, day: first.day } : last, context);
  const value = `${from.value}/${to.value}`;
  const day = from.period ? { period: from.period } : {};
  if (!from.interval || !to.interval || to.interval.end <= from.interval.start) {
    return {
      type: 'DURATION',
      value,
      method: from.interval && to.interval ? 'unresolved' : from.method,
      ...day,
    };
  }
  const end = last.clock ? to.interval.start : to.interval.end;
  return {
    type: 'DURATION',
    value,
    method: from.method,
    interval: { start: from.interval.start, end },
    ...(to.granularity ? { granularity: to.granularity } : {}),
    ...day,
  };
}
