import type { EventType, Mention, Role } from '../model';
import { dateValue, isHistorical, isSince } from './dates';
import { addAll, type Draft, isBare, isPointedAt } from './drafts';
import { RECIPROCAL } from './frames';
import type { Affiliations } from './identity';

/** One real-world event and what all its mentions together tell. */
interface Group {
  readonly number: number;
  readonly members: Draft[];
  /** Sides of everyone who takes part. */
  readonly party: Set<string>;
  value: string | null;
}

/** How many events back one can be mentioned again, and how many of its mentions are compared: keeps it linear. */
const REACH = 40;
const LAST_MEMBERS = 6;

/**
 * Numbers the drafts (in text order) so that mentions of one event have one number, and lets them share what one of
 * them tells: participants, place and date go to later bare mentions, value, future, phone and the mode of a deed to all.
 */
export function corefer(
  drafts: readonly Draft[],
  affiliations: Affiliations,
  published: string | null,
): void {
  const matcher = new Matcher(affiliations);
  const groups: Group[] = [];
  const recent: Group[] = [];
  for (const draft of drafts) {
    readValue(draft, published);
    const at = matcher.find(draft, recent);
    const [known] = at >= 0 ? recent.splice(at, 1) : [];
    const group = known ?? { number: groups.length + 1, members: [], party: new Set(), value: null };
    if (!known) groups.push(group);
    recent.push(group);
    if (recent.length > REACH) recent.shift();
    matcher.join(draft, group);
  }
  for (const group of groups) share(group);
  datesOfTalks(drafts, groups, matcher);
}

/** The value of the draft's own time expressions; what is planned has none that lies long back. */
function readValue(draft: Draft, published: string | null): void {
  draft.value = isSince(draft) ? null : dateValue(draft.date);
  if (!draft.value) return;
  if (draft.aux.has('future') && isHistorical(draft.value, published)) {
    draft.value = null;
    return;
  }
  draft.valueFrom ??= 'own';
  if (isHistorical(draft.value, published)) draft.aux.add('historical');
}

/** Types that may be mentioned by a bare noun with nobody beside it: हमले में, समझौते के बाद. */
const BY_NAME: ReadonlySet<EventType> = new Set(['ASSAULT', 'PROTEST', 'COERCE', 'MOBILIZE', 'RETREAT']);

class Matcher {
  constructor(readonly affiliations: Affiliations) {}

  /** The index of the latest event that the draft mentions again, or -1; one of its own mode goes first. */
  find(draft: Draft, recent: readonly Group[]): number {
    const [mode] = draft.modes;
    const same = mode
      ? recent.findLastIndex(
          ({ members }, at) => members.at(-1)?.modes[0] === mode && this.#isAt(draft, recent, at),
        )
      : -1;
    return same >= 0 ? same : recent.findLastIndex((_, at) => this.#isAt(draft, recent, at));
  }

  #isAt(draft: Draft, recent: readonly Group[], at: number): boolean {
    const group = recent[at];
    return group !== undefined && this.isSame(draft, group);
  }

  isSame(draft: Draft, group: Group): boolean {
    const other = group.members.at(-1);
    if (!other || draft.type !== other.type || familyOf(draft) !== familyOf(other)) return false;
    if (!sameModes(draft, other) || !sameValue(draft.value, group.value)) return false;
    if (!sameStanding(draft, group)) return false;
    return RECIPROCAL.has(draft.trigger.sense.frame)
      ? this.#sameParty(draft, group)
      : this.#sameRoles(draft, other, group);
  }

  join(draft: Draft, group: Group): void {
    const bare = isRef(draft) || RECIPROCAL.has(draft.trigger.sense.frame);
    if (bare) this.#inherit(draft, group.members.slice(-LAST_MEMBERS));
    draft.coref = group.number;
    group.value = longer(group.value, draft.value);
    group.members.push(draft);
    for (const key of this.keys([...draft.actor, ...draft.recipient])) group.party.add(key);
  }

  keys(mentions: readonly Mention[]): Set<string> {
    return new Set(mentions.map((mention) => this.affiliations.sideOf(mention)));
  }

  /** Everyone that one of them names is among those of the other, and two are shared where two are named. */
  #sameParty(draft: Draft, { party, value }: Group): boolean {
    const told = [...draft.actor, ...draft.recipient];
    const own = told.length > 0 || isPointedAt(draft) ? told : draft.subject;
    const mine = this.keys(own);
    if (mine.size === 0) return draft.value === null || draft.value === value;
    const shared = [...mine].filter((key) => party.has(key)).length;
    return shared >= 2 || (shared === 1 && (mine.size === 1 || party.size === 1));
  }

  #sameRoles(draft: Draft, other: Draft, { members }: Group): boolean {
    const actor = this.#agree(draft.actor, other.actor);
    const recipient = this.#agree(draft.recipient, other.recipient);
    if (actor === 'no' || recipient === 'no') return false;
    if (actor === 'yes' || recipient === 'yes') return true;
    if (draft.actor.length + draft.recipient.length > 0) return false;
    const named =
      BY_NAME.has(draft.type) &&
      members.slice(-LAST_MEMBERS).some(({ trigger }) => trigger.sense === draft.trigger.sense);
    const journey = familyOf(draft) === 'visit';
    return isRef(draft) && (isPointedAt(draft) || named || journey) && !this.#isOwnDeed(draft, other);
  }

  /** Who condemns an attack did not make it. */
  #isOwnDeed({ governor }: Draft, other: Draft): boolean {
    return governor?.type === 'ACCUSE' && this.#agree(governor.actor, other.actor) === 'yes';
  }

  #agree(mine: readonly Mention[], theirs: readonly Mention[]): 'yes' | 'no' | 'open' {
    if (mine.length === 0 || theirs.length === 0) return 'open';
    const keys = this.keys(theirs);
    return mine.some((mention) => keys.has(this.affiliations.sideOf(mention))) ? 'yes' : 'no';
  }

  /** A later mention takes over what it does not tell itself. */
  #inherit(draft: Draft, earlier: readonly Draft[]): void {
    if (earlier.length === 0) return;
    const told = (role: Role) => earlier.findLast((member) => member[role].length > 0);
    if (RECIPROCAL.has(draft.trigger.sense.frame)) this.#inheritParty(draft, told('actor')?.actor ?? []);
    else if (draft.actor.length === 0) addAll(draft.actor, told('actor')?.actor ?? []);
    if (draft.recipient.length === 0 && isRef(draft))
      addAll(draft.recipient, told('recipient')?.recipient ?? []);
    if (draft.place.length === 0) addAll(draft.place, told('place')?.place ?? []);
    if (draft.date.length > 0) return;
    draft.date = [...(told('date')?.date ?? [])];
    draft.value = dateValue(draft.date);
    if (draft.value) draft.valueFrom = 'event';
  }

  /** Those of a clause's subject who took part. */
  #among(subject: readonly Mention[], party: readonly Mention[]): readonly Mention[] {
    const sides = this.keys(party);
    return subject.filter((mention) => sides.has(this.affiliations.sideOf(mention)));
  }

  #inheritParty(draft: Draft, party: readonly Mention[]): void {
    if (draft.actor.length === 0 && !isPointedAt(draft))
      addAll(draft.actor, this.#among(draft.subject, party));
    if (draft.actor.length > 1) return;
    const sides = this.keys(draft.actor);
    addAll(
      draft.actor,
      party.filter((mention) => !sides.has(this.affiliations.sideOf(mention))),
    );
  }
}

/** हमले के बाद, यह हमला तड़के हुआ: a noun that may mean an event told before. */
function isRef(draft: Draft): boolean {
  return isBare(draft) || (draft.trigger.link === 'verb' && isPointedAt(draft));
}

/** Signing is not praising, though both are SUPPORT. */
function familyOf({ trigger }: Draft): string {
  const { frame } = trigger.sense;
  if (frame === 'pact' || !(RECIPROCAL.has(frame) || JOURNEYS.has(frame))) return frame;
  return JOURNEYS.has(frame) ? 'visit' : 'talk';
}

const JOURNEYS = new Set<string>(['visit', 'travel', 'host']);

/** A mode may go unsaid. */
function sameModes(draft: Draft, other: Draft): boolean {
  return draft.modes.length === 0 || other.modes.length === 0 || draft.modes[0] === other.modes[0];
}

function sameValue(a: string | null, b: string | null): boolean {
  return a === null || b === null || a.startsWith(b) || b.startsWith(a);
}

/** What is told as done is not what is told as coming; a bare noun may be either. */
function sameStanding(draft: Draft, { members, value }: Group): boolean {
  const told = members.slice(-LAST_MEMBERS).filter((member) => !isOpen(member));
  if (isOpen(draft)) {
    const past = isPast(draft) || (draft.value !== null && value === null);
    return !past || !told.some(({ aux }) => aux.has('future'));
  }
  return told.every(
    ({ aux }) =>
      aux.has('future') === draft.aux.has('future') &&
      aux.has('negation') === draft.aux.has('negation') &&
      aux.has('historical') === draft.aux.has('historical') &&
      (draft.type === 'CONSULT' || aux.has('hypothetical') === draft.aux.has('hypothetical')),
  );
}

/** A bare noun with no word about its time. */
function isOpen(draft: Draft): boolean {
  return draft.trigger.link === 'alone' && draft.trigger.verb < 0 && draft.aux.size === 0;
}

/** बैठक के दौरान X ने कहा: what something was done in has begun. */
function isPast({ trigger }: Draft): boolean {
  const { items, main } = trigger.clause;
  const next = items[trigger.index + 1];
  const verbs = items[main];
  return (
    next?.kind === 'marker' &&
    next.case === 'दौरान' &&
    verbs?.kind === 'verbs' &&
    verbs.group.last === 'perfect'
  );
}

const longer = (a: string | null, b: string | null): string | null =>
  (b?.length ?? 0) > (a?.length ?? 0) ? b : a;

/** Spreads over the group what any member tells. */
function share({ members, value }: Group): void {
  const future = members.some(({ aux }) => aux.has('future'));
  const phone = members.some(({ modes }) => modes.includes('phone'));
  const deed = members.find(({ type, modes }) => BY_NAME.has(type) && modes.length > 0);
  for (const member of members) {
    if (member.value === null && value !== null) {
      member.value = value;
      member.valueFrom = 'event';
    }
    if (future && isOpen(member)) member.aux.add('future');
    if (phone && member.modes.length === 0) member.modes.push('phone');
    if (deed && member.type === deed.type && member.modes.length === 0) member.modes.push(...deed.modes);
  }
}

/** What one says to the other without a date was said in the talk of the two that was told last. */
function datesOfTalks(drafts: readonly Draft[], groups: readonly Group[], matcher: Matcher): void {
  let talk: Draft | undefined;
  for (const draft of drafts) {
    if (draft.type === 'CONSULT') {
      if (!draft.aux.has('future') && !draft.aux.has('historical')) talk = draft;
      continue;
    }
    if (!talk || draft.value !== null || draft.date.length > 0 || !isAct(draft)) continue;
    const group = groups[talk.coref - 1];
    const sides = matcher.keys([...draft.actor.slice(0, 1), ...draft.recipient.slice(0, 1)]);
    if (
      !group ||
      (group.value ?? '').length < DAY ||
      sides.size < 2 ||
      ![...sides].every((key) => group.party.has(key))
    )
      continue;
    draft.value = group.value;
    draft.valueFrom = 'event';
    draft.date = [...(group.members.findLast(({ date }) => date.length > 0)?.date ?? [])];
  }
}

/** Length of an ISO day. */
const DAY = 10;
const SPOKEN: ReadonlySet<EventType> = new Set([
  'AGREE',
  'SUPPORT',
  'REQUEST',
  'THREATEN',
  'ACCUSE',
  'REJECT',
]);

/** Told by the main verb of its clause as said by a person. */
function isAct({ type, trigger, aux, actor }: Draft): boolean {
  const told = trigger.verb === trigger.clause.main && actor[0]?.type === 'PERSON';
  return told && SPOKEN.has(type) && !aux.has('historical') && !aux.has('hypothetical');
}
