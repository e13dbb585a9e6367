import type { KeyOf } from './discourse';
import { addAll, type Draft, isPointedAt } from './drafts';

// Between whom a talk, pact or truce is, where only the text before tells.

/** How many events back the two may have been told. */
const REACH = 6;

/** इस बातचीत से …, युद्धविराम टूट गया: between the two who last talked or agreed. `drafts` are in text order. */
export function passSides(drafts: readonly Draft[], keyOf: KeyOf): void {
  for (const [at, draft] of drafts.entries()) {
    if (!isMutual(draft) || (draft.actor.length > 0 && !(draft.actor.length === 1 && isPointedAt(draft))))
      continue;
    const before = drafts
      .slice(Math.max(0, at - REACH), at)
      .findLast((other) => isMutual(other) && other.actor.length > 1);
    if (!before) continue;
    const keys = new Set(before.actor.map(keyOf));
    const fits = draft.actor.every((mention) => keys.has(keyOf(mention)));
    if (!fits && !isPointedAt(draft)) continue;
    const own = new Set(draft.actor.map(keyOf));
    addAll(
      draft.actor,
      before.actor.filter((mention) => !own.has(keyOf(mention))),
    );
  }
}

function isMutual({ trigger, modes, dropped }: Draft): boolean {
  return !dropped && (trigger.sense.frame === 'talk' || modes.includes('ceasefire'));
}
