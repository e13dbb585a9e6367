import type { Article } from '../article/article';
import type { Entity, Mention } from '../model';

/** Mentions with the id of their entity, and the entities in order of first mention. */
export interface Linked {
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
}

/** Brings the mentions of one person, place or organisation together. */
export function linkEntities(_article: Article, mentions: readonly Mention[]): Linked {
  return { mentions, entities: [] };
}
