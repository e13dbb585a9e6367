import type { Article } from '../article/article';
import type { Entity, EntityType, Mention } from '../model';
import { phraseKeys } from '../text/words';
import { gazetteer } from './gazetteer';
import { linkPersons } from './personLinks';
import { isLatin, soundKey, spellingKey } from './spelling';

/** Mentions with the id of their entity, and the entities in order of first mention. */
export interface Linked {
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
}

/** Types whose mentions refer to nothing that could be mentioned again. */
const UNLINKED: ReadonlySet<EntityType> = new Set(['NUMEX']);

/**
 * Brings the mentions (sorted, UTF-16 spans of the article) of one person, place or organisation together. Ids are e1, e2 …
 * in order of first mention; quantities get none. Places and organisations are named as the gazetteer names them, people
 * by their longest name in the article. A Wikidata id is given only where the gazetteer is certain of it.
 */
export function linkEntities(article: Article, mentions: readonly Mention[]): Linked {
  const linker = new Linker(article, mentions);
  const groups = new Map<string, Mention[]>();
  mentions.forEach((mention, at) => {
    if (UNLINKED.has(mention.type)) return;
    const key = linker.keyOf(mention, at);
    const group = groups.get(key);
    if (group) group.push(mention);
    else groups.set(key, [mention]);
  });
  const idOf = new Map<Mention, string>();
  const entities = [...groups.values()].map((group, index) => {
    const id = `e${index + 1}`;
    for (const mention of group) idOf.set(mention, id);
    return linker.entityOf(id, group);
  });
  return { mentions: mentions.map((mention) => withEntity(mention, idOf.get(mention))), entities };
}

function withEntity(mention: Mention, entity: string | undefined): Mention {
  return entity === undefined ? mention : { ...mention, entity };
}

/** Finds the key that mentions of one entity share. */
class Linker {
  readonly #persons: ReadonlyMap<string, number>;
  /** The key of each text that is no person. */
  readonly #keys = new Map<string, string>();
  /** Keys of Devanagari names by sound, for their Latin spellings. */
  readonly #bySound = new Map<string, string>();

  constructor(
    readonly article: Article,
    readonly all: readonly Mention[],
  ) {
    const texts = all.filter(({ type }) => type === 'PERSON').map((mention) => this.#text(mention));
    this.#persons = linkPersons(texts);
    for (const mention of all) {
      if (mention.type === 'PERSON' || isLatin(this.#text(mention))) continue;
      this.#bySound.set(soundKeyOf(mention.type, this.#text(mention)), this.#nameKey(mention));
    }
  }

  keyOf(mention: Mention, at: number): string {
    const text = this.#text(mention);
    if (mention.type === 'PERSON') return `PERSON ${this.#persons.get(text)}`;
    const keyed = `${mention.type} ${text}`;
    const key = this.#keys.get(keyed) ?? this.#expansion(mention, at) ?? this.#nameKey(mention);
    this.#keys.set(keyed, key);
    return key;
  }

  entityOf(id: string, group: readonly Mention[]): Entity {
    const type = group[0]?.type ?? 'MISC';
    const known = type === 'PERSON' ? undefined : this.#known(group);
    return {
      id,
      name: known?.name ?? this.#fullestName(group),
      type,
      ...(known?.wikidata ? { wikidata: known.wikidata } : {}),
      mentions: group.map((mention) => ({ ...mention, entity: id })),
    };
  }

  #text(mention: Mention): string {
    return this.article.text.slice(mention.start, mention.end);
  }

  /** What the gazetteer knows of one of the mentions. */
  #known(group: readonly Mention[]) {
    for (const mention of group) {
      const known = gazetteer().get(this.#text(mention));
      if (known?.type === mention.type) return known;
    }
    return undefined;
  }

  /** By canonical name where the gazetteer has one, else by spelling, for Latin by the sound of a name of the article. */
  #nameKey(mention: Mention): string {
    const text = this.#text(mention);
    const known = gazetteer().get(text);
    if (known?.type === mention.type) return `${mention.type} ${known.name}`;
    const sound = isLatin(text) ? this.#bySound.get(soundKeyOf(mention.type, text)) : undefined;
    return sound ?? `${mention.type} ${phraseKeys(text).map(spellingKey).join(' ')}`;
  }

  /** A short form in brackets stands for the body before it: … एजेंसी’ | (KCNA). */
  #expansion(mention: Mention, at: number): string | undefined {
    const before = this.all[at - 1];
    if (mention.type !== 'ORGANIZATION' || before?.type !== 'ORGANIZATION') return undefined;
    const between = this.article.text.slice(before.end, mention.start);
    return /^['"’”]?\s*\($/u.test(between) ? this.keyOf(before, at - 1) : undefined;
  }

  /** The name with the most words, among them the most frequent, Devanagari before Latin. */
  #fullestName(group: readonly Mention[]): string {
    const counts = new Map<string, number>();
    for (const mention of group) {
      const text = this.#text(mention);
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    const rank = ([text, count]: readonly [string, number]) =>
      (isLatin(text) ? 0 : 1_000_000) + phraseKeys(text).length * 10_000 + Math.min(count, 9_999);
    return [...counts].toSorted((a, b) => rank(b) - rank(a))[0]?.[0] ?? '';
  }
}

function soundKeyOf(type: EntityType, text: string): string {
  return `${type} ${phraseKeys(text).map(soundKey).join(' ')}`;
}
