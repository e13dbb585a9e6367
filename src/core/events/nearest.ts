import type { Mention } from '../model';
import type { KeyOf } from './discourse';
import type { Draft } from './drafts';

/** Which mention of a participant is cited for an event: the one in its own clause, else the nearest before its trigger. */
export class Nearest {
  /** The mentions of each participant in text order. */
  readonly #mentions = new Map<string, Mention[]>();

  constructor(
    mentions: readonly Mention[],
    readonly keyOf: KeyOf,
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
    return all.findLast((other) => other.start < start && other.type === mention.type) ?? mention;
  }
}

function isOwn(mention: Mention, { trigger }: Draft): boolean {
  return trigger.clause.items.some((item) => item.kind === 'mention' && item.mention === mention);
}
