import { ENTITY_TYPES, EVENT_TYPES, type Span, TIME_TYPES } from '../model';
import { fold } from '../text/fold';
import type { CodedMark, Mark, MentionMark, TimeMark } from './marks';
import { overlaps } from './overlaps';
import type { MarkType } from './revise';
import { storyKey } from './stories';

// Which suggestions a decision on many of them at once is about.

/** How many open suggestions there are of a type. */
export interface TypeCount {
  /** The first of them, which tells kind and type. */
  readonly first: CodedMark;
  readonly count: number;
}

/** Which of the open suggestions are meant; what is left out does not matter. */
export interface BulkChoice {
  readonly types?: ReadonlySet<string>;
  /** Inside or across this span of the text, UTF-16. */
  readonly within?: Span;
  readonly seen?: Seen;
}

/** How often a thing is told of in its article, both ends included. It is a count, not a probability. */
export interface Seen {
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** A mark that nobody has decided on. */
export function isOpen(mark: Mark): mark is CodedMark {
  return mark.kind !== 'note' && mark.status === 'suggested';
}

const ORDER: readonly MarkType[] = [...ENTITY_TYPES, ...TIME_TYPES, ...EVENT_TYPES];

/** The types of marks with their numbers: names, times, events, each in the order of its code book. */
export function countTypes(marks: Iterable<CodedMark>): readonly TypeCount[] {
  const counts = new Map<MarkType, TypeCount>();
  for (const mark of marks) {
    const { first = mark, count = 0 } = counts.get(mark.type) ?? {};
    counts.set(mark.type, { first, count: count + 1 });
  }
  return ORDER.flatMap((type) => counts.get(type) ?? []);
}

/** The open suggestions that a choice means, in the order of the text. */
export function chooseOpen(text: string, marks: readonly Mark[], choice: BulkChoice): readonly CodedMark[] {
  const { types, within, seen } = choice;
  const open = marks.filter(isOpen);
  const inPlace = open.filter(
    ({ type, span }) => (types?.has(type) ?? true) && (!within || overlaps(span, within)),
  );
  if (!seen) return inPlace;
  const count = countSeen(text, marks);
  return inPlace.filter((mark) => isWithin(count(mark), seen));
}

function isWithin(count: number, { atLeast = 0, atMost = Number.POSITIVE_INFINITY }: Seen): boolean {
  return atLeast <= count && count <= atMost;
}

/**
 * Tells how often what a mark stands for is told of in the article: mentions of the same entity, or without one of the
 * same words in any spelling; time expressions of the same value; tellings of the same event, by the analyst's word where there is one. What was rejected does not
 * count.
 */
export function countSeen(text: string, marks: readonly Mark[]): (mark: CodedMark) => number {
  const counts = new Map<string, number>();
  for (const mark of marks) {
    if (mark.kind === 'note' || mark.status === 'rejected') continue;
    const key = keyOf(text, mark);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (mark) => counts.get(keyOf(text, mark)) ?? 0;
}

function keyOf(text: string, mark: CodedMark): string {
  // An analyst may have said of events of two types that they are one.
  if (mark.kind === 'event') return `event ${storyKey(mark)}`;
  return `${mark.kind} ${mark.type} ${thingOf(text, mark)}`;
}

function thingOf(text: string, mark: MentionMark | TimeMark): string {
  if (mark.kind === 'time') return mark.value;
  return mark.entityName ?? fold(text.slice(mark.span.start, mark.span.end));
}
