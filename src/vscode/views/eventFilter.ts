// Which events the Events view shows. Pure: no editor.
import { EVENT_TYPE_INFOS } from '../../core/events/codebook';
import type { EventType } from '../../core/model';
import type { EventMark, MarkStatus } from '../../core/sidecar/marks';
import { isSameParticipant, type Participant, type ParticipantsOf } from './participants';

export const DECISIONS = ['suggested', 'decided', 'rejected'] as const;
/** Where an event stands: `decided` holds accepted, corrected and added. */
export type Decision = (typeof DECISIONS)[number];

/** What is shown: an event that has one of each list; an empty list asks for nothing. */
export interface EventFilter {
  readonly types: readonly EventType[];
  readonly participants: readonly Participant[];
  readonly decisions: readonly Decision[];
}

export const NO_FILTER: EventFilter = { types: [], participants: [], decisions: [] };

/** One report of an event, as filters see it. */
export interface Traits {
  readonly type: EventType;
  readonly participants: readonly Participant[];
  readonly decision: Decision;
}

/** One event of the view by its reports. */
export type Filterable = readonly Traits[];

/** How often each choice stands in the events of a view, before any of them is filtered. */
export interface FilterCounts {
  readonly types: ReadonlyMap<EventType, number>;
  /** The most frequent first. */
  readonly participants: readonly { readonly participant: Participant; readonly count: number }[];
  readonly decisions: ReadonlyMap<Decision, number>;
}

export function decisionOf(status: MarkStatus): Decision {
  return status === 'suggested' || status === 'rejected' ? status : 'decided';
}

/** What a filter sees of a report. */
export function traitsOf(event: EventMark, participantsOf: ParticipantsOf): Traits {
  return { type: event.type, participants: participantsOf(event), decision: decisionOf(event.status) };
}

export function isFiltering({ types, participants, decisions }: EventFilter): boolean {
  return types.length + participants.length + decisions.length > 0;
}

/** Whether an event is shown: one of its reports has all that is asked for. */
export function passes(filter: EventFilter, event: Filterable): boolean {
  return event.some(
    ({ type, participants, decision }) =>
      asks(filter.types, (wanted) => wanted === type) &&
      asks(filter.decisions, (wanted) => wanted === decision) &&
      asks(filter.participants, (wanted) => participants.some((one) => isSameParticipant(wanted, one))),
  );
}

function asks<T>(wanted: readonly T[], has: (one: T) => boolean): boolean {
  return wanted.length === 0 || wanted.some(has);
}

/** In how many of the events each type, participant and decision stands. */
export function filterCounts(events: readonly Filterable[]): FilterCounts {
  const types = new Map<EventType, number>();
  const decisions = new Map<Decision, number>();
  for (const event of events) {
    for (const type of new Set(event.map((one) => one.type))) count(types, type);
    for (const decision of new Set(event.map((one) => one.decision))) count(decisions, decision);
  }
  return { types, decisions, participants: participantCounts(events) };
}

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function participantCounts(events: readonly Filterable[]): FilterCounts['participants'] {
  const counts = new Map<string, { participant: Participant; count: number }>();
  for (const [key, participant] of events.flatMap((event) => [...participantsOfEvent(event)])) {
    const known = counts.get(key) ?? { participant, count: 0 };
    // A country is called by its name, not by its adjective.
    const isNamed = known.participant.type === 'MISC' && participant.type === 'LOCATION';
    counts.set(key, { participant: isNamed ? participant : known.participant, count: known.count + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

function participantsOfEvent(event: Filterable): ReadonlyMap<string, Participant> {
  return new Map(
    event.flatMap(({ participants }) => participants.map((one) => [one.keys[0] ?? one.name, one] as const)),
  );
}

/** What a filter asks for, in a few words: “CONSULT or AID; रूस; suggested”. */
export function filterWords({ types, participants, decisions }: EventFilter): string {
  const inOrder = EVENT_TYPE_INFOS.map(({ code }) => code).filter((code) => types.includes(code));
  return [inOrder, participants.map(({ name }) => name), decisions]
    .map((words) => words.join(' or '))
    .filter(Boolean)
    .join('; ');
}

/** What the view says of a filter, and what of it stands beside the title; undefined where there is nothing to filter. */
export function filterReport(
  filter: EventFilter,
  events: readonly Filterable[],
): { readonly message: string; readonly description: string } | undefined {
  if (!isFiltering(filter) || events.length === 0) return undefined;
  const shown = events.filter((event) => passes(filter, event)).length;
  const hidden = events.length - shown;
  const words = `${hidden} of ${events.length} events ${hidden === 1 ? 'is' : 'are'} hidden`;
  return { message: `Only ${filterWords(filter)}: ${words}.`, description: `${shown}/${events.length}` };
}
