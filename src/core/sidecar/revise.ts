import { sameJson } from '../json/sameJson';
import {
  type AuxiliaryMode,
  ENTITY_TYPES,
  type EntityType,
  EVENT_TYPES,
  type EventType,
  type Span,
  TIME_TYPES,
  type TimeType,
} from '../model';
import { Acceptance } from './accept';
import { Draft, type Situation, type Stamp, spanToMark } from './draft';
import type { Edit } from './edit';
import type { CodedMark } from './marks';
import { overlaps, sameSpan } from './overlaps';
import { rejectInto } from './reject';
import type { CodedAnnotation } from './schema';

/** Everything that a span can be marked as. */
export type MarkType = EntityType | TimeType | EventType;

/** What to change of a mark; what its kind does not have is ignored. */
export interface Change {
  readonly type?: MarkType;
  /** TIMEX3 value of a time expression, ISO date or null of an event. */
  readonly value?: string | null;
  /** The new extent, UTF-16. */
  readonly span?: Span;
  /** Canonical name of a mention's entity. */
  readonly entity?: string;
  readonly modes?: readonly string[];
  readonly contexts?: readonly string[];
  readonly aux?: readonly AuxiliaryMode[];
}

/** TIMEX3 for a time expression that nobody has resolved. */
const UNRESOLVED = 'XXXX';

/** Changes the type of a suggestion or an annotation; see reviseMark. */
export function retypeMark(situation: Situation, mark: CodedMark, type: MarkType, stamp: Stamp): Edit {
  return reviseMark(situation, mark, { type }, stamp);
}

/**
 * Changes a suggestion or an annotation. It becomes `corrected` and tells in `was` what had been suggested, and
 * `accepted` again once nothing differs from that; what the analyst had added stays `added`. An event that gets another
 * type loses its modes, which belong to the type. A type of another kind (a mention turned into a date) rejects the
 * suggestion, or deletes what was added, and marks the place anew, all in one step.
 */
export function reviseMark(situation: Situation, mark: CodedMark, change: Change, stamp: Stamp): Edit {
  const draft = new Draft(situation, stamp);
  reviseInto(draft, mark, change);
  return draft.edit();
}

/**
 * Marks a selection (UTF-16; white space at its ends is left out, the rest snapped to clusters). A selection on a
 * suggestion accepts or corrects it; exactly on an annotation, or across one of the same type, it changes that one;
 * anything else is `added`. `value` is for time expressions and events. Empty where the selection is.
 */
export function markSpan(
  situation: Situation,
  selection: Span,
  type: MarkType,
  stamp: Stamp,
  { value }: Pick<Change, 'value'> = {},
): Edit {
  const draft = new Draft(situation, stamp);
  markInto(draft, selection, { type, ...(value !== undefined && { value }) });
  return draft.edit();
}

/** Marks a selection inside a decision, see markSpan. */
export function markInto(draft: Draft, selection: Span, change: Marking): void {
  const span = spanToMark(draft.situation.text, selection);
  if (!span) return;
  const meant = markMeant(draft.situation, span, change.type);
  if (meant) reviseInto(draft, meant, { ...change, span });
  else draft.put(addedAnnotation(draft, span, change));
}

/** What a selection is marked as. */
export type Marking = Change & { readonly type: MarkType };

/** The mark that a selection changes: of the same kind, and the nearest in extent. */
function markMeant({ marks }: Situation, span: Span, type: MarkType): CodedMark | undefined {
  const kind = kindOf(type);
  const near = marks.marks.filter(
    (mark): mark is CodedMark => mark.kind === kind && overlaps(mark.span, span),
  );
  const shared = (mark: CodedMark) =>
    Math.min(mark.span.end, span.end) - Math.max(mark.span.start, span.start);
  return (
    near.find((mark) => mark.id !== undefined && sameSpan(mark.span, span)) ??
    near.find((mark) => mark.id !== undefined && mark.status !== 'rejected' && mark.type === type) ??
    near.filter(({ status }) => status === 'suggested').sort((a, b) => shared(b) - shared(a))[0]
  );
}

/** The kind of annotation that a type belongs to. */
export function kindOf(type: MarkType): CodedMark['kind'] {
  if (isOneOf(ENTITY_TYPES, type)) return 'mention';
  return isOneOf(TIME_TYPES, type) ? 'time' : 'event';
}

function isOneOf<T extends string>(types: readonly T[], type: string): type is T {
  return types.some((one) => one === type);
}

/** Changes a mark inside a decision, see reviseMark. */
export function reviseInto(draft: Draft, mark: CodedMark, change: Change): void {
  const span = change.span && spanToMark(draft.situation.text, change.span);
  const { type } = change;
  if (type !== undefined && kindOf(type) !== mark.kind) {
    rejectInto(draft, mark);
    draft.put(addedAnnotation(draft, span ?? mark.span, { ...change, type }));
    return;
  }
  const before = mark.annotation ?? new Acceptance(draft).annotationFor(mark);
  const changed = withChange(before, change);
  const moved = span && !sameSpan(span, mark.span) ? { ...changed, anchor: draft.anchor(span) } : changed;
  draft.put(withStatus(before, moved));
}

function withChange(annotation: CodedAnnotation, change: Change): CodedAnnotation {
  const { type = annotation.type, value, entity, modes, contexts, aux } = change;
  if (annotation.kind === 'mention') {
    if (!isOneOf(ENTITY_TYPES, type)) return annotation;
    return { ...annotation, type, ...(entity !== undefined && { entity }) };
  }
  if (annotation.kind === 'time') {
    return isOneOf(TIME_TYPES, type) ? { ...annotation, type, value: value ?? annotation.value } : annotation;
  }
  if (!isOneOf(EVENT_TYPES, type)) return annotation;
  return {
    ...annotation,
    type,
    value: value === undefined ? annotation.value : value,
    modes: modes ?? (type === annotation.type ? annotation.modes : []),
    contexts: contexts ?? annotation.contexts,
    aux: aux ?? annotation.aux,
  };
}

/** What `was` remembers, as one flat object. */
function remembered(annotation: CodedAnnotation): Readonly<Record<string, unknown>> {
  const value = annotation.kind === 'mention' ? {} : { value: annotation.value };
  return { type: annotation.type, ...value, exact: annotation.anchor.exact };
}

/** Sets status and `was` of a changed annotation from what it was before, and from what it had been then. */
function withStatus(before: CodedAnnotation, after: CodedAnnotation): CodedAnnotation {
  if (before.status === 'added') return after;
  const first = { ...remembered(before), ...before.was };
  const now = remembered(after);
  const was = Object.fromEntries(Object.entries(first).filter(([key, value]) => !sameJson(value, now[key])));
  const { was: _, ...rest } = after;
  if (Object.keys(was).length > 0) return { ...rest, status: 'corrected', was } as CodedAnnotation;
  const differs = before.status === 'corrected' ? !before.was : !sameJson(details(before), details(after));
  return { ...rest, status: differs ? 'corrected' : 'accepted' };
}

/** What can be corrected without a trace in `was`. */
function details(annotation: CodedAnnotation): unknown {
  if (annotation.kind === 'time') return null;
  if (annotation.kind === 'mention') return annotation.entity ?? null;
  const { modes, contexts, aux } = annotation;
  return { modes, contexts, aux };
}

function addedAnnotation(draft: Draft, span: Span, change: Marking): CodedAnnotation {
  const common = { id: draft.stamp.newId(), status: 'added' as const, anchor: draft.anchor(span) };
  const { type, value, entity } = change;
  if (isOneOf(ENTITY_TYPES, type)) {
    return { ...common, kind: 'mention', type, ...(entity !== undefined && { entity }) };
  }
  if (isOneOf(TIME_TYPES, type)) return { ...common, kind: 'time', type, value: value ?? UNRESOLVED };
  return {
    ...common,
    kind: 'event',
    type,
    value: value ?? null,
    modes: [],
    contexts: [],
    aux: [],
    roles: { actor: [], recipient: [], place: [], date: [] },
    source: null,
  };
}
