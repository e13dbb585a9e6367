import type { Mention } from '../model';
import { isEverywhere } from './bodies';
import type { Referent } from './closedClass';
import type { NamedOffice } from './offices';

/** Who is who: mentions of one entity have one key. */
export type KeyOf = (mention: Mention) => string;

const REACH = 40;
/** How many sentences back those who acted go before those who were only named. */
const NEAR = 4;

/** Who acted in a clause; nobody where the group that did has no name. */
interface SubjectSeen {
  readonly who: readonly Mention[];
  /** In the content of speech: X ने कहा कि Y … */
  readonly embedded: boolean;
  readonly sentence: number;
}

/** How a clause's subject acts: in the content of speech, as a group without a name, by speaking. */
interface Seen {
  readonly embedded: boolean;
  readonly unnamed: boolean;
  readonly speaks: boolean;
}

/** What has been mentioned so far, for pronouns and zero subjects. */
export class Discourse {
  /** Latest last; at most twice REACH. */
  readonly #mentions: { readonly mention: Mention; readonly sentence: number }[] = [];
  /** Latest subjects last. */
  readonly #subjects: SubjectSeen[] = [];
  /** Who was called by an office last: प्रधानमंत्री → the mention. */
  readonly #offices = new Map<string, { readonly mention: Mention; readonly sentence: number }>();
  /** Who is called so first in what is read later. */
  readonly #foreseen = new Map<string, Mention>();
  #sentence = 0;
  #speaker: readonly Mention[] = [];
  /** The latest pair that acted together, by kind. */
  readonly #pairs = new Map<'PERSON' | 'other', readonly Mention[]>();

  constructor(readonly keyOf: KeyOf) {}

  /** A new sentence begins; `offices` are those that its row of items names. */
  startSentence(offices: readonly NamedOffice[]): void {
    this.#sentence++;
    const sentence = this.#sentence;
    for (const { office, mention } of offices) this.#offices.set(office, { mention, sentence });
  }

  /** Learns what a row names that is read later: a headline uses it first. */
  foresee(offices: readonly NamedOffice[]): void {
    for (const { office, mention, isOwned } of offices)
      if (mention.type === 'PERSON' && !isOwned && !this.#foreseen.has(office))
        this.#foreseen.set(office, mention);
  }

  /** Takes in the mentions of a clause and its subject; `unnamed` where a group acts that has no name (विद्रोहियों ने). */
  seeClause(
    mentions: readonly Mention[],
    subject: readonly Mention[],
    { embedded, unnamed, speaks }: Seen,
  ): void {
    if (speaks && subject.length > 0) this.#speaker = [...subject];
    const sentence = this.#sentence;
    for (const mention of mentions) this.#mentions.push({ mention, sentence });
    if (this.#mentions.length > REACH * 2) this.#mentions.splice(0, this.#mentions.length - REACH);
    if (subject.length === 0 && !unnamed) return;
    this.#subjects.push({ who: [...subject], embedded, sentence });
    if (this.#subjects.length > REACH) this.#subjects.shift();
    this.seeTogether(subject);
  }

  /** Whom हम means where nobody speaks in the sentence: the last who spoke. */
  speaker(): readonly Mention[] {
    return this.#speaker;
  }

  /** What वहां means: the place that was named last. */
  place(): readonly Mention[] {
    const seen = this.#mentions.findLast(({ mention }) => mention.type === 'LOCATION');
    return seen ? [seen.mention] : [];
  }

  /** Who holds the office, as far as the text has said. */
  holderOf(office: string): readonly Mention[] {
    const known = this.#offices.get(office);
    const near = known && (!isEverywhere(office) || this.#sentence - known.sentence <= NEAR);
    const holder = near ? known.mention : known ? undefined : this.#foreseen.get(office);
    return holder ? [this.#latest(holder)] : [];
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
    if (referent === 'two sides')
      return this.#pair(this.#pairs.has('other') || !this.#pairs.has('PERSON') ? 'other' : 'PERSON');
    if (referent === 'two') {
      const people = this.#pair('PERSON');
      return people.length > 0 ? people : this.#pair('other');
    }
    if (referent !== 'person' && referent !== 'third') return [];
    const excluded = new Set(not.map(this.keyOf));
    const fits = (mention: Mention) =>
      !excluded.has(this.keyOf(mention)) && (referent === 'third' || mention.type === 'PERSON');
    const found = this.#nearest(fits);
    return found ? [this.#latest(found)] : [];
  }

  /**
   * The latest that fits: in each sentence, from this one back, who acted goes before who was named; who acted only in
   * what another said is passed over later. Nobody where a group without a name acted in the sentence before.
   */
  #nearest(fits: (mention: Mention) => boolean): Mention | undefined {
    for (let sentence = this.#sentence; sentence >= this.#sentence - NEAR; sentence--) {
      const acted = this.#subjects.findLast(
        (seen) =>
          seen.sentence === sentence &&
          !(seen.embedded && sentence !== this.#sentence) &&
          seen.who.every((mention, at) => at > 0 || fits(mention)),
      );
      if (acted?.who.length === 0 && sentence === this.#sentence - 1) return undefined;
      const named = this.#mentions.findLast((seen) => seen.sentence === sentence && fits(seen.mention));
      const found = acted?.who[0] ?? named?.mention;
      if (found) return found;
    }
    return this.#mentions.findLast(({ mention }) => fits(mention))?.mention;
  }

  /** The nearest mention of the same entity. */
  #latest(mention: Mention): Mention {
    const key = this.keyOf(mention);
    const same = this.#mentions.map((seen) => seen.mention).filter((other) => this.keyOf(other) === key);
    return same.findLast(({ type }) => type === 'LOCATION') ?? same.at(-1) ?? mention;
  }

  #pair(kind: 'PERSON' | 'other'): readonly Mention[] {
    const known = this.#pairs.get(kind);
    if (known) return known.map((mention) => this.#latest(mention));
    const subjects = this.#lastTwo(
      this.#subjects.flatMap(({ who }) => who),
      kind,
    );
    return subjects.length === 2
      ? subjects
      : this.#lastTwo(
          this.#mentions.map(({ mention }) => mention),
          kind,
        );
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
