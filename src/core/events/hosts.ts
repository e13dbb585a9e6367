import type { EventType, Mention } from '../model';
import { keySet } from '../text/keys';
import { statesOfCapital } from './capitals';
import { hasWord } from './clauses';
import type { KeyOf } from './discourse';
import { addAll, type Draft, isBare } from './drafts';
import { isPlace } from './journeys';
import { isState } from './states';

// Which country a journey goes to, where its own clause names only a town or nothing.

/**
 * A journey to a capital is one to its state, if the text names that; where none is named (उनकी यात्रा) it is the traveller's last
 * that was told, in a headline the next. `drafts` are in text order.
 */
export function passHosts(drafts: readonly Draft[], mentions: readonly Mention[], keyOf: KeyOf): void {
  const live = drafts.filter(({ dropped }) => !dropped);
  const visits = live.filter((draft) => draft.modes.includes('visit') && isVisit(draft));
  const states = statesAmong(mentions, keyOf);
  for (const [at, visit] of visits.entries()) {
    if (visit.recipient.length === 0) visit.recipient = visit.place.filter((place) => isState(keyOf(place)));
    if (visit.recipient.length === 0) follow(visit, visits, at, keyOf);
    visit.recipient = visit.recipient.map((mention) => stateOf(mention, states, keyOf) ?? mention);
  }
  for (const draft of live.filter(({ recipient }) => recipient.length === 0)) {
    if (isInvitation(draft)) invite(draft, visits, keyOf);
    else concernState(draft, states, keyOf);
  }
}

function statesAmong(mentions: readonly Mention[], keyOf: KeyOf): ReadonlyMap<string, Mention> {
  const states = mentions.filter((mention) => isPlace(mention) && isState(keyOf(mention)));
  return new Map(states.map((mention) => [keyOf(mention), mention]));
}

const INVITES = keySet('निमंत्रण आमंत्रण न्योता न्योते बुलावे');

/** Y के निमंत्रण पर X रवाना हुए: an invitation that is only named is the traveller's. */
function isInvitation(draft: Draft): boolean {
  return draft.type === 'AGREE' && isBare(draft) && hasWord(draft.trigger.clause, INVITES);
}

function invite({ recipient, actor, sentence }: Draft, visits: readonly Draft[], keyOf: KeyOf): void {
  const own = new Set(actor.map(keyOf));
  const isGuest = (visit: Draft) =>
    visit.actor.length > 0 && !visit.actor.some((mention) => own.has(keyOf(mention)));
  const after = visits.findIndex((visit) => visit.sentence > sentence);
  const end = after < 0 ? visits.length : after;
  const near = visits.slice(Math.max(0, end - REACH), end).filter(isGuest);
  const visit = near.find((other) => other.sentence === sentence) ?? near.at(-1);
  addAll(recipient, visit?.actor ?? []);
}

/** What a state does in another is done to it. */
const INVADING: ReadonlySet<EventType> = new Set(['ASSAULT', 'MOBILIZE', 'THREATEN']);

/** अफगानिस्तान में राहत सामग्री पहुंचाई, बेरूत पर इजरायली हमले: what is done in a country by others is done for or to it. */
function concernState(
  { type, actor, place, recipient }: Draft,
  states: ReadonlyMap<string, Mention>,
  keyOf: KeyOf,
): void {
  const own = new Set(actor.map(keyOf));
  if (type !== 'AID' && !(INVADING.has(type) && [...own].some(isState))) return;
  const hosts = place.map((mention) => stateOf(mention, states, keyOf) ?? mention);
  addAll(
    recipient,
    hosts.filter((host) => isState(keyOf(host)) && !own.has(keyOf(host))),
  );
}

/** Who merely came (आए) has visited somebody only if the clause itself tells whom. */
function isVisit({ trigger, recipient }: Draft): boolean {
  return trigger.sense.frame !== 'travel' || recipient.length > 0;
}

/** How many journeys back or on the same one may be told. */
const REACH = 20;

function follow(visit: Draft, visits: readonly Draft[], at: number, keyOf: KeyOf): void {
  const [who] = visit.actor.map(keyOf);
  const isSame = ({ actor, recipient }: Draft) =>
    recipient.some(isPlace) && (who === undefined || actor.some((mention) => keyOf(mention) === who));
  const told =
    visits.slice(Math.max(0, at - REACH), at).findLast(isSame) ??
    visits.slice(at + 1, at + 1 + REACH).find(isSame);
  if (!told || (visit.place.length > 0 && !visit.place.some((place) => told.place.includes(place)))) return;
  addAll(visit.recipient, told.recipient.filter(isPlace));
  if (visit.place.length === 0) addAll(visit.place, told.place);
}

/** The state that a capital is the seat of, where the text names it: भारत for नई दिल्ली. */
function stateOf(town: Mention, states: ReadonlyMap<string, Mention>, keyOf: KeyOf): Mention | undefined {
  const state = statesOfCapital(keyOf(town)).find((key) => states.has(key));
  return state === undefined ? undefined : states.get(state);
}
