import { addMonths, civilDay, isUsable, weekdayOf } from './calendar';
import { type Context, type Found, type FoundMethod, UNRESOLVED } from './context';
import { resolveEraYear } from './eras';
import type {
  DateParts,
  Edge,
  Length,
  Meaning,
  NearDay,
  Nth,
  Offset,
  SameIn,
  Shift,
  Unit,
  Within,
} from './meaning';
import { nthWeekday, type Period, periodAround, type Size, shiftPeriod } from './periods';
import { datedPeriod, resolveDateParts } from './resolveDateParts';
import { resolveSeason, resolveYearly } from './yearly';

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
    case 'ending':
      return onto(resolveDate(meaning.last, context), (period) => endingOn(period, meaning.size));
    case 'sameIn':
      return sameIn(meaning, context);
    case 'yearly':
      return resolveYearly(meaning, context, meaning.whole && resolveDate(meaning.whole, context));
    case 'season':
      return resolveSeason(meaning, context, meaning.whole && resolveDate(meaning.whole, context));
    case 'era':
      return resolveEraYear(meaning);
    default:
      return UNRESOLVED;
  }
}

function found(period: Period | undefined, method: FoundMethod): Found {
  return period ? { period, method } : UNRESOLVED;
}

/** Puts another period into what was found, if both are there. */
function onto(base: Found, make: (period: Period) => Period | undefined): Found {
  if (!base.period) return UNRESOLVED;
  return found(make(base.period), base.method);
}

/** कल and परसों point back in the past and forward in the present and future; without a tense they stay open. */
function nearDay({ distance, direction }: NearDay, { published, tense }: Context): Found {
  if (published === undefined) return UNRESOLVED;
  if (distance === 0 || direction !== undefined)
    return found(shiftPeriod('day', published, distance * (direction ?? 0)), 'publication');
  const told = tense();
  const [before, after] = [-distance, distance].map((by) => shiftPeriod('day', published, by));
  if (told === 'unknown')
    return { value: 'XXXX', others: [before, after].filter((day) => day !== undefined) };
  return found(told === 'past' ? before : after, 'tense');
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
  const next = shiftPeriod(size, previous.period.start, 1);
  return next && next.end <= published && tense() === 'past' ? next : undefined;
}

/** उसी दिन and अगले दिन need a day before them, उसी साल any period that is not longer. */
function fromPrevious({ size, direction }: Shift, { previous }: Context): Found {
  const told = previous?.period;
  if (!told || (size === 'day' && told.size !== 'day')) return UNRESOLVED;
  const period = shiftPeriod(size, told.start, direction);
  const isShorter = period && period.end - period.start < told.end - told.start;
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
    return { ...period, ...middle(period) };
  });
}

/** The days from the 10th to the 20th of a month, the middle third of anything else. */
function middle({ size, start, end }: Period): Pick<Period, 'start' | 'end'> {
  if (size === 'month') return { start: start + 9, end: start + 20 };
  const third = Math.floor((end - start) / 3);
  return { start: start + third, end: end - third };
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
  if (from === 'told') return fromTold(length, sign, context);
  if (from !== 'context')
    return onto(resolveDate(from, context), ({ start }) => moved(start, inDays(length), sign));
  return sign === -1 ? ago(length, context) : later(length, context);
}

/** इसके दो साल बाद counts from any period that is not longer than the unit. */
function fromTold(length: Length, sign: -1 | 1, { previous }: Context): Found {
  const told = previous?.period;
  const there = told && moved(told.start, length, sign);
  return there && there.end - there.start >= told.end - told.start - LEAP
    ? found(there, 'previous')
    : UNRESOLVED;
}

/** By so many days months, and years, differ among themselves. */
const LEAP = 3;

/** Weeks from a day that is told lead to a day: आज से दो हफ्ते बाद. */
function inDays(length: Length): Length {
  const { amount, unit } = length;
  const days = unit === 'week' && amount !== undefined ? amount * 7 : undefined;
  return days !== undefined && Number.isInteger(days) ? { amount: days, unit: 'day' } : length;
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
 * publication; else “24 वर्ष बाद” tells how long it had been, and the time is that of the sentence or the report.
 */
function later(length: Length, { published, previous, inSentence, tense }: Context): Found {
  const size = sizeOfLength(length.unit);
  const isLong = size !== undefined && LONG.has(size);
  const time = tense();
  if (published !== undefined && (time === 'future' || (time === 'present' && !previous && !isLong)))
    return found(moved(published, length, 1), 'publication');
  const told = previous && moved(previous.period.start, length, 1);
  if (told && (published === undefined || told.start <= published)) return found(told, 'previous');
  if (!isLong) return UNRESOLVED;
  if (inSentence) return found(periodAround('year', inSentence.period.start), 'previous');
  return published === undefined ? UNRESOLVED : found(periodAround('year', published), 'publication');
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

/** The week, month or quarter in which a day or month falls that is told as its last. */
function endingOn(last: Period, size: Size): Period | undefined {
  return last.size === 'day' || last.size === 'month' ? periodAround(size, last.end - 1) : undefined;
}

/** The month, week or day of publication in another year. */
function sameIn({ whole, size }: SameIn, context: Context): Found {
  const { published } = context;
  if (published === undefined) return UNRESOLVED;
  const here = civilDay(published);
  return onto(resolveDate(whole, context), ({ start }) => {
    const day = addMonths(published, 12 * (civilDay(start).year - here.year));
    return usable(periodAround(size, day));
  });
}

/** The first day with this weekday on or after a day: the second end of सोमवार से शुक्रवार. */
export function weekdayFrom(day: number, weekday: number): Period {
  return periodAround('day', day + ((weekday - weekdayOf(day) + 7) % 7));
}
