import type { Granularity, Interval, TimeReading } from '../model';
import { isoDay, pad } from './calendar';
import type { Context, Found, Resolved } from './context';
import type { Clock, DayPart, TimeOfDay } from './meaning';
import { resolveDate } from './resolveDates';

/** Resolves a time of day on the day it names, or on the last day told in its sentence. */
export function resolveTime(time: TimeOfDay, context: Context): Resolved {
  const day = dayOf(time, context);
  const clock = time.clock;
  if (!day.period) return { type: 'TIME', value: `XXXX-XX-XX${timeValue(time)}`, method: 'unresolved' };
  const start = clock?.nextDay ? day.period.start + 1 : day.period.start;
  const value = `${isoDay(start)}${timeValue(time)}`;
  const interval = clock ? clockInterval(start, clock) : partInterval(start, time.part);
  return {
    type: 'TIME',
    value,
    method: day.method,
    period: day.period,
    ...(interval ? { interval, granularity: granularityOf(time) } : {}),
    ...(clock?.ambiguous ? { others: [evening(start, clock)] } : {}),
  };
}

function granularityOf({ clock }: TimeOfDay): Granularity {
  if (!clock) return 'partOfDay';
  return clock.second === undefined ? 'minute' : 'second';
}

/** The later of the two times that a clock of twelve hours may mean. */
function evening(day: number, { ambiguous: _, ...clock }: Clock): TimeReading {
  const later = { ...clock, hour: clock.hour === 12 ? 24 : clock.hour + 12 };
  const interval = clockInterval(day, later);
  return { value: `${isoDay(day)}T${clockText(later)}`, ...(interval ? { interval } : {}) };
}

function dayOf({ day }: TimeOfDay, context: Context): Found {
  if (day) return dayOnly(resolveDate(day, context));
  const previous = context.dayInSentence;
  return previous ? { period: previous.period, method: 'previous' } : { value: 'XXXX' };
}

/** A time needs a day; on a longer period it would tell too much. */
function dayOnly(found: Found): Found {
  return found.period && found.period.size !== 'day' ? { value: 'XXXX' } : found;
}

function timeValue({ clock, part }: TimeOfDay): string {
  return clock ? `T${clockText(clock)}` : `T${part?.code ?? ''}`;
}

function clockText({ hour, minute = 0, second }: Clock): string {
  const seconds = second === undefined ? '' : `:${pad(second)}`;
  return `${pad(hour)}:${pad(minute)}${seconds}`;
}

/** The minute that the clock names; none while it could be morning or evening. */
function clockInterval(day: number, { hour, minute = 0, ambiguous }: Clock): Interval | undefined {
  if (ambiguous) return undefined;
  const from = day * MINUTES + hour * 60 + minute;
  return { start: isoMinute(from), end: isoMinute(from + 1) };
}

const MINUTES = 24 * 60;

function partInterval(day: number, part: DayPart | undefined): Interval | undefined {
  if (!part) return undefined;
  return { start: isoMinute(day * MINUTES + part.from * 60), end: isoMinute(day * MINUTES + part.to * 60) };
}

/** The ISO date-time of a minute counted from 1970-01-01T00:00. */
function isoMinute(minute: number): string {
  const day = Math.floor(minute / MINUTES);
  const rest = minute - day * MINUTES;
  return `${isoDay(day)}T${pad(Math.floor(rest / 60))}:${pad(rest % 60)}`;
}
