// When an event was: the stretch of time that its date tells, and how that is known. Pure.
import { type EventDateMethod, type Interval, OPEN_SIDE } from '../../core/model';
import type { EventMark, Filler, Mark, TimeMark } from '../../core/sidecar/marks';
import { dateOfTimex } from '../../core/text/isoDate';
import { dateWords } from '../labels';
import { markText, openReadings } from '../time/hintText';
import { howOf, howText, type Told } from '../time/how';
import { intervalText } from '../time/intervalText';
import { eitherText } from '../time/timeText';
import { readTimex } from '../time/timex';

/** A stretch of time as a group of events has it; `end` is not part of it, either side may be open. */
export interface EventDate extends Interval {
  readonly label: string;
}

/** The time expressions of an article, by where they stand. */
export type TimesByPlace = ReadonlyMap<string, TimeMark>;

export function timesByPlace(marks: readonly Mark[]): TimesByPlace {
  const times = marks.filter((mark) => mark.kind === 'time').filter(({ status }) => status !== 'rejected');
  return new Map(times.map((time) => [placeKey(time.span), time]));
}

const placeKey = ({ start, end }: { readonly start: number; readonly end: number }) => `${start}-${end}`;

const timesOf = (fillers: readonly Filler[], times: TimesByPlace): TimeMark[] =>
  fillers.flatMap((filler) => times.get(placeKey(filler)) ?? []);

/**
 * When an event was: what its time expression denotes, open sides included (2018 से पहले is not 2018), by whole days; else its
 * value; else, where it has no value of its own, all that its time expressions span. Undefined where nothing is resolved.
 */
export function eventDate(event: EventMark, times: TimesByPlace): EventDate | undefined {
  const told = timesOf(event.roles.date, times);
  const [only, ...more] = told;
  if (only && more.length === 0 && dateOfTimex(only.value) === event.value) return dateOfTime(only);
  if (event.value !== null) return dated(readTimex(event.value)?.interval, dateWords(event.value));
  return hull(told.flatMap((time) => dateOfTime(time) ?? []));
}

function dateOfTime(time: TimeMark): EventDate | undefined {
  const interval = time.interval ?? readTimex(time.value)?.interval;
  if (!interval) return undefined;
  const isShort = interval.start.includes('T') && dateOfTimex(time.value) !== null;
  if (isShort) {
    const day = dateOfTimex(time.value) ?? '';
    return dated(readTimex(day)?.interval, dateWords(day));
  }
  const words = dateWords(time.value);
  const isOpen = interval.start === OPEN_SIDE || interval.end === OPEN_SIDE;
  const label = isOpen || words === time.value ? markText(time) : words;
  return dated(interval, label ?? intervalText(interval));
}

const dated = (interval: Interval | undefined, label: string): EventDate | undefined =>
  interval && { ...interval, label };

/** From the first start to the last end. */
function hull(dates: readonly EventDate[]): EventDate | undefined {
  const [first, ...more] = dates;
  if (!first || more.length === 0) return first;
  const starts = dates.map(({ start }) => start).sort();
  const ends = dates.map(({ end }) => end).sort();
  const isOpen = ends[0] === OPEN_SIDE;
  const interval = { start: starts[0] ?? first.start, end: isOpen ? OPEN_SIDE : (ends.at(-1) ?? first.end) };
  return { ...interval, label: intervalText(interval) };
}

/** Earlier starts first, and of equal ones the longer stretch; what is open to the past stands where it ends. */
export function byTime(a: EventDate, b: EventDate): number {
  const [from, to] = [orderOf(a), orderOf(b)];
  if (from !== to) return from < to ? -1 : 1;
  if (a.start === OPEN_SIDE || b.start === OPEN_SIDE) return a.start === OPEN_SIDE ? -1 : 1;
  if (a.end === b.end) return 0;
  if (a.end === OPEN_SIDE || b.end === OPEN_SIDE) return a.end === OPEN_SIDE ? -1 : 1;
  return a.end > b.end ? -1 : 1;
}

function orderOf({ start, end }: EventDate): string {
  return start === OPEN_SIDE ? end : start;
}

/** How the date of an event is known, for its tooltip: Tue 12 Aug 2025 by “मंगलवार”, counted from the publication date … */
export function dateReport(event: EventMark, times: TimesByPlace, told: Told): string {
  const fillers = timesOf(event.roles.date, times);
  const date = eventDate(event, times)?.label ?? 'not resolved';
  const lines = fillers.map((time) => {
    const words = told.text.slice(time.span.start, time.span.end).replace(/\s+/g, ' ');
    const readings = openReadings(time);
    const either = readings.length > 1 ? `, may be ${eitherText(readings).slice(0, -1)}` : '';
    return `by “${words}”, ${howText(howOf(time, told))}${either}`;
  });
  if (lines.length > 0) return `${date} ${lines.join('; ')}`;
  return event.value === null ? 'no date is told' : `${date}, ${sourceOf(event)}`;
}

const SOURCES: Readonly<Record<EventDateMethod, string>> = {
  own: 'by the lines around it',
  sentence: 'by its sentence',
  event: 'as another line says of this event',
  story: 'the day of the article’s main events',
  publication: 'the day of publication, for want of another date',
};

/** Where the date of an event without a time expression of its own comes from. */
function sourceOf({ value, suggestion }: EventMark): string {
  return suggestion?.valueFrom && suggestion.value === value ? SOURCES[suggestion.valueFrom] : SOURCES.own;
}
