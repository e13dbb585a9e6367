import type { Article } from '../article/article';
import type { Entity, Mention, PoliticalEvent, TimeExpression } from '../model';

/** What the event finder reads. */
export interface EventInput {
  readonly article: Article;
  readonly times: readonly TimeExpression[];
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
}

/** Finds the PLOVER events of headline and body lines, sorted by trigger. */
export function findEvents(_input: EventInput): readonly PoliticalEvent[] {
  return [];
}
