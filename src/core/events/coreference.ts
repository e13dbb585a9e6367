import type { Mention } from '../model';
import { dateValue, isHistorical } from './dates';
import { addAll, type Draft, isBare } from './drafts';
import { RECIPROCAL } from './frames';
import type { Affiliations } from './identity';

/** One real-world event and what all its mentions together tell. */
interface Group {
  readonly number: number;
  readonly members: Draft[];
  value: string | null;
}

/** How many groups back an event can be mentioned again: keeps the pass linear. */
const REACH = 60;

/**
 * Numbers the drafts (in text order) so that mentions of one event have one number, and lets them share what one of
 * them tells: participants and dates go to later bare mentions, value, future and phone to all.
 */
export function corefer(
  drafts: readonly Draft[],
  affiliations: Affiliations,
  published: string | null,
): void {
  const groups: Group[] = [];
  for (const draft of drafts) {
    draft.value = dateValue(draft.date);
    if (draft.value && isHistorical(draft.value, published)) draft.aux.add('historical');
    const group = groups.slice(-REACH).findLast((candidate) => isSame(draft, candidate, affiliations));
    if (group) join(draft, group, affiliations);
    else groups.push({ number: groups.length + 1, members: [draft], value: draft.value });
    draft.coref = group?.number ?? groups.length;
  }
  for (const group of groups) share(group);
}

function isSame(draft: Draft, group: Group, affiliations: Affiliations): boolean {
  const other = group.members.at(-1);
  if (!other || draft.type !== other.type) return false;
  if (!sameModes(draft, other) || !sameValue(draft.value, group.value) || !sameStanding(draft, group))
    return false;
  const sides = new Sides(affiliations);
  if (familyOf(draft) !== familyOf(other)) return false;
  return RECIPROCAL.has(draft.trigger.sense.frame) || RECIPROCAL.has(other.trigger.sense.frame)
    ? sides.sameParty(draft, group)
    : sides.sameRoles(draft, other);
}

/** Signing is not praising, though both are SUPPORT. */
function familyOf({ trigger }: Draft): string {
  const { frame } = trigger.sense;
  if (frame === 'pact') return frame;
  return RECIPROCAL.has(frame) || frame === 'visit' || frame === 'travel' || frame === 'host'
    ? 'talk'
    : frame;
}

/** A visit is no phone call; a mode may also go unsaid. */
function sameModes(draft: Draft, other: Draft): boolean {
  const visits = draft.modes.includes('visit');
  if (visits !== other.modes.includes('visit')) return false;
  return draft.modes.length === 0 || other.modes.length === 0 || draft.modes[0] === other.modes[0];
}

function sameValue(a: string | null, b: string | null): boolean {
  return a === null || b === null || a.startsWith(b) || b.startsWith(a);
}

/** What is told as done is not what is told as coming; a bare noun may be either. */
function sameStanding(draft: Draft, { members }: Group): boolean {
  if (isOpen(draft)) return true;
  const told = members.filter((member) => !isOpen(member));
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

class Sides {
  constructor(readonly affiliations: Affiliations) {}

  #keys(mentions: readonly Mention[]): Set<string> {
    return new Set(mentions.map((mention) => this.affiliations.sideOf(mention)));
  }

  /** Everyone that one of them names is among those of the other, and two are shared where two are named. */
  sameParty(draft: Draft, { members, value }: Group): boolean {
    const own = [...draft.actor, ...draft.recipient];
    const mine = this.#keys(own.length > 0 ? own : draft.subject);
    const theirs = this.#keys(members.flatMap(({ actor, recipient }) => [...actor, ...recipient]));
    if (mine.size === 0) return draft.value === null || draft.value === value;
    const shared = [...mine].filter((key) => theirs.has(key)).length;
    return shared >= 2 || (shared === 1 && (mine.size === 1 || theirs.size === 1));
  }

  sameRoles(draft: Draft, other: Draft): boolean {
    const actor = this.#agree(draft.actor, other.actor);
    const recipient = this.#agree(draft.recipient, other.recipient);
    if (actor === 'no' || recipient === 'no') return false;
    if (draft.actor.length + draft.recipient.length === 0) return isBare(draft);
    return actor === 'yes' || recipient === 'yes';
  }

  #agree(mine: readonly Mention[], theirs: readonly Mention[]): 'yes' | 'no' | 'open' {
    if (mine.length === 0 || theirs.length === 0) return 'open';
    const keys = this.#keys(theirs);
    return mine.some((mention) => keys.has(this.affiliations.sideOf(mention))) ? 'yes' : 'no';
  }
}

function join(draft: Draft, group: Group, affiliations: Affiliations): void {
  const reciprocal = RECIPROCAL.has(draft.trigger.sense.frame);
  const from = group.members.at(-1);
  if (from && (isBare(draft) || reciprocal)) inherit(draft, from, reciprocal, affiliations);
  if (draft.date.length === 0 && from && from.date.length > 0 && (isBare(draft) || reciprocal)) {
    draft.date = [...from.date];
    draft.value = dateValue(draft.date);
  }
  group.value = longer(group.value, draft.value);
  group.members.push(draft);
}

function inherit(draft: Draft, from: Draft, reciprocal: boolean, affiliations: Affiliations): void {
  const before = draft.actor.length + draft.recipient.length;
  if (reciprocal && draft.actor.length === 0) addAll(draft.actor, draft.subject);
  if (reciprocal && draft.actor.length < 2) {
    const sides = new Set(draft.actor.map((mention) => affiliations.sideOf(mention)));
    addAll(
      draft.actor,
      from.actor.filter((mention) => !sides.has(affiliations.sideOf(mention))),
    );
  } else if (draft.actor.length === 0) addAll(draft.actor, from.actor);
  if (draft.recipient.length === 0 && isBare(draft)) addAll(draft.recipient, from.recipient);
  draft.inherited = draft.actor.length + draft.recipient.length > before;
}

const longer = (a: string | null, b: string | null): string | null =>
  (b?.length ?? 0) > (a?.length ?? 0) ? b : a;

/** Spreads over the group what any member tells. */
function share({ members, value }: Group): void {
  const future = members.some(({ aux }) => aux.has('future'));
  const phone = members.some(({ modes }) => modes.includes('phone'));
  for (const member of members) {
    member.value ??= value;
    if (future && isOpen(member)) member.aux.add('future');
    if (phone && member.modes.length === 0) member.modes.push('phone');
  }
}
