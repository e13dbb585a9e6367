import type { Article } from '../article/article';
import type { Entity, Mention } from '../model';
import { fold } from '../text/fold';
import type { Item } from './items';

/** Endings that turn a country into its adjective, longest first: भारतीय, कोरियाई, फ्रांसीसी, रूसी. */
const ENDINGS = ['ीसी', 'ाई', 'ीय', 'ी', 'ा', 'ई'];

/** One key for a country and its adjective: अमेरिका, अमेरिकी → अमेरिक. */
export function countryKey(name: string): string {
  const key = fold(name);
  const ending = ENDINGS.find((candidate) => key.endsWith(candidate) && key.length - candidate.length >= 3);
  return ending ? key.slice(0, -ending.length) : key;
}

/**
 * A function that gives mentions of one entity one key: by entity where linking found one, else by name; countries
 * and their adjectives share one.
 */
export function identifier({ text }: Article, entities: readonly Entity[]): (mention: Mention) => string {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const keys = new Map<Mention, string>();
  return (mention) => {
    const known = keys.get(mention);
    if (known !== undefined) return known;
    const key = keyOf(mention, text, names);
    keys.set(mention, key);
    return key;
  };
}

function keyOf(mention: Mention, text: string, names: ReadonlyMap<string, string>): string {
  const place = mention.type === 'LOCATION' || mention.type === 'MISC';
  if (!place && mention.entity !== undefined) return mention.entity;
  const name = names.get(mention.entity ?? '') ?? text.slice(mention.start, mention.end);
  return place ? countryKey(name) : fold(name);
}

const isCountry = ({ type }: Mention): boolean => type === 'LOCATION' || type === 'MISC';

/** Whose side a person is on, as titles tell it: रूस के राष्ट्रपति पुतिन, अमेरिकी राष्ट्रपति ट्रंप. */
export class Affiliations {
  readonly #of = new Map<string, string>();

  constructor(readonly keyOf: (mention: Mention) => string) {}

  /** Learns from one row of items. */
  learn(row: readonly Item[]): void {
    let country: Mention | undefined;
    let titled = false;
    for (const item of row) {
      if (item.kind === 'mention') {
        if (country && titled) this.#add(item.mention, country);
        country = isCountry(item.mention) ? item.mention : undefined;
        titled = false;
      } else if (item.kind === 'word') titled ||= item.agent;
      else if (item.kind !== 'marker' || item.case !== 'का') country = undefined;
    }
  }

  #add(person: Mention, country: Mention): void {
    if (person.type !== 'PERSON') return;
    const key = this.keyOf(person);
    if (!this.#of.has(key)) this.#of.set(key, this.keyOf(country));
  }

  /** The key of the mention's side: a person's country where it is known, else its own key. */
  sideOf(mention: Mention): string {
    const key = this.keyOf(mention);
    return this.#of.get(key) ?? key;
  }
}
