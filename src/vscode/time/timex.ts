// What a TIMEX3 value says by itself: which types it fits, and the interval it denotes. Pure.
import type { Interval, TimeType } from '../../core/model';
import { dayNumber, isoDay, mondayOf, pad, parseIsoDay } from '../../core/time/calendar';
import { financialYear, intervalOf, type Period, periodAround, yearPeriod } from '../../core/time/periods';

/** A TIMEX3 value that was understood. The first of the types is the one it has by itself. */
export interface Timex {
  readonly types: readonly [TimeType, ...TimeType[]];
  readonly interval?: Interval;
}

type Reader = (value: string) => Timex | undefined;

/** Reads a TIMEX3 value; undefined where it is none, days that no calendar has (2025-02-30) included. */
export function readTimex(value: string): Timex | undefined {
  for (const read of READERS) {
    const timex = read(value);
    if (timex) return timex;
  }
  return undefined;
}

/** The type of a time expression that gets this value: its own where the value allows that. */
export function typeFor(value: string, own: TimeType): TimeType {
  const types = readTimex(value)?.types;
  return !types || types.includes(own) ? own : types[0];
}

const DATE = ['DATE'] as const;

const reference: Reader = (value) =>
  /^(?:PAST|PRESENT|FUTURE)_REF$/.test(value) ? { types: ['DATE', 'TIME'] } : undefined;

const unknown: Reader = (value) =>
  value === 'XXXX' ? { types: ['DATE', 'TIME', 'DURATION', 'SET'] } : undefined;

/** P2D, PT1H30M, P1.5Y, PXM, P3NI, P1WE, P2Y3M. */
const LENGTH = /^P(?=[\dXT])(?:(?:\d+(?:\.\d+)?|X)(?:Y|M|WE|W|D|NI|X))*(?:T(?:(?:\d+(?:\.\d+)?|X)[HMS])+)?$/;

const length: Reader = (value) => (LENGTH.test(value) ? { types: ['DURATION', 'SET'] } : undefined);

const period: Reader = (value) => {
  const found = periodOf(value);
  return found && { types: DATE, interval: intervalOf(found) };
};

/** The stretch of days that a value of a day, week, month, year and the like stands for. */
export function periodOf(value: string): Period | undefined {
  const day = value.length === 10 ? parseIsoDay(value) : undefined;
  if (day !== undefined) return periodAround('day', day);
  const [, year = '', part = ''] = /^(\d{4})(?:-(\d{2}|W\d{2}|W\d{2}-WE|Q[1-4]|H[12]))?$/.exec(value) ?? [];
  if (year) return part ? partOf(Number(year), part) : yearPeriod(Number(year));
  if (/^\d{3}$/.test(value)) return periodAround('decade', dayNumber(Number(value) * 10, 1, 1));
  if (/^\d{2}$/.test(value) && Number(value) >= 10)
    return periodAround('century', dayNumber(Number(value) * 100, 1, 1));
  const [, from] = /^(\d{4})-04\/\d{4}-03$/.exec(value) ?? [];
  const financial = from ? financialYear(Number(from)) : undefined;
  return financial?.value === value ? financial : undefined;
}

function partOf(year: number, part: string): Period | undefined {
  const number = Number(part.replace(/^[QH]/, ''));
  if (part.startsWith('W')) return week(year, part);
  if (part.startsWith('Q')) return periodAround('quarter', dayNumber(year, number * 3, 1));
  if (part.startsWith('H')) return periodAround('half', dayNumber(year, number * 6, 1));
  return number >= 1 && number <= 12 ? periodAround('month', dayNumber(year, number, 1)) : undefined;
}

/** Week 1 is the one with 4 January; a year without a week 53 has none. */
function week(year: number, part: string): Period | undefined {
  const first = mondayOf(dayNumber(year, 1, 4));
  const size = part.endsWith('WE') ? 'weekend' : 'week';
  const found = periodAround(size, first + (Number(part.slice(1, 3)) - 1) * 7);
  return found.value === `${String(year).padStart(4, '0')}-${part}` ? found : undefined;
}

const season: Reader = (value) => (/^\d{4}-(?:SP|SU|FA|WI)$/.test(value) ? { types: DATE } : undefined);

/** Hours of the parts of a day, as the finder of times takes them. */
const HOURS: Readonly<Record<string, readonly [from: number, to: number]>> = {
  MO: [6, 12],
  MI: [11, 16],
  AF: [12, 18],
  EV: [16, 20],
  NI: [20, 24],
  DT: [6, 18],
};

/** 2025-08-12TNI, 2025-08-12T16:30, 2025-08-12T16:30:05 */
const TIMED = /^(\d{4}-\d{2}-\d{2})T(?:([A-Z]{2})|(\d{2}):(\d{2})(?::[0-5]\d)?)$/;

const timed: Reader = (value) => {
  const [, date = '', part, hour = '', minute = ''] = TIMED.exec(value) ?? [];
  const day = parseIsoDay(date);
  if (day === undefined) return undefined;
  const interval = part ? partOfDay(day, part) : minuteOf(day, Number(hour), Number(minute));
  return interval && { types: ['TIME'], interval };
};

function partOfDay(day: number, part: string): Interval | undefined {
  const hours = HOURS[part];
  return hours && { start: isoMinute(day, hours[0] * 60), end: isoMinute(day, hours[1] * 60) };
}

function minuteOf(day: number, hour: number, minute: number): Interval | undefined {
  if (hour > 24 || minute > 59) return undefined;
  const at = hour * 60 + minute;
  return { start: isoMinute(day, at), end: isoMinute(day, at + 1) };
}

const MINUTES = 24 * 60;

function isoMinute(day: number, minute: number): string {
  const rest = minute % MINUTES;
  return `${isoDay(day + Math.floor(minute / MINUTES))}T${pad(Math.floor(rest / 60))}:${pad(rest % 60)}`;
}

/** 2025-08-12/2025-08-18: the start of the first and the end of the last. */
const range: Reader = (value) => {
  const [first, last, ...more] = value.split('/').map(readEnd);
  if (!first || !last || more.length > 0) return undefined;
  if (!first.interval || !last.interval) return { types: ['DURATION'] };
  const interval = { start: first.interval.start, end: last.interval.end };
  return interval.start < interval.end ? { types: ['DURATION'], interval } : undefined;
};

function readEnd(value: string): Timex | undefined {
  return unknown(value) ?? period(value) ?? timed(value) ?? partial(value);
}

/** What is known of a date without its year or day: XXXX-09-13, XXXX-WXX-2, XXXX-XX-XXTMO, 2025-XX, 2025-09-XX. */
const PARTIAL =
  /^(?:\d{4}|XXXX)-(?:(?:\d{2}|XX)(?:-(?:\d{2}|XX))?|WXX-[1-7]|(?:Q|H)\d|SP|SU|FA|WI)(T(?:[A-Z]{2}|\d{2}:\d{2}))?$/;

const partial: Reader = (value) => {
  const match = value.includes('X') ? PARTIAL.exec(value) : null;
  if (!match) return undefined;
  return { types: match[1] ? ['TIME', 'SET'] : ['DATE', 'SET'] };
};

const READERS: readonly Reader[] = [reference, unknown, length, period, season, timed, partial, range];
