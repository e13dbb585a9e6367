import type {
  AuxiliaryMode,
  EntityType,
  EventType,
  Interval,
  Mention,
  PoliticalEvent,
  Span,
  TimeExpression,
  TimeType,
  Zone,
} from '../model';
import { type OffsetMap, offsetMap, spanToCodePoints, withLf } from '../text/offsets';

/** The part of an Analysis that is put out. */
export interface Extractable {
  readonly published: string | null;
  readonly zones: readonly ExtractZone[];
  readonly mentions: readonly Mention[];
  readonly times: readonly TimeExpression[];
  readonly events: readonly PoliticalEvent[];
}

/** The zone of a non-empty line; lines count from 1. */
export interface ExtractZone {
  readonly line: number;
  readonly zone: Zone;
}

/** A piece of the article: offsets in Unicode code points of the text with LF line ends, without BOM. */
export interface ExtractSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A mention; `entity` is equal for the mentions of one entity of the article. */
export interface ExtractMention extends ExtractSpan {
  readonly type: EntityType;
  readonly entity?: string;
}

export interface ExtractTime extends ExtractSpan {
  readonly type: TimeType;
  readonly value: string;
  readonly interval?: Interval;
}

export interface ExtractEvent {
  readonly type: EventType;
  readonly modes: readonly string[];
  readonly contexts: readonly string[];
  readonly aux: readonly AuxiliaryMode[];
  readonly trigger: ExtractSpan;
  readonly actor: readonly ExtractSpan[];
  readonly recipient: readonly ExtractSpan[];
  readonly place: readonly ExtractSpan[];
  readonly date: readonly ExtractSpan[];
  readonly value: string | null;
  readonly source: ExtractSpan | null;
  readonly coref: number;
}

/** What `tippani extract` prints for one article: one line of JSON, its keys in this order. */
export interface ExtractRecord {
  readonly file: string;
  readonly published: string | null;
  readonly zones: readonly ExtractZone[];
  readonly entities: readonly ExtractMention[];
  readonly times: readonly ExtractTime[];
  readonly events: readonly ExtractEvent[];
}

/**
 * The analysis of one article as data for other programs. `text` is the very text that was analysed, without BOM; the
 * spans of `analysis` are UTF-16 units of it, those of the record are code points of the text with LF line ends.
 */
export function toExtract(file: string, text: string, analysis: Extractable): ExtractRecord {
  const cut = cutter(text);
  return {
    file,
    published: analysis.published,
    zones: analysis.zones.map(({ line, zone }) => ({ line, zone })),
    entities: analysis.mentions.map((mention) => ({
      ...cut(mention),
      type: mention.type,
      ...(mention.entity === undefined ? {} : { entity: mention.entity }),
    })),
    times: analysis.times.map((time) => ({
      ...cut(time),
      type: time.type,
      value: time.value,
      ...(time.interval ? { interval: { start: time.interval.start, end: time.interval.end } } : {}),
    })),
    events: analysis.events.map((event) => eventRecord(event, cut)),
  };
}

/** Characters that are legal inside a JSON line but that some readers of lines take for its end. */
const LINE_ENDS = /[\u0085\u2028\u2029]/g;

/** The record as one line of JSON, with its LF. A lone surrogate comes out as an escape, never as broken UTF-8. */
export function printExtract(record: ExtractRecord): string {
  const json = JSON.stringify(record).replace(
    LINE_ENDS,
    (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${json}\n`;
}

type Cut = (span: Span) => ExtractSpan;

function cutter(text: string): Cut {
  const map: OffsetMap = offsetMap(text);
  return (span) => ({ ...spanToCodePoints(map, span), text: withLf(text.slice(span.start, span.end)) });
}

function eventRecord(event: PoliticalEvent, cut: Cut): ExtractEvent {
  return {
    type: event.type,
    modes: event.modes,
    contexts: event.contexts,
    aux: event.aux,
    trigger: cut(event.trigger),
    actor: event.actor.map(cut),
    recipient: event.recipient.map(cut),
    place: event.place.map(cut),
    date: event.date.map(cut),
    value: event.value,
    source: event.source ? cut(event.source) : null,
    coref: event.coref,
  };
}
