import { type Article, readArticle } from '../../../src/core/article/article';
import { findEvents } from '../../../src/core/events/findEvents';
import type { EntityType, Mention, PoliticalEvent, Span, TimeExpression } from '../../../src/core/model';

const TYPES: Readonly<Record<string, EntityType>> = {
  P: 'PERSON',
  L: 'LOCATION',
  O: 'ORGANIZATION',
  M: 'MISC',
};

/** A text whose marks ([P:name], [T:words=value]) have become mentions and times. */
export interface MarkedText {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly times: readonly TimeExpression[];
}

/** Reads the marks of a sample. */
export function readMarked(marked: string): MarkedText {
  const mentions: Mention[] = [];
  const times: TimeExpression[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(/\[([PLOMT]):([^\]=]*)(?:=([^\]]*))?\]/gu)) {
    text += marked.slice(at, match.index);
    const span: Span = { start: text.length, end: text.length + (match[2] ?? '').length };
    text += match[2] ?? '';
    at = match.index + match[0].length;
    const type = TYPES[match[1] ?? ''];
    if (type) mentions.push({ ...span, type });
    else times.push({ ...span, type: 'DATE', value: match[3] ?? 'XXXX', method: 'absolute' });
  }
  return { text: text + marked.slice(at), mentions, times };
}

/** An article all of whose lines are body, whatever the zone rules say. */
export function bodyArticle(text: string, published: string): Article {
  const article = readArticle(`${text}`, published);
  return { ...article, lines: article.lines.map((line) => ({ ...line, zone: 'body' as const })) };
}

/** The events of a marked text that was published on 13 August 2025. */
export function eventsOf(marked: string): {
  readonly text: string;
  readonly events: readonly PoliticalEvent[];
} {
  const { text, mentions, times } = readMarked(marked);
  const article = bodyArticle(text, '2025-08-13');
  return { text, events: findEvents({ article, mentions, times, entities: [] }) };
}

/** Why no event meets the expectation (see sentences.ts), or undefined where one does. */
export function unmet(
  expectation: string,
  text: string,
  events: readonly PoliticalEvent[],
): string | undefined {
  const [head = '', ...roles] = expectation.split('|').map((part) => part.trim());
  if (head.startsWith('none')) {
    const type = head.slice(5);
    const found = events.filter((event) => !type || event.type === type);
    return found.length === 0
      ? undefined
      : `unwanted: ${found.map((event) => describe(event, text)).join('; ')}`;
  }
  if (events.some((event) => meets(event, head, roles, text))) return undefined;
  return `wanted ${expectation}, got: ${events.map((event) => describe(event, text)).join('; ') || 'nothing'}`;
}

function meets(event: PoliticalEvent, head: string, roles: readonly string[], text: string): boolean {
  const [code = '', ...aux] = head.split(' ');
  const [type, mode] = code.split('/');
  if (event.type !== type || (mode && !event.modes.includes(mode))) return false;
  const wanted = aux.map((word) => word.slice(1)).sort();
  if ((wanted.length > 0 || type !== 'AGREE') && wanted.join() !== [...event.aux].sort().join()) return false;
  return roles.every((role) => {
    const [letter = '', words = ''] = role.split(': ');
    const found = spansOf(event, letter).map((span) => text.slice(span.start, span.end));
    return found.sort().join() === (words === '-' ? '' : words.split(', ').sort().join());
  });
}

function spansOf(event: PoliticalEvent, letter: string): readonly Span[] {
  switch (letter) {
    case 'a':
      return event.actor;
    case 'r':
      return event.recipient;
    case 'p':
      return event.place;
    case 'd':
      return event.date;
    case 's':
      return event.source ? [event.source] : [];
    default:
      return [event.trigger];
  }
}

function describe(event: PoliticalEvent, text: string): string {
  const cut = (spans: readonly Span[]) =>
    spans.map(({ start, end }) => text.slice(start, end)).join(', ') || '-';
  const aux = event.aux.map((mode) => ` +${mode}`).join('');
  const source = event.source ? ` | s: ${cut([event.source])}` : '';
  return `${event.type}/${event.modes.join('+')}${aux} | a: ${cut(event.actor)} | r: ${cut(event.recipient)} | p: ${cut(event.place)} | d: ${cut(event.date)}${source} | t: ${cut([event.trigger])}`;
}
