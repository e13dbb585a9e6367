import type { Mention } from '../model';
import type { KeyOf } from './discourse';
import type { Draft } from './drafts';

/** How far before a name its bracket is looked for, in UTF-16 units. */
const BRACKET = 40;

/** Which mention of a participant is cited for an event: the one in its own clause, else the nearest before its trigger. */
export class Nearest {
  /** The mentions of each participant in text order. */
  readonly #mentions = new Map<string, Mention[]>();

  constructor(
    mentions: readonly Mention[],
    readonly keyOf: KeyOf,
    readonly text: string,
  ) {
    for (const mention of mentions) {
      const key = keyOf(mention);
      const known = this.#mentions.get(key);
      if (known) known.push(mention);
      else this.#mentions.set(key, [mention]);
    }
  }

  /** The participants, each once, as the text names them nearest before the trigger, which begins at UTF-16 offset `start`. */
  to(participants: readonly Mention[], draft: Draft, start: number): readonly Mention[] {
    const keys = participants.map(this.keyOf);
    return participants
      .filter((_, at) => keys.indexOf(keys[at] ?? '') === at)
      .map((mention) => (isOwn(mention, draft) ? mention : this.#before(mention, start)));
  }

  #before(mention: Mention, start: number): Mention {
    const all = this.#mentions.get(this.keyOf(mention)) ?? [];
    for (let at = countBefore(all, start) - 1; at >= 0; at--) {
      const other = all[at];
      if (other?.type === mention.type && !this.#isBracketed(other)) return other;
    }
    return mention;
  }

  /** पाकिस्तान (Pakistan): what only repeats a name is not cited for it. */
  #isBracketed({ start }: Mention): boolean {
    const before = this.text.slice(Math.max(0, start - BRACKET), start);
    return before.lastIndexOf('(') > before.lastIndexOf(')');
  }
}

function isOwn(mention: Mention, { trigger }: Draft): boolean {
  return trigger.clause.items.some((item) => item.kind === 'mention' && item.mention === mention);
}

/** How many of the mentions, in text order, begin before an offset. */
function countBefore(mentions: readonly Mention[], start: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? start) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
