import { daysInMonth } from '../text/months';
import { keysOf } from './lexicon';
import { isMarched, standsAlone } from './marchRules';
import type { DateParts, Match, Meaning } from './meaning';
import { ordinalAt } from './quantityRules';
import type { Row } from './row';
import { COMMA, DASHES, FROM, GENITIVE } from './words';

interface Found<T> {
  readonly value: T;
  readonly to: number;
}

const SLASHES: ReadonlySet<string> = new Set(['/', '.']);
const YEAR_WORDS = keysOf('साल वर्ष सन सन्');
const MONTH_WORDS = keysOf('माह महीने महीना');
const DATE_WORD = keysOf('तारीख');
/** Ordinals that days are told with: पहली, 24वीं, also पहला; पहले before a month is “earlier”. */
const DAY_ORDINAL = /(?:ीं?|ला)$/u;

/** A day of the month: 13, १३, तेरह, 24वीं, पहली. */
export function dayAt(row: Row, at: number): Found<number> | undefined {
  const ordinal = ordinalAt(row, at);
  if (ordinal && (row.isDigits(at) || DAY_ORDINAL.test(row.key(at)))) return inMonth(ordinal.nth, ordinal.to);
  const number = row.number(at);
  if (!number || (row.isDigits(at) && (number.length > 1 || row.key(at).length > 2))) return undefined;
  return inMonth(number.value, at + number.length);
}

function inMonth(day: number, to: number): Found<number> | undefined {
  return Number.isInteger(day) && day >= 1 && day <= 31 ? { value: day, to } : undefined;
}

/** A year of four digits or in words: 2023, २०२३, दो हजार बत्तीस, उन्नीस सौ सैंतालीस. */
export function yearAt(row: Row, at: number): Found<number> | undefined {
  const number = row.number(at);
  if (!number || !Number.isInteger(number.value) || number.value < 1000 || number.value >= 2200)
    return undefined;
  const written = row.isDigits(at) ? number.length === 1 && row.key(at).length === 4 : number.length > 1;
  return written ? { value: number.value, to: at + number.length } : undefined;
}

/** The year after a day or month, with a comma or a word for it: 2023; , 2023; साल 2010. */
function yearAfter(row: Row, at: number): Found<number> | undefined {
  const comma = row.has(at, COMMA) || (isSeparator(row, at) && row.glued(at)) ? at + 1 : at;
  return yearAt(row, row.skip(comma, YEAR_WORDS));
}

/** A month name; short ones (सित., Aug) take their full stop along. */
function monthAt(row: Row, at: number): (Found<number> & { readonly short: boolean }) | undefined {
  const month = row.find(at, 'month');
  if (!month) return undefined;
  const stop = month.short && row.key(at + 1) === '.' && row.glued(at) ? at + 2 : at + 1;
  return { value: month.month, to: stop, short: month.short };
}

/** 30 फरवरी and the like are written as dates and are none. */
const NO_DAY: Meaning = { kind: 'reference', value: 'XXXX', type: 'DATE' };

function dateMatch(to: number, month: number, day?: number, year?: number): Match | undefined {
  if (day !== undefined && day > daysInMonth(year ?? 2000, month)) return { to, meaning: NO_DAY };
  const meaning: DateParts = {
    kind: 'date',
    month,
    ...(day === undefined ? {} : { day }),
    ...(year === undefined ? {} : { year }),
  };
  return { to, meaning };
}

function isSeparator(row: Row, at: number): boolean {
  return row.has(at, DASHES) || row.has(at, SLASHES);
}

/** Year first, the month by name: 2020/सित/23, 2020-Sep-23. */
export function yearMonthDay(row: Row, at: number): Match | undefined {
  const year = row.isDigits(at) ? yearAt(row, at) : undefined;
  if (!year || !isSeparator(row, at + 1) || !row.glued(at) || !row.glued(at + 1)) return undefined;
  const month = monthAt(row, at + 2);
  if (!month || !isSeparator(row, month.to) || !row.glued(month.to - 1)) return undefined;
  const day = row.isDigits(month.to + 1) ? dayAt(row, month.to + 1) : undefined;
  return day && dateMatch(day.to, month.value, day.value, year.value);
}

/** Day and month: 13 सितंबर 2023; १३ सितम्बर; पहली जनवरी; 22 जुलाई, 2007; 13-Sep-2023; 15 अगस्त, सन 1947. */
export function dayMonth(row: Row, at: number): Match | undefined {
  const day = dayAt(row, at);
  if (!day) return undefined;
  const glued = isSeparator(row, day.to) && row.glued(day.to);
  const month = monthAt(row, glued ? day.to + 1 : day.to);
  if (!month) return undefined;
  const year = yearAfter(row, month.to);
  if (!year && row.key(month.to - 1) === 'मार्च' && isMarched(row, month.to)) return undefined;
  return dateMatch(year?.to ?? month.to, month.value, day.value, year?.value);
}

/** Several days of one month in a row: 27 से 29 जनवरी, 15-16 दिसंबर. */
export function daysOfMonth(row: Row, at: number): Match | undefined {
  const first = dayAt(row, at);
  if (!first) return undefined;
  if (!row.has(first.to, DASHES) && !row.has(first.to, FROM)) return undefined;
  const rest = dayMonth(row, first.to + 1);
  const last = rest?.meaning;
  if (!rest || last?.kind !== 'date' || last.day === undefined) return undefined;
  if (first.value > last.day) return fromMonthBefore(row, first, last, rest.to);
  if (first.value < last.day)
    return { to: rest.to, meaning: { kind: 'range', first: { ...last, day: first.value }, last } };
  return undefined;
}

/** 31 से दो फरवरी begins in the month before. */
function fromMonthBefore(row: Row, first: Found<number>, last: DateParts, to: number): Match | undefined {
  if (!row.has(first.to, FROM) || last.month === undefined) return undefined;
  const month = last.month === 1 ? 12 : last.month - 1;
  const { year, ...rest } = last;
  const from: DateParts = {
    ...rest,
    month,
    day: first.value,
    ...(month === 12 || year === undefined ? {} : { year }),
  };
  return first.value > daysInMonth(2000, month)
    ? undefined
    : { to, meaning: { kind: 'range', first: from, last } };
}

const PART_JOINT = keysOf('की');

/** A day told by its number before a part of it: 12 की रात. */
export function dayBeforePart(row: Row, at: number): Match | undefined {
  const day = dayAt(row, at);
  if (!day || !row.has(day.to, PART_JOINT) || !row.is(day.to + 1, 'part')) return undefined;
  return { to: day.to, meaning: { kind: 'date', day: day.value } };
}

/** A day without its month: 12 तारीख, 11 तारीख. */
export function dayOnly(row: Row, at: number): Match | undefined {
  const day = dayAt(row, at);
  return day && row.has(day.to, DATE_WORD)
    ? { to: day.to + 1, meaning: { kind: 'date', day: day.value } }
    : undefined;
}

/** Month first: सितंबर 13, 2023; September 13, 2023; मार्च 2016; अगस्त, 2017; दिसंबर माह; जून. */
export function monthFirst(row: Row, at: number): Match | undefined {
  const month = monthAt(row, at);
  if (!month) return undefined;
  const year = yearAfter(row, month.to);
  if (year) return dateMatch(year.to, month.value, undefined, year.value);
  const dated = monthDay(row, month.to, month.value);
  if (dated) return dated;
  if (month.short || !standsAlone(row, at)) return undefined;
  const named = row.skip(row.skip(month.to, GENITIVE), MONTH_WORDS);
  return dateMatch(row.has(named - 1, MONTH_WORDS) ? named : month.to, month.value);
}

/** What may follow the day in “सितंबर 13”: else the number counts what comes after it. */
const AFTER_DAY = keysOf('को तक से की का के पर ,');

function monthDay(row: Row, at: number, month: number): Match | undefined {
  const day = dayAt(row, at);
  if (!day) return undefined;
  const year = yearAfter(row, day.to);
  if (year) return dateMatch(year.to, month, day.value, year.value);
  const ends = row.has(day.to, AFTER_DAY) || day.to >= row.to || isDatelineEnd(row, day.to);
  return ends ? dateMatch(day.to, month, day.value) : undefined;
}

const DASH = keysOf('- – —');

/** पटना, सितम्बर 6 -- …; but not सितम्बर 6-8. */
function isDatelineEnd(row: Row, at: number): boolean {
  const isApart = (row.tokens[at]?.start ?? 0) > (row.tokens[at - 1]?.end ?? 0);
  return isApart && row.has(at, DASH) && dayAt(row, at + 1) === undefined;
}
