import type { Interval } from '../model';
import { addMonths, isUsable, weekdayOf } from './calendar';
import { type Context, type Resolved, reading } from './context';
import { durationValue } from './durations';
import type { Duration, Length, Meaning } from './meaning';
import { intervalOf } from './periods';
import { resolveDate } from './resolveDates';
import { resolveRange } from './resolveRanges';
import { resolveTime } from './resolveTimes';

/** Resolves a meaning against publication, the expression before it and the tense of its clause. Never throws. */
export function resolve(meaning: Meaning, context: Context): Resolved {
  switch (meaning.kind) {
    case 'reference':
      return { type: meaning.type, value: meaning.value, method: 'unresolved' };
    case 'set':
      return { type: 'SET', value: meaning.value, method: 'absolute' };
    case 'duration':
      return resolveDuration(meaning, context);
    case 'time':
      return resolveTime(meaning, context);
    case 'range':
      return resolveRange(meaning, context);
    default:
      return resolveCalendar(meaning, context);
  }
}

const HOURS_AND_LESS = new Set(['second', 'minute', 'hour']);

function resolveCalendar(meaning: Meaning, context: Context): Resolved {
  const found = resolveDate(meaning, context);
  const type = meaning.kind === 'offset' && HOURS_AND_LESS.has(meaning.length.unit) ? 'TIME' : 'DATE';
  const others = found.others && found.others.length > 0 ? { others: found.others.map(reading) } : {};
  if (!found.period) return { type, value: found.value, method: 'unresolved', ...others };
  const { period, method } = found;
  const told = meaning.kind === 'edge' ? {} : { period };
  const calendar = found.calendar ? { calendar: found.calendar } : {};
  return { type, ...reading(period), method, granularity: period.size, ...others, ...calendar, ...told };
}

/** A length has its value by itself; पिछले and अगले lay it before or after the day of publication. */
function resolveDuration(meaning: Duration, context: Context): Resolved {
  const { lengths } = meaning;
  const value = durationValue(lengths);
  const type = 'DURATION';
  if (lengths.some(({ amount }) => amount === undefined)) return { type, value, method: 'unresolved' };
  const interval = windowOf(meaning, context);
  if (!interval) return { type, value, method: 'absolute' };
  return { type, value, method: 'publication', interval, granularity: 'day' };
}

/** Days before publication, or after it; “within” counts from publication itself, where the clause looks ahead. */
function windowOf(
  { lengths, direction, within }: Duration,
  { published, tense }: Context,
): Interval | undefined {
  if (published === undefined || direction === 0) return undefined;
  if (within && direction !== -1) return tense() === 'future' ? window(lengths, published, 1) : undefined;
  if (direction === undefined) return undefined;
  return window(lengths, direction === 1 ? published + 1 : published, direction);
}

function window(lengths: readonly Length[], start: number, direction: -1 | 1): Interval | undefined {
  const end = lengths.reduce<number | undefined>((day, length) => moveBy(day, length, direction), start);
  if (end === undefined || end === start || !isUsable(end)) return undefined;
  return intervalOf({ start: Math.min(start, end), end: Math.max(start, end) });
}

const DAYS: Readonly<Partial<Record<Length['unit'], number>>> = { day: 1, night: 1, week: 7, fortnight: 15 };
const MONTHS: Readonly<Partial<Record<Length['unit'], number>>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
};

/** The end of so many days from Monday to Friday that begin at `day` (or end before it, where the direction is back). */
function moveByWorkingDays(day: number, amount: number, direction: -1 | 1): number | undefined {
  if (!Number.isInteger(amount)) return undefined;
  let at = day;
  for (let left = amount; left > 0; at += direction) {
    if (weekdayOf(direction === 1 ? at : at - 1) <= FRIDAY) left--;
  }
  return at;
}

const FRIDAY = 5;

/** The day so many days, or months in whole or half, before or after another; hours lead to no day. */
function moveBy(
  day: number | undefined,
  { amount = 0, unit, working }: Length,
  direction: -1 | 1,
): number | undefined {
  if (day === undefined || amount > 10_000) return undefined;
  if (working) return moveByWorkingDays(day, amount, direction);
  const days = DAYS[unit];
  if (days !== undefined)
    return Number.isInteger(amount * days) ? day + direction * amount * days : undefined;
  const months = MONTHS[unit];
  return months !== undefined && Number.isInteger(amount * months)
    ? addMonths(day, direction * amount * months)
    : undefined;
}
