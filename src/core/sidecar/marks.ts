import type {
  EntityType,
  EventType,
  Interval,
  Mention,
  PoliticalEvent,
  Role,
  Span,
  TimeExpression,
  TimeType,
} from '../model';
import type { AnchorState, Proposal } from './anchors';
import type {
  AnchoredAnnotation,
  EventAnnotation,
  MentionAnnotation,
  NoteAnnotation,
  Status,
  TimeAnnotation,
} from './schema';

// What is shown: the marks of one article, made by reconcile() out of suggestions and annotations.

/** `suggested`: found by the analysis, no analyst has decided on it yet. */
export type MarkStatus = 'suggested' | Status;
export type MarkKind = 'mention' | 'time' | 'event' | 'note';

interface MarkBase {
  /** UTF-16 units of the text, whole grapheme clusters; an event's span is its trigger. */
  readonly span: Span;
  readonly status: MarkStatus;
  /** The id of the annotation; a suggestion has none. */
  readonly id?: string;
  /** `moved`: the annotation was proved at another place than the one stored. */
  readonly placed?: 'ok' | 'moved';
  /** The analyst's remark on the annotation. */
  readonly note?: string;
  readonly by?: string;
  readonly at?: string;
}

export interface MentionMark extends MarkBase {
  readonly kind: 'mention';
  readonly type: EntityType;
  /** The canonical name of its entity: the analyst's, else the one that linking found. */
  readonly entityName?: string;
  readonly annotation?: MentionAnnotation;
  /** The suggestion shown, or the one at the same place that the annotation hides. */
  readonly suggestion?: Mention;
}

export interface TimeMark extends MarkBase {
  readonly kind: 'time';
  readonly type: TimeType;
  readonly value: string;
  /** The interval that the analysis gives for this value. */
  readonly interval?: Interval;
  readonly annotation?: TimeAnnotation;
  readonly suggestion?: TimeExpression;
}

/** A span that fills a role, with the id of the annotation it comes from. */
export interface Filler extends Span {
  readonly id?: string;
}

export interface EventMark extends MarkBase {
  readonly kind: 'event';
  readonly type: EventType;
  readonly modes: readonly string[];
  readonly contexts: readonly string[];
  readonly aux: PoliticalEvent['aux'];
  /** Only fillers whose place is known; those that cannot be placed are in `unplaced`. */
  readonly roles: Readonly<Record<Role, readonly Filler[]>>;
  readonly value: string | null;
  readonly source: Filler | null;
  /** Events that have the same one are one event: the analyst's, else the number that the analysis gave, see storyKey. */
  readonly coref?: string | number;
  readonly annotation?: EventAnnotation;
  readonly suggestion?: PoliticalEvent;
}

export interface NoteMark extends MarkBase {
  readonly kind: 'note';
  readonly type: 'NOTE';
  readonly text: string;
  /** The annotation that the note is on. */
  readonly on?: string;
  readonly annotation: NoteAnnotation;
}

export type CodedMark = MentionMark | TimeMark | EventMark;
export type Mark = CodedMark | NoteMark;

/** An annotation whose place is not proved, with the places where it may belong, best first. */
export interface Unplaced {
  readonly annotation: AnchoredAnnotation;
  readonly state: Exclude<AnchorState, 'ok' | 'moved'>;
  readonly proposals: readonly Proposal[];
}

export interface Marks {
  /** Sorted by start, then end; rejected ones are among them. */
  readonly marks: readonly Mark[];
  readonly unplaced: readonly Unplaced[];
}
