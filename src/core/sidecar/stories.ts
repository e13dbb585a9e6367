import type { PoliticalEvent } from '../model';
import type { EventMark } from './marks';
import type { EventAnnotation } from './schema';

// What is one event of the world, told in several places: the analysis numbers its events by that, analysts overrule it.

/** The same for all tellings of one event. An event that nobody brought together with others has one of its own. */
export function storyKey({ coref, type, id, span }: EventMark): string {
  if (typeof coref === 'string') return coref;
  // The analysis may find that a quarrel and its end are one affair: they are two events nevertheless.
  return coref === undefined ? `${id ?? ''} ${span.start} ${span.end}` : `${coref} ${type}`;
}

/** An event that an analyst decided on, with what had been suggested in its place. */
export interface DecidedEvent {
  readonly annotation: EventAnnotation;
  readonly suggestion?: PoliticalEvent | undefined;
}

/**
 * What the events of an article have as `coref`. An analyst's word counts for the event that it stands at, and, where an
 * event was said to be the same as another, for all tellings of it that the analysis had found. An event that was split
 * off, whose `coref` is its own id, takes none along.
 */
export class Stories {
  readonly #followed = new Map<string, string>();

  constructor(decided: readonly DecidedEvent[]) {
    for (const { annotation, suggestion } of decided) {
      const { coref, id, status } = annotation;
      if (!suggestion || coref === undefined || coref === id || status === 'rejected') continue;
      this.#followed.set(numberKey(suggestion), coref);
    }
  }

  corefOf({ annotation, suggestion }: Partial<DecidedEvent>): string | number | undefined {
    if (annotation?.coref !== undefined) return annotation.coref;
    return suggestion && (this.#followed.get(numberKey(suggestion)) ?? suggestion.coref);
  }
}

const numberKey = ({ coref, type }: PoliticalEvent): string => `${coref} ${type}`;
