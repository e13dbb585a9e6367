import type { EventType } from '../model';
import type { KeyOf } from './discourse';
import { addAll, type Draft, isBare } from './drafts';
import { RECIPROCAL } from './frames';

// To whom something is done that a sentence before has told.

const VERBAL: ReadonlySet<EventType> = new Set(['ACCUSE', 'REQUEST', 'THREATEN']);
/** What befalls one person step by step: arrested, charged, sentenced, fined. */
const STEPS: ReadonlySet<EventType> = new Set(['COERCE', 'SANCTION']);
const STEP_MODES: ReadonlySet<string> = new Set(['arrest', 'convict', 'expel', 'deport', 'seize']);

/** Whom an event of the same kind told right before concerns; `drafts` are in text order. */
export function passAgain(drafts: readonly Draft[], keyOf: KeyOf): void {
  for (const [at, draft] of drafts.entries()) {
    if (draft.recipient.length > 0 || draft.dropped) continue;
    const before = drafts.slice(Math.max(0, at - REACH), at);
    const told = before.findLast((other) => isStep(draft, other) || isSameWord(draft, other, keyOf));
    if (told)
      addAll(
        draft.recipient,
        told.recipient.filter((mention) => !draft.actor.includes(mention)),
      );
  }
}

/** How many events further on the text may tell what its headline leaves to it. */
const BELOW = 60;

/** X ने लगाया आरोप: in a headline whom the text below tells. */
export function passBelow(drafts: readonly Draft[], keyOf: KeyOf): void {
  for (const [at, draft] of drafts.entries()) {
    if (draft.depth >= 0 || draft.recipient.length > 0 || draft.actor.length === 0 || hasAim(draft)) continue;
    if (draft.type !== 'ACCUSE' && draft.type !== 'REQUEST' && draft.type !== 'COERCE') continue;
    const own = new Set(draft.actor.map(keyOf));
    const told = drafts
      .slice(at + 1, at + 1 + BELOW)
      .find(
        ({ type, depth, recipient, actor }) =>
          depth >= 0 &&
          type === draft.type &&
          recipient.length > 0 &&
          actor.some((mention) => own.has(keyOf(mention))),
      );
    addAll(draft.recipient, told?.recipient ?? []);
  }
}

/** X की मध्यस्थता से …: between those who last talked, fought or parted. */
export function passMediated(drafts: readonly Draft[], keyOf: KeyOf): void {
  for (const [at, draft] of drafts.entries()) {
    if (!draft.modes.includes('third-party') || draft.recipient.length > 0 || draft.dropped) continue;
    const own = new Set(draft.actor.map(keyOf));
    const sidesOf = ({ actor, recipient }: Draft) =>
      [...actor, ...recipient].filter((mention) => !own.has(keyOf(mention)));
    const near = drafts.slice(Math.max(0, at - REACH), at + REACH);
    const told =
      near.find((other) => other.sentence === draft.sentence && sidesOf(other).length > 1) ??
      near.findLast((other) => other.sentence < draft.sentence && sidesOf(other).length > 1);
    addAll(draft.recipient, told ? sidesOf(told) : []);
  }
}

/** How many events back. */
const REACH = 4;

/** नोटिस भेजा … जवाब मांगा: who speaks on speaks to the same. */
function isSameWord(draft: Draft, other: Draft, keyOf: KeyOf): boolean {
  if (!VERBAL.has(draft.type) || !VERBAL.has(other.type) || isBare(draft) || hasAim(draft)) return false;
  if (other.recipient.length === 0 || draft.sentence - other.sentence > 1) return false;
  if (RECIPROCAL.has(draft.trigger.sense.frame)) return false;
  const own = draft.actor.map(keyOf)[0];
  return own !== undefined && other.actor.some((mention) => keyOf(mention) === own);
}

/** How many sentences back the step before may have been told. */
const STEPS_REACH = 3;

/** X को गिरफ्तार किया गया. … मामले में गिरफ्तारी हुई. */
function isStep(draft: Draft, other: Draft): boolean {
  if (draft.type !== other.type || !STEPS.has(draft.type) || hasAim(draft)) return false;
  if (!STEP_MODES.has(draft.modes[0] ?? '') || draft.modes[0] !== other.modes[0]) return false;
  return other.recipient.length > 0 && draft.sentence - other.sentence <= STEPS_REACH;
}

/** 22 लोगों को, 5 की गिरफ्तारी: somebody is told, though not named. */
export function hasAim({ trigger }: Draft): boolean {
  const { items } = trigger.clause;
  const before = items[trigger.index - 1];
  if (before?.kind === 'marker' && before.case === 'का') return true;
  return items.some(
    (item) => item.kind === 'marker' && (item.case === 'को' || item.case === 'पर' || item.case === 'खिलाफ'),
  );
}
