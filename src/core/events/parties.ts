import type { Article } from '../article/article';
import type { Entity, Mention, Span } from '../model';
import { fold } from '../text/fold';
import type { ToldEvent } from './accounts';
import { RECIPROCAL_TYPES } from './frames';
import { countryKey } from './identity';

/** Who takes part in an event, in keys that hold across articles. */
export interface Party {
  readonly actors: ReadonlySet<string>;
  readonly recipients: ReadonlySet<string>;
  readonly keys: ReadonlySet<string>;
  /** All participants act on a par: a talk, a pact. */
  readonly mutual: boolean;
}

/** What the names of participants are read from. */
interface Named {
  readonly article: Article;
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
}

/** The party of all mentions of one event in one article, each filler by its key. */
export function partyOf(events: readonly ToldEvent[], keyOf: (span: Span) => string): Party {
  const actors = new Set(events.flatMap(({ actor }) => actor.map(keyOf)));
  const recipients = new Set(events.flatMap(({ recipient }) => recipient.map(keyOf)));
  const mutual = events.some(({ type, recipient }) => RECIPROCAL_TYPES.has(type) && recipient.length === 0);
  return { actors, recipients, keys: new Set([...actors, ...recipients]), mutual };
}

/**
 * A function that gives fillers of an analysed article keys that hold across articles: a participant's last name, or the
 * country without its ending; an id where linking was certain.
 */
export function keyIn({ article, mentions, entities }: Named): (span: Span) => string {
  const byStart = new Map(mentions.map((mention) => [mention.start, mention]));
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return (span) => {
    const mention = byStart.get(span.start);
    const words = article.text.slice(span.start, span.end);
    return mention ? keyOf(mention, words, byId.get(mention.entity ?? '')) : fold(words);
  };
}

function keyOf({ type }: Mention, words: string, entity: Entity | undefined): string {
  if (type === 'LOCATION' || type === 'MISC') return countryKey(entity?.name ?? words);
  if (entity?.wikidata) return entity.wikidata;
  const name = fold(entity?.name ?? words);
  return type === 'PERSON' ? (name.split(' ').at(-1) ?? name) : name;
}

/** Whether two parties can be those of one event: two in common in a talk, else nobody against another. */
export function shares(one: Party, other: Party): boolean {
  if (one.mutual || other.mutual) return common(one.keys, other.keys) >= 2;
  const actors = agree(one.actors, other.actors);
  const recipients = agree(one.recipients, other.recipients);
  return actors !== false && recipients !== false && (actors === true || recipients === true);
}

/** Whether two sets share a member; undefined where one of them is empty. */
function agree(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean | undefined {
  return one.size === 0 || other.size === 0 ? undefined : common(one, other) > 0;
}

function common(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((key) => other.has(key)).length;
}
