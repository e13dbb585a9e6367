import { sameJson } from '../json/sameJson';
import { ROLES, type Role } from '../model';
import { dateOfTimex } from '../text/isoDate';
import type { Acceptance } from './accept';
import type { Draft } from './draft';
import type { CodedMark, EventMark, Filler } from './marks';
import { sameSpan } from './overlaps';
import type { EventAnnotation } from './schema';

/** What fills the roles and the source of an event anew; a role that is not named stays as it is. */
export interface Filling {
  readonly roles?: Readonly<Partial<Record<Role, readonly Filler[]>>>;
  readonly source?: Filler | null;
}

/** Whether anything is to be filled anew. */
export function fills({ roles, source }: Filling): boolean {
  return roles !== undefined || source !== undefined;
}

/** The mark with the roles that it is to have: of a suggestion only what still fills a role is accepted along. */
export function filledMark(mark: EventMark, { roles, source }: Filling): EventMark {
  return { ...mark, roles: { ...mark.roles, ...roles }, source: source === undefined ? mark.source : source };
}

/**
 * An annotation with its roles filled anew. Fillers are accepted along; those that have no place in the text any more,
 * which nobody could see, stay.
 */
export function filledAnnotation(
  acceptance: Acceptance,
  annotation: EventAnnotation,
  mark: EventMark,
  { roles = {}, source }: Filling,
): EventAnnotation {
  const filled = { ...annotation.roles };
  for (const role of ROLES) {
    const placed = new Set(mark.roles[role].map(({ id }) => id));
    const unplaced = annotation.roles[role].filter((id) => !placed.has(id));
    const wanted = roles[role];
    if (wanted) filled[role] = [...new Set([...acceptance.idsOf(wanted, role), ...unplaced])];
  }
  if (source === undefined) return { ...annotation, roles: filled };
  return {
    ...annotation,
    roles: filled,
    source: acceptance.idsOf(source ? [source] : [], 'source')[0] ?? null,
  };
}

/** Whether two states of an event name other places in their roles, or as the source. */
export function namesOthers(one: CodedMark, other: CodedMark): boolean {
  if (one.kind !== 'event' || other.kind !== 'event') return false;
  const places = ({ roles, source }: EventMark) =>
    [...ROLES.map((role) => roles[role]), source ? [source] : []].map((list) =>
      list.map(({ start, end }) => [start, end]),
    );
  return !sameJson(places(one), places(other));
}

/** The words that fill the roles, and that the source is: what `was` remembers of them. */
export type RoleWords = Readonly<Record<Role, readonly string[]>> & { readonly source: string | null };

/** The words of a suggestion's roles, with line ends as an anchor has them. */
export function suggestedWords(text: string, { roles, source }: EventMark): RoleWords {
  const words = ({ start, end }: Filler) => text.slice(start, end).replace(/\r\n?/g, '\n');
  const of = (role: Role) => roles[role].map(words);
  return { ...byRole(of), source: source && words(source) };
}

/** The words of an annotation's roles, as this decision leaves them. */
export function annotatedWords(draft: Draft, { roles, source }: EventAnnotation): RoleWords {
  const words = (id: string) => {
    const annotation = draft.get(id);
    return annotation && annotation.kind !== 'published' ? annotation.anchor.exact : id;
  };
  const of = (role: Role) => roles[role].map(words);
  return { ...byRole(of), source: source === null ? null : words(source) };
}

function byRole<T>(of: (role: Role) => T): Readonly<Record<Role, T>> {
  return { actor: of('actor'), recipient: of('recipient'), place: of('place'), date: of('date') };
}

/**
 * The date of an event (ISO, or null) whose date role was filled anew: that of the time expressions in it, unless its
 * date had been set by hand. Without any it is the one that the analysis took from elsewhere, if it did.
 */
export function valueAfter(draft: Draft, mark: EventMark, filled: EventAnnotation): string | null {
  const { value, suggestion, roles } = mark;
  const told = roles.date.flatMap((filler) => dateOf(draft, filler) ?? []);
  const isByHand = value !== null && !told.includes(value) && value !== suggestion?.value;
  if (isByHand) return value;
  if (filled.roles.date.length === 0) return suggestion?.date.length === 0 ? suggestion.value : null;
  const dates = datesTold(draft, filled);
  return value !== null && dates.includes(value) ? value : (dates[0] ?? null);
}

/** The date that the time expressions in the date role of an annotation tell, the first where they differ. */
export function dateTold(draft: Draft, annotation: EventAnnotation): string | null {
  return datesTold(draft, annotation)[0] ?? null;
}

function datesTold(draft: Draft, { roles }: EventAnnotation): string[] {
  return roles.date.flatMap((id) => dateOf(draft, { id }) ?? []);
}

/** The date that a time expression tells, by its annotation, else by the suggestion at its place. */
function dateOf(draft: Draft, filler: { readonly id?: string } | Filler): string | null {
  const annotation = filler.id === undefined ? undefined : draft.get(filler.id);
  if (annotation) return annotation.kind === 'time' ? dateOfTimex(annotation.value) : null;
  if (!('start' in filler)) return null;
  const mark = draft.marksAt('time', filler).find((one) => sameSpan(one.span, filler));
  return mark ? dateOfTimex(mark.value) : null;
}
