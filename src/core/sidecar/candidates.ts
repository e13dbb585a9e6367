import { phraseKey } from '../lexicon/lexiconTable';
import { type EntityType, ROLES, type Span } from '../model';
import { canFill, type EventChange, fillersOf, liveEvents, type Part } from './editEvent';
import type { EventMark, Mark, MentionMark, TimeMark } from './marks';
import { overlaps, sameSpan } from './overlaps';

/** Why a mark stands where it does in the list of what can fill a role. */
export type Nearness = 'present' | 'sentence' | 'article' | 'again';

/** A mark that can fill a role. */
export interface Candidate {
  readonly mark: MentionMark | TimeMark;
  readonly nearness: Nearness;
}

interface Question {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly event: EventMark;
  readonly part: Part;
  /** The sentence of the event. */
  readonly sentence: Span;
}

const ORDER: readonly Nearness[] = ['present', 'sentence', 'article', 'again'];

/**
 * What of an article can fill a role of an event: what fills it, what stands in its sentence, then each other entity by
 * its nearest mention, then their further mentions; nearest first. Names of what cannot act, or is no place, come last.
 */
export function candidatesFor({ text, marks, event, part, sentence }: Question): readonly Candidate[] {
  const fillers = fillersOf(event, part);
  const near = marks
    .filter((mark): mark is MentionMark | TimeMark => canFill(mark, part))
    .sort((a, b) => distance(a.span, event.span) - distance(b.span, event.span));
  const isPresent = ({ span }: Mark) => fillers.some((filler) => sameSpan(filler, span));
  const isNear = (mark: Mark) => isPresent(mark) || overlaps(mark.span, sentence);
  const named = new Set(near.filter(isNear).map((mark) => keyOf(text, mark)));
  const listed = near.map((mark): Candidate => {
    if (isNear(mark)) return { mark, nearness: isPresent(mark) ? 'present' : 'sentence' };
    const key = keyOf(text, mark);
    const nearness = named.has(key) ? 'again' : 'article';
    named.add(key);
    return { mark, nearness };
  });
  return ORDER.flatMap((nearness) => {
    const group = listed.filter((one) => one.nearness === nearness);
    if (nearness === 'present') return group.sort((a, b) => a.mark.span.start - b.mark.span.start);
    return [
      ...group.filter(({ mark }) => suits(mark, part)),
      ...group.filter(({ mark }) => !suits(mark, part)),
    ];
  });
}

/** The same for all mentions of one entity. Each time expression is one of its own. */
function keyOf(text: string, mark: MentionMark | TimeMark): string {
  const { start, end } = mark.span;
  if (mark.kind === 'time') return `${start} ${end}`;
  return `${mark.type} ${phraseKey(mark.entityName ?? text.slice(start, end))}`;
}

const ACTORS: ReadonlySet<EntityType> = new Set(['PERSON', 'ORGANIZATION', 'LOCATION']);

function suits(mark: MentionMark | TimeMark, part: Part): boolean {
  if (mark.kind === 'time') return mark.type === 'DATE' || mark.type === 'TIME';
  return part === 'place' ? mark.type === 'LOCATION' : ACTORS.has(mark.type);
}

/** Units between two spans; 0 where they touch or overlap. */
function distance(a: Span, b: Span): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}

/** The event that is nearest to a place in its sentence, if any fits. */
export function nearestEvent(
  marks: readonly Mark[],
  place: Span,
  sentence: Span,
  fits: (event: EventMark) => boolean = () => true,
): EventMark | undefined {
  return liveEvents({ marks: { marks, unplaced: [] } })
    .filter((event) => overlaps(event.span, sentence) && fits(event))
    .sort((a, b) => distance(a.span, place) - distance(b.span, place))[0];
}

/** What an event with no roles can take over from the nearest event of its sentence that has some. */
export interface Offer {
  readonly from: EventMark;
  readonly change: Required<Pick<EventChange, 'roles' | 'source'>>;
}

/** The roles that are told in the sentence of an event that has none yet: evidence for a person to confirm. */
export function rolesOffered(marks: readonly Mark[], event: EventMark, sentence: Span): Offer | undefined {
  const hasRoles = (one: EventMark) =>
    one.source !== null || ROLES.some((role) => one.roles[role].length > 0);
  if (hasRoles(event)) return undefined;
  const from = nearestEvent(marks, event.span, sentence, hasRoles);
  return from && { from, change: { roles: from.roles, source: from.source } };
}
