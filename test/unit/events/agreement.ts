import type { PoliticalEvent, Role, Span } from '../../../src/core/model';
import { fold } from '../../../src/core/text/fold';
import type { CodedArticle, CodedEvent } from './codedArticles';

// How far the program's events agree with a coder's: events are paired where their triggers overlap, those of one type
// first; modes, auxiliary modes, dates and sources are compared within pairs, arguments within pairs of one type.

export const LINES = ['trigger', 'type', 'modes', 'aux', 'date', 'source', 'arguments'] as const;
export type Line = (typeof LINES)[number];
/** The arguments role by role. */
export const ROLES: readonly Role[] = ['actor', 'recipient', 'place', 'date'];
type RoleLine = `${Role} role`;

interface Count {
  right: number;
  found: number;
  coded: number;
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Counts over any number of articles. */
export class Agreement {
  readonly #counts = new Map<Line | RoleLine, Count>();

  /** F1, precision and recall in percent. */
  f1(line: Line | RoleLine): number {
    const { right, found, coded } = this.#of(line);
    return found + coded === 0 ? 0 : (200 * right) / (found + coded);
  }

  precision(line: Line | RoleLine): number {
    const { right, found } = this.#of(line);
    return found === 0 ? 0 : (100 * right) / found;
  }

  recall(line: Line | RoleLine): number {
    const { right, coded } = this.#of(line);
    return coded === 0 ? 0 : (100 * right) / coded;
  }

  add({ events, text }: Pick<CodedArticle, 'events' | 'text'>, found: readonly PoliticalEvent[]): void {
    const pairs = pairEvents(events, found);
    const typed = pairs.filter(([coded, event]) => coded.type === event.type);
    this.#count('trigger', pairs.length, found.length, events.length);
    this.#count('type', typed.length, found.length, events.length);
    for (const [coded, event] of pairs) this.#compare(coded, event, text);
    const same = (a: Span, b: Span) => overlap(a, b) || wordsOf(a, text) === wordsOf(b, text);
    for (const role of ROLES) {
      const right = typed.flatMap(([coded, event]) =>
        coded[role].filter((filler) => event[role].some((other) => same(filler, other))),
      );
      const sum = (all: readonly { readonly [R in Role]: readonly Span[] }[]) =>
        all.reduce((total, event) => total + event[role].length, 0);
      this.#count('arguments', right.length, sum(found), sum(events));
      this.#count(`${role} role`, right.length, sum(found), sum(events));
    }
  }

  #compare(coded: CodedEvent, event: PoliticalEvent, text: string): void {
    const common = (a: readonly string[], b: readonly string[]) =>
      a.filter((code) => b.includes(code)).length;
    this.#count('modes', common(coded.modes, event.modes), event.modes.length, coded.modes.length);
    this.#count('aux', common(coded.aux, event.aux), event.aux.length, coded.aux.length);
    if (coded.value !== null)
      this.#count('date', Number(coded.value === event.value), Number(event.value !== null), 1);
    if (!coded.source) return;
    const right = event.source !== null && wordsOf(event.source, text) === wordsOf(coded.source, text);
    this.#count('source', Number(right), Number(event.source !== null), 1);
  }

  #of(line: Line | RoleLine): Count {
    const count = this.#counts.get(line) ?? { right: 0, found: 0, coded: 0 };
    this.#counts.set(line, count);
    return count;
  }

  #count(line: Line | RoleLine, right: number, found: number, coded: number): void {
    const count = this.#of(line);
    count.right += right;
    count.found += found;
    count.coded += coded;
  }
}

const wordsOf = ({ start, end }: Span, text: string): string => fold(text.slice(start, end));

/** Coded events with the found ones whose triggers overlap theirs, those of one type first. */
export function pairEvents(
  coded: readonly CodedEvent[],
  found: readonly PoliticalEvent[],
): (readonly [CodedEvent, PoliticalEvent])[] {
  const pairs = new Map<CodedEvent, PoliticalEvent>();
  const used = new Set<PoliticalEvent>();
  for (const typed of [true, false]) {
    for (const event of coded) {
      if (pairs.has(event)) continue;
      const match = found.find(
        (other) =>
          !used.has(other) && overlap(other.trigger, event.trigger) && (!typed || other.type === event.type),
      );
      if (!match) continue;
      used.add(match);
      pairs.set(event, match);
    }
  }
  return [...pairs];
}
