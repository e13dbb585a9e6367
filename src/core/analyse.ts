import { type Article, readArticle } from './article/article';
import { findMentions } from './entities/findMentions';
import { linkEntities } from './entities/linkEntities';
import type { Tagger } from './entities/tagger/tagger';
import { findEvents } from './events/findEvents';
import type { Lexicon } from './lexicon/lexicon';
import type { Entity, Mention, PoliticalEvent, TimeExpression, Zone } from './model';
import { findTimes } from './time/findTimes';

export interface AnalyseOptions {
  /** ISO date of publication, where it is known from elsewhere than the text. */
  readonly published?: string;
  /** Name of the article’s file, which may tell the date where the text does not. */
  readonly name?: string;
  /** Finds names that the rules do not know; without it the rules work alone. */
  readonly tagger?: Tagger;
  /** What analysts taught. */
  readonly lexicon?: Lexicon;
}

export interface ZonedLine {
  readonly line: number;
  readonly zone: Zone;
}

/** Everything found in one text. All spans are UTF-16 units of that text, sorted by start. */
export interface Analysis {
  readonly published: string | null;
  readonly zones: readonly ZonedLine[];
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly times: readonly TimeExpression[];
  readonly events: readonly PoliticalEvent[];
  readonly article: Article;
}

/**
 * The one call that everything makes: finds zones, publication date, time expressions, entities and events.
 * Pure, deterministic, never throws, whatever the text holds.
 */
export function analyse(text: string, options: AnalyseOptions = {}): Analysis {
  const article = readArticle(text, options.published, options.name);
  const times = findTimes(article);
  const found = findMentions(article, times, options);
  const { mentions, entities } = linkEntities(article, found, options.lexicon);
  const events = findEvents({ article, times, mentions, entities });
  return {
    published: article.published,
    zones: zonesOf(article),
    mentions,
    entities,
    times,
    events,
    article,
  };
}

function zonesOf(article: Article): ZonedLine[] {
  return article.lines.flatMap(({ number, zone }) => (zone ? [{ line: number, zone }] : []));
}
