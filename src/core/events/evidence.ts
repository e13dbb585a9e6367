import type { EventType } from '../model';
import { fold } from '../text/fold';
import { keySet } from '../text/keys';
import { isCharge } from './charges';
import { type Clause, hasWord, isSpeech } from './clauses';
import { type Draft, isBare, isPointedAt, verbOf } from './drafts';
import { lastBefore } from './items';
import { BARE_COPULA } from './verbGroups';

/** Types whose words are everyday words too: without a participant they tell no political event. */
const NEED_SOMEONE: ReadonlySet<EventType> = new Set(['AID', 'COOPERATE', 'SUPPORT']);

/** Whether what the text tells is enough for an event. */
function isEvent(draft: Draft): boolean {
  if (!isPolitical(draft) || isAllusion(draft) || isLabel(draft)) return false;
  const people = draft.actor.length + draft.recipient.length;
  if (people > 0) return true;
  if (draft.type === 'ASSAULT' && draft.trigger.link === 'simple') return false;
  if (isHabit(draft)) return false;
  const somewhere = draft.place.length > 0 || draft.date.length > 0;
  if (NEED_SOMEONE.has(draft.type)) return isDatedPact(draft);
  return somewhere || draft.trigger.link !== 'alone' || isHeadline(draft);
}

/** संसद में हंगामा, … : in a headline the bare noun that ends a phrase tells the event; a protest does so anywhere. */
function isHeadline({ depth, trigger }: Draft): boolean {
  const next = trigger.clause.items[trigger.index + 1];
  if (trigger.sense.type === 'PROTEST' && (next?.kind === 'mark' || next?.kind === 'conjunction'))
    return true;
  return depth < 0 && (!next || next.kind === 'mark');
}

const SPEECH: ReadonlySet<EventType> = new Set(['ACCUSE', 'THREATEN', 'REQUEST', 'REJECT', 'AGREE']);

const NAMED_BY = keySet('वाला वाले वाली वालों');
const CASES = keySet('मामला मामले मामलों साजिश आवाज आवाजें आवाजों');

/** कब्जे वाले इलाके, हत्या के मामले में, तख्तापलट की साजिश: what something is called, or is charged as. */
function isLabel({ trigger }: Draft): boolean {
  if (trigger.link !== 'alone') return false;
  const [next, head] = trigger.clause.items.slice(trigger.index + 1, trigger.index + 3);
  if (next?.kind === 'word') return NAMED_BY.has(next.key);
  return next?.kind === 'marker' && next.case === 'का' && head?.kind === 'word' && CASES.has(head.key);
}

/** इन आरोपों के बीच, धमकियों से: words alluded to, with nobody who says them; उनके आदेश पर, मांगों की अनदेखी. */
function isAllusion(draft: Draft): boolean {
  const { type, trigger, inherited } = draft;
  if (!SPEECH.has(type) || trigger.link !== 'alone' || !(inherited || type === 'REQUEST')) return false;
  if (isSpelledOut(draft) || (isCharge(draft) && draft.recipient.length > 0)) return false;
  if (type === 'ACCUSE' && isPointedAt(draft) && draft.governor?.type !== 'REJECT') return false;
  return trigger.clause.items[trigger.index + 1]?.kind === 'marker';
}

/** X के इस्तीफे की मांग: it is told what is demanded. */
function isSpelledOut({ type, trigger }: Draft): boolean {
  return type === 'REQUEST' && trigger.to - trigger.from > 1;
}

/** पिछले साल हस्ताक्षरित संधि: told without names, but plainly political. */
function isDatedPact({ trigger, date }: Draft): boolean {
  return trigger.sense.frame === 'pact' && date.length > 0;
}

/** The events among the drafts (in text order): what tells enough and is not told by its neighbour already. */
export function selectEvents(drafts: readonly Draft[]): Draft[] {
  const events = drafts.filter(isEvent);
  return events.filter((event, at) => !isRepeated(event, events.slice(Math.max(0, at - 3), at + 4)));
}

/** हमले में तीन मारे गए: the dead are told with the attack, which is the event. */
function isRepeated(event: Draft, near: readonly Draft[]): boolean {
  const { type, trigger } = event;
  if (isJudgement(event) || isOnTheWay(event)) return near.some((other) => isSameDeed(event, other));
  if (trigger.link !== 'simple' || type !== 'ASSAULT') return false;
  return near.some(
    (other) => other !== event && other.type === type && other.trigger.clause === trigger.clause,
  );
}

const CALL = keySet('बता कह मान');

/** अस्वीकार्य बताते हुए निंदा की: what it is called is part of the blame. */
function isJudgement(event: Draft): boolean {
  return event.type === 'ACCUSE' && CALL.has(verbOf(event)?.group.stem ?? '');
}

/** सड़कों पर उतरकर प्रदर्शन किया. */
function isOnTheWay(event: Draft): boolean {
  return event.type === 'PROTEST' && verbOf(event)?.group.last === 'conjunctive';
}

function isSameDeed(event: Draft, other: Draft): boolean {
  if (other === event || other.sentence !== event.sentence || isJudgement(other)) return false;
  return other.type === event.type || (other.type === 'REJECT' && isOnTheWayTo(event, other));
}

/** एकतरफा बताकर ठुकराया: called so in refusing. */
function isOnTheWayTo({ type, trigger }: Draft, other: Draft): boolean {
  const verbs = trigger.clause.items[trigger.verb];
  return (
    type === 'ACCUSE' &&
    verbs?.kind === 'verbs' &&
    verbs.group.last === 'conjunctive' &&
    trigger.clause === other.trigger.clause
  );
}

/** होते हैं, करता है: what happens again and again. */
function isHabit(draft: Draft): boolean {
  const group = verbOf(draft)?.group;
  if (!group || isBare(draft) || group.stem === BARE_COPULA || group.can || isAdverbial(draft)) return false;
  return group.last === 'imperfect' && !group.progressive && !isSeen(draft);
}

/** नारे लगाते हुए, नारेबाजी करते: beside what the finite verb tells. */
function isAdverbial({ trigger: { clause, verb } }: Draft): boolean {
  const verbs = clause.items[verb];
  return verbs?.kind === 'verbs' && clause.main >= 0 && clause.main !== verb && !verbs.group.copula;
}

const SEEN = keySet('दिख दिखा देख');

/** गश्त करते दिखे: seen once. */
function isSeen({ trigger }: Draft): boolean {
  const next = trigger.clause.items[trigger.verb + 1];
  return next?.kind === 'verbs' && SEEN.has(next.group.stem);
}

/** Whether a word that also has an everyday sense is meant in its political one. */
function isPolitical(draft: Draft): boolean {
  if (draft.trigger.sense.frame === 'travel') return isJourney(draft);
  if (draft.trigger.sense.type === 'AID' && (isHelpInDoing(draft) || isHelpMeant(draft))) return false;
  switch (draft.type) {
    case 'COOPERATE':
      return isBare(draft) || draft.actor.length + draft.recipient.length > 1;
    case 'CONSULT':
      return !isMereSaying(draft) && !isInterview(draft) && !isReturn(draft);
    default:
      return true;
  }
}

/** People go somewhere; ships, prices and news only arrive. */
function isJourney({ recipient, actor, trigger }: Draft): boolean {
  if (recipient.length === 0 || actor.length === 0) return false;
  return actor.some(({ type }) => type === 'PERSON') || hasWord(trigger.clause, DELEGATIONS);
}

/** A country's minister travels, too. */
const DELEGATIONS = keySet('प्रतिनिधिमंडल शिष्टमंडल प्रतिनिधि दूत मंत्री राष्ट्रपति प्रधानमंत्री सचिव दल');

/** बात की, चर्चा की, जानकारी दी: a talk only if it is told between whom. */
function isMereSaying({ trigger, actor }: Draft): boolean {
  const vague = trigger.link !== 'simple' && trigger.sense.solo === 'never' && trigger.sense.frame !== 'host';
  const partners = actor.length + (actor.length > 0 && hasUnnamedPartner(trigger.clause) ? 1 : 0);
  return vague && trigger.sense.frame !== 'visit' && trigger.sense.frame !== 'mediate' && partners < 2;
}

/** पूर्व राजदूतों से चर्चा की, हितधारकों के साथ बात की: with people who have no names. */
function hasUnnamedPartner({ items }: Clause): boolean {
  return items.some((item, at) => {
    const head = items[at - 1];
    if (item.kind !== 'marker' || head?.kind !== 'word') return false;
    return item.case === 'साथ' || (item.case === 'से' && head.agent);
  });
}

const HOMEWARD = keySet('स्वदेश वतन वापस');

/** स्वदेश रवाना: who goes home visits nobody. */
function isReturn({ modes, trigger }: Draft): boolean {
  return modes.includes('visit') && hasWord(trigger.clause, HOMEWARD);
}

/** X से बातचीत में कहा: a journalist's talk. */
function isInterview({ trigger, actor }: Draft): boolean {
  const { clause, index } = trigger;
  const next = clause.items[index + 1];
  const inTalk = next?.kind === 'marker' && next.case === 'में' && isSpeech(clause);
  return inTalk && (actor.length < 2 || actor.some(({ type }) => type === 'ORGANIZATION'));
}

const GET = fold('मिल');

/** मदद के लिए, सहायता के तौर पर, मदद को: help is the purpose of what is told, or only spoken of. */
function isHelpMeant({ trigger: { link, clause, index } }: Draft): boolean {
  const next = clause.items[index + 1];
  return link === 'alone' && next?.kind === 'marker' && next.case !== 'का';
}

/** करने में मदद मिली: no help is given. */
function isHelpInDoing(draft: Draft): boolean {
  const { trigger } = draft;
  const { items } = trigger.clause;
  if (verbOf(draft)?.group.stem !== GET) return false;
  const at = lastBefore(items, trigger.index, ({ kind }) => kind !== 'word');
  const marker = items[at];
  const verb = items[at - 1];
  return (
    marker?.kind === 'marker' &&
    marker.case === 'में' &&
    verb?.kind === 'verbs' &&
    verb.group.last === 'oblique'
  );
}
