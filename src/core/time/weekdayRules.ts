// Weekdays, alone and with a date.
import { dayAt, dayMonth, monthFirst } from './dateRules';
import type { Extension } from './extensions';
import { keysOf } from './lexicon';
import type { DateParts, Match } from './meaning';
import { numericDate } from './numericDateRules';
import { ordinalAt } from './quantityRules';
import type { Row } from './row';
import { COMMA, DASHES } from './words';

/** Places that are named after a weekday: रविवार पेठ. */
const PLACES = keysOf('पेठ');

/** A weekday by itself: मंगलवार, संडे; said twice it recurs: सोमवार-सोमवार को. */
export function weekday(row: Row, at: number): Match | undefined {
  const found = row.find(at, 'weekday');
  if (!found || row.has(at + 1, PLACES)) return undefined;
  if (DASHES.has(row.key(at + 1)) && row.key(at + 2) === row.key(at))
    return { to: at + 3, meaning: { kind: 'set', value: `XXXX-WXX-${found.weekday}` } };
  return { to: at + 1, meaning: { kind: 'date', weekday: found.weekday } };
}

/** Weekday and date name one day: मंगलवार, 12 अगस्त 2025; 15 अगस्त शुक्रवार; 13 सितंबर, 2023 (बुधवार); रविवार 31 को. */
export const weekdayAndDate: Extension = (row, { to, meaning }) => {
  if (meaning.kind !== 'date' || meaning.direction !== undefined) return undefined;
  const bracket = row.key(to) === '(';
  const found = bracket ? other(row, to + 1, meaning) : other(row, row.skip(to, COMMA), meaning);
  if (!found || (bracket && row.key(found.to) !== ')')) return undefined;
  return bracket ? { ...found, to: found.to + 1 } : found;
};

/** The date of a weekday, or the weekday of a date. */
function other(row: Row, at: number, meaning: DateParts): Match | undefined {
  if (meaning.weekday !== undefined && meaning.day === undefined) return dateOf(row, at, meaning);
  if (meaning.day === undefined || meaning.weekday !== undefined) return undefined;
  const day = weekday(row, at);
  return day?.meaning.kind === 'date' ? { to: day.to, meaning: { ...meaning, ...day.meaning } } : undefined;
}

function dateOf(row: Row, at: number, { weekday: of }: DateParts): Match | undefined {
  const date = dayMonth(row, at) ?? numericDate(row, at) ?? monthFirst(row, at) ?? bareDay(row, at);
  if (date?.meaning.kind !== 'date' || date.meaning.day === undefined) return undefined;
  return { to: date.to, meaning: { ...date.meaning, ...(of === undefined ? {} : { weekday: of }) } };
}

const DAY_MARKERS = keysOf('को तारीख');

const DAY_NOUN = keysOf('दिन');

/** A number alone is a day only where a word of days follows: रविवार 31 को, मंगलवार ग्यारहवें दिन. */
function bareDay(row: Row, at: number): Match | undefined {
  const ordinal = ordinalAt(row, at);
  if (ordinal && ordinal.nth >= 1 && ordinal.nth <= 31 && row.has(ordinal.to, DAY_NOUN))
    return { to: ordinal.to + 1, meaning: { kind: 'date', day: ordinal.nth } };
  const day = row.isDigits(at) ? dayAt(row, at) : undefined;
  if (!day || !row.has(day.to, DAY_MARKERS)) return undefined;
  return { to: row.has(day.to, TARIKH) ? day.to + 1 : day.to, meaning: { kind: 'date', day: day.value } };
}

const TARIKH = keysOf('तारीख');
