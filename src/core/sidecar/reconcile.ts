import type { Entity, Mention, PoliticalEvent, Role, Span, TimeExpression } from '../model';
import { snapSpan } from '../text/graphemes';
import { dateOfTimex } from '../text/isoDate';
import { anchorResolver } from './anchors';
import type {
  CodedMark,
  EventMark,
  Filler,
  Mark,
  Marks,
  MentionMark,
  NoteMark,
  TimeMark,
  Unplaced,
} from './marks';
import { type OverlapIndex, overlapIndex, sameSpan } from './overlaps';
import type {
  AnchoredAnnotation,
  EventAnnotation,
  MentionAnnotation,
  NoteAnnotation,
  Sidecar,
  TimeAnnotation,
} from './schema';
import { isAnchored } from './sidecar';
import { Stories } from './stories';

export type * from './marks';

/** What reconcile reads of an Analysis. Spans are UTF-16 units of the text. */
export interface Suggestions {
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly times: readonly TimeExpression[];
  readonly events: readonly PoliticalEvent[];
}

/** An annotation whose place is proved. */
interface Placed<T extends AnchoredAnnotation> {
  readonly annotation: T;
  readonly span: Span;
  readonly placed: 'ok' | 'moved';
}

/**
 * Decides what is shown of one article: the one place where suggestions and annotations meet. An annotation is shown
 * where its anchor is proved and hides the suggestions of its kind that overlap it; a rejected one hides only those of
 * its own type. Annotations whose place is not proved are listed apart, never shown. Pure and deterministic.
 */
export function reconcile(text: string, suggestions: Suggestions, sidecar: Sidecar): Marks {
  const { placed, unplaced } = placeAll(text, sidecar);
  const found = snapped(text, suggestions);
  const fillers = new FillerIndex(placed, found.times);
  const names = new Map(suggestions.entities.map(({ id, name }) => [id, name]));
  const marks: Mark[] = [
    ...mentionMarks(placed, found.mentions, names),
    ...timeMarks(placed, found.times),
    ...eventMarks(placed, found.events, fillers),
    ...ofKind<NoteAnnotation>(placed, 'note').map(noteMark),
  ];
  return { marks: marks.sort(bySpan), unplaced };
}

/** The annotations of a sidecar whose place in a text is not proved; what reconcile lists, without an analysis. */
export function unplacedIn(text: string, sidecar: Sidecar): readonly Unplaced[] {
  return placeAll(text, sidecar).unplaced;
}

function bySpan(a: Mark, b: Mark): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}

function placeAll(
  text: string,
  sidecar: Sidecar,
): { placed: Placed<AnchoredAnnotation>[]; unplaced: Unplaced[] } {
  const resolver = anchorResolver(text, sidecar);
  const placed: Placed<AnchoredAnnotation>[] = [];
  const unplaced: Unplaced[] = [];
  for (const annotation of sidecar.annotations.filter(isAnchored)) {
    const resolution = resolver.resolve(annotation.anchor);
    if ('span' in resolution) {
      placed.push({ annotation, span: snapSpan(text, resolution.span), placed: resolution.state });
    } else unplaced.push({ annotation, ...resolution });
  }
  return { placed, unplaced };
}

function ofKind<T extends AnchoredAnnotation>(
  placed: readonly Placed<AnchoredAnnotation>[],
  kind: T['kind'],
): Placed<T>[] {
  return placed.filter((one): one is Placed<T> => one.annotation.kind === kind);
}

/** The suggestions with spans of whole clusters. */
function snapped(text: string, { mentions, times, events }: Suggestions): Omit<Suggestions, 'entities'> {
  const snap = (span: Span) => snapSpan(text, span);
  return {
    mentions: mentions.map((mention) => ({ ...mention, ...snap(mention) })),
    times: times.map((time) => ({ ...time, ...snap(time) })),
    events: events.map((event) => ({
      ...event,
      trigger: snap(event.trigger),
      actor: event.actor.map(snap),
      recipient: event.recipient.map(snap),
      place: event.place.map(snap),
      date: event.date.map(snap),
      source: event.source && snap(event.source),
    })),
  };
}

function mentionMarks(
  placed: readonly Placed<AnchoredAnnotation>[],
  mentions: readonly Mention[],
  names: ReadonlyMap<string, string>,
): MentionMark[] {
  const nameOf = (mention: Mention | undefined) => {
    const name = mention?.entity === undefined ? undefined : names.get(mention.entity);
    return name === undefined ? {} : { entityName: name };
  };
  const at = overlapIndex(mentions, (mention) => mention);
  const decided = ofKind<MentionAnnotation>(placed, 'mention').map((one): MentionMark => {
    const suggestion = at.overlapping(one.span).find((mention) => sameSpan(mention, one.span));
    const { type, entity } = one.annotation;
    const name = entity === undefined ? nameOf(suggestion) : { entityName: entity };
    return { kind: 'mention', ...base(one), type, ...name, ...(suggestion && { suggestion }) };
  });
  const suggested = mentions.map(
    (suggestion): MentionMark => ({
      kind: 'mention',
      span: spanOf(suggestion),
      status: 'suggested',
      type: suggestion.type,
      ...nameOf(suggestion),
      suggestion,
    }),
  );
  return [...decided, ...undecided(suggested, decided)];
}

function timeMarks(
  placed: readonly Placed<AnchoredAnnotation>[],
  times: readonly TimeExpression[],
): TimeMark[] {
  const at = overlapIndex(times, (time) => time);
  const intervalOf = ({ interval }: TimeExpression) => interval && { interval };
  const decided = ofKind<TimeAnnotation>(placed, 'time').map((one): TimeMark => {
    const suggestion = at.overlapping(one.span).find((time) => sameSpan(time, one.span));
    const { type, value } = one.annotation;
    const interval = suggestion?.value === value ? intervalOf(suggestion) : undefined;
    return { kind: 'time', ...base(one), type, value, ...interval, ...(suggestion && { suggestion }) };
  });
  const suggested = times.map(
    (suggestion): TimeMark => ({
      kind: 'time',
      span: spanOf(suggestion),
      status: 'suggested',
      type: suggestion.type,
      value: suggestion.value,
      ...intervalOf(suggestion),
      suggestion,
    }),
  );
  return [...decided, ...undecided(suggested, decided)];
}

function eventMarks(
  placed: readonly Placed<AnchoredAnnotation>[],
  events: readonly PoliticalEvent[],
  fillers: FillerIndex,
): EventMark[] {
  const at = overlapIndex(events, ({ trigger }) => trigger);
  const decidedOn = ofKind<EventAnnotation>(placed, 'event').map((one) => ({
    ...one,
    suggestion: suggestionFor(one, at),
  }));
  const stories = new Stories(decidedOn);
  const decided = decidedOn.map(({ suggestion, ...one }): EventMark => {
    const { type, modes, contexts, aux, value, roles, source } = one.annotation;
    const coref = stories.corefOf({ annotation: one.annotation, suggestion });
    return {
      kind: 'event',
      ...base(one),
      type,
      modes,
      contexts,
      aux,
      value,
      roles: byRole((role) => roles[role].flatMap((id) => fillers.byId(id) ?? [])),
      source: (source !== null && fillers.byId(source)) || null,
      ...(coref !== undefined && { coref }),
      ...(suggestion && { suggestion }),
    };
  });
  const suggested = events.map((suggestion): EventMark => {
    const { trigger, type, modes, contexts, aux, source } = suggestion;
    const roles = byRole((role) => suggestion[role].map((span) => fillers.at(span, role)));
    const dated = fillers.dateOf(roles.date);
    return {
      kind: 'event',
      span: trigger,
      status: 'suggested',
      type,
      modes,
      contexts,
      aux,
      value: dated === undefined ? suggestion.value : dated,
      roles,
      source: source && fillers.at(source, 'source'),
      coref: stories.corefOf({ suggestion }) ?? suggestion.coref,
      suggestion,
    };
  });
  return [...decided, ...undecided(suggested, decided)];
}

/** The suggestion at the place of a decided event: that of its type, or that it was made from. */
function suggestionFor(
  { annotation, span }: Placed<EventAnnotation>,
  at: OverlapIndex<PoliticalEvent>,
): PoliticalEvent | undefined {
  const here = at.overlapping(span).filter(({ trigger }) => sameSpan(trigger, span));
  const own = here.find(({ type }) => type === annotation.type || type === annotation.was?.type);
  return own ?? (annotation.status === 'added' ? undefined : here[0]);
}

function noteMark(one: Placed<NoteAnnotation>): NoteMark {
  const { text, on } = one.annotation;
  return {
    kind: 'note',
    type: 'NOTE',
    ...base(one),
    status: 'added',
    text,
    ...(on !== undefined && { on }),
  };
}

/** What marks of all kinds take from their annotation. */
function base<T extends AnchoredAnnotation>({ annotation, span, placed }: Placed<T>) {
  const { id, note, by, at } = annotation;
  return {
    span,
    status: annotation.kind === 'note' ? ('added' as const) : annotation.status,
    id,
    placed,
    annotation,
    ...(note !== undefined && { note }),
    ...(by !== undefined && { by }),
    ...(at !== undefined && { at }),
  };
}

/** The suggestions of one kind that no annotation of that kind hides. */
function undecided<T extends CodedMark>(suggested: readonly T[], decided: readonly T[]): T[] {
  const at = overlapIndex(decided, ({ span }) => span);
  return suggested.filter((suggestion) =>
    at.overlapping(suggestion.span).every((mark) => spares(mark, suggestion)),
  );
}

/**
 * Whether an annotation leaves a suggestion that it overlaps standing: a rejection does if it is of another type, and an
 * event that an analyst added to a trigger, which may tell of several.
 */
function spares(mark: CodedMark, { kind, type, span }: CodedMark): boolean {
  if (mark.type === type) return false;
  if (mark.status === 'rejected') return true;
  return kind === 'event' && mark.status === 'added' && sameSpan(mark.span, span);
}

function byRole<T>(fill: (role: Role) => T): Readonly<Record<Role, T>> {
  return { actor: fill('actor'), recipient: fill('recipient'), place: fill('place'), date: fill('date') };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** The annotations that can fill roles: placed mentions and time expressions that are not rejected. */
class FillerIndex {
  readonly #byId = new Map<string, Filler>();
  readonly #byPlace = new Map<string, Filler>();
  readonly #values = new Map<string, string>();

  constructor(placed: readonly Placed<AnchoredAnnotation>[], times: readonly TimeExpression[]) {
    const found = new Map(times.map((time) => [placeKey('time', time), time.value]));
    for (const { annotation, span } of placed) {
      const { kind, id } = annotation;
      if ((kind !== 'mention' && kind !== 'time') || annotation.status === 'rejected') continue;
      this.#byId.set(id, { ...span, id });
      this.#byPlace.set(placeKey(kind, span), { ...span, id });
      const isOther = annotation.kind === 'time' && annotation.value !== found.get(placeKey(kind, span));
      if (isOther) this.#values.set(id, annotation.value);
    }
  }

  byId(id: string): Filler | undefined {
    return this.#byId.get(id);
  }

  /** The date of an event by its only time expression, where an analyst gave that another value than the analysis. */
  dateOf([only, ...more]: readonly Filler[]): string | null | undefined {
    const value = only?.id === undefined || more.length > 0 ? undefined : this.#values.get(only.id);
    return value === undefined ? undefined : dateOfTimex(value);
  }

  /** The span, with the id of the annotation that stands exactly there. */
  at(span: Span, role: Role | 'source'): Filler {
    return this.#byPlace.get(placeKey(kindFilling(role), span)) ?? spanOf(span);
  }
}

/** What fills a role: a time expression the date, a mention all others. */
export function kindFilling(role: Role | 'source'): 'mention' | 'time' {
  return role === 'date' ? 'time' : 'mention';
}

function placeKey(kind: string, { start, end }: Span): string {
  return `${kind} ${start}-${end}`;
}
