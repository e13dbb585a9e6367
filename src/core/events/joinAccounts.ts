import type { Account } from './accounts';
import type { ToldNumber } from './casualties';
import { shares } from './parties';

/** One event with the accounts found so far. */
interface Joined<A extends Account> {
  readonly accounts: A[];
  /** The analysts' name of the event. */
  coref: string | undefined;
  /** The dates given, each once. */
  readonly values: Set<string>;
  /** The articles of the accounts: what one article tells apart stays apart. */
  readonly files: Set<string>;
}

/** An account of an event, and the order in which it came. */
interface Entry<A extends Account> {
  readonly account: A;
  readonly at: number;
  readonly of: Joined<A>;
}

/** How many earlier events of one participant are compared. */
const REACH = 50;

/**
 * Brings the accounts of one event together, in the order of their first. Two are of one event if an analyst said so; else,
 * where the articles differ and no analyst parted them, if type and modes agree, their participants do, and so do their
 * dates: those of all accounts are the same or a day apart, and what tells no date was published in the same week. Pure;
 * about linear in the number of accounts.
 */
export function joinAccounts<A extends Account>(accounts: readonly A[]): readonly (readonly A[])[] {
  const index = new Map<string, Entry<A>[]>();
  const named = new Map<string, Joined<A>>();
  const stories: Joined<A>[] = [];
  for (const [at, account] of accounts.entries()) {
    const keys = [...account.party.keys].map((key) => `${account.type} ${key}`);
    const known = account.coref === undefined ? undefined : named.get(account.coref);
    const match = known ?? matchOf(account, new Set(keys.flatMap((key) => index.get(key) ?? [])));
    const story = match ?? {
      accounts: [],
      coref: undefined,
      values: new Set<string>(),
      files: new Set<string>(),
    };
    if (!match) stories.push(story);
    story.accounts.push(account);
    story.files.add(account.file);
    story.coref ??= account.coref;
    if (account.coref !== undefined) named.set(account.coref, story);
    if (account.value !== null) story.values.add(account.value);
    const entry = { account, at, of: story };
    for (const key of keys) index.set(key, [...(index.get(key) ?? []).slice(1 - REACH), entry]);
  }
  return stories.map((story) => story.accounts);
}

/** The event that the best fitting account tells of: one of the very day rather than of the next, else the latest. */
function matchOf<A extends Account>(account: A, near: ReadonlySet<Entry<A>>): Joined<A> | undefined {
  const isOfDay = (entry: Entry<A>) => account.value !== null && entry.account.value === account.value;
  let best: Entry<A> | undefined;
  for (const entry of near) {
    if (best && !isBetter(isOfDay(entry), entry, isOfDay(best), best)) continue;
    if (isOpenTo(entry.of, account) && isSame(account, entry.account)) best = entry;
  }
  return best?.of;
}

function isBetter<E extends { readonly at: number }>(
  isOfDay: boolean,
  { at }: E,
  bestIsOfDay: boolean,
  best: E,
): boolean {
  return isOfDay === bestIsOfDay ? at > best.at : isOfDay;
}

/** Whether neither analyst nor article parted the two, and the account's date is near to all that are told of the event. */
function isOpenTo({ coref, values, files }: Joined<Account>, account: Account): boolean {
  if (files.has(account.file)) return false;
  if (coref !== undefined && account.coref !== undefined && coref !== account.coref) return false;
  return [...values].every((value) => isNear(value, account.value));
}

function isSame(one: Account, other: Account): boolean {
  if (one.type !== other.type || !isTimely(one, other)) return false;
  // What did not happen is not what did; what one article expects another may tell as done.
  if (one.denied !== other.denied) return false;
  const modesAgree =
    one.modes.length === 0 ||
    other.modes.length === 0 ||
    one.modes.some((mode) => other.modes.includes(mode));
  return modesAgree && shares(one.party, other.party);
}

const DAY_MS = 86_400_000;
/** How far apart articles may be published that tell of one event, where one gives no date. */
const WEEK = 7;

const daysApart = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b)) / DAY_MS;

function isTimely(one: Account, other: Account): boolean {
  if (one.value !== null && other.value !== null) return isNear(one.value, other.value);
  return !one.published || !other.published || daysApart(one.published, other.published) <= WEEK;
}

/** The same as far as both tell, or a day apart, as reports of one event are dated. */
function isNear(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a.startsWith(b) || b.startsWith(a)) return true;
  return a.length === 10 && b.length === 10 && daysApart(a, b) <= 1;
}

/** Whether two of the dates cannot both be right; a month and a day in it can. */
export function valuesDisagree(values: readonly string[]): boolean {
  const told = [...new Set(values)];
  return told.some((value) => told.some((other) => !value.startsWith(other) && !other.startsWith(value)));
}

/** The numbers of those kinds of which two articles have none in common. */
export function disputedNumbers(accounts: readonly Account[]): readonly ToldNumber[] {
  const numbers = accounts.flatMap((account) => account.numbers);
  const kinds = new Set(numbers.map(({ kind }) => kind));
  const disputed = [...kinds].filter((kind) => isDisputed(numbers, kind));
  return numbers.filter(({ kind }) => disputed.includes(kind));
}

function isDisputed(numbers: readonly ToldNumber[], kind: ToldNumber['kind']): boolean {
  const byFile = new Map<string, Set<number | string>>();
  for (const { file, text, value } of numbers.filter((number) => number.kind === kind)) {
    byFile.set(file, (byFile.get(file) ?? new Set()).add(value ?? text));
  }
  const told = [...byFile.values()];
  return told.some((one, at) => told.slice(at + 1).some((other) => isApart(one, other)));
}

const isApart = <T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean =>
  [...one].every((item) => !other.has(item));
