import { type AuxiliaryMode, type EventType, ROLES, type Role, type Span } from '../model';
import { Acceptance } from './accept';
import { Draft, type Situation, type Stamp, spanToMark } from './draft';
import type { Edit } from './edit';
import type { Filling } from './eventRoles';
import type { EventMark, Filler, Mark } from './marks';
import { sameSpan } from './overlaps';
import { kindFilling } from './reconcile';
import { addEventInto, kindOf, type Marking, markInto, reviseInto } from './revise';
import { storyKey } from './stories';

/** A role of an event, or the source of its report. */
export type Part = Role | 'source';

/** What is to fill a role: what is marked already, or words that become a mention or a time expression in the same step. */
export type FillerChoice = Filler | (Span & { readonly as: Marking });

/** What to change of an event; what is not named stays. */
export interface EventChange {
  readonly type?: EventType;
  /** ISO date, or null for none: set by hand. Without it the date follows the date role. */
  readonly value?: string | null;
  readonly modes?: readonly string[];
  readonly contexts?: readonly string[];
  readonly aux?: readonly AuxiliaryMode[];
  readonly roles?: Readonly<Partial<Record<Role, readonly FillerChoice[]>>>;
  readonly source?: FillerChoice | null;
}

/**
 * Changes an event in one step. A suggested one becomes an annotation, with the mentions and time expressions that then
 * fill its roles; what is taken out of a role stays marked as it was. See reviseMark for the status.
 */
export function editEvent(situation: Situation, mark: EventMark, change: EventChange, stamp: Stamp): Edit {
  const draft = new Draft(situation, stamp);
  reviseInto(draft, mark, { ...change, ...filling(draft, change) });
  return draft.edit();
}

/** Puts a filler into a role, or takes out the one that stands there already. A source takes the place of another. */
export function toggleFiller(
  situation: Situation,
  mark: EventMark,
  part: Part,
  filler: FillerChoice,
  stamp: Stamp,
): Edit {
  const present = fillersOf(mark, part);
  const rest = present.filter((one) => !sameSpan(one, filler));
  const isOut = rest.length < present.length;
  const change =
    part === 'source'
      ? { source: isOut ? null : filler }
      : { roles: { [part]: isOut ? rest : [...present, filler] } };
  return editEvent(situation, mark, change, stamp);
}

/** What fills a role of an event, or its source. */
export function fillersOf({ roles, source }: EventMark, part: Part): readonly Filler[] {
  return part === 'source' ? (source ? [source] : []) : roles[part];
}

/**
 * Adds an event to the words that tell of it (UTF-16; trimmed and widened to clusters), beside those that stand there
 * already. Empty where the selection is.
 */
export function addEvent(
  situation: Situation,
  selection: Span,
  change: EventChange & { readonly type: EventType },
  stamp: Stamp,
): Edit {
  const draft = new Draft(situation, stamp);
  const span = spanToMark(situation.text, selection);
  if (span) addEventInto(draft, span, { ...change, ...filling(draft, change) });
  return draft.edit();
}

/** The fillers of a change; words that are not marked yet are marked first. */
function filling(draft: Draft, { roles, source }: EventChange): Filling {
  const filled = ROLES.flatMap((role) => {
    const choices = roles?.[role];
    return choices ? [[role, choices.flatMap((choice) => fillerOf(draft, choice, role))]] : [];
  });
  return {
    ...(roles && { roles: Object.fromEntries(filled) }),
    ...(source !== undefined && { source: (source && fillerOf(draft, source, 'source')[0]) ?? null }),
  };
}

/** What a choice comes to; nothing where words were to become what cannot fill the role. */
function fillerOf(draft: Draft, choice: FillerChoice, part: Part): Filler[] {
  if (!('as' in choice)) return [choice];
  if (kindOf(choice.as.type) !== kindFilling(part)) return [];
  const id = markInto(draft, choice, choice.as);
  return id === undefined ? [] : [{ start: choice.start, end: choice.end, id }];
}

/**
 * Says that events are one event of the world: all are accepted and get the same `coref`. What was said to be the same
 * as one of them before is the same as all of them now. Empty for fewer than two.
 */
export function mergeEvents(situation: Situation, events: readonly EventMark[], stamp: Stamp): Edit {
  const live = events.filter(({ status }) => status !== 'rejected');
  if (new Set(live.map(storyKey)).size < 2) return [];
  const known = new Set(
    live.flatMap(({ coref, id }) => (typeof coref === 'string' && coref !== id ? [coref] : [])),
  );
  const [coref = stamp.newId()] = known;
  const along = liveEvents(situation).filter(({ annotation }) => known.has(annotation?.coref ?? ''));
  return withCoref(situation, [...new Set([...live, ...along])], () => coref, stamp);
}

/** Says that an event is none of those that it was taken for: it is accepted and stands alone. Empty where it does. */
export function splitEvent(situation: Situation, event: EventMark, stamp: Stamp): Edit {
  const same = liveEvents(situation).filter((other) => storyKey(other) === storyKey(event));
  return same.length < 2 ? [] : withCoref(situation, [event], (id) => id, stamp);
}

function withCoref(
  situation: Situation,
  events: readonly EventMark[],
  corefFor: (id: string) => string,
  stamp: Stamp,
): Edit {
  const draft = new Draft(situation, stamp);
  const acceptance = new Acceptance(draft);
  for (const event of events) {
    const annotation = event.annotation ?? acceptance.annotationFor(event);
    if (annotation.kind === 'event') draft.put({ ...annotation, coref: corefFor(annotation.id) });
  }
  return draft.edit();
}

/** The events of an article that are not rejected. */
export function liveEvents({ marks }: Pick<Situation, 'marks'>): EventMark[] {
  return marks.marks.filter((mark): mark is EventMark => mark.kind === 'event' && mark.status !== 'rejected');
}

/** Whether a mark can fill a role: a time expression the date, a mention all others. */
export function canFill(mark: Mark, part: Part): boolean {
  return mark.kind === kindFilling(part) && mark.status !== 'rejected';
}
