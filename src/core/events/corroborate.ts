import type { Article } from '../article/article';
import type { Entity, EventType, Mention, PoliticalEvent, Span } from '../model';
import { casualtiesOf, type ToldNumber } from './casualties';
import { type Party, partyOf, shares } from './parties';

/** What corroboration reads of an analysed article; an Analysis with a name is one. */
export interface ToldArticle {
  /** Whatever the caller tells articles apart by: a path. */
  readonly file: string;
  readonly article: Article;
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly events: readonly PoliticalEvent[];
}

/** One mention of an event in one of the articles. */
export interface Telling {
  readonly file: string;
  readonly event: PoliticalEvent;
  /** The source's words, or null where the article tells it in its own name. */
  readonly source: string | null;
}

/** One real-world event with all that tells it. */
export interface Story {
  readonly type: EventType;
  readonly modes: readonly string[];
  readonly tellings: readonly Telling[];
  /** How many articles tell it. */
  readonly articles: number;
  /** The dates given, each once, sorted; more than one day is a conflict. */
  readonly values: readonly string[];
  readonly datesDisagree: boolean;
  /** Numbers of dead, hurt and arrested told with it, where the articles do not agree on one. */
  readonly disputed: readonly ToldNumber[];
}

/** All mentions of one event inside one article. */
interface Group {
  readonly told: ToldArticle;
  readonly events: PoliticalEvent[];
  readonly party: Party;
  readonly value: string | null;
  /** The earlier group that it was found to be the same as. */
  same: Group | null;
}

/**
 * Brings the events of several articles together: one story for each real-world event, with every telling, its sources
 * and dates; what disagrees is kept side by side. Stories are in the order of their first telling. Two mentions are one
 * event if type and modes agree, their participants do (by Wikidata id or name) and their dates are the same, open, or
 * a day apart. Pure; about linear in the number of events.
 */
export function corroborate(articles: readonly ToldArticle[]): readonly Story[] {
  const groups = articles.flatMap(groupsOf);
  const index = new Map<string, Group[]>();
  for (const group of groups) {
    const keys = [...group.party.keys].map((key) => `${typeOf(group)} ${key}`);
    const near = new Set(keys.flatMap((key) => index.get(key)?.slice(-REACH) ?? []));
    const match = [...near].findLast((other) => isSame(group, other));
    if (match) group.same = rootOf(match);
    for (const key of keys) index.set(key, [...(index.get(key) ?? []).slice(-REACH), group]);
  }
  const stories = new Map<Group, Group[]>();
  for (const group of groups) {
    const root = rootOf(group);
    stories.set(root, [...(stories.get(root) ?? []), group]);
  }
  return [...stories.values()].map(storyOf);
}

/** How many earlier events of one participant are compared. */
const REACH = 50;

function groupsOf(told: ToldArticle): Group[] {
  const byNumber = new Map<number, PoliticalEvent[]>();
  for (const event of told.events) byNumber.set(event.coref, [...(byNumber.get(event.coref) ?? []), event]);
  return [...byNumber.values()].map((events) => {
    const values = events.flatMap(({ value }) => value ?? []);
    const value = values.toSorted((a, b) => b.length - a.length)[0] ?? null;
    return { told, events, party: partyOf(told, events), value, same: null };
  });
}

/** The first group of the story; matches are stored as roots, so this is one step. */
function rootOf(group: Group): Group {
  return group.same ?? group;
}

const typeOf = ({ events }: Group): EventType | undefined => events[0]?.type;

function isSame(one: Group, other: Group): boolean {
  if (one.told === other.told || !isNear(one.value, other.value)) return false;
  const [a] = one.events;
  const [b] = other.events;
  if (!a || !b || !sameStanding(one, other)) return false;
  const modes = modesOf(one);
  const theirs = modesOf(other);
  const modesAgree = modes.length === 0 || theirs.length === 0 || modes.some((mode) => theirs.includes(mode));
  return modesAgree && shares(one.party, other.party);
}

/** What did not happen is not what did; what one article expects another may tell as done. */
function sameStanding(one: Group, other: Group): boolean {
  const denied = ({ events }: Group) => events.every(({ aux }) => aux.includes('negation'));
  return denied(one) === denied(other);
}

function modesOf({ events }: Group): readonly string[] {
  return [...new Set(events.flatMap(({ modes }) => modes))].sort();
}

const DAY_MS = 86_400_000;

/** The same as far as both tell, or a day apart, as reports of one event are dated. */
function isNear(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a.startsWith(b) || b.startsWith(a)) return true;
  return a.length === 10 && b.length === 10 && Math.abs(Date.parse(a) - Date.parse(b)) <= DAY_MS;
}

function storyOf(groups: readonly Group[]): Story {
  const tellings = groups.flatMap(({ told, events }) =>
    events.map((event) => ({ file: told.file, event, source: event.source && wordsOf(told, event.source) })),
  );
  const days = new Set(groups.flatMap(({ value }) => value ?? []));
  const values = [...days].sort();
  return {
    type: tellings[0]?.event.type ?? 'CONSULT',
    modes: [...new Set(groups.flatMap(modesOf))].sort(),
    tellings,
    articles: new Set(groups.map(({ told }) => told)).size,
    values,
    datesDisagree: values.some((value) =>
      values.some((other) => !value.startsWith(other) && !other.startsWith(value)),
    ),
    disputed: disputedIn(groups),
  };
}

const wordsOf = ({ article }: ToldArticle, { start, end }: Span): string => article.text.slice(start, end);

/** The numbers of those kinds of which more than one is told. */
function disputedIn(groups: readonly Group[]): readonly ToldNumber[] {
  const numbers = groups.flatMap(({ told, events }) => casualtiesOf(told, events));
  return numbers.filter(({ kind, text }) =>
    numbers.some((other) => other.kind === kind && other.text !== text),
  );
}
