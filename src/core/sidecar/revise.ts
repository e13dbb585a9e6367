import {
  type AuxiliaryMode,
  ENTITY_TYPES,
  type EntityType,
  EVENT_TYPES,
  type EventType,
  type Role,
  type Span,
  TIME_TYPES,
  type TimeType,
} from '../model';
import { Acceptance } from './accept';
import { Draft, type Situation, type Stamp, spanToMark } from './draft';
import type { Edit } from './edit';
import {
  dateTold,
  type Filling,
  filledAnnotation,
  filledMark,
  fills,
  namesOthers,
  valueAfter,
} from './eventRoles';
import type { CodedMark } from './marks';
import { sameSpan } from './overlaps';
import { rejectInto } from './reject';
import type { CodedAnnotation, EventAnnotation } from './schema';
import { beforeChange, withStatus } from './was';

/** Everything that a span can be marked as. */
export type MarkType = EntityType | TimeType | EventType;

/** What to change of a mark; what its kind does not have is ignored. */
export interface Change extends Filling {
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

/** Marks a selection inside a decision, see markSpan. Gives the id of the annotation; undefined where there is none. */
export function markInto(draft: Draft, selection: Span, change: Marking): string | undefined {
  const span = spanToMark(draft.situation.text, selection);
  if (!span) return undefined;
  const meant = markMeant(draft, span, change.type);
  return meant ? reviseInto(draft, meant, { ...change, span }) : addInto(draft, span, change);
}

/** Adds an event with its roles inside a decision. */
export function addEventInto(draft: Draft, span: Span, change: Marking): void {
  const added = addedAnnotation(draft, span, change);
  if (added.kind !== 'event') return;
  const acceptance = new Acceptance(draft);
  const { roles = {}, source } = change;
  const ids = (role: Role) => acceptance.idsOf(roles[role] ?? [], role);
  const filled: EventAnnotation = {
    ...added,
    roles: { actor: ids('actor'), recipient: ids('recipient'), place: ids('place'), date: ids('date') },
    source: acceptance.idsOf(source ? [source] : [], 'source')[0] ?? null,
  };
  draft.put({ ...filled, value: change.value ?? dateTold(draft, filled) });
}

function addInto(draft: Draft, span: Span, change: Marking): string {
  const annotation = addedAnnotation(draft, span, change);
  draft.put(annotation);
  return annotation.id;
}

/** What a selection is marked as. */
export type Marking = Change & { readonly type: MarkType };

/** The mark that a selection changes: of the same kind, and the nearest in extent. */
function markMeant(draft: Draft, span: Span, type: MarkType): CodedMark | undefined {
  const near: readonly CodedMark[] = draft.marksAt(kindOf(type), span);
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

/** Changes a mark inside a decision, see reviseMark. Gives the id of the annotation. */
export function reviseInto(draft: Draft, mark: CodedMark, change: Change): string {
  const span = change.span && spanToMark(draft.situation.text, change.span);
  const { type } = change;
  if (type !== undefined && kindOf(type) !== mark.kind) {
    rejectInto(draft, mark);
    return addInto(draft, span ?? mark.span, { ...change, type });
  }
  const acceptance = new Acceptance(draft);
  const filled = mark.kind === 'event' ? filledMark(mark, change) : mark;
  const annotation = mark.annotation ?? acceptedAs(draft, mark) ?? acceptance.annotationFor(filled);
  const before = beforeChange(draft, mark, annotation);
  const changed = refilled(acceptance, mark, withChange(annotation, change), change);
  const after = span && !sameSpan(span, mark.span) ? { ...changed, anchor: draft.anchor(span) } : changed;
  draft.put(withStatus(draft, before, after, namesOthers(mark, filled)));
  if (!mark.annotation) draft.accepted.set(mark, after.id);
  return after.id;
}

/** What a suggestion has become in this decision already. */
function acceptedAs(draft: Draft, mark: CodedMark): CodedAnnotation | undefined {
  const known = draft.get(draft.accepted.get(mark) ?? '');
  return known?.kind === 'published' || known?.kind === 'note' ? undefined : known;
}

/** An event with its roles, and the date that follows them, as the change says; anything else as it is. */
function refilled(
  acceptance: Acceptance,
  mark: CodedMark,
  annotation: CodedAnnotation,
  change: Change,
): CodedAnnotation {
  if (mark.kind !== 'event' || annotation.kind !== 'event' || !fills(change)) return annotation;
  const filled = mark.annotation ? filledAnnotation(acceptance, annotation, mark, change) : annotation;
  const follows = change.roles?.date !== undefined && change.value === undefined;
  return follows ? { ...filled, value: valueAfter(acceptance.draft, mark, filled) } : filled;
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
    modes: change.modes ?? [],
    contexts: change.contexts ?? [],
    aux: change.aux ?? [],
    roles: { actor: [], recipient: [], place: [], date: [] },
    source: null,
  };
}
