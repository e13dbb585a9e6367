import {
  type Disposable,
  Hover,
  type HoverProvider,
  languages,
  MarkdownString,
  type Position,
  type TextDocument,
} from 'vscode';
import { transliterate } from '../core/entities/transliterate';
import type { Span } from '../core/model';
import { ROLES } from '../core/model';
import type { EventMark, Mark, MentionMark, TimeMark } from '../core/sidecar/marks';
import type { Articles } from './articles';
import type { CommandId } from './commands/ids';
import { toRange } from './convert';
import { auxiliaryGlosses, dateWords, eventCode, eventGlosses, statusLabel, typeLabel } from './labels';
import { ARTICLE_LANGUAGE } from './recognise';
import { refOf } from './views/nodes';

/** Tells what a mark is and offers what can be done with it. */
export class MarkHovers implements HoverProvider {
  constructor(readonly articles: Articles) {}

  register(): Disposable {
    return languages.registerHoverProvider({ language: ARTICLE_LANGUAGE }, this);
  }

  provideHover(document: TextDocument, position: Position): Hover | undefined {
    const article = this.articles.promptly(document);
    if (!article) return undefined;
    const offset = document.offsetAt(position);
    const here = article.marks.marks.filter(({ span }) => span.start <= offset && offset < span.end);
    const [smallest] = [...here].sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
    if (!smallest) return undefined;
    const text = document.getText();
    const cards = here.map((mark) => card(text, document.uri.toString(), mark));
    return new Hover(cards, toRange(document, smallest.span));
  }
}

const ACTIONS: readonly (readonly [CommandId, string, string])[] = [
  ['tippani.accept', 'check', 'Accept'],
  ['tippani.reject', 'close', 'Reject'],
  ['tippani.changeType', 'edit', 'Change type'],
  ['tippani.addNote', 'note', 'Note'],
  ['tippani.delete', 'trash', 'Delete'],
];

function card(text: string, uri: string, mark: Mark): MarkdownString {
  const markdown = new MarkdownString(undefined, true);
  markdown.isTrusted = { enabledCommands: ACTIONS.map(([id]) => id) };
  const { english, hindi } = typeLabel(mark);
  const head = mark.kind === 'event' ? eventCode(mark) : english;
  markdown.appendMarkdown(
    `**${plain(head)}** ${plain(hindi)} — *${statusLabel(mark.status)}*${by(mark)}\n\n`,
  );
  for (const line of details(text, mark)) markdown.appendMarkdown(`${line}\n\n`);
  if (mark.note !== undefined) markdown.appendMarkdown(`$(note) ${plain(mark.note)}\n\n`);
  markdown.appendMarkdown(links(uri, mark));
  return markdown;
}

function by({ by: analyst, at }: Mark): string {
  const when = at?.slice(0, 10);
  return [analyst && ` · ${plain(analyst)}`, when && ` · ${when}`].filter(Boolean).join('');
}

function details(text: string, mark: Mark): string[] {
  switch (mark.kind) {
    case 'mention':
      return mentionDetails(text, mark);
    case 'time':
      return timeDetails(mark);
    case 'event':
      return eventDetails(text, mark);
    case 'note':
      return [plain(mark.text)];
  }
}

function mentionDetails(text: string, mark: MentionMark): string[] {
  const name = mark.entityName ?? quote(text, mark.span);
  const latin = mark.type === 'NUMEX' ? '' : transliterate(name);
  return [[plain(name), latin && `*${plain(latin)}*`].filter(Boolean).join(' · ')];
}

const METHODS = {
  absolute: 'as written',
  publication: 'from the publication date',
  previous: 'from an expression before it',
  unresolved: 'not resolved',
} as const;

function timeDetails({ value, interval, suggestion }: TimeMark): string[] {
  const words = dateWords(value);
  const how = suggestion && suggestion.value === value ? ` (${METHODS[suggestion.method]})` : '';
  const lines = [`${code(value)}${words === value ? '' : ` · ${words}`}${how}`];
  if (interval) lines.push(`from ${interval.start} until before ${interval.end}`);
  return lines;
}

function eventDetails(text: string, mark: EventMark): string[] {
  const lines = [plain(eventGlosses(mark).join(' · '))];
  for (const { mode, gloss } of auxiliaryGlosses(mark)) lines.push(`**${plain(mode)}:** ${plain(gloss)}`);
  const roles = ROLES.filter((role) => role !== 'date' && mark.roles[role].length > 0).map(
    (role) => `${role}: ${fillers(text, mark.roles[role])}`,
  );
  if (mark.source) roles.push(`source: ${fillers(text, [mark.source])}`);
  if (roles.length > 0) lines.push(roles.join(' · '));
  lines.push(`date: ${eventDate(text, mark)}`);
  if (mark.contexts.length > 0) lines.push(`contexts: ${plain(mark.contexts.join(', '))}`);
  return lines;
}

/** The words that tell an event's date, and what they come to. */
function eventDate(text: string, { roles, value }: EventMark): string {
  const words = roles.date.length > 0 ? `${fillers(text, roles.date)} → ` : '';
  return words + (value ? `${plain(dateWords(value))} (${code(value)})` : 'not resolved');
}

function fillers(text: string, spans: readonly Span[]): string {
  return `**${plain(spans.map((span) => quote(text, span)).join(', '))}**`;
}

function links(uri: string, mark: Mark): string {
  const args = encodeURIComponent(JSON.stringify([refOf(uri, mark)]));
  // All that can be done with a rejection is to delete it, and its suggestion comes back.
  const rejected = mark.status === 'rejected';
  return ACTIONS.filter(([id]) => fits(id, mark))
    .map(([id, icon, label]) => `[$(${icon}) ${rejected ? 'Take back' : label}](command:${id}?${args})`)
    .join(' &nbsp; ');
}

/** Which actions make sense for a mark. */
function fits(id: CommandId, mark: Mark): boolean {
  const suggested = mark.status === 'suggested';
  if (id === 'tippani.accept') return suggested;
  if (id === 'tippani.delete') return !suggested;
  if (mark.kind === 'note' || mark.status === 'rejected') return false;
  return id !== 'tippani.reject' || mark.status !== 'added';
}

function quote(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/** Text as inline code, which has no escapes. A sidecar is as little to be trusted as an article. */
function code(text: string): string {
  return `\`${text.replace(/[`\s]+/g, ' ')}\``;
}

/** Text with Markdown's own signs escaped. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~$&]/g, '\\$&').replace(/\s+/g, ' ');
}
