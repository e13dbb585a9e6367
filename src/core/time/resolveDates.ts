import { addMonths, civilDay, isUsable, weekdayOf } from './calendar';
import { type Context, type Found, UNRESOLVED } from './context';
import type {
  DateParts,
  Edge,
  Length,
  Meaning,
  NearDay,
  Nth,
  Offset,
  Shift,
  Unit,
  Within,
  YearlyDay,
} from './meaning';
import { nthWeekday, type Period, periodAround, type Size, shiftPeriod } from './periods';
import { datedPeriod, resolveDateParts } from './resolveDateParts';

/** Resolves a meaning that stands for a stretch of days; others stay unresolved. */
export function resolveDate(meaning: Meaning, context: Context): Found {
  switch (meaning.kind) {
    case 'date':
      return resolveDateParts(meaning, context);
    case 'named':
      return { period: periodAround(meaning.size, meaning.day), method: 'absolute' };
    case 'near':
      return nearDay(meaning, context);
    case 'shift':
      return shift(meaning, context);
    case 'within':
      return within(meaning, context);
    case 'nth':
      return nth(meaning, context);
    case 'edge':
      return edge(meaning, context);
    case 'offset':
      return offset(meaning, context);
    case 'yearly':
      return yearly(meaning, context);
    default:
      return UNRESOLVED;
  }
}

function found(period: Period | undefined, method: 'absolute' | 'publication' | 'previous'): Found {
  return period ? { period, method } : UNRESOLVED;
}

/** Puts another period into what was found, if both are there. */
function onto(base: Found, make: (period: Period) => Period | undefined): Found {
  if (!base.period) return UNRESOLVED;
  return found(make(base.period), base.method);
}

/** कल and परसों point back in the past and forward in the present and future; without a tense they stay open. */
function nearDay({ distance }: NearDay, { published, tense }: Context): Found {
  if (published === undefined) return UNRESOLVED;
  if (distance === 0) return found(periodAround('day', published), 'publication');
  const told = tense();
  if (told === 'unknown') return UNRESOLVED;
  return found(shiftPeriod('day', published, told === 'past' ? -distance : distance), 'publication');
}

function shift(meaning: Shift, context: Context): Found {
  const { size, direction, from } = meaning;
  if (from === 'event') return UNRESOLVED;
  if (from === 'previous') return fromPrevious(meaning, context);
  const told = direction === 1 ? toldNext(meaning, context) : undefined;
  if (told) return found(told, 'previous');
  if (context.published === undefined) return UNRESOLVED;
  return found(shiftPeriod(size, context.published, direction), 'publication');
}

/** अगले साल in the past tense goes on from a year told before: “2014 में जीते। अगले साल मंत्री बने।” */
function toldNext({ size }: Shift, { published, previous, tense }: Context): Period | undefined {
  if (!previous || published === undefined) return undefined;
  const next = shiftPeriod(size, previous.start, 1);
  return next && next.end <= published && tense() === 'past' ? next : undefined;
}

/** उसी दिन and अगले दिन need a day before them, उसी साल any period that is not longer. */
function fromPrevious({ size, direction }: Shift, { previous }: Context): Found {
  if (!previous || (size === 'day' && previous.size !== 'day')) return UNRESOLVED;
  const period = shiftPeriod(size, previous.start, direction);
  const isShorter = period && period.end - period.start < previous.end - previous.start;
  return isShorter ? UNRESOLVED : found(period, 'previous');
}

function within({ whole, part }: Within, context: Context): Found {
  return onto(resolveDate(whole, context), (period) => partOf(period, part));
}

function partOf(period: Period, { month, day, weekday }: DateParts): Period | undefined {
  const first = civilDay(period.start);
  if (period.size === 'week' && weekday !== undefined) return nthWeekday(period, weekday, 1);
  if (period.size === 'month') return datedPeriod(first.year, first.month, day);
  return month === undefined ? undefined : datedPeriod(first.year, month, day);
}

function nth({ whole, size, weekday, nth: index }: Nth, context: Context): Found {
  return onto(resolveDate(whole, context), (period) => {
    if (weekday !== undefined) return nthWeekday(period, weekday, index);
    return nthPeriod(period, size, index);
  });
}

/** Weeks that straddle an edge belong to the period that holds their Thursday, as ISO weeks of a year do. */
function nthPeriod(period: Period, size: Size, index: number): Period | undefined {
  const middle = size === 'week' ? 3 : 0;
  const atStart = periodAround(size, period.start);
  const atEnd = periodAround(size, period.end - 1);
  const first = atStart.start + middle < period.start ? shiftPeriod(size, atStart.start, 1) : atStart;
  const last = atEnd.start + middle >= period.end ? shiftPeriod(size, atEnd.start, -1) : atEnd;
  const from = index > 0 ? first : last;
  const there = from && shiftPeriod(size, from.start, index > 0 ? index - 1 : index + 1);
  const isInside = there && there.start + middle >= period.start && there.start + middle < period.end;
  return isInside ? there : undefined;
}

/** The value stays that of the whole (TIMEX3 says the edge in `mod`); the interval is its half, or a month’s middle ten days. */
function edge({ whole, edge: part }: Edge, context: Context): Found {
  return onto(resolveDate(whole, context), (period) => {
    const half = period.start + Math.ceil((period.end - period.start) / 2);
    if (part === 'start') return { ...period, end: half };
    if (part === 'end') return { ...period, start: lastPart(period) };
    const third = Math.floor((period.end - period.start) / 3);
    return { ...period, start: period.start + third, end: period.end - third };
  });
}

/** The end of a year is its second half, of a month the days from the 16th, of a week those from Friday. */
function lastPart({ size, start, end }: Period): number {
  if (size === 'week') return start + 4;
  if (size === 'month') return start + 15;
  return size === 'year' ? addMonths(start, 6) : start + Math.floor((end - start) / 2);
}

function offset(meaning: Offset, context: Context): Found {
  const { from, length, sign } = meaning;
  if (from === 'event') return UNRESOLVED;
  if (length.amount === undefined) return vagueOffset(sign, context);
  if (from !== 'context') return onto(resolveDate(from, context), ({ start }) => moved(start, length, sign));
  return sign === -1 ? ago(length, context) : later(length, context);
}

/** कुछ दिन पहले is a past, कुछ दिन बाद a future where the clause is one. */
function vagueOffset(sign: -1 | 1, { tense }: Context): Found {
  if (sign === -1) return { value: 'PAST_REF' };
  return tense() === 'future' ? { value: 'FUTURE_REF' } : UNRESOLVED;
}

function ago(length: Length, { published }: Context): Found {
  return published === undefined ? UNRESOLVED : found(moved(published, length, -1), 'publication');
}

/**
 * “दो दिन बाद … होगा” counts from publication; in a past from the expression before, if that does not lead past
 * publication; else “24 वर्ष बाद” tells how long it had been, and the time is that of the report.
 */
function later(length: Length, { published, previous, tense }: Context): Found {
  if (published !== undefined && tense() === 'future')
    return found(moved(published, length, 1), 'publication');
  const told = previous && moved(previous.start, length, 1);
  if (told && (published === undefined || told.start <= published)) return found(told, 'previous');
  const size = sizeOfLength(length.unit);
  if (published === undefined || !size || !LONG.has(size)) return UNRESOLVED;
  return found(periodAround('year', published), 'publication');
}

const LONG: ReadonlySet<Size> = new Set(['year', 'decade', 'century']);

function sizeOfLength(unit: Unit): Size | undefined {
  if (unit === 'second' || unit === 'minute' || unit === 'hour' || unit === 'night' || unit === 'while')
    return undefined;
  return unit;
}

const DAYS_OF: Readonly<Partial<Record<Size, number>>> = {
  day: 1,
  week: 7,
  fortnight: 15,
  month: 30.4375,
  quarter: 91.3125,
  half: 182.625,
  year: 365.25,
  decade: 3652.5,
};

/** The period of the unit so many units off; a broken number is told one size finer (डेढ़ साल पहले is a month). */
function moved(day: number, { amount = 0, unit }: Length, sign: -1 | 1): Period | undefined {
  const size = sizeOfLength(unit);
  if (!size || amount > 10_000) return undefined;
  if (Number.isInteger(amount)) {
    if (size === 'fortnight') return usable(periodAround('day', day + sign * amount * 15));
    return shiftPeriod(
      size === 'quarter' || size === 'half' ? 'month' : size,
      day,
      sign * amount * monthsIn(size),
    );
  }
  const days = DAYS_OF[size];
  if (days === undefined || size === 'day') return undefined;
  return usable(periodAround(size === 'week' ? 'day' : 'month', day + sign * Math.round(amount * days)));
}

function monthsIn(size: Size): number {
  if (size === 'quarter') return 3;
  return size === 'half' ? 6 : 1;
}

function usable(period: Period): Period | undefined {
  return isUsable(period.start) ? period : undefined;
}

/** A feast on a fixed date is that of the year that the tense points to. */
function yearly({ month, day }: YearlyDay, context: Context): Found {
  if (month === undefined || day === undefined) return UNRESOLVED;
  return resolveDateParts({ kind: 'date', month, day }, context);
}

/** The first day with this weekday on or after a day: the second end of सोमवार से शुक्रवार. */
export function weekdayFrom(day: number, weekday: number): Period {
  return periodAround('day', day + ((weekday - weekdayOf(day) + 7) % 7));
}
