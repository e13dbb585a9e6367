// The words of the field as types (see README, "Words"). All offsets here count UTF-16 code units of the
// text given to analyse(); text/offsets.ts converts them to the code points that sidecars and the CLI use.

/** A half-open range `[start, end)` of UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a line of an article is. */
export type Zone = 'headline' | 'dateline' | 'body' | 'boilerplate';

/** The mention types of the HiNER corpus, without its TIMEX (times have their own record). */
export const ENTITY_TYPES = [
  'PERSON',
  'LOCATION',
  'ORGANIZATION',
  'NUMEX',
  'LANGUAGE',
  'RELIGION',
  'FESTIVAL',
  'GAME',
  'LITERATURE',
  'MISC',
] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

/** A span that names an entity; `entity` is the id of the entity it refers to, if linking gave one. */
export interface Mention extends Span {
  readonly type: EntityType;
  readonly entity?: string;
}

/** What mentions refer to: one record for all mentions of one person, place or organisation. */
export interface Entity {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  readonly wikidata?: string;
  readonly mentions: readonly Mention[];
}

/** The TIMEX3 types. */
export const TIME_TYPES = ['DATE', 'TIME', 'DURATION', 'SET'] as const;
export type TimeType = (typeof TIME_TYPES)[number];

/** How ISO 8601-2 writes a side of an interval that is left open. */
export const OPEN_SIDE = '..';

/**
 * A half-open interval of ISO 8601 dates or date-times, e.g. 2025-08-12 to 2025-08-13. One side may be open: from
 * 2025-06-15 to `..` (15 जून से), from `..` to 2018-01-01 (2018 से पहले).
 */
export interface Interval {
  readonly start: string;
  readonly end: string;
}

/** How a time expression got its value; `tense` is from publication, in the direction that the tense of its clause tells. */
export const TIME_METHODS = ['absolute', 'publication', 'previous', 'tense', 'unresolved'] as const;
export type TimeMethod = (typeof TIME_METHODS)[number];

/** The sizes of calendar periods, the shortest first. A `financialYear` is India's, from 1 April on. */
export const PERIOD_SIZES = [
  'day',
  'weekend',
  'week',
  'fortnight',
  'month',
  'quarter',
  'half',
  'year',
  'financialYear',
  'decade',
  'century',
] as const;
export type PeriodSize = (typeof PERIOD_SIZES)[number];

/** How fine the interval of a time expression is. */
export type Granularity = PeriodSize | 'second' | 'minute' | 'partOfDay' | 'season';

/** TIMEX3's modifiers: where in the time of its value, or on which side of it, an expression lies. */
export type TimeModifier =
  | 'BEFORE'
  | 'AFTER'
  | 'ON_OR_BEFORE'
  | 'ON_OR_AFTER'
  | 'LESS_THAN'
  | 'MORE_THAN'
  | 'START'
  | 'MID'
  | 'END'
  | 'APPROX';

/** What a relative expression was counted from: the day of publication, or an expression before it. */
export type TimeAnchor =
  | { readonly kind: 'publication'; readonly value: string }
  | (Span & { readonly kind: 'expression'; readonly value: string });

/** Something that a time expression may mean besides its value. */
export interface TimeReading {
  readonly value: string;
  readonly interval?: Interval;
}

/** The calendars other than the Gregorian that dates are converted from, by their names in Intl. */
export type ForeignCalendar = 'indian' | 'islamic-civil';

/** A TIMEX3 time expression: `value` in TIMEX3 notation (2025-08-12, 2025-W33, PT2H, PAST_REF, XXXX …). */
export interface TimeExpression extends Span {
  readonly type: TimeType;
  readonly value: string;
  readonly interval?: Interval;
  readonly method: TimeMethod;
  /** Of the interval; absent without one. */
  readonly granularity?: Granularity;
  /** Absent where nothing was counted from: absolute and unresolved expressions. */
  readonly anchor?: TimeAnchor;
  readonly mod?: TimeModifier;
  /** What else the words may mean: 3/4/2023 in the American order, कल without a tense in either direction. */
  readonly others?: readonly TimeReading[];
  /** The calendar of a date that Intl converted; a lunar one may be a day off where the moon is watched for. */
  readonly calendar?: ForeignCalendar;
}

/**
 * How an event got its date: `own` from a time expression of its clause, `sentence` from the clause it goes on from,
 * `event` from another mention of the event or the talk it was part of, `story` from the day on which the article's main
 * events happened, `publication` from the day of publication.
 */
export type EventDateMethod = 'own' | 'sentence' | 'event' | 'story' | 'publication';

/** The sixteen PLOVER event types. */
export const EVENT_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** PLOVER's auxiliary modes: what is reported but not asserted as a present fact. */
export const AUXILIARY_MODES = ['future', 'historical', 'hypothetical', 'negation'] as const;
export type AuxiliaryMode = (typeof AUXILIARY_MODES)[number];

/** The roles of an event that spans fill. */
export const ROLES = ['actor', 'recipient', 'place', 'date'] as const;
export type Role = (typeof ROLES)[number];

/** A PLOVER-coded political interaction. Role fillers are spans of mentions and time expressions. */
export interface PoliticalEvent {
  readonly trigger: Span;
  readonly type: EventType;
  readonly modes: readonly string[];
  readonly contexts: readonly string[];
  readonly aux: readonly AuxiliaryMode[];
  readonly actor: readonly Span[];
  readonly recipient: readonly Span[];
  readonly place: readonly Span[];
  readonly date: readonly Span[];
  /** The ISO date of the event, or null where the text does not tell. */
  readonly value: string | null;
  /** How the value was found, where there is one. */
  readonly valueFrom?: EventDateMethod;
  /** The mention that the report is attributed to. */
  readonly source: Span | null;
  /** Events of one article with the same number are one real-world event. */
  readonly coref: number;
}
