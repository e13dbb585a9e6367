import type { EntityType } from '../../model';
import { isShortForm } from './abbreviations';
import { bodyKey, knownAs } from './bodies';
import { FolderPeople } from './folderPeople';
import { namingOf } from './naming';

/** One entity of one article, as its mentions stand now. */
export interface ArticleEntity {
  readonly type: EntityType;
  /** Its canonical name in the article: the analyst's, else the one that linking gave. */
  readonly name: string;
  readonly wikidata?: string;
  /** The different texts of its mentions. */
  readonly texts: readonly string[];
  /** How many mentions it has. */
  readonly count: number;
}

/** Names an entity of an article: both are places in what linkFolder was given. */
export interface Member {
  readonly article: number;
  readonly entity: number;
}

/** One entity of a folder: the entities of its articles that are the same. */
export interface FolderEntity {
  readonly type: EntityType;
  readonly name: string;
  readonly wikidata?: string;
  /** In the order of the articles. */
  readonly members: readonly Member[];
}

/** An entity with where it comes from. */
export interface Candidate extends ArticleEntity, Member {}

/**
 * Brings the entities of several articles together: places and bodies by Wikidata id, canonical name and spelling, short
 * forms by the one name that has them; people by their full names, and by a single name only where it is the short name of
 * someone known, or a rare name that one person of the folder has. A surname that many bear (शर्मा) is never carried from
 * one article to another, and two people of one article never become one. Pure; the order of the articles matters only
 * for the order of what is given.
 */
export function linkFolder(articles: readonly (readonly ArticleEntity[])[]): readonly FolderEntity[] {
  const all = articles.flatMap((entities, article) =>
    entities.map((one, entity): Candidate => ({ ...one, article, entity })),
  );
  const people = new FolderPeople(all.filter(({ type }) => type === 'PERSON'));
  const bodies = new FolderBodies(all.filter(({ type }) => type !== 'PERSON'));
  return [...people.groups(), ...bodies.groups()].map(entityOf).sort(byPlace);
}

function entityOf(group: readonly Candidate[]): FolderEntity {
  const type = group[0]?.type ?? 'MISC';
  const wikidata = group.find((one) => one.wikidata)?.wikidata;
  const counts = new Map<string, number>();
  for (const { name, count } of group) counts.set(name, (counts.get(name) ?? 0) + count);
  const texts = [...counts].map(([text, count]) => ({ text, count }));
  const { name } = namingOf(type, texts);
  return {
    type,
    name,
    ...(wikidata ? { wikidata } : {}),
    members: group.map(({ article, entity }) => ({ article, entity })).sort(inOrder),
  };
}

function inOrder(a: Member, b: Member): number {
  return a.article - b.article || a.entity - b.entity;
}

function byPlace(a: FolderEntity, b: FolderEntity): number {
  const [first, second] = [a.members[0], b.members[0]];
  return first && second ? inOrder(first, second) : 0;
}

/** Groups what is no person by the first key that a group already has. */
class FolderBodies {
  readonly #byKey = new Map<string, Candidate[]>();
  readonly #groups: Candidate[][] = [];

  constructor(bodies: readonly Candidate[]) {
    // What has a full name comes first: short forms look for it.
    const short: Candidate[] = [];
    for (const body of bodies) {
      if (isShort(body)) short.push(body);
      else this.#take(body);
    }
    for (const body of short) this.#take(body);
  }

  groups(): readonly (readonly Candidate[])[] {
    return this.#groups;
  }

  #take(body: Candidate): void {
    const keys = keysOf(body);
    const found = keys.map((key) => this.#byKey.get(key)).find((group) => group !== undefined);
    const group = found ?? [];
    if (!found) this.#groups.push(group);
    group.push(body);
    for (const key of keys) if (!this.#byKey.has(key)) this.#byKey.set(key, group);
  }
}

function isShort({ texts, name }: Candidate): boolean {
  return isShortForm(name) && texts.every(isShortForm);
}

/** What a body is found by, the surest first. Names that the gazetteer knows for another thing are left out. */
function keysOf({ type, name, wikidata, texts }: Candidate): string[] {
  const known = knownAs(type, name);
  const own = texts.filter((text) => {
    const other = knownAs(type, text);
    return other === undefined || other.name === known?.name;
  });
  return [
    ...(wikidata ? [wikidata] : []),
    `${type} ${bodyKey(known?.name ?? name)}`,
    ...own.map((text) => `${type} ${bodyKey(text)}`),
  ];
}
