import type { Mention } from '../model';
import { statesOfCapital } from './capitals';
import type { KeyOf } from './discourse';
import { addAll, type Draft } from './drafts';
import { isPlace } from './journeys';
import { isState } from './states';

// Which country a journey goes to, where its own clause names only a town or nothing.

/**
 * A journey to a capital is one to its state, if the text names that; where none is named (उनकी यात्रा) it is the traveller's last
 * that was told, in a headline the next. `drafts` are in text order.
 */
export function passHosts(drafts: readonly Draft[], mentions: readonly Mention[], keyOf: KeyOf): void {
  const visits = drafts.filter((draft) => draft.modes.includes('visit') && !draft.dropped && isVisit(draft));
  if (visits.length === 0) return;
  const states = new Map<string, Mention>();
  for (const mention of mentions) if (isPlace(mention)) states.set(keyOf(mention), mention);
  for (const [at, visit] of visits.entries()) {
    if (visit.recipient.length === 0) visit.recipient = visit.place.filter((place) => isState(keyOf(place)));
    if (visit.recipient.length === 0) follow(visit, visits, at, keyOf);
    visit.recipient = hostsOf(visit, states, keyOf);
  }
}

/** Who merely came (आए) has visited somebody only if the clause itself tells whom. */
function isVisit({ trigger, recipient }: Draft): boolean {
  return trigger.sense.frame !== 'travel' || recipient.length > 0;
}

function follow(visit: Draft, visits: readonly Draft[], at: number, keyOf: KeyOf): void {
  const [who] = visit.actor.map(keyOf);
  const isSame = ({ actor, recipient }: Draft) =>
    recipient.some(isPlace) && (who === undefined || actor.some((mention) => keyOf(mention) === who));
  const told = visits.slice(0, at).findLast(isSame) ?? visits.slice(at + 1).find(isSame);
  if (!told || (visit.place.length > 0 && !visit.place.some((place) => told.place.includes(place)))) return;
  addAll(visit.recipient, told.recipient.filter(isPlace));
  if (visit.place.length === 0) addAll(visit.place, told.place);
}

/** भारत for नई दिल्ली. */
function hostsOf({ recipient }: Draft, states: ReadonlyMap<string, Mention>, keyOf: KeyOf): Mention[] {
  const hosts: Mention[] = [];
  for (const mention of recipient) {
    const state = statesOfCapital(keyOf(mention)).find((key) => states.has(key));
    addAll(hosts, [states.get(state ?? '') ?? mention]);
  }
  return hosts;
}
