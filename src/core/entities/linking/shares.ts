import type { Mention } from '../../model';
import type { Evidence } from './evidence';
import { maySameOffice } from './offices';

/** Someone whom a shared name can mean. */
export interface Sharer {
  /** The mentions that give more than one word of the name. */
  readonly full: readonly Mention[];
  /** The offices that they are introduced with, and what those say that they do. */
  readonly offices: ReadonlySet<string>;
  readonly callings: ReadonlySet<string>;
}

/**
 * Whom each mention of a name means that several people share: by the office before it, which one of them was introduced
 * with; by the line it stands in (see Anchors). A mention without either follows the others where all of them mean one
 * person and an office tells so, or means `usual`, where that is given. What nothing tells of is left out.
 */
export function shareMentions<T extends Sharer>(
  mentions: readonly Mention[],
  people: readonly T[],
  evidence: Evidence,
  usual: T | undefined,
): ReadonlyMap<Mention, T> {
  const shares = byOffice(mentions, people, evidence);
  const isTold = shares.size > 0;
  const told = [...shares].map(([mention, person]) => [person, [mention]] as const);
  const anchors = evidence.anchors([...people.map((person) => [person, person.full] as const), ...told]);
  const open = mentions.filter((mention) => !shares.has(mention));
  for (const mention of open) {
    const near = anchors.nearest(mention.start);
    const office = evidence.officeOf(mention);
    const person = office === undefined ? (usual ?? near) : near && held(near, office);
    if (person) shares.set(mention, person);
  }
  const [one, another] = new Set(shares.values());
  if (!one || another || !isTold) return shares;
  for (const mention of open) {
    if (evidence.officeOf(mention) === undefined && !anchors.isNear(mention.start)) shares.set(mention, one);
  }
  return shares;
}

function byOffice<T extends Sharer>(mentions: readonly Mention[], people: readonly T[], evidence: Evidence) {
  const holders = new Map<string, T | undefined>();
  const shares = new Map<Mention, T>();
  for (const mention of mentions) {
    const office = evidence.officeOf(mention);
    if (office === undefined) continue;
    if (!holders.has(office)) holders.set(office, holderOf(office, people));
    const holder = holders.get(office);
    if (holder) shares.set(mention, holder);
  }
  return shares;
}

/** The one person who was introduced with this office, else the one with an office that may be the same. */
function holderOf<T extends Sharer>(office: string, people: readonly T[]): T | undefined {
  const exact = people.filter(({ offices }) => offices.has(office));
  const holders = exact.length > 0 ? exact : people.filter((person) => hasLike(person, office));
  return holders.length === 1 ? holders[0] : undefined;
}

function hasLike({ offices }: Sharer, office: string): boolean {
  return [...offices].some((other) => maySameOffice(office, other));
}

/** The person, unless all their offices are others. */
function held<T extends Sharer>(person: T, office: string): T | undefined {
  return person.offices.size === 0 || hasLike(person, office) ? person : undefined;
}

/** Mentions of one name whose offices no one person has: which calling each has, '' where nothing tells. */
export function splitByCalling(
  mentions: readonly Mention[],
  evidence: Evidence,
): ReadonlyMap<Mention, string> {
  const split = new Map<Mention, string>();
  const told = mentions.flatMap((mention) => {
    const calling = evidence.callingOf(mention);
    return calling === undefined ? [] : [[calling, [mention]] as const];
  });
  if (new Set(told.map(([calling]) => calling)).size < 2) return split;
  const anchors = evidence.anchors(told);
  for (const mention of mentions)
    split.set(mention, evidence.callingOf(mention) ?? anchors.nearest(mention.start) ?? '');
  return split;
}
