// The real-world events of a folder: what its articles tell, brought together. Pure: no editor.

import type { FolderEntity } from '../../core/entities/linking/linkFolder';
import type { ToldNumber } from '../../core/events/casualties';
import { disputedNumbers, joinAccounts, valuesDisagree } from '../../core/events/joinAccounts';
import { type EventDate, eventDate } from '../views/eventDates';
import { groupBy } from '../views/nodes';
import { type ArticleAccount, acrossFolder, entityKey } from './folderAccounts';
import type { FolderArticle } from './folderArticle';

/** What one article tells of an event. */
export interface FolderAccount extends ArticleAccount {
  readonly article: FolderArticle;
  /** The place of the article among those of the folder. */
  readonly at: number;
}

/** A date that articles give an event. */
export interface ToldDate {
  readonly date: EventDate;
  readonly accounts: readonly FolderAccount[];
}

/** One real-world event with all that the folder tells of it; the account with the most authority comes first. */
export interface FolderStory {
  readonly accounts: readonly [FolderAccount, ...FolderAccount[]];
  /** How many articles tell it. */
  readonly articles: number;
  /** The dates given, the one that counts first: what an analyst decided, else what the most articles say. */
  readonly dates: readonly ToldDate[];
  readonly datesDisagree: boolean;
  /** Numbers of dead, hurt and arrested of which articles have none in common. */
  readonly disputed: readonly ToldNumber[];
}

/** Brings the events of articles together; `entities` link the groups of `articles`. */
export function folderStories(
  articles: readonly FolderArticle[],
  entities: readonly FolderEntity[],
): readonly FolderStory[] {
  const keys = entityKeys(articles, entities);
  const accounts = articles.flatMap((article, at) =>
    article.accounts.map((account) => ({ ...acrossFolder(account, keys[at] ?? []), article, at })),
  );
  return joinAccounts(accounts).flatMap((told) => storyOf(told) ?? []);
}

/** The keys of the entities of each article, in its order. */
function entityKeys(articles: readonly FolderArticle[], entities: readonly FolderEntity[]): string[][] {
  const keys: string[][] = articles.map(() => []);
  for (const [at, entity] of entities.entries()) {
    const key = entityKey(entity, at);
    for (const member of entity.members) {
      const own = keys[member.article];
      if (own) own[member.entity] = key;
    }
  }
  return keys;
}

function storyOf(told: readonly FolderAccount[]): FolderStory | undefined {
  const [first, ...rest] = [...told].sort((a, b) => authority(b) - authority(a) || a.at - b.at);
  if (!first) return undefined;
  const accounts = [first, ...rest] as const;
  return {
    accounts,
    articles: new Set(told.map(({ file }) => file)).size,
    dates: datesOf(accounts),
    datesDisagree: valuesDisagree(told.flatMap(({ value }) => value ?? [])),
    disputed: disputedNumbers(told),
  };
}

/** What an analyst decided goes first, then what tells more. */
function authority({ reports: [first] }: FolderAccount): number {
  const { actor, recipient, place, date } = first.roles;
  const told = [actor, recipient, place, date].filter((role) => role.length > 0).length;
  return (isDecided(first) ? 10 : 0) + told + (first.value ? 1 : 0);
}

const isDecided = ({ status }: { readonly status: string }): boolean => status !== 'suggested';

function datesOf(accounts: readonly FolderAccount[]): readonly ToldDate[] {
  const told = accounts.flatMap((account) => {
    const date = accountDate(account);
    return date ? [{ date, account }] : [];
  });
  const groups = groupBy(told, ({ date }) => `${date.start}/${date.end}`);
  const dates = [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ date: first.date, accounts: group.map(({ account }) => account) }] : [];
  });
  return dates.sort((a, b) => weight(b) - weight(a));
}

/** When the event was, by the first report of the article that tells. */
function accountDate({ article, reports }: FolderAccount): EventDate | undefined {
  for (const report of reports) {
    const date = eventDate(report, article.times);
    if (date) return date;
  }
  return undefined;
}

function weight({ accounts }: ToldDate): number {
  const decided = accounts.some(({ reports }) => isDecided(reports[0]));
  return (decided ? 1_000_000 : 0) + accounts.length;
}
