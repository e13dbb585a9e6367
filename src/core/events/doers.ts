import type { EventType, Mention } from '../model';
import type { KeyOf } from './discourse';
import { type Draft, isBare, verbOf } from './drafts';

// Who did what is told in the passive, as a deed told nearby says.

/** Deeds that go on: arrested and jailed, sentenced and fined, freed one after the other. */
const SERIES: ReadonlySet<EventType> = new Set([
  'SANCTION',
  'COERCE',
  'RETREAT',
  'AID',
  'ASSAULT',
  'ACCUSE',
  'MOBILIZE',
]);
/** How many events back or on the deed may be told. */
const REACH = 8;

/** X ने Y को दोषी ठहराया. Y पर जुर्माना भी लगाया गया: the doer is the same. `drafts` are in text order. */
export function passDoers(drafts: readonly Draft[], keyOf: KeyOf): void {
  for (const [at, draft] of drafts.entries()) {
    if (!lacksDoer(draft)) continue;
    const before = drafts.slice(Math.max(0, at - REACH), at).findLast((other) => goesOn(draft, other, keyOf));
    const doer =
      before ??
      onlyDoer(draft, drafts.slice(Math.max(0, at - REACH), at), keyOf) ??
      (draft.depth < 0 ? laterDoer(draft, drafts.slice(at + 1, at + 1 + REACH), keyOf) : undefined);
    if (doer) draft.actor = doer.actor.filter((mention) => !isAmong(mention, draft.recipient, keyOf));
  }
}

function lacksDoer(draft: Draft): boolean {
  const { actor, type, unnamed, dropped } = draft;
  if (dropped || unnamed || actor.length > 0 || !SERIES.has(type)) return false;
  if (isBare(draft)) return true;
  return verbOf(draft)?.group.passive ?? draft.depth < 0;
}

/** The same was done to the same, or the same to others in the sentence before. */
function goesOn(draft: Draft, other: Draft, keyOf: KeyOf): boolean {
  if (other.type !== draft.type || other.actor.length === 0) return false;
  if (draft.recipient.some((mention) => isAmong(mention, other.recipient, keyOf))) return true;
  const near = draft.sentence - other.sentence <= 1;
  return near && draft.modes[0] === other.modes[0] && draft.recipient.length === 0;
}

/** The one who did all such deeds that were told so far: the story is of his. */
function onlyDoer(draft: Draft, earlier: readonly Draft[], keyOf: KeyOf): Draft | undefined {
  if (draft.type === 'ACCUSE') return undefined;
  const deeds = earlier.filter(({ type, actor }) => type === draft.type && actor.length > 0);
  const [first] = deeds;
  const [who] = first?.actor ?? [];
  if (!who || !deeds.every(({ actor }) => isAmong(who, actor, keyOf))) return undefined;
  return isAmong(who, draft.recipient, keyOf) ? undefined : deeds.at(-1);
}

function laterDoer(draft: Draft, later: readonly Draft[], keyOf: KeyOf): Draft | undefined {
  return later.find(
    (other) =>
      other.type === draft.type &&
      other.actor.length > 0 &&
      draft.recipient.some((mention) => isAmong(mention, other.recipient, keyOf)),
  );
}

function isAmong(mention: Mention, others: readonly Mention[], keyOf: KeyOf): boolean {
  const key = keyOf(mention);
  return others.some((other) => keyOf(other) === key);
}
