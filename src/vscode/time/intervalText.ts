// Intervals written for people, as short as they allow. Pure.
import { type Interval, OPEN_SIDE } from '../../core/model';
import { civilDay, parseIsoDay, weekdayOf } from '../../core/time/calendar';
import { shortMonth, WEEKDAYS } from './names';

/** 12 Aug 2025 */
export function dayText(day: number): string {
  const { year, month, day: dayOfMonth } = civilDay(day);
  return `${dayOfMonth} ${shortMonth(month)} ${year}`;
}

/** Tue 12 Aug 2025, or with the time told: Tue 12 Aug 2025, 16:30. What is no ISO date or date-time stays as it is. */
export function pointText(iso: string): string {
  const day = parseIsoDay(iso);
  if (day === undefined) return iso;
  const time = iso.length > 11 ? `, ${iso.slice(11)}` : '';
  return `${WEEKDAYS[weekdayOf(day) - 1]?.slice(0, 3) ?? ''} ${dayText(day)}${time}`;
}

/**
 * A half-open interval of ISO dates or date-times by the days, months or years that it holds: 12 Aug 2025; 12–18 Aug 2025;
 * Aug 2025; Jul–Sep 2025; 2025; 1990–1999; 12 Aug 2025, 10:00–14:00. An open side is told as before or from.
 */
export function intervalText({ start, end }: Interval): string {
  const [from, to] = [parseIsoDay(start), parseIsoDay(end)];
  if (start === OPEN_SIDE) return `before ${to === undefined ? end : timedText(to, end)}`;
  if (end === OPEN_SIDE) return `from ${from === undefined ? start : timedText(from, start)}`;
  if (from === undefined || to === undefined) return `${start} – ${end}`;
  return start.includes('T') || end.includes('T')
    ? hoursText({ start, end }, from, to)
    : wholeText(from, to - 1);
}

function timedText(day: number, iso: string): string {
  return iso.includes('T') ? `${dayText(day)}, ${iso.slice(11)}` : dayText(day);
}

function hoursText({ start, end }: Interval, from: number, to: number): string {
  const [first, last] = [start.slice(11) || '00:00', end.slice(11) || '00:00'];
  if (from === to) return `${dayText(from)}, ${first}–${last}`;
  if (to === from + 1 && last === '00:00') return `${dayText(from)}, ${first}–24:00`;
  return `${dayText(from)}, ${first} – ${dayText(to)}, ${last}`;
}

/** Both days inclusive. */
function wholeText(first: number, last: number): string {
  const [from, to, next] = [civilDay(first), civilDay(last), civilDay(last + 1)];
  if (from.day !== 1 || next.day !== 1) return daysText(first, last);
  if (from.month === 1 && next.month === 1) return joined(String(from.year), String(to.year));
  const end = `${shortMonth(to.month)} ${to.year}`;
  if (from.year !== to.year) return `${shortMonth(from.month)} ${from.year} – ${end}`;
  return from.month === to.month ? end : `${shortMonth(from.month)}–${end}`;
}

function daysText(first: number, last: number): string {
  const [from, to] = [civilDay(first), civilDay(last)];
  if (first >= last) return dayText(first);
  if (from.year !== to.year) return `${dayText(first)} – ${dayText(last)}`;
  if (from.month !== to.month) return `${from.day} ${shortMonth(from.month)} – ${dayText(last)}`;
  return `${from.day}–${dayText(last)}`;
}

function joined(first: string, last: string): string {
  return first === last ? first : `${first}–${last}`;
}

/** A half-open interval in full: from Tue 12 Aug 2025 until before Wed 13 Aug 2025. */
export function intervalSentence({ start, end }: Interval): string {
  if (start === OPEN_SIDE) return `before ${pointText(end)}`;
  const from = `from ${pointText(start)}`;
  return end === OPEN_SIDE ? `${from} on` : `${from} until before ${pointText(end)}`;
}
