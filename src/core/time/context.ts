import type {
  ForeignCalendar,
  Granularity,
  Interval,
  TimeAnchor,
  TimeMethod,
  TimeReading,
  TimeType,
} from '../model';
import { pad } from './calendar';
import type { DateParts } from './meaning';
import { intervalOf, type Period } from './periods';
import type { Tense } from './tense';

/** An expression that was resolved, as the ones after it can count from it. */
export interface Told {
  readonly period: Period;
  readonly anchor: TimeAnchor;
}

/** What an expression is resolved against. */
export interface Context {
  /** Day number of publication, where it is known. */
  readonly published: number | undefined;
  /** What the last calendar expression before resolved to, if it did. */
  readonly previous: Told | undefined;
  /** The last calendar expression resolved in the same sentence. */
  readonly inSentence: Told | undefined;
  /** The last day resolved in the same sentence. */
  readonly dayInSentence: Told | undefined;
  /** The tense of the clause; read only when asked for. */
  readonly tense: () => Tense;
}

/** How what could be resolved was. */
export type FoundMethod = Exclude<TimeMethod, 'unresolved'>;

/** A period and how it was found, or the TIMEX3 value of what could not be resolved; what else it may mean. */
export type Found = { readonly others?: readonly Period[] } & (
  | { readonly period: Period; readonly method: FoundMethod; readonly calendar?: ForeignCalendar }
  | { readonly period?: undefined; readonly value: string }
);

/** What a time expression says once it is resolved as far as it can be. */
export interface Resolved {
  readonly type: TimeType;
  /** TIMEX3 notation. */
  readonly value: string;
  readonly method: TimeMethod;
  readonly interval?: Interval;
  readonly granularity?: Granularity;
  readonly others?: readonly TimeReading[];
  readonly calendar?: ForeignCalendar;
  /** The stretch of days that an expression after this one can count from. */
  readonly period?: Period;
}

export const UNRESOLVED: Found = { value: 'XXXX' };

/** A period and the interval that it is. */
export function reading(period: Period): TimeReading {
  return { value: period.value, interval: intervalOf(period) };
}

/** What is known of a date that has no year or month: XXXX-09-13, XXXX-09, XXXX-WXX-2, XXXX-XX-12. */
export function partialValue({ month, day, weekday }: DateParts): string {
  if (month !== undefined) return `XXXX-${pad(month)}${day === undefined ? '' : `-${pad(day)}`}`;
  if (weekday !== undefined) return `XXXX-WXX-${weekday}`;
  return day === undefined ? 'XXXX' : `XXXX-XX-${pad(day)}`;
}
