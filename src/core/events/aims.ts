import type { Mention } from '../model';
import type { Argument } from './arguments';
import { COURTS, SITES } from './closedClass';
import type { Draft } from './drafts';
import { type Case, type FilledRole, RECIPROCAL } from './frames';
import { isPlace } from './journeys';
import { nounKeys } from './morphology';
import type { Resolved } from './subjects';

// Whether what a case names is hit, or only where something happened.

export const SITE_KEYS = nounKeys(SITES);
const COURT_KEYS = nounKeys(COURTS);

/**
 * Someone unnamed is hit nearer by, or the marker stands on a site: then a named place is only where it happened (शंभू
 * बॉर्डर पर किसानों पर, मोगादिशु के तट पर).
 */
export function aimed(
  draft: Draft,
  { argument, mentions }: Resolved,
  role: FilledRole | undefined,
): typeof role {
  if (role === 'place' && isBetween(draft, argument)) return 'actor';
  if (argument.case === 'बीच' && !isBetweenSides(draft, argument)) return undefined;
  if (role !== 'recipient' || !AIMING.has(argument.case)) return role;
  const placed = mentions.length > 0 && mentions.every(isPlace);
  if (isNearerAimed(draft, argument)) return placed && argument.case === 'पर' ? 'place' : undefined;
  const onSite = placed && draft.subject.length === 0 && SITE_KEYS.has(argument.head);
  return onSite && argument.case === 'पर' ? 'place' : role;
}

/** A और B में समझौता, भारत और चीन में झड़प: between them. */
function isBetween({ trigger }: Draft, { members, case: marker, via }: Argument): boolean {
  return RECIPROCAL.has(trigger.sense.frame) && marker === 'में' && isMany(members) && !via;
}

function isMany([first, ...more]: Argument['members']): boolean {
  return more.length > 0 || (first?.kind === 'pronoun' && first.referent.startsWith('two'));
}

/** A और B के बीच गोलीबारी; not तनाव के बीच, and no toll or ban. */
function isBetweenSides({ type, trigger }: Draft, { members, via }: Argument): boolean {
  return !ONE_SIDED.has(trigger.sense.frame) || (type === 'ASSAULT' && (isMany(members) || via));
}

/** Frames of what one does to another, or both to each other. */
const ONE_SIDED: ReadonlySet<string> = new Set(['on', 'in']);

const AIMING = new Set<Case>(['पर', 'को']);

/** A common noun with the same marker stands between the participant and the trigger. */
function isNearerAimed({ trigger }: Draft, argument: Argument): boolean {
  const { items, participants } = trigger.clause;
  const own = items.findIndex(
    (item, at) => at > argument.last && item.kind === 'marker' && item.case === argument.case,
  );
  return items.some((item, at) => {
    if (at <= own || at >= trigger.index || item.kind !== 'marker' || item.case !== argument.case)
      return false;
    const head = items[at - 1];
    const named = participants.some(({ last }) => last > own && last < at);
    return head?.kind === 'word' && head.agent && !named;
  });
}

/** Whether a phrase names a place that is one. */
export const tellsPlace = ({ argument, mentions }: Resolved): boolean =>
  placesOf(argument, mentions).length > 0;

/** Places in a phrase; हरियाणा सरकार पर names a government, no place; but कोलकाता की अदालत में is one. */
export function placesOf({ via, agent, head }: Argument, mentions: readonly Mention[]): readonly Mention[] {
  return via && agent && !COURT_KEYS.has(head) ? [] : mentions.filter(isPlace);
}

/** ईरान के तेहरान पर: what is hit is the country, where is the city. */
export function isPartOfCountry({ owners }: Argument, mentions: readonly Mention[]): boolean {
  return mentions.every(isPlace) && owners.length > 0 && owners.every(isPlace);
}

/** X पर Y को उकसाने, X के खिलाफ प्रताड़ित करने का आरोप लगाया: who is blamed is not whom the deed hit, unless it is done पर one who stands right before it. */
export function isBlamed({ governor, trigger }: Draft, { case: marker, last }: Argument): boolean {
  if (governor?.type !== 'ACCUSE' || governor.trigger.clause !== trigger.clause) return false;
  if (governor.trigger.sense.frame === 'blame' && trigger.link === 'alone') return false;
  if (marker !== 'पर' && marker !== 'खिलाफ') return false;
  if (marker === 'खिलाफ' || trigger.sense.frame === 'obj') return true;
  const own = trigger.clause.items.findIndex((item, at) => at > last && item.kind === 'marker');
  return trigger.clause.items.slice(own + 1, trigger.index).some(({ kind }) => kind === 'marker');
}

/** दो व्यक्तियों को गिरफ्तार किया गया: someone without a name undergoes it. */
export function isDoneToUnnamed({ trigger }: Draft): boolean {
  const { items, participants } = trigger.clause;
  return items.some((item, at) => {
    const head = items[at - 1];
    if (item.kind !== 'marker' || item.case !== 'को' || head?.kind !== 'word' || at > trigger.verb)
      return false;
    return head.agent && !participants.some((argument) => argument.case === 'को');
  });
}

/**
 * दोहा में कतर की मध्यस्थता के बाद सहमति दी: where a bare noun's event happened, the verb's did. X द्वारा … करने और … लगाने: an
 * agent does all that follows. X को … करने के बाद सजा सुनाई गई: both are done to X.
 */
export function isShared({ trigger }: Draft, role: FilledRole, marker: string): boolean {
  if (role === 'place') return trigger.link === 'alone';
  if (trigger.verb === trigger.clause.main) return false;
  const main = trigger.clause.items[trigger.clause.main];
  return marker === 'द्वारा' || (marker === 'को' && main?.kind === 'verbs' && main.group.passive);
}
