import type { Article } from '../article/article';
import type { Entity, EventType, Mention, PoliticalEvent, Span } from '../model';
import { type Account, accountOf } from './accounts';
import type { ToldNumber } from './casualties';
import { disputedNumbers, joinAccounts, valuesDisagree } from './joinAccounts';
import { keyIn } from './parties';

/** An analysed article; an Analysis with a name is one. */
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

interface Group extends Account {
  readonly told: ToldArticle;
  readonly events: readonly PoliticalEvent[];
}

/**
 * Brings the events of several articles together as the analysis alone finds them: one story for each real-world event,
 * with every telling, its sources and dates; what disagrees is kept side by side. joinAccounts says what is one event.
 */
export function corroborate(articles: readonly ToldArticle[]): readonly Story[] {
  return joinAccounts(articles.flatMap(groupsOf)).map(storyOf);
}

function groupsOf(told: ToldArticle): Group[] {
  const byNumber = new Map<number, PoliticalEvent[]>();
  for (const event of told.events) byNumber.set(event.coref, [...(byNumber.get(event.coref) ?? []), event]);
  const by = { ...told, keyOf: keyIn(told) };
  return [...byNumber.values()].map((events) => ({ ...accountOf(by, events), told, events }));
}

function storyOf(groups: readonly Group[]): Story {
  const tellings = groups.flatMap(({ told, events }) =>
    events.map((event) => ({ file: told.file, event, source: event.source && wordsOf(told, event.source) })),
  );
  const values = [...new Set(groups.flatMap(({ value }) => value ?? []))].sort();
  return {
    type: groups[0]?.type ?? 'CONSULT',
    modes: [...new Set(groups.flatMap(({ modes }) => modes))].sort(),
    tellings,
    articles: new Set(groups.map(({ file }) => file)).size,
    values,
    datesDisagree: valuesDisagree(values),
    disputed: disputedNumbers(groups),
  };
}

const wordsOf = ({ article }: ToldArticle, { start, end }: Span): string => article.text.slice(start, end);
