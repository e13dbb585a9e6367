// What the hover of an event says: all that an analyst needs to judge it. Pure: no editor.
import { type CodeInfo, contextInfo, eventTypeInfo, modeInfo } from '../core/events/codebook';
import { ROLES, type Span } from '../core/model';
import type { EventMark } from '../core/sidecar/marks';
import { auxiliaryGlosses, dateWords } from './labels';
import { code, commandLink, plain } from './markdown';
import { type CardContext, SHOW_SPAN } from './time/timeCard';

/** Another report of the event, in this article or in one of the folder. */
export interface OtherTelling {
  readonly words: string;
  /** The article, where it is another one. */
  readonly file?: string;
  readonly uri: string;
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** The event with what the card tells beside it. */
export interface EventCard {
  readonly event: EventMark;
  /** How the date is known, see dateReport. */
  readonly dated: string;
  readonly others: readonly OtherTelling[];
}

/** How many other tellings are listed. */
const MOST = 5;

/** The lines of the card, in Markdown. */
export function eventLines(
  { text }: Pick<CardContext, 'text'>,
  { event, dated, others }: EventCard,
): string[] {
  const { type, modes, contexts } = event;
  return [
    [eventTypeInfo(type), ...modes.map((mode) => modeInfo(type, mode))].flatMap(codeLine).join(' · '),
    ...auxiliaryGlosses(event).map(({ mode, gloss }) => `**${plain(mode)}:** ${plain(gloss)}`),
    ...roleLine(text, event),
    `date: ${dateLine(text, event, dated)}`,
    ...(contexts.length > 0 ? [`contexts: ${contexts.map(contextWords).join(', ')}`] : []),
    ...otherLines(others),
  ];
}

/** phone: Phone (फोन), by telephone, video or another remote channel */
function codeLine(info: CodeInfo | undefined): string[] {
  if (!info) return [];
  return [`**${plain(info.code)}:** ${plain(`${info.english} (${info.hindi}), ${info.gloss}`)}`];
}

function contextWords(context: string): string {
  const info = contextInfo(context);
  return plain(info ? `${info.english} (${info.hindi})` : context);
}

function roleLine(text: string, { roles, source }: EventMark): string[] {
  const told = ROLES.filter((role) => role !== 'date' && roles[role].length > 0).map(
    (role) => `${role}: ${fillers(text, roles[role])}`,
  );
  if (source) told.push(`source: ${fillers(text, [source])}`);
  return told.length > 0 ? [told.join(' · ')] : [];
}

/** The words that tell the date, what they come to, and how that is known. */
function dateLine(text: string, { roles, value }: EventMark, dated: string): string {
  const words = roles.date.length > 0 ? `${fillers(text, roles.date)} → ` : '';
  if (!value) return `${words}not resolved · ${plain(dated)}`;
  const day = plain(dateWords(value));
  const how = plain(dated);
  return `${words}${how.startsWith(day) ? '' : `${day} `}${code(value)} · ${how}`;
}

function fillers(text: string, spans: readonly Span[]): string {
  return `**${plain(spans.map(({ start, end }) => text.slice(start, end)).join(', '))}**`;
}

function otherLines(others: readonly OtherTelling[]): string[] {
  if (others.length === 0) return [];
  const links = others.slice(0, MOST).map(({ words, file, uri, start, end }) => {
    const link = commandLink(plain(`“${words}”`), SHOW_SPAN, { uri, start, end });
    return file ? `${link} in ${plain(file)}` : `${link} in line ${start.line + 1}`;
  });
  const more = others.length > MOST ? `, and ${others.length - MOST} more` : '';
  return [`also told: ${links.join(', ')}${more}`];
}
