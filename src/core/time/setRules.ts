import { pad } from './calendar';
import { clockAt, dayPart } from './clockRules';
import { partialValue } from './context';
import { dayMonth, dayOnly, monthFirst } from './dateRules';
import { durationValue } from './durations';
import { keysOf } from './lexicon';
import type { Match, Meaning, Unit } from './meaning';
import { lengthAt, ordinalAt } from './quantityRules';
import type { Row } from './row';
import { weekday } from './weekdayRules';
import { GENITIVE } from './words';

const PER = keysOf('प्रति');
const DAY = keysOf('दिन रोज');

/** What recurs: हर साल, हर दो घंटे, प्रत्येक सोमवार, हर 15 अगस्त, हर तीसरे दिन, हर सुबह, हर दिन दोपहर 3 बजे. */
export function every(row: Row, at: number): Match | undefined {
  if (!row.is(at, 'every')) return undefined;
  return everyUnit(row, at + 1, row.has(at, PER)) ?? everyDate(row, at + 1) ?? everyPart(row, at + 1);
}

function set(value: string, to: number): Match {
  return { to, meaning: { kind: 'set', value } };
}

/** Rates are no times (100 किलोमीटर प्रति घंटा), nor is हर समय, “always”. */
function everyUnit(row: Row, at: number, isRate: boolean): Match | undefined {
  const unit = row.find(at, 'unit')?.unit;
  if (row.has(at, DAY)) return everyPart(row, at + 1) ?? set('P1D', at + 1);
  if (unit) {
    if (unit === 'while' || (isRate && SHORT.has(unit))) return undefined;
    return (
      partOfEvery(row, unit, at + 1) ??
      set(durationValue([{ amount: 1, unit }]), nthOfEvery(row, at + 1) ?? at + 1)
    );
  }
  const ordinal = ordinalAt(row, at);
  const counted = ordinal && row.find(ordinal.to, 'unit')?.unit;
  if (counted && ordinal.nth > 0)
    return set(durationValue([{ amount: ordinal.nth, unit: counted }]), ordinal.to + 1);
  const length = lengthAt(row, at);
  return length && set(durationValue([length]), length.to);
}

const SHORT: ReadonlySet<Unit> = new Set(['hour', 'minute', 'second']);

/** हर साल 15 अगस्त, हर वर्ष मार्च, प्रत्येक माह की 5 तारीख, हर हफ्ते सोमवार. */
function partOfEvery(row: Row, unit: Unit, to: number): Match | undefined {
  const at = row.skip(to, GENITIVE);
  const found =
    unit === 'year' ? (dayMonth(row, at) ?? monthFirst(row, at)) : partOfMonthOrWeek(row, unit, at);
  if (found?.meaning.kind !== 'date' || found.meaning.year !== undefined) return undefined;
  return set(partialValue(found.meaning), found.to);
}

function partOfMonthOrWeek(row: Row, unit: Unit, at: number): Match | undefined {
  if (unit === 'month') return dayOnly(row, at);
  return unit === 'week' ? weekday(row, at) : undefined;
}

/** हर महीने के पहले रविवार, हर साल के आखिरी दिन: as often as the whole. */
function nthOfEvery(row: Row, at: number): number | undefined {
  const ordinal = row.has(at, GENITIVE) ? ordinalAt(row, at + 1) : undefined;
  const isPart = ordinal && (row.is(ordinal.to, 'weekday') || row.is(ordinal.to, 'unit'));
  return isPart ? ordinal.to + 1 : undefined;
}

function everyDate(row: Row, at: number): Match | undefined {
  const found = weekday(row, at) ?? dayMonth(row, at);
  if (found?.meaning.kind !== 'date') return undefined;
  const { month, day, weekday: ofWeek } = found.meaning;
  if (ofWeek === undefined)
    return set(partialValue({ kind: 'date', ...(month && { month }), ...(day && { day }) }), found.to);
  const time = timeAfter(row, found.to);
  return set(`XXXX-WXX-${ofWeek}${time?.value ?? ''}`, time?.to ?? found.to);
}

function everyPart(row: Row, at: number): Match | undefined {
  const time = timeAfter(row, at);
  return time && set(`XXXX-XX-XX${time.value}`, time.to);
}

/** The part of the day or the clock time that goes with a recurring day, as TIMEX3 writes it. */
function timeAfter(row: Row, at: number): { readonly value: string; readonly to: number } | undefined {
  const part = dayPart(row, at);
  if (part) return { value: timeValue(part.meaning), to: part.to };
  const clock = clockAt(row, at);
  return clock?.certain
    ? { value: `T${pad(clock.hour)}:${pad(clock.minute ?? 0)}`, to: clock.to }
    : undefined;
}

function timeValue(meaning: Meaning): string {
  if (meaning.kind !== 'time') return '';
  const { clock, part } = meaning;
  return clock ? `T${pad(clock.hour)}:${pad(clock.minute ?? 0)}` : `T${part?.code ?? ''}`;
}
