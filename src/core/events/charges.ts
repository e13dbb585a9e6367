import { addAll, type Draft } from './drafts';

// Charges on which somebody is arrested: जासूसी के आरोप में X को गिरफ्तार किया.

/** Whether the draft names a charge as the ground of a deed: … के आरोप में. */
export function isCharge({ type, trigger }: Draft): boolean {
  const next = trigger.clause.items[trigger.index + 1];
  return type === 'ACCUSE' && trigger.link === 'alone' && next?.kind === 'marker' && next.case === 'में';
}

/** Who arrests somebody on a charge charges him with it. `drafts` are in text order. */
export function passCharges(drafts: readonly Draft[]): void {
  for (const [at, charge] of drafts.entries()) {
    const arrest = drafts[at + 1];
    if (!isCharge(charge) || arrest?.modes[0] !== 'arrest' || arrest.sentence !== charge.sentence) continue;
    if (charge.actor.length === 0) addAll(charge.actor, arrest.actor);
    if (charge.recipient.length === 0) addAll(charge.recipient, arrest.recipient);
    charge.source ??= arrest.source;
  }
}
