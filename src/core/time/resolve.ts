import type { Interval } from '../model';
import { addMonths, isUsable } from './calendar';
import type { Context, Resolved } from './context';
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
  if (!found.period) return { type, value: found.value, method: 'unresolved' };
  const { period, method } = found;
  const anchor = meaning.kind === 'edge' ? {} : { period };
  return { type, value: period.value, method, interval: intervalOf(period), ...anchor };
}

/** A length has its value by itself; पिछले and अगले lay it before or after the day of publication. */
function resolveDuration({ lengths, direction }: Duration, { published }: Context): Resolved {
  const value = durationValue(lengths);
  const isVague = lengths.some(({ amount }) => amount === undefined);
  const type = 'DURATION';
  if (isVague) return { type, value, method: 'unresolved' };
  const interval = published === undefined || !direction ? undefined : window(lengths, published, direction);
  return interval ? { type, value, method: 'publication', interval } : { type, value, method: 'absolute' };
}

function window(lengths: readonly Length[], published: number, direction: -1 | 1): Interval | undefined {
  const start = direction === 1 ? published + 1 : published;
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

/** The day so many days, or months in whole or half, before or after another; hours lead to no day. */
function moveBy(
  day: number | undefined,
  { amount = 0, unit }: Length,
  direction: -1 | 1,
): number | undefined {
  if (day === undefined || amount > 10_000) return undefined;
  const days = DAYS[unit];
  if (days !== undefined)
    return Number.isInteger(amount * days) ? day + direction * amount * days : undefined;
  const months = MONTHS[unit];
  return months !== undefined && Number.isInteger(amount * months)
    ? addMonths(day, direction * amount * months)
    : undefined;
}
