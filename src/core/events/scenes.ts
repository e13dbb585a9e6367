import type { EventType, Mention } from '../model';
import type { Argument } from './arguments';
import type { KeyOf } from './discourse';
import { addAll, type Draft, isBare, verbOf } from './drafts';
import type { Item } from './items';
import { isPlace } from './journeys';
import { isState } from './states';

// Where events happened that tell it only together.

/** Events of one scene: the clash, the shots, the arrests. */
const SCENE: ReadonlySet<EventType> = new Set(['ASSAULT', 'PROTEST', 'COERCE', 'MOBILIZE', 'RETREAT']);

/**
 * A town that is hit is also where it happened; what is told right after a clash or protest with no place of its own
 * happened there. `drafts` are in text order.
 */
export function placeScenes(drafts: readonly Draft[], keyOf: KeyOf): void {
  let scene: Draft | undefined;
  for (const draft of drafts) {
    if (SPOKEN.has(draft.type)) dropFar(draft, keyOf);
    if (draft.dropped || !SCENE.has(draft.type)) continue;
    placeItself(draft, keyOf);
    if (draft.modes.includes('withdraw')) leaveCountry(draft, keyOf);
    if (scene && draft.place.length === 0 && goesOn(draft, scene, keyOf)) draft.place = [...scene.place];
    if (draft.place.length > 0) scene = draft;
  }
}

const SPOKEN: ReadonlySet<EventType> = new Set([
  'ACCUSE',
  'REQUEST',
  'REJECT',
  'THREATEN',
  'SUPPORT',
  'AGREE',
]);

/** X ने नाइजर में तख्तापलट की निंदा की: a country told after who speaks is where that happened of which he speaks. */
function dropFar(draft: Draft, keyOf: KeyOf): void {
  const { participants } = draft.trigger.clause;
  const speaker = participants.find((argument) => argument.case === 'ने');
  if (!speaker) return;
  const far = participants.filter((argument) => isInPlace(argument) && argument.first > speaker.last);
  const named = far.flatMap(({ members }) =>
    members.flatMap((member) => (member.kind === 'mention' ? [member.mention] : [])),
  );
  draft.place = draft.place.filter((mention) => !named.includes(mention) || !isState(keyOf(mention)));
}

/** थाईलैंड: प्रधानमंत्री ने छोड़ा पद: a place before a colon is where all that the headline tells happened. */
export function placeByKicker(drafts: readonly Draft[], [name, mark]: readonly Item[]): void {
  if (name?.kind !== 'mention' || !isPlace(name.mention)) return;
  if (mark?.kind !== 'mark' || mark.mark !== ':') return;
  for (const draft of drafts) if (draft.place.length === 0) draft.place = [name.mention];
}

/** The place that the event's own clause tells. */
function placeItself(draft: Draft, keyOf: KeyOf): void {
  placeByTarget(draft, keyOf);
  if (draft.type === 'ASSAULT') hitCountry(draft, keyOf);
  if (draft.place.length === 0) placeByTown(draft, keyOf);
}

/** मुरैना के चुनाव की रंजिश में, सिलीगुड़ी के एक फ्लैट से: a town of the clause that takes no part is where it happened. */
function placeByTown({ actor, recipient, place, trigger }: Draft, keyOf: KeyOf): void {
  const town = trigger.clause.participants.findLast(({ members }) =>
    members.every((member) => member.kind === 'mention' && isTown(member.mention, keyOf)),
  );
  const named = town?.members.flatMap((member) => (member.kind === 'mention' ? [member.mention] : [])) ?? [];
  if (town && isReported(trigger, town)) return;
  if (named.some((mention) => actor.includes(mention) || recipient.includes(mention))) return;
  addAll(place, named);
}

/** बीजिंग से आ रही खबरों के मुताबिक: the town of who tells it. */
function isReported({ clause: { items } }: Draft['trigger'], { last }: Argument): boolean {
  const next = items.findIndex((item, at) => at > last && item.kind === 'mention');
  return items
    .slice(last + 1, next < 0 ? undefined : next)
    .some((item) => item.kind === 'marker' && item.case === 'अनुसार');
}

const isTown = (mention: Mention, keyOf: KeyOf): boolean => isPlace(mention) && !isState(keyOf(mention));

const isInPlace = ({ case: marker }: Argument): boolean => marker === 'में';

/** गोमा पर कब्जा, दोहा पर हवाई हमला: a town is where it happened; गोमा के मछुआरों को: whose people are hit. */
function placeByTarget(draft: Draft, keyOf: KeyOf): void {
  const towns = draft.recipient.filter((mention) => isTown(mention, keyOf) || LINE.test(keyOf(mention)));
  if (towns.length === 0 || draft.recipient.length !== towns.length || !TAKEN.has(draft.type)) return;
  const { participants } = draft.trigger.clause;
  const phrase = participants.find(({ last }) => last === draft.recipientAt);
  if (!phrase || (phrase.via && phrase.agent)) return;
  if (draft.place.length === 0) addAll(draft.place, towns);
  draft.recipient = [];
}

/** What is shot at on a line or in a sector is not the line, whatever kind of name it is taken for. */
const LINE = /(?:रेखा|सेक्टर|सीमा|एलओसी|एलएसी|बॉर्डर|चेकपॉइंट)$/u;

/** Types of what is done to a town. */
const TAKEN: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE']);

/** X ने Y में हवाई हमला किया: with no other target told it is Y that is hit, if Y is a country. */
function hitCountry({ actor, recipient, place, trigger }: Draft, keyOf: KeyOf): void {
  const own = new Set(actor.map(keyOf));
  const aimed = trigger.clause.items.some(
    (item) => item.kind === 'marker' && (item.case === 'पर' || item.case === 'को'),
  );
  if (actor.length === 0 || recipient.length > 0 || aimed || ![...own].some(isState)) return;
  addAll(
    recipient,
    place.filter((mention) => isState(keyOf(mention)) && !own.has(keyOf(mention))),
  );
}

/** नाइजर से सैनिक वापस बुलाए: the country that they leave is whom the withdrawal concerns. */
function leaveCountry({ actor, recipient, place }: Draft, keyOf: KeyOf): void {
  const own = new Set(actor.map(keyOf));
  if (actor.length === 0 || recipient.length > 0) return;
  addAll(
    recipient,
    place.filter((mention) => isState(keyOf(mention)) && !own.has(keyOf(mention))),
  );
}

/** In the same sentence or the next, told as done, with no country in it but those of the scene. */
function goesOn(draft: Draft, scene: Draft, keyOf: KeyOf): boolean {
  const { aux, recipient, actor, date, value, sentence, trigger } = draft;
  if (sentence - scene.sentence > 1 || aux.size > 0 || (isBare(draft) && !verbOf(draft))) return false;
  if (date.length > 0 && value !== scene.value) return false;
  const there = new Set([...scene.actor, ...scene.recipient].map(keyOf));
  if ([...recipient, ...actor].some((mention) => isPlace(mention) && !there.has(keyOf(mention))))
    return false;
  return trigger.clause === scene.trigger.clause || !trigger.clause.participants.some(isInPlace);
}

/** X ने हमले की जिम्मेदारी ली: no event, but it tells who attacked. */
export function isClaim({ trigger }: Draft): boolean {
  return trigger.sense.frame === 'claim';
}

/** Who claims an attack is its actor wherever nobody else is told: the latest one before, or the next in the sentence. */
export function claimAttacks(drafts: readonly Draft[], claims: readonly Draft[]): void {
  for (const { actor, subject, trigger, sentence } of claims) {
    const who = actor.length > 0 ? actor : subject;
    const attack =
      drafts.findLast((draft) => isClaimable(draft) && draft.trigger.from < trigger.from) ??
      drafts.find((draft) => isClaimable(draft) && draft.sentence === sentence);
    if (!attack) continue;
    for (const draft of drafts)
      if (draft.coref === attack.coref && draft.actor.length === 0) addAll(draft.actor, who);
  }
}

function isClaimable(draft: Draft): boolean {
  return draft.type === 'ASSAULT' && draft.actor.length === 0 && (isBare(draft) || !draft.unnamed);
}
