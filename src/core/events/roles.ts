import type { EventType, Mention } from '../model';
import { keySet } from '../text/keys';
import { aimed, isBlamed, isDoneToUnnamed, isPartOfCountry, isShared, placesOf, tellsPlace } from './aims';
import type { Argument } from './arguments';
import { hasWord } from './clauses';
import { UNDERGOING } from './closedClass';
import { addAll, type Draft, isBare, isPointedAt, verbOf } from './drafts';
import { type FilledRole, FRAME_PAIRS, RECIPROCAL, VISIT_FRAMES } from './frames';
import { type Item, lastBefore } from './items';
import { fillJourney } from './journeys';
import { fillLocale, placeAid } from './locales';
import { facing, fillNeighbours, isOthers } from './neighbours';
import { hasAgent, readOf } from './participles';
import { NOUN_IS_SUBJECT, type ReadClause, type Resolved } from './subjects';
import { fillTargets } from './targets';
import { isTaken, JUDGING, RECEIVE, turned } from './turned';
import { BARE_COPULA } from './verbGroups';

const RESCUE = keySet('निकाले निकाली निकाला बचाए बचाई बचाया');
const UNDERGOING_KEYS = keySet(UNDERGOING);

/** Fills actor, recipient and place of the events of one clause, in order; dropped ones take nothing. */
export function fillRoles(drafts: readonly Draft[], whole: ReadClause): void {
  const taken = new Set<Argument>();
  const live = drafts.filter(({ dropped }) => !dropped);
  for (const draft of live) {
    const read = readOf(draft, whole);
    draft.subject = read.subject;
    draft.unnamed = read.unnamed;
    fillByCase(draft, read, taken, live);
    if (VISIT_FRAMES.has(draft.trigger.sense.frame)) fillJourney(draft, read, limitOf(draft, live));
    else fillNeighbours(draft, read);
    fillSubject(draft, read);
    if (draft.type === 'AID') placeAid(draft, read);
    fillTargets(draft, read);
    fillLocale(draft, read, adjunctLimit(draft));
    if (draft.place.length === 0 && !isBare(draft)) addAll(draft.place, read.seat);
  }
}

/** Acts whose content tells whom they are aimed at: Y पर प्रतिबंध लगाने की धमकी, Y को सहायता देने से इनकार; so does what is approved. */
const AIMED: ReadonlySet<EventType> = new Set(['THREATEN', 'AGREE', 'REJECT']);

/** Gives the governor of swallowed content the recipient that the content tells, and a protest whom its demand concerns. */
export function passContent(draft: Draft, read: ReadClause, drafts: readonly Draft[]): void {
  const asks = draft.type === 'REQUEST' && isBare(draft);
  const target = draft.dropped || asks ? aimedBy(draft, drafts) : undefined;
  if (!target || target.recipient.length > 0) return;
  const others = drafts.filter((other) => other !== draft && other !== target && !other.dropped);
  const taken = read.resolved.filter(({ argument: { last } }) =>
    others.some(({ recipientAt }) => recipientAt === last),
  );
  fillByCase(draft, read, new Set(taken.map(({ argument }) => argument)), [draft]);
  addAll(
    target.recipient,
    draft.recipient.filter((mention) => !target.actor.includes(mention)),
  );
}

/** X के इस्तीफे की मांग को लेकर प्रदर्शन किया: against X. */
function aimedBy({ governor, type }: Draft, drafts: readonly Draft[]): Draft | undefined {
  if (!governor && type === 'REQUEST')
    return drafts.find((other) => other.type === 'PROTEST' && !other.dropped);
  if (!governor || governor.dropped) return undefined;
  return AIMED.has(governor.type) || governor.type !== governor.trigger.sense.type ? governor : undefined;
}

/** The item before which the arguments of the trigger stand. */
function limitOf({ trigger }: Draft, live: readonly Draft[]): number {
  const { index, verb, link, clause } = trigger;
  if (link !== 'verb' || verb < index) return index;
  const between = live.some(
    (other) => other.trigger.clause === clause && other.trigger.index > index && other.trigger.index < verb,
  );
  return between ? index : verb;
}

/** Place and time may also stand between a noun and the verb whose subject it is: बैठक दिल्ली में होगी. */
export function adjunctLimit({ trigger }: Draft): number {
  return trigger.link === 'inverted' ? trigger.index : Math.max(trigger.verb, trigger.index);
}

function fillByCase(draft: Draft, read: ReadClause, taken: Set<Argument>, live: readonly Draft[]): void {
  const limit = limitOf(draft, live);
  const limits = { actor: limit, recipient: limit, place: adjunctLimit(draft) };
  for (const [marker, role] of FRAME_PAIRS[draft.trigger.sense.frame]) {
    const open = read.resolved.filter(
      ({ argument }) => argument.case === marker && argument.last < limits[role] && !taken.has(argument),
    );
    const where = role === 'place' ? open.findLast(tellsPlace) : undefined;
    const candidate = where ?? open.at(-1);
    if (!candidate || !isFree(draft, candidate.argument, live)) continue;
    const filled = aimed(draft, candidate, turned(draft, candidate.argument, role));
    if (filled && take(draft, filled, candidate, read) && !isShared(draft, filled, marker))
      taken.add(candidate.argument);
  }
}

/** Whether a phrase that the draft can reach belongs to no other event of the clause. */
function isFree(draft: Draft, argument: Argument, live: readonly Draft[]): boolean {
  return (
    reaches(draft, argument, live) && !isOthers(draft, argument.case, live) && !isBlamed(draft, argument)
  );
}

/** Gives the draft a participant in a role, if it is fit for it and the role is not taken. */
function take(draft: Draft, role: FilledRole, { argument, mentions }: Resolved, read: ReadClause): boolean {
  const fits = role === 'place' ? placesOf(argument, mentions) : mentions;
  if (fits.length === 0 || (role === 'recipient' && draft.recipient.length > 0)) return false;
  if (role === 'place' && !takesAdjuncts(draft, argument, read)) return false;
  if (role === 'recipient') draft.recipientAt = argument.last;
  if (role === 'recipient' && draft.type === 'ASSAULT' && isPartOfCountry(argument, fits)) {
    addAll(draft.recipient, argument.owners);
    addAll(draft.place, fits);
    return true;
  }
  addAll(draft[role], fits);
  if (role === 'place') draft.owners = argument.owners;
  return true;
}

/** A genitive reaches the first event noun after it; other cases reach over nouns that have no use for them. */
function reaches({ trigger }: Draft, argument: Argument, live: readonly Draft[]): boolean {
  if (argument.case !== 'का') return true;
  if (trigger.link === 'simple' || argument.last >= trigger.index) return false;
  return !live.some(
    (other) =>
      other.trigger.clause === trigger.clause &&
      other.trigger.link !== 'simple' &&
      other.trigger.index > argument.last &&
      other.trigger.index < trigger.index,
  );
}

/**
 * Whether place and time of the clause are the trigger's: its verb's, or a bare noun's with nothing but names and
 * words between, or the noun's that is the subject of the verb.
 */
export function takesAdjuncts(draft: Draft, at: { readonly last: number }, { clause }: ReadClause): boolean {
  const { trigger } = draft;
  if (trigger.link !== 'alone' || trigger.verb >= 0) return true;
  for (let index = at.last + 1; index < trigger.index; index++) {
    const item = clause.items[index];
    if (
      item &&
      SEPARATES.has(item.kind) &&
      !clause.participants.some(({ first, last }) => first < index && index < last)
    )
      return false;
  }
  return true;
}

const SEPARATES = new Set<Item['kind']>(['noun', 'conjunction', 'mark']);

/** The subject of the clause acts in the events that its verbs tell, unless the noun is the subject. */
function fillSubject(draft: Draft, read: ReadClause): void {
  const { frame } = draft.trigger.sense;
  const verbs = verbOf(draft);
  if (isBare(draft) || !verbs) {
    fillBareSubject(draft, read);
    return;
  }
  if (verbs.group.passive || isPassiveSense(draft)) {
    fillPassive(draft, read);
    return;
  }
  if (hasNoSubject(draft, verbs.group.stem, read) || hasAgent(draft, read)) return;
  if (frame === 'host' || isTaken(draft)) addAll(draft.recipient, read.subject);
  else placeSubject(draft, read.subject);
  if (frame === 'obj' && draft.recipient.length === 0) addAll(draft.recipient, objectOf(draft, read));
}

/** The patient of a passive verb; whose forces are deployed (बल की कंपनियां तैनात की गईं) deploys them. */
function fillPassive(draft: Draft, read: ReadClause): void {
  const { frame } = draft.trigger.sense;
  if (draft.type === 'MOBILIZE') addAll(draft.actor, read.patient);
  if (frame !== 'obj' && !JUDGING.has(frame) && !isRescue(draft)) return;
  if (isDoneToUnnamed(draft)) return;
  const bare = read.subjectPhrase?.case === '∅' ? read.subject : [];
  addAll(draft.recipient, read.patient.length > 0 ? read.patient : bare);
}

/** फंसे लोग निकाले गए: who is rescued is helped. */
function isRescue({ trigger }: Draft): boolean {
  return (
    trigger.sense.frame === 'help' &&
    trigger.link === 'simple' &&
    RESCUE.has(trigger.clause.words[trigger.from - trigger.clause.from] ?? '')
  );
}

/** हमला हुआ, समर्थन मिला: who acted in the clause before does not act here, but in a talk of which one side is told. */
function hasNoSubject(draft: Draft, stem: string, { subjectPhrase, clause }: ReadClause): boolean {
  const { trigger, actor } = draft;
  if (NOUN_IS_SUBJECT.has(stem) && isPointedAt(draft)) return true;
  if (RECIPROCAL.has(trigger.sense.frame) && actor.length === 1) return false;
  if (!NOUN_IS_SUBJECT.has(stem) && !RECEIVE.has(stem)) return false;
  return !subjectPhrase || (clause.main >= 0 && trigger.verb !== clause.main);
}

function placeSubject(draft: Draft, subject: readonly Mention[]): void {
  if (VISIT_FRAMES.has(draft.trigger.sense.frame)) {
    draft.actor = subject.filter((mention) => !draft.place.includes(mention));
    return;
  }
  const already = draft.actor;
  draft.actor = [];
  addAll(draft.actor, subject);
  addAll(draft.actor, already);
}

/** X गिरफ्तार हुए: with हो an object predicate tells what was done to its subject. */
function isPassiveSense(draft: Draft): boolean {
  const stem = verbOf(draft)?.group.stem ?? '';
  const undergoes = NOUN_IS_SUBJECT.has(stem) || RECEIVE.has(stem) || stem === BARE_COPULA;
  return draft.trigger.sense.frame === 'obj' && undergoes;
}

/** The unmarked object beside an ergative subject. */
function objectOf({ trigger }: Draft, { resolved, subjectPhrase, unnamed }: ReadClause): readonly Mention[] {
  if (!subjectPhrase && !unnamed) return [];
  const object = resolved.findLast(
    ({ argument }) =>
      argument.case === '∅' &&
      argument !== subjectPhrase &&
      argument.last < trigger.index &&
      !argument.attribute,
  );
  return object?.mentions ?? [];
}

/** A talk of which one side is told, or that is called अपनी, is the subject's; so is what it undergoes. */
function fillBareSubject(draft: Draft, read: ReadClause): void {
  const { subject, subjectPhrase, clause, resolved } = read;
  const { frame } = draft.trigger.sense;
  const { index } = draft.trigger;
  const own = isOwned(clause.items, index);
  const reciprocal = RECIPROCAL.has(frame);
  const commented = draft.governor !== undefined && !own;
  const nobody = draft.actor.length === 0 && subject.length > 1 && !isPointedAt(draft) && !commented;
  const halfTold = reciprocal && (draft.actor.length === 1 || nobody) && !hasAgent(draft, read);
  if (own || halfTold) {
    const already = draft.actor;
    draft.actor = [];
    addAll(draft.actor, subject);
    addAll(draft.actor, already);
    return;
  }
  if (reciprocal && draft.actor.length === 0) addAll(draft.actor, facing(draft, resolved));
  if (frame === 'mediate' && draft.actor.length > 0 && draft.recipient.length === 0)
    addAll(
      draft.recipient,
      subject.filter((mention) => !draft.actor.includes(mention)),
    );
  if (!reciprocal && subjectPhrase && hasWord(clause, UNDERGOING_KEYS)) undergo(draft, subject);
}

/** अमेरिका के प्रतिबंधों से जूझ रहे रूस, रूस प्रतिबंधों से जूझ रहा है: the subject does nothing; who imposed them may be told. */
function undergo(draft: Draft, subject: readonly Mention[]): void {
  draft.actor = draft.actor.filter((mention) => !subject.includes(mention));
  if (draft.actor.length > 0 && draft.recipient.length === 0) addAll(draft.recipient, subject);
}

/** अपनी यात्रा, अपनी तीन देशों की यात्रा. */
function isOwned(items: readonly Item[], index: number): boolean {
  const inPhrase = (item: Item) => item.kind === 'word' || (item.kind === 'marker' && item.case === 'का');
  return isSelf(items[lastBefore(items, index, (item) => !inPhrase(item))]);
}

function isSelf(item: Item | undefined): boolean {
  return item?.kind === 'pronoun' && item.referent === 'self';
}
