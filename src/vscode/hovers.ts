import {
  type Disposable,
  Hover,
  type HoverProvider,
  languages,
  MarkdownString,
  type Position,
  type TextDocument,
} from 'vscode';
import { latinName } from '../core/entities/linking/latinName';
import type { EventMark, Mark, MentionMark } from '../core/sidecar/marks';
import type { OpenArticle } from './article';
import type { Articles } from './articles';
import type { CommandId } from './commands/ids';
import { toRange } from './convert';
import { type EventCard, eventLines } from './eventCard';
import type { FolderIndex } from './folder/folderIndex';
import { eventCode, statusLabel, typeLabel } from './labels';
import { plain } from './markdown';
import { groupMentions, groupOf, type MentionGroup, nameOf } from './mentionGroups';
import { otherTellings } from './otherTellings';
import { ARTICLE_LANGUAGE } from './recognise';
import { cardContext } from './time/cardContext';
import { CARD_COMMANDS, type CardContext, timeLines } from './time/timeCard';
import { dateReport, timesByPlace } from './views/eventDates';
import { eventsOfFolder } from './views/eventFolder';
import { refOf } from './views/nodes';

/** Tells what a mark is and offers what can be done with it. */
export class MarkHovers implements HoverProvider {
  constructor(
    readonly articles: Articles,
    readonly index: FolderIndex,
  ) {}

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
    const context = cardContext(article);
    const eventCard = (event: EventMark) => this.#eventCard(context, article.marks.marks, event);
    const shown = { ...context, groups: groupsOf(article, text), eventCard };
    const cards = here.map((mark) => card(shown, mark));
    return new Hover(cards, toRange(document, smallest.span));
  }

  #eventCard(context: CardContext, marks: readonly Mark[], event: EventMark): EventCard {
    const dated = dateReport(event, timesByPlace(marks), context);
    // What other articles tell is known once the view of the folder was asked for.
    const stories = this.index.isStarted ? eventsOfFolder(this.index).stories : [];
    return { event, dated, others: otherTellings({ ...context, marks, event }, stories) };
  }
}

/** What cards are made of, beside the mark. */
interface Shown extends CardContext {
  readonly groups: readonly MentionGroup[];
  readonly eventCard: (event: EventMark) => EventCard;
}

function groupsOf({ marks, analysis }: OpenArticle, text: string): readonly MentionGroup[] {
  return groupMentions(text, marks.marks, analysis?.entities);
}

const ACTIONS: readonly (readonly [CommandId, string, string])[] = [
  ['tippani.accept', 'check', 'Accept'],
  ['tippani.reject', 'close', 'Reject'],
  ['tippani.changeType', 'edit', 'Change type'],
  ['tippani.editEvent', 'symbol-event', 'Edit event'],
  ['tippani.setDateValue', 'calendar', 'Set date value'],
  ['tippani.sameAs', 'link', 'Same as'],
  ['tippani.addNote', 'note', 'Note'],
  ['tippani.delete', 'trash', 'Delete'],
];

function card(shown: Shown, mark: Mark): MarkdownString {
  const markdown = new MarkdownString(undefined, true);
  markdown.isTrusted = { enabledCommands: [...ACTIONS.map(([id]) => id), ...CARD_COMMANDS] };
  const { english, hindi } = typeLabel(mark);
  const head = mark.kind === 'event' ? eventCode(mark) : english;
  markdown.appendMarkdown(
    `**${plain(head)}** ${plain(hindi)} — *${statusLabel(mark.status)}*${by(mark)}\n\n`,
  );
  // Before the details, which may be longer than the hover shows.
  markdown.appendMarkdown(`${links(shown.uri, mark)}\n\n`);
  for (const line of details(shown, mark)) markdown.appendMarkdown(`${line}\n\n`);
  if (mark.note !== undefined) markdown.appendMarkdown(`$(note) ${plain(mark.note)}\n\n`);
  return markdown;
}

function by({ by: analyst, at }: Mark): string {
  const when = at?.slice(0, 10);
  return [analyst && ` · ${plain(analyst)}`, when && ` · ${when}`].filter(Boolean).join('');
}

function details(shown: Shown, mark: Mark): string[] {
  switch (mark.kind) {
    case 'mention':
      return mentionDetails(shown, mark);
    case 'time':
      return timeLines(mark, shown);
    case 'event':
      return eventLines(shown, shown.eventCard(mark));
    case 'note':
      return [plain(mark.text)];
  }
}

function mentionDetails({ text, groups }: Shown, mark: MentionMark): string[] {
  const name = nameOf(text, mark);
  if (mark.type === 'NUMEX') return [plain(name)];
  const latin = latinName(mark.type, name);
  const { wikidata, mentions } = groupOf(text, groups, mark) ?? {};
  const count = mentions?.length ?? 0;
  const parts = [
    plain(name),
    latin && `*${plain(latin)}*`,
    count > 1 && `${count} mentions`,
    wikidata && `[Wikidata](https://www.wikidata.org/wiki/${encodeURIComponent(wikidata)})`,
  ];
  return [parts.filter(Boolean).join(' · ')];
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
  if (id === 'tippani.editEvent') return mark.kind === 'event';
  if (id === 'tippani.setDateValue') return mark.kind === 'time';
  if (id === 'tippani.sameAs') return mark.kind === 'mention' && mark.type !== 'NUMEX';
  return id !== 'tippani.reject' || mark.status !== 'added';
}
