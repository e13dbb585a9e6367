import { daysInMonth } from '../text/months';
import * as guards from './guardTables';
import { keysOf } from './lexicon';
import type { DateParts, Match } from './meaning';
import { ordinalAt } from './quantityRules';
import type { Row } from './row';
import { AND, COMMA, DASHES, FROM, GENITIVE } from './words';

interface Found<T> {
  readonly value: T;
  readonly to: number;
}

const SLASHES: ReadonlySet<string> = new Set(['/', '.']);
const YEAR_WORDS = keysOf('साल वर्ष सन सन्');
const MONTH_WORDS = keysOf('माह महीने महीना');
const DATE_WORD = keysOf('तारीख');
const MARCH_BEFORE = keysOf(guards.MARCH_BEFORE);
const MARCH_AFTER = keysOf(guards.MARCH_AFTER);
const MARCH_JOINED = keysOf(guards.MARCH_JOINED);
const FEMININE_ORDINAL = /ीं?$/u;

/** A day of the month: 13, १३, तेरह, 24वीं, पहली. */
export function dayAt(row: Row, at: number): Found<number> | undefined {
  const ordinal = ordinalAt(row, at);
  if (ordinal && (row.isDigits(at) || FEMININE_ORDINAL.test(row.key(at))))
    return inMonth(ordinal.nth, ordinal.to);
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
  const comma =
    row.has(at, COMMA) || ((row.has(at, DASHES) || row.has(at, SLASHES)) && row.glued(at)) ? at + 1 : at;
  return yearAt(row, row.skip(comma, YEAR_WORDS));
}

/** A month name; short ones (सित., Aug) take their full stop along. */
function monthAt(row: Row, at: number): (Found<number> & { readonly short: boolean }) | undefined {
  const month = row.find(at, 'month');
  if (!month) return undefined;
  const stop = month.short && row.key(at + 1) === '.' && row.glued(at) ? at + 2 : at + 1;
  return { value: month.month, to: stop, short: month.short };
}

function dateMatch(to: number, month: number, day?: number, year?: number): Match | undefined {
  if (day !== undefined && day > daysInMonth(year ?? 2000, month)) return undefined;
  const meaning: DateParts = {
    kind: 'date',
    month,
    ...(day === undefined ? {} : { day }),
    ...(year === undefined ? {} : { year }),
  };
  return { to, meaning };
}

/** Day and month: 13 सितंबर 2023; १३ सितम्बर; पहली जनवरी; 22 जुलाई, 2007; 13-Sep-2023; 15 अगस्त, सन 1947. */
export function dayMonth(row: Row, at: number): Match | undefined {
  const day = dayAt(row, at);
  if (!day) return undefined;
  const glued = (row.has(day.to, DASHES) || row.has(day.to, SLASHES)) && row.glued(day.to);
  const month = monthAt(row, glued ? day.to + 1 : day.to);
  if (!month) return undefined;
  const year = yearAfter(row, month.to);
  return dateMatch(year?.to ?? month.to, month.value, day.value, year?.value);
}

/** Several days of one month: 27 से 29 जनवरी, 15-16 दिसंबर, 15 और 16 अगस्त 2025 (with और only neighbours). */
export function daysOfMonth(row: Row, at: number): Match | undefined {
  const first = dayAt(row, at);
  if (!first) return undefined;
  const and = row.has(first.to, AND);
  if (!and && !row.has(first.to, DASHES) && !row.has(first.to, FROM)) return undefined;
  const rest = dayMonth(row, first.to + 1);
  const last = rest?.meaning;
  if (!rest || last?.kind !== 'date' || last.day === undefined) return undefined;
  if (and && last.day !== first.value + 1) return undefined;
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
  return row.has(day.to, AFTER_DAY) || day.to >= row.to ? dateMatch(day.to, month, day.value) : undefined;
}

/** Whether a month without day or year is one: no march (पैदल मार्च, मार्च किया), no English verb (may, march). */
function standsAlone(row: Row, at: number): boolean {
  const key = row.key(at);
  if (key === 'may' || key === 'march') return false;
  if (key !== 'मार्च') return true;
  if (row.has(at - 1, MARCH_BEFORE) || row.has(at + 1, MARCH_AFTER)) return false;
  return !row.has(at + 2, MARCH_JOINED);
}
