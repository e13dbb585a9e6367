import { keySet } from '../text/keys';
import type { Argument } from './arguments';
import { type Draft, isBare, verbOf } from './drafts';
import { type FilledRole, RECIPROCAL, VISIT_FRAMES } from './frames';
import { hasParticiple } from './participles';
import { NOUN_IS_SUBJECT } from './subjects';
import { BARE_COPULA } from './verbGroups';

// What a case means where the event is told the other way round.

/** X को मदद मिली: who receives stands in the case of who gives elsewhere. */
export const RECEIVE = keySet('मिल');
const FAR = keySet('दूर');
const TAKE = keySet('ले मांग');

/** Frames of praise and blame. */
export const JUDGING = new Set<string>(['of', 'blame', 'welcome']);
/** Frames of what answers another's deed: X द्वारा दिखाई गई वीरता की सराहना, X की ओर से लाए गए प्रस्ताव को ठुकराया. */
const ANSWERING = new Set<string>([...JUDGING, 'refuse']);

/**
 * What a case means where the event is told the other way round (X का समर्थन मिला, X के समर्थन से), and where its
 * participant belongs to a participle in between (X द्वारा दिखाई गई वीरता की सराहना: X is praised).
 */
export function turned(draft: Draft, argument: Argument, role: FilledRole): FilledRole | undefined {
  const { frame } = draft.trigger.sense;
  const marker = argument.case ?? '';
  if (marker === 'द्वारा') return turnedAgent(draft, argument, role);
  if (RECEIVED_FROM.has(marker) && isReceived(draft)) return 'actor';
  if (TAKEN_FROM.has(marker) && isTaken(draft)) return draft.actor.length > 0 ? undefined : 'actor';
  if (marker === 'से' && (frame === 'of' || isDistance(draft, argument))) return undefined;
  return marker === 'का' ? turnedGenitive(draft, role) : role;
}

/** चीन द्वारा की गई वापसी पर जोर देगा: what has a subject and a verb of its own has no agent beside it. */
function turnedAgent(draft: Draft, argument: Argument, role: FilledRole): FilledRole | undefined {
  const { trigger, subject } = draft;
  if (hasParticiple(draft, argument)) return ANSWERING.has(trigger.sense.frame) ? 'recipient' : undefined;
  const isMain = trigger.verb === trigger.clause.main;
  return isMain && subject.length > 0 && isDone(draft) ? undefined : role;
}

/** X का समर्थन मिला, X से मदद मिली. */
const RECEIVED_FROM = new Set(['का', 'से']);
/** X से मदद ली, X में शरण ली. */
const TAKEN_FROM = new Set(['में', 'से', 'का']);

/** दिल्ली से 100 किलोमीटर दूर. */
function isDistance({ trigger }: Draft, argument: Argument): boolean {
  const after = trigger.clause.items.slice(argument.last + 1, argument.last + 6);
  return after.some((item) => item.kind === 'word' && FAR.has(item.key));
}

/** X का समर्थन मिला, X से मदद मिली. */
function isReceived(draft: Draft): boolean {
  const { link, sense } = draft.trigger;
  return link !== 'alone' && !RECIPROCAL.has(sense.frame) && RECEIVE.has(verbOf(draft)?.group.stem ?? '');
}

function turnedGenitive(draft: Draft, role: FilledRole): FilledRole | undefined {
  const { frame } = draft.trigger.sense;
  if (role === 'actor' && isOwnDeed(draft))
    return (frame === 'to' || frame === 'ask') && !isAddressed(draft) ? 'recipient' : undefined;
  if (!isBare(draft)) return role;
  return JUDGING.has(frame) || (frame === 'help' && !isForBenefit(draft)) ? 'actor' : role;
}

/** X ने Y को Z के साथ … की चेतावनी दी: it is said to Y. */
function isAddressed({ trigger }: Draft): boolean {
  return trigger.clause.participants.some(
    ({ case: marker, last }) => marker === 'को' && last < trigger.index,
  );
}

/** X की मदद के लिए; but X की मदद से. */
function isForBenefit({ trigger }: Draft): boolean {
  const next = trigger.clause.items[trigger.index + 1];
  return next?.kind === 'marker' && (next.case === 'लिए' || next.case === 'को');
}

/** X ने Y का निमंत्रण स्वीकार किया: the genitive is not who acts. */
function isOwnDeed(draft: Draft): boolean {
  const { frame } = draft.trigger.sense;
  if (isBare(draft) || RECIPROCAL.has(frame) || VISIT_FRAMES.has(frame)) return false;
  return draft.subject.length > 0 || isDone(draft);
}

/** By an active verb that takes the event as its object: की, दिया, लगाया. */
function isDone(draft: Draft): boolean {
  const group = verbOf(draft)?.group;
  const { link } = draft.trigger;
  if (!group || group.passive || (link !== 'verb' && link !== 'inverted')) return false;
  return !NOUN_IS_SUBJECT.has(group.stem) && !RECEIVE.has(group.stem) && group.stem !== BARE_COPULA;
}

/** X ने Y से मदद ली, Y में शरण ली: who takes receives. */
export function isTaken(draft: Draft): boolean {
  return draft.trigger.sense.frame === 'help' && TAKE.has(verbOf(draft)?.group.stem ?? '');
}
