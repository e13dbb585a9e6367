// Time expressions written for people: short words for hints and lists. Pure.
import type { TimeModifier, TimeReading } from '../../core/model';
import { civilDay } from '../../core/time/calendar';
import { intervalOf } from '../../core/time/periods';
import { intervalText } from './intervalText';
import { PARTS_OF_DAY, SEASONS, shortMonth, WEEKDAYS } from './names';
import { periodOf, readTimex } from './timex';

/** Words for a TIMEX3 value: 12 Aug 2025; Aug 2025; 12–18 Aug 2025; 12 Aug 2025, night; 2 days; every Monday; else the value. */
export function valueText(value: string, asSet = false): string {
  if (asSet) return setText(value);
  const [date, time] = value.split('T', 2);
  const period = periodOf(date ?? '');
  if (period && time && !value.includes('/')) return `${intervalText(intervalOf(period))}, ${timeText(time)}`;
  const interval = readTimex(value)?.interval;
  if (interval) return intervalText(interval);
  return seasonText(value) ?? lengthText(value) ?? REFERENCES[value] ?? partialText(value) ?? value;
}

function timeText(time: string): string {
  return PARTS_OF_DAY[time] ?? time;
}

const REFERENCES: Readonly<Record<string, string>> = {
  PAST_REF: 'in the past',
  PRESENT_REF: 'nowadays',
  FUTURE_REF: 'in the future',
  XXXX: 'unknown',
};

/** 2018-SU → summer 2018 */
function seasonText(value: string): string | undefined {
  const [, year, season = ''] = /^(\d{4})-(SP|SU|FA|WI)$/.exec(value) ?? [];
  return year && `${SEASONS[season]} ${year}`;
}

const UNITS: Readonly<Record<string, string>> = {
  Y: 'year',
  M: 'month',
  W: 'week',
  WE: 'weekend',
  D: 'day',
  NI: 'night',
  TH: 'hour',
  TM: 'minute',
  TS: 'second',
};

/** P2D → 2 days, PT1H30M → 1 hour 30 minutes, PXM → some months, PXX → a while */
function lengthText(value: string): string | undefined {
  if (!value.startsWith('P') || readTimex(value)?.types[0] !== 'DURATION') return undefined;
  const [dates = '', times = ''] = value.slice(1).split('T');
  const parts = [...partsOf(dates, ''), ...partsOf(times, 'T')];
  return parts.join(' ') || value;
}

function partsOf(text: string, prefix: string): string[] {
  return [...text.matchAll(/([\d.]+|X)(WE|NI|[A-Z])/g)].map(([, amount = '', letter = '']) => {
    const unit = UNITS[prefix + letter];
    if (!unit) return 'a while';
    return `${amount === 'X' ? 'some' : amount} ${unit}${amount === '1' ? '' : 's'}`;
  });
}

/** P1D → every day, P2W → every 2 weeks, XXXX-WXX-1 → every Monday, XXXX-08-15 → every 15 Aug */
function setText(value: string): string {
  const length = lengthText(value);
  if (length) return `every ${length.replace(/^1 /, '')}`;
  const told = knownParts(value);
  return told ? `every ${told}` : value;
}

/** XXXX-09-13 → 13 Sep, year unknown; XXXX-WXX-2 → a Tuesday; XXXX-XX-XXT10:00 → 10:00, day unknown */
function partialText(value: string): string | undefined {
  const told = knownParts(value);
  if (!told) return undefined;
  if (value.includes('WXX')) return `a ${told}`;
  return `${told}, ${value.startsWith('XXXX-XX') ? 'day' : 'year'} unknown`;
}

/** XXXX-09-13, XXXX-09, XXXX-WXX-2, XXXX-XX-12, each with a time behind it or none. */
const PARTS = /^XXXX-(?:WXX-([1-7])|(\d{2}|XX)(?:-(\d{2}|XX))?)(?:T(.+))?$/;

function knownParts(value: string): string | undefined {
  const [, weekday, month, day, time] = PARTS.exec(value) ?? [];
  const date = weekday
    ? WEEKDAYS[Number(weekday) - 1]
    : [day && day !== 'XX' && Number(day), month && month !== 'XX' && shortMonth(Number(month))]
        .filter(Boolean)
        .join(' ');
  return [date, time && timeText(time)].filter(Boolean).join(', ') || undefined;
}

/** What a modifier puts before the words of a value. */
const MODIFIERS: Readonly<Record<TimeModifier, string>> = {
  BEFORE: 'before',
  AFTER: 'after',
  ON_OR_BEFORE: 'until',
  ON_OR_AFTER: 'from',
  LESS_THAN: 'less than',
  MORE_THAN: 'more than',
  START: 'early',
  MID: 'mid',
  END: 'late',
  APPROX: 'about',
};

/** Words with those of a modifier: from 15 Jun 2025, early Mar 2025, about 2 hours. */
export function modifiedText(words: string, mod: TimeModifier | undefined): string {
  return mod ? `${MODIFIERS[mod]} ${words}` : words;
}

/** What words may mean, as one question: 3 Apr or 4 Mar 2025?; 12 or 14 Aug 2025?; 12 Aug 2025, 05:00 or 17:00? */
export function eitherText(readings: readonly Pick<TimeReading, 'value'>[]): string {
  const values = [...new Set(readings.map(({ value }) => value))];
  return `${sameDay(values) ?? sameYear(values) ?? values.map((value) => valueText(value)).join(' or ')}?`;
}

/** Times of one day. */
function sameDay(values: readonly string[]): string | undefined {
  const parts = values.map((value) => value.split('T'));
  const [first] = parts;
  const isOne = parts.every(([date, time]) => date === first?.[0] && time !== undefined);
  if (!isOne || !first?.[0]) return undefined;
  return `${valueText(first[0])}, ${parts.map(([, time = '']) => timeText(time)).join(' or ')}`;
}

/** Days of one year, whose month and year are told once. */
function sameYear(values: readonly string[]): string | undefined {
  const days = values.map((value) => (value.length === 10 ? periodOf(value) : undefined));
  const dates = days.flatMap((day) => (day ? [civilDay(day.start)] : []));
  const [first] = dates;
  if (!first || dates.length !== values.length || dates.some(({ year }) => year !== first.year))
    return undefined;
  const isOneMonth = dates.every(({ month }) => month === first.month);
  const texts = dates.map(({ day, month }) => (isOneMonth ? String(day) : `${day} ${shortMonth(month)}`));
  return `${texts.join(' or ')}${isOneMonth ? ` ${shortMonth(first.month)}` : ''} ${first.year}`;
}
