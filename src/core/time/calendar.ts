// The little calendar arithmetic that resolving needs, on days counted from 1970-01-01 in UTC (proleptic Gregorian).

const DAY = 86_400_000;

/** A day of the Gregorian calendar; `month` and `day` count from 1. */
export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days from 1970-01-01 to a date. A month or day past its end runs on into the next one. */
export function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / DAY;
}

/** The date of a day number. */
export function civilDay(day: number): CivilDay {
  const date = new Date(day * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The day number of an ISO date (2025-08-12; a time after it is passed over), or undefined if it is none. */
export function parseIsoDay(iso: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(iso);
  if (!match) return undefined;
  const day = dayNumber(Number(match[1]), Number(match[2]), Number(match[3]));
  return isoDay(day) === match[0] && isUsable(day) ? day : undefined;
}

/** The ISO date of a day number: 2025-08-12. */
export function isoDay(day: number): string {
  const { year, month, day: dayOfMonth } = civilDay(day);
  return `${isoYear(year)}-${pad(month)}-${pad(dayOfMonth)}`;
}

export function isoYear(year: number): string {
  return String(year).padStart(4, '0');
}

export function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/** ISO weekday: Monday is 1, Sunday 7. 1970-01-01 was a Thursday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of the week of a day. */
export function mondayOf(day: number): number {
  return day - weekdayOf(day) + 1;
}

/** The ISO week of a day: 2025-W33. The year is that of the week's Thursday. */
export function isoWeek(day: number): string {
  const thursday = mondayOf(day) + 3;
  const { year } = civilDay(thursday);
  const week = Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1;
  return `${isoYear(year)}-W${pad(week)}`;
}

/** The same day of the month `count` months on, or that month's last day where it has no such day. */
export function addMonths(day: number, count: number): number {
  const from = civilDay(day);
  const first = dayNumber(from.year, from.month + count, 1);
  const last = dayNumber(from.year, from.month + count + 1, 0);
  return Math.min(first + from.day - 1, last);
}

/** Whether a day lies in the years 1000 to 2999, where a four-digit value can be written and meant. */
export function isUsable(day: number): boolean {
  return day >= FIRST && day < LAST;
}

const FIRST = dayNumber(1000, 1, 1);
const LAST = dayNumber(3000, 1, 1);
