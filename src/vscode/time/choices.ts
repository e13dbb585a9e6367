// What the date pickers list. Pure.
import type { TimeType } from '../../core/model';
import type { TimeValue } from '../../core/sidecar/decide';
import { addMonths, civilDay, isoDay, parseIsoDay, weekdayOf } from '../../core/time/calendar';
import { type Period, periodAround } from '../../core/time/periods';
import { dayText } from './intervalText';
import { HINDI_MONTHS, HINDI_WEEKDAYS, MONTHS, WEEKDAYS } from './names';
import { modifiedText, valueText } from './timeText';
import { periodOf, readTimex, typeFor } from './timex';
import { timesTyped } from './typed';

/** A row of a picker; one without a value is a heading. */
export interface DateChoice<T = TimeValue> {
  readonly label: string;
  readonly description?: string;
  readonly value?: T;
  /** The row that Enter takes at once. */
  readonly isLikely?: boolean;
  /** How far from what is presumed, in days: of the rows that fit what was typed, Enter takes the nearest. */
  readonly distance?: number;
}

/** What a picker of a time's value knows. */
export interface ValueContext {
  readonly type: TimeType;
  /** The value that it has now, if any. */
  readonly value: string | undefined;
  /** What else it may mean, TIMEX3 values. */
  readonly others: readonly string[];
  /** ISO dates: publication, and today for articles without one. */
  readonly published: string | undefined;
  readonly today: string;
}

/** Days before and after the presumed one. */
const AROUND = 14;

/** The list before anything is typed: readings, days around the presumed one, then what is less exact. */
export function valueChoices(context: ValueContext): DateChoice[] {
  const { type, value, others } = context;
  const present = value && value !== 'XXXX' ? [asItStands(value, type)] : [];
  const readings = others.map((one) => valueRow(one, type, 'may also be'));
  const completed = completions(context).map((one) => valueRow(one, type, 'may be'));
  const rows = [...present, ...readings, ...completed];
  const isLength = type === 'DURATION' || type === 'SET';
  return [
    ...(rows.length > 0 ? [heading('Readings · अर्थ'), ...rows] : []),
    ...(isLength ? [heading('Lengths · अवधि'), ...LENGTHS.map((one) => valueRow(one, type))] : []),
    ...days(context),
    heading('Less exact · मोटे तौर पर'),
    ...lessExact(context),
  ];
}

const LENGTHS = ['PT1H', 'PT2H', 'P1D', 'P2D', 'P3D', 'P1W', 'P2W', 'P1M', 'P3M', 'P6M', 'P1Y', 'P2Y', 'PXD'];

function heading(label: string): DateChoice<never> {
  return { label };
}

function valueRow(value: string, type: TimeType, why = ''): DateChoice {
  const own = typeFor(value, type);
  const description = [value, own !== type && own, why].filter(Boolean).join(' · ');
  return { label: valueText(value, own === 'SET'), description, value: { type: own, value } };
}

/** The row of the present value; a day is found in the list of days instead, where the arrow keys lead to its neighbours. */
function asItStands(value: string, type: TimeType): DateChoice {
  const row = valueRow(value, type, 'as it stands');
  return isDay(value) ? row : { ...row, isLikely: true };
}

function isDay(value: string): boolean {
  return parseIsoDay(value) !== undefined;
}

/** What an open date may be, seen from the day of publication: XXXX-09-13 in this year and its neighbours, XXXX-WXX-2. */
function completions({ value = '', published, today }: ValueContext): string[] {
  const from = parseIsoDay(published ?? today);
  if (from === undefined) return [];
  const [, weekday] = /^XXXX-WXX-([1-7])$/.exec(value) ?? [];
  if (weekday) {
    const before = from - ((weekdayOf(from) - Number(weekday) + 7) % 7);
    return [before, before + 7, before - 7].map(isoDay);
  }
  const [, rest] = /^XXXX(-\d{2}(?:-\d{2})?)$/.exec(value) ?? [];
  const { year } = civilDay(from);
  const years = rest ? [year, year - 1, year + 1].map((one) => `${one}${rest}`) : [];
  return years.filter((one) => readTimex(one));
}

/** Days by month: those of a week or month that the value names, else those around the presumed day; the months of a year. */
function days(context: ValueContext): DateChoice[] {
  const { value = '', type, published } = context;
  const period = periodOf(value);
  const length = period ? period.end - period.start : 1;
  const middle = presumedDay(context);
  if (!period || length === 1) return dayRows(context, middle, [middle - AROUND, middle + AROUND]);
  if (length <= 31) return dayRows(context, middle, [period.start - EDGE, period.end - 1 + EDGE]);
  const around = parseIsoDay(published ?? '') ?? middle;
  return [
    ...(length <= 366 ? monthRows(period, type) : []),
    ...dayRows(context, around, [around - AROUND, around + AROUND]),
  ];
}

/** Days shown before and after a week or a month. */
const EDGE = 3;

function monthRows({ start, end }: Period, type: TimeType): DateChoice[] {
  const rows: DateChoice[] = [heading('Months · महीने')];
  for (let day = start; day < end; day = addMonths(day, 1)) {
    const { month } = civilDay(day);
    const row = valueRow(periodAround('month', day).value, type);
    rows.push({
      ...row,
      description: [HINDI_MONTHS[month - 1], row.description].filter(Boolean).join(' · '),
    });
  }
  return rows;
}

function dayRows(
  { published, today, value = '', type }: ValueContext,
  middle: number,
  [first, last]: readonly [number, number],
): DateChoice[] {
  // 2025-08-12TNI: another day, the same part of it.
  const [, time = ''] = (type === 'TIME' && /^[\dX]{4}-[\dX]{2}-[\dX]{2}(T.+)$/.exec(value)) || [];
  const isOpen = value === '' || isDay(value) || readTimex(value)?.interval === undefined;
  const rows: DateChoice[] = [];
  for (let day = first; day <= last; day++) {
    const { year, month, day: dayOfMonth } = civilDay(day);
    if (day === first || dayOfMonth === 1)
      rows.push(heading(`${MONTHS[month - 1]} ${year} · ${HINDI_MONTHS[month - 1]}`));
    const iso = `${isoDay(day)}${time}`;
    rows.push({
      label: dayLabel(day),
      description: [weekdayText(day), distanceText(day, published, today), iso].filter(Boolean).join(' · '),
      value: { type: typeFor(iso, type), value: iso },
      distance: Math.abs(day - middle),
      ...(day === middle && isOpen && { isLikely: true }),
    });
  }
  return rows;
}

/** The day that the value lies in, else publication, else today. */
function presumedDay({ value = '', others, published, today }: ValueContext): number {
  const first = [value, ...others].map((one) => readTimex(one)?.interval?.start.slice(0, 10));
  const days = [...first, published, today].map((iso) => parseIsoDay(iso ?? ''));
  return days.find((day) => day !== undefined) ?? 0;
}

/** 12 Aug 2025, the day of the month in two columns. */
export function dayLabel(day: number): string {
  const date = dayText(day);
  return date.indexOf(' ') === 1 ? `\u2007${date}` : date;
}

/** Tuesday मंगलवार */
export function weekdayText(day: number): string {
  const weekday = weekdayOf(day) - 1;
  return `${WEEKDAYS[weekday]} ${HINDI_WEEKDAYS[weekday]}`;
}

/** Beyond this, in days, nobody counts from publication. */
const FAR = 60;

/** publication day; 2 days before publication; today, where the publication date is unknown */
export function distanceText(day: number, published: string | undefined, today: string): string {
  const from = parseIsoDay(published ?? '');
  if (from === undefined) return isoDay(day) === today ? 'today · आज' : '';
  const by = day - from;
  if (by === 0) return 'publication day · प्रकाशन का दिन';
  const count = Math.abs(by);
  if (count > FAR) return '';
  return `${count} ${count === 1 ? 'day' : 'days'} ${by < 0 ? 'before' : 'after'} publication`;
}

function lessExact(context: ValueContext): DateChoice[] {
  const day = presumedDay(context);
  const periods = (['week', 'month', 'quarter', 'year'] as const).map(
    (size) => periodAround(size, day).value,
  );
  const open = ['PAST_REF', 'PRESENT_REF', 'FUTURE_REF', 'XXXX'];
  return [...periods, ...open].map((value) => valueRow(value, context.type));
}

/**
 * The rows for what was typed: a TIMEX3 value as it is, else what the finder of times reads in it (12/8/2025, १२ अगस्त 2025,
 * कल). Labels begin with what was typed, so that the list's own filter keeps them on top.
 */
export function typedChoices(typed: string, { type, published }: ValueContext): DateChoice[] {
  const text = typed.trim();
  const upper = text.toUpperCase();
  if (text !== '' && readTimex(upper)) return [typedRow(text, upper, typeFor(upper, type))];
  return timesTyped(text, published).map((time) =>
    typedRow(text, time.value, time.type === 'DURATION' && type === 'SET' ? type : time.type, time.mod),
  );
}

function typedRow(
  typed: string,
  value: string,
  type: TimeType,
  mod?: Parameters<typeof modifiedText>[1],
): DateChoice {
  const words = modifiedText(valueText(value, type === 'SET'), mod);
  const label = words === typed ? typed : `${typed} → ${words}`;
  return { label, description: `${value} · ${type}`, value: { type, value }, isLikely: true };
}
