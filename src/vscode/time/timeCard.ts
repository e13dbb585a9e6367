// What the hover of a time expression says, as Markdown lines. Pure.
import type { Span } from '../../core/model';
import type { TimeMark } from '../../core/sidecar/marks';
import type { CommandId } from '../commands/ids';
import { code, commandLink, plain } from '../markdown';
import { refOf } from '../views/nodes';
import { markText, openReadings } from './hintText';
import { type How, howOf, isFound, type Told } from './how';
import { intervalSentence, pointText } from './intervalText';
import { modifiedText, valueText } from './timeText';
import { readTimex } from './timex';

/** What the card is made from: `uri` of the article, and where an offset stands in it. */
export interface CardContext extends Told {
  readonly uri: string;
  /** The line and character of a UTF-16 offset, from 0. */
  placeOf(offset: number): Place;
}

export interface Place {
  readonly line: number;
  readonly character: number;
}

/** Selects a place in an article. `vscode.open` would not do: in a remote window it takes the address for a local file. */
export const SHOW_SPAN = 'tippani.showSpan';

export interface ShowSpan {
  readonly uri: string;
  readonly start: Place;
  readonly end: Place;
}

/** The commands that the links of a card run. */
export const CARD_COMMANDS = [
  'tippani.setDateValue' satisfies CommandId,
  'tippani.setPublished' satisfies CommandId,
  SHOW_SPAN,
] as const;

/** Value, interval, method with a link to what it was counted from, other readings as links that choose them. */
export function timeLines(mark: TimeMark, context: CardContext): string[] {
  return [
    valueLine(mark),
    ...intervalLine(mark),
    methodLine(mark, context),
    ...choiceLine(mark, context.uri),
  ];
}

function valueLine(mark: TimeMark): string {
  const { value } = mark;
  const day = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?$/.test(value) ? pointText(value) : undefined;
  const mod = isFound(mark) ? mark.suggestion?.mod : undefined;
  const words = day ? modifiedText(day, mod) : (markText(mark) ?? valueText(value, mark.type === 'SET'));
  return [code(value), words !== value && plain(words)].filter(Boolean).join(' · ');
}

function intervalLine(mark: TimeMark): string[] {
  const found = isFound(mark) ? mark.suggestion : undefined;
  const interval = found ? found.interval : readTimex(mark.value)?.interval;
  if (!interval) return [];
  const grain = found?.granularity && GRAINS[found.granularity];
  return [[plain(intervalSentence(interval)), grain && `exact to the ${grain}`].filter(Boolean).join(' · ')];
}

const GRAINS: Readonly<Record<string, string>> = {
  second: 'second',
  minute: 'minute',
  partOfDay: 'part of the day',
  day: 'day',
  weekend: 'weekend',
  week: 'week',
  fortnight: 'half month',
  month: 'month',
  quarter: 'quarter',
  season: 'season',
  half: 'half year',
  year: 'year',
  financialYear: 'financial year',
  decade: 'decade',
  century: 'century',
};

function methodLine(mark: TimeMark, context: CardContext): string {
  const how = howOf(mark, context);
  const line = howLine(how, context);
  const needsDate = !context.published && mark.suggestion?.method === 'unresolved' && isFound(mark);
  if (!needsDate) return line;
  const link = commandLink('Set publication date', 'tippani.setPublished', { uri: context.uri });
  return `${line} · ${link}`;
}

function howLine({ before, link, after }: How, context: CardContext): string {
  const linked = link ? goTo(plain(link.text), link, context) : '';
  return `${plain(before)}${linked}${plain(after ?? '')}`;
}

/** A link that selects a span of the article. */
function goTo(label: string, { start, end }: Span, { uri, placeOf }: CardContext): string {
  const place: ShowSpan = { uri, start: placeOf(start), end: placeOf(end) };
  return commandLink(label, SHOW_SPAN, place);
}

/** What else it may mean, each reading a link that sets it. */
function choiceLine(mark: TimeMark, uri: string): string[] {
  const values = otherValues(mark);
  if (values.length === 0) return [];
  const links = values.map((value) =>
    commandLink(plain(valueText(value)), 'tippani.setDateValue', { ...refOf(uri, mark), value }),
  );
  return [`${isFound(mark) ? 'May also be' : 'The analysis says'}: ${links.join(' · ')}`];
}

/** The readings that a mark does not have; those that an analyst decided against come last. */
export function otherValues(mark: TimeMark): string[] {
  const { suggestion, value } = mark;
  const readings = [...openReadings(mark), ...(suggestion ? [suggestion, ...(suggestion.others ?? [])] : [])];
  const values = readings.map((reading) => reading.value).filter((one) => !one.includes('XXXX'));
  return [...new Set(values)].filter((one) => one !== value);
}
