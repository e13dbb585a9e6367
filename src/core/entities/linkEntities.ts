import type { Article } from '../article/article';
import type { Lexicon } from '../lexicon/lexicon';
import { lexiconName } from '../lexicon/lexiconTable';
import type { Entity, EntityType, Mention } from '../model';
import { fold } from '../text/fold';
import { isShortForm } from './linking/abbreviations';
import { linkBodies } from './linking/bodies';
import { Evidence } from './linking/evidence';
import { Groups } from './linking/groups';
import { namingOf } from './linking/naming';
import { linkPeople, type Person, type PersonText } from './linking/people';

/** Mentions with the id of their entity, and the entities in order of first mention. */
export interface Linked {
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
}

/** Types whose mentions refer to nothing that could be mentioned again. */
const UNLINKED: ReadonlySet<EntityType> = new Set(['NUMEX']);

/** One text as one type, wherever it stands, of a person's name where it means one person: its mentions are one entity. */
interface Name {
  /** Its place among the names in order of first mention. */
  readonly at: number;
  readonly text: string;
  readonly type: EntityType;
  readonly mentions: Mention[];
  readonly person: Person | undefined;
  /** What analysts taught: canonical name and Wikidata id. */
  readonly taught: { readonly name: string; readonly wikidata?: string } | undefined;
}

/**
 * Brings the mentions (sorted, UTF-16 spans of the article) of one person, place or organisation together. Ids are e1, e2 …
 * in order of first mention; quantities get none. What the lexicon teaches wins; else places and organisations are named
 * as the gazetteer names them, people by their longest name in the article. A Wikidata id is given only where lexicon or
 * gazetteer are certain of it.
 */
export function linkEntities(article: Article, mentions: readonly Mention[], lexicon?: Lexicon): Linked {
  const people = linkPeople(personTexts(article, mentions, lexicon), new Evidence(article));
  const names = namesOf(article, mentions, people, lexicon);
  const pairs = neighbours(article, mentions, names);
  const groups = new Groups(names.length);
  groupBodies(groups, names, pairs);
  groupPeople(groups, names, pairs);
  const idOf = new Map<Mention, string>();
  const entities = membersOf(groups, names).map((group, index) => {
    const id = `e${index + 1}`;
    const own = group.flatMap((name) => name.mentions).sort((a, b) => a.start - b.start);
    for (const mention of own) idOf.set(mention, id);
    return entityOf(id, group, own);
  });
  return { mentions: mentions.map((mention) => withEntity(mention, idOf.get(mention))), entities };
}

function withEntity(mention: Mention, entity: string | undefined): Mention {
  return entity === undefined ? mention : { ...mention, entity };
}

function entityOf(id: string, group: readonly Name[], mentions: readonly Mention[]): Entity {
  const type = group[0]?.type ?? 'MISC';
  const texts = group.map(({ text, taught, mentions: own }) => ({ text, taught, count: own.length }));
  return {
    id,
    type,
    ...namingOf(type, texts),
    mentions: mentions.map((mention) => ({ ...mention, entity: id })),
  };
}

/** The texts that name people, each with all its mentions. */
function personTexts(
  { text }: Article,
  mentions: readonly Mention[],
  lexicon: Lexicon | undefined,
): PersonText[] {
  const texts = new Map<string, Mention[]>();
  for (const mention of mentions) {
    if (mention.type !== 'PERSON') continue;
    const words = text.slice(mention.start, mention.end);
    const known = texts.get(words);
    if (known) known.push(mention);
    else texts.set(words, [mention]);
  }
  return [...texts].map(([words, own]) => {
    const taught = taughtOf(lexicon, words, 'PERSON');
    return { text: words, mentions: own, ...(taught && { taught: taught.name }) };
  });
}

function namesOf(
  { text }: Article,
  mentions: readonly Mention[],
  people: ReadonlyMap<Mention, Person>,
  lexicon: Lexicon | undefined,
): Name[] {
  const names: Name[] = [];
  const known = new Map<Person | EntityType, Map<string, Name>>();
  for (const mention of mentions) {
    const { type } = mention;
    if (UNLINKED.has(type)) continue;
    const person = people.get(mention);
    const words = text.slice(mention.start, mention.end);
    const own = known.get(person ?? type) ?? new Map<string, Name>();
    const name = own.get(words) ?? {
      at: names.length,
      text: words,
      type,
      mentions: [],
      person,
      taught: taughtOf(lexicon, words, type),
    };
    if (name.mentions.length === 0) names.push(name);
    name.mentions.push(mention);
    known.set(person ?? type, own.set(words, name));
  }
  return names;
}

/** Marking a name without saying whose it is teaches nothing of that. */
function taughtOf(lexicon: Lexicon | undefined, text: string, type: EntityType) {
  const taught = lexiconName(lexicon, text, type);
  const saysNothing = taught?.weak || (taught?.learned && fold(taught.name) === fold(text));
  return saysNothing ? undefined : taught;
}

/** Two names that follow each other somewhere, and what stands between. */
interface Pair {
  readonly before: Name;
  readonly after: Name;
  readonly between: string;
}

/** More than this between two mentions ties them no longer: a quote, a bracket, उर्फ. */
const MOST_BETWEEN = 8;

function neighbours({ text }: Article, mentions: readonly Mention[], names: readonly Name[]): Pair[] {
  const nameOf = new Map(names.flatMap((name) => name.mentions.map((mention) => [mention, name] as const)));
  return mentions.flatMap((mention, index) => {
    const next = mentions[index + 1];
    const before = nameOf.get(mention);
    const after = next && nameOf.get(next);
    if (!next || !before || !after || next.start - mention.end > MOST_BETWEEN) return [];
    return [{ before, after, between: text.slice(mention.end, next.start) }];
  });
}

/** … एजेंसी’ | (KCNA), and केसीएनए (… एजेंसी). */
const OPENING_BRACKET = /^['"’”]?\s*\($/u;
/** सुमित उर्फ सोनू */
const ALIAS = /^\s*उर्फ\s*$/u;

function groupBodies(groups: Groups, names: readonly Name[], pairs: readonly Pair[]): void {
  const bodies = names.filter(({ type }) => type !== 'PERSON');
  const places = new Map(bodies.map((name, place) => [name, place] as const));
  const expansions = pairs.flatMap(({ before, after, between }) => {
    const isBody = before.type === 'ORGANIZATION' && after.type === 'ORGANIZATION';
    if (!isBody || !OPENING_BRACKET.test(between)) return [];
    if (!isShortForm(after.text) && !isShortForm(before.text)) return [];
    return [[places.get(before) ?? 0, places.get(after) ?? 0] as const];
  });
  const numbers = linkBodies(bodies.map(asText), expansions);
  bodies.forEach(({ at }, place) => {
    const first = bodies[numbers[place] ?? place];
    if (first) groups.join(first.at, at);
  });
}

function groupPeople(groups: Groups, names: readonly Name[], pairs: readonly Pair[]): void {
  const first = new Map<Person, number>();
  for (const { person, at } of names) {
    if (!person) continue;
    groups.join(first.get(person) ?? at, at);
    if (!first.has(person)) first.set(person, at);
  }
  for (const { before, after, between } of pairs) {
    if (before.type === 'PERSON' && after.type === 'PERSON' && ALIAS.test(between)) {
      groups.join(before.at, after.at);
    }
  }
}

function asText({ text, type, mentions, taught }: Name) {
  return { text, type, mentions, ...(taught && { taught: taught.name }) };
}

/** The names of one entity together, in order of first mention. */
function membersOf(groups: Groups, names: readonly Name[]): Name[][] {
  const members = new Map<number, Name[]>();
  for (const name of names) {
    const group = members.get(groups.of(name.at));
    if (group) group.push(name);
    else members.set(groups.of(name.at), [name]);
  }
  return [...members.values()];
}
