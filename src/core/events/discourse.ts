import type { Mention } from '../model';
import type { Referent } from './closedClass';

/** Who is who: mentions of one entity have one key. */
export type KeyOf = (mention: Mention) => string;

const REACH = 40;

/** What has been mentioned so far, for pronouns and zero subjects. */
export class Discourse {
  /** Latest last; at most REACH. */
  readonly #mentions: Mention[] = [];
  /** Latest subjects last. */
  readonly #subjects: Mention[][] = [];
  /** The latest pair that acted together, by kind. */
  readonly #pairs = new Map<'PERSON' | 'other', readonly Mention[]>();

  constructor(readonly keyOf: KeyOf) {}

  /** Takes in the mentions of a clause and its subject. */
  seeClause(mentions: readonly Mention[], subject: readonly Mention[]): void {
    this.#mentions.push(...mentions);
    if (this.#mentions.length > REACH * 2) this.#mentions.splice(0, this.#mentions.length - REACH);
    if (subject.length === 0) return;
    this.#subjects.push([...subject]);
    if (this.#subjects.length > REACH) this.#subjects.shift();
    this.seeTogether(subject);
  }

  /** Remembers two that took part in one event, for दोनों नेता. */
  seeTogether(group: readonly Mention[]): void {
    const [first, second] = group;
    if (!first || !second || group.length !== 2 || this.keyOf(first) === this.keyOf(second)) return;
    this.#pairs.set(first.type === 'PERSON' && second.type === 'PERSON' ? 'PERSON' : 'other', group);
  }

  /** Who the pronoun stands for; never one of `not`. Empty where nobody fits. */
  resolve(referent: Referent, not: readonly Mention[]): readonly Mention[] {
    if (referent === 'two people') return this.#pair('PERSON');
    if (referent === 'two countries') return this.#pair('other');
    if (referent === 'two') {
      const people = this.#pair('PERSON');
      return people.length > 0 ? people : this.#pair('other');
    }
    if (referent !== 'person' && referent !== 'third') return [];
    const excluded = new Set(not.map(this.keyOf));
    const fits = (mention: Mention) =>
      !excluded.has(this.keyOf(mention)) && (referent === 'third' || mention.type === 'PERSON');
    const subject = this.#subjects.findLast(([first]) => first && fits(first))?.[0];
    const found = subject ?? this.#mentions.findLast(fits);
    return found ? [this.#latest(found)] : [];
  }

  /** The nearest mention of the same entity. */
  #latest(mention: Mention): Mention {
    const key = this.keyOf(mention);
    const same = this.#mentions.filter((other) => this.keyOf(other) === key);
    return same.findLast(({ type }) => type === 'LOCATION') ?? same.at(-1) ?? mention;
  }

  #pair(kind: 'PERSON' | 'other'): readonly Mention[] {
    const known = this.#pairs.get(kind);
    if (known) return known.map((mention) => this.#latest(mention));
    const subjects = this.#lastTwo(this.#subjects.flat(), kind);
    return subjects.length === 2 ? subjects : this.#lastTwo(this.#mentions, kind);
  }

  /** The last two different people, or countries; those who have acted are asked first. */
  #lastTwo(mentions: readonly Mention[], kind: 'PERSON' | 'other'): readonly Mention[] {
    const pair: Mention[] = [];
    for (const mention of mentions.toReversed()) {
      const fits = kind === 'PERSON' ? mention.type === 'PERSON' : mention.type === 'LOCATION';
      if (!fits || pair.some((other) => this.keyOf(other) === this.keyOf(mention))) continue;
      pair.unshift(this.#latest(mention));
      if (pair.length === 2) return pair;
    }
    return [];
  }
}
