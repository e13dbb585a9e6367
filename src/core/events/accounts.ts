import type { Article } from '../article/article';
import type { EventType, Mention, PoliticalEvent, Span } from '../model';
import { casualtiesOf, type ToldNumber } from './casualties';
import { type Party, partyOf } from './parties';

/** What corroboration reads of an event; its date may be an analyst's. */
export type ToldEvent = Pick<
  PoliticalEvent,
  'trigger' | 'type' | 'modes' | 'aux' | 'actor' | 'recipient' | 'value'
>;

/** What corroboration reads of an article. */
export interface ToldBy {
  /** Whatever the caller tells articles apart by: a path. */
  readonly file: string;
  readonly article: Article;
  /** Its quantities, among other mentions. */
  readonly mentions: readonly Mention[];
  /** The key of a filler, the same for one participant in all articles. */
  readonly keyOf: (span: Span) => string;
}

/** What one article tells of one event. */
export interface Account {
  readonly file: string;
  readonly type: EventType;
  readonly modes: readonly string[];
  /** All its mentions say that it did not happen. */
  readonly denied: boolean;
  readonly party: Party;
  /** The most exact of the dates given. */
  readonly value: string | null;
  /** The day on which the article was published, ISO. */
  readonly published: string | null;
  readonly numbers: readonly ToldNumber[];
  /** The analysts' name of the event: accounts of one name are of one event, those of two names are not. */
  readonly coref?: string;
}

/**
 * What an article tells of one event in these mentions of it, the most trusted first: its type counts, and of equally
 * exact dates its own.
 */
export function accountOf(told: ToldBy, events: readonly ToldEvent[], coref?: string): Account {
  const values = events.flatMap(({ value }) => value ?? []);
  return {
    file: told.file,
    type: events[0]?.type ?? 'CONSULT',
    modes: [...new Set(events.flatMap(({ modes }) => modes))].sort(),
    denied: events.every(({ aux }) => aux.includes('negation')),
    party: partyOf(events, told.keyOf),
    value: values.toSorted((a, b) => b.length - a.length)[0] ?? null,
    published: told.article.published,
    numbers: casualtiesOf(told, events),
    ...(coref !== undefined && { coref }),
  };
}
