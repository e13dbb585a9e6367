import type { EventType } from '../model';
import { type Draft, isBare } from './drafts';
import { lastBefore } from './items';

/** Types whose words are everyday words too: without a participant they tell no political event. */
const NEED_SOMEONE: ReadonlySet<EventType> = new Set([
  'AID',
  'COOPERATE',
  'SUPPORT',
  'AGREE',
  'CONSULT',
  'MOBILIZE',
]);

/** Whether what the text tells is enough for an event. */
export function isEvent(draft: Draft): boolean {
  if (!isPolitical(draft)) return false;
  const people = draft.actor.length + draft.recipient.length;
  if (draft.type === 'SANCTION' && draft.trigger.link === 'alone') return draft.actor.length > 0;
  if (people > 0) return true;
  const somewhere = draft.place.length > 0 || draft.date.length > 0;
  if (NEED_SOMEONE.has(draft.type))
    return somewhere && (draft.type === 'CONSULT' || draft.type === 'MOBILIZE');
  return somewhere || draft.trigger.link !== 'alone';
}

/** Whether a word that also has an everyday sense is meant in its political one. */
function isPolitical(draft: Draft): boolean {
  if (draft.trigger.sense.frame === 'travel') return isJourney(draft);
  switch (draft.type) {
    case 'COOPERATE':
      return isBare(draft) || draft.actor.length + draft.recipient.length > 1;
    case 'AID':
      return !isHelpInDoing(draft);
    case 'CONSULT':
      return !isMereSaying(draft);
    default:
      return true;
  }
}

/** People go somewhere; ships, prices and news only arrive. */
function isJourney({ recipient, actor }: Draft): boolean {
  return recipient.length > 0 && actor.some(({ type }) => type === 'PERSON');
}

/** बात की, चर्चा की, जानकारी दी: a talk only if it is told between whom. */
function isMereSaying({ trigger, actor }: Draft): boolean {
  const vague = trigger.link !== 'simple' && trigger.sense.solo === 'never' && trigger.sense.frame !== 'host';
  return vague && trigger.sense.frame !== 'visit' && actor.length < 2;
}

/** करने में मदद मिली: no help is given. */
function isHelpInDoing({ trigger }: Draft): boolean {
  const { items } = trigger.clause;
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
