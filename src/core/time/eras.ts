import type { ForeignCalendar } from '../model';
import { dayNumber, isoDay } from './calendar';
import { type Found, UNRESOLVED } from './context';
import type { Era, EraYear } from './meaning';

/** How to find a year of an era: Intl's calendar, and a day near the beginning of the year. */
interface Conversion {
  readonly calendar: ForeignCalendar;
  readonly near: (year: number) => number;
}

/** The first day of the Hijri era and the mean length of its year in days. */
const HIJRA = dayNumber(622, 7, 19);
const HIJRI_YEAR = 354.367;

/** Intl has no Vikram calendar: its months follow sun and moon, so its years stay unresolved. */
const CONVERSIONS: Readonly<Partial<Record<Era, Conversion>>> = {
  shaka: { calendar: 'indian', near: (year) => dayNumber(year + 78, 3, 22) },
  hijri: { calendar: 'islamic-civil', near: (year) => Math.floor(HIJRA + (year - 1) * HIJRI_YEAR) },
};

/** No estimate of a new year is farther off than this. */
const REACH = 5;

/** The days of a year of another era, converted by Intl; unresolved where Intl does not have its calendar. */
export function resolveEraYear({ era, year }: EraYear): Found {
  const conversion = CONVERSIONS[era];
  if (!conversion) return UNRESOLVED;
  const start = newYear(conversion, year);
  const end = newYear(conversion, year + 1);
  if (start === undefined || end === undefined) return UNRESOLVED;
  const value = `${isoDay(start)}/${isoDay(end - 1)}`;
  return { period: { size: 'year', start, end, value }, method: 'absolute', calendar: conversion.calendar };
}

function newYear({ calendar, near }: Conversion, year: number): number | undefined {
  const format = formatOf(calendar);
  if (format.resolvedOptions().calendar !== calendar) return undefined;
  const estimate = near(year);
  for (let day = estimate - REACH; day <= estimate + REACH; day++) {
    const parts = format.formatToParts(day * 86_400_000);
    const at = (type: string) => Number(parts.find((part) => part.type === type)?.value);
    if (at('year') === year && at('month') === 1 && at('day') === 1) return day;
  }
  return undefined;
}

const formats = new Map<ForeignCalendar, Intl.DateTimeFormat>();

/** Made when first asked for: most articles have no such date, and making one is slow. */
function formatOf(calendar: ForeignCalendar): Intl.DateTimeFormat {
  const known = formats.get(calendar);
  if (known) return known;
  const options = { timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric' } as const;
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, options);
  formats.set(calendar, format);
  return format;
}
