import type { Span } from '../../core/model';
import { type EventChange, editEvent, type Situation, type Stamp } from '../../core/sidecar/decide';
import type { Edit } from '../../core/sidecar/edit';
import type { EventMark } from '../../core/sidecar/marks';
import { DecisionError, type OpenArticle } from '../article';
import type { Articles } from '../articles';
import { eventsAt, markOf } from '../markAt';
import { pickByKey } from '../pick';
import { evidenceSpan } from '../views/evidence';
import { type MarkRef, refOf } from '../views/nodes';
import { decide } from './decisions';
import type { EventFocus } from './eventFocus';
import { eventName, partiesOf } from './eventWords';
import { changed, targetOf, unchanged } from './target';

/** What the commands on events work on. */
export interface EventContext {
  readonly articles: Articles;
  readonly focus: EventFocus;
}

/** An event of an open article. */
export interface MeantEvent {
  readonly article: OpenArticle;
  readonly event: EventMark;
}

/**
 * The event that a command means: the one that a tree or a link names, else the one at the cursor, of several the one that
 * the user picks, else the one that was edited or visited last. Undefined where the user leaves without picking.
 */
export async function eventMeant(
  { articles, focus }: EventContext,
  argument: unknown,
): Promise<MeantEvent | undefined> {
  const target = await targetOf(articles, argument);
  const { article, mark, editor, selection } = target;
  if (!editor) {
    if (mark?.kind !== 'event') throw new DecisionError('Choose an event.');
    if (mark.status === 'rejected')
      throw new DecisionError('This event is rejected. Delete the rejection first.');
    return { article, event: mark };
  }
  const here = eventsAt(article.marks.marks, selection);
  const event =
    here.length > 1 ? await pickEvent(article, here, 'Which event?') : (here[0] ?? focus.of(article));
  if (!event && here.length === 0) throw new DecisionError('Put the cursor on an event.');
  return event && { article, event: unchanged(article, event, target.version) };
}

/** Asks for one of the events that stand in one place. */
export function pickEvent(
  article: OpenArticle,
  events: readonly EventMark[],
  title: string,
): Promise<EventMark | undefined> {
  return pickByKey(eventChoices(article, events), title);
}

/** Events to choose from by a digit, with their actors. */
export function eventChoices(article: OpenArticle, events: readonly EventMark[]) {
  const text = article.document.getText();
  return events.map((event, at) => ({
    key: String(at + 1),
    label: eventName(text, event),
    description: partiesOf(text, event),
    value: event,
  }));
}

/** The sentence that an event, or any other span, stands in. */
export function sentenceOf({ analysis }: OpenArticle, span: Span): Span {
  return analysis ? evidenceSpan(analysis, span) : span;
}

/** The event named, as it is now. Throws DecisionError where it is gone. */
export function eventNow(article: OpenArticle, ref: MarkRef): EventMark {
  const mark = markOf(article.marks.marks, ref);
  if (mark?.kind !== 'event' || mark.status === 'rejected') throw changed();
  return mark;
}

/**
 * Carries out an edit of an event and gives its name from then on: a suggestion becomes an annotation. `version` is that of
 * the text that the edit was thought of for; throws DecisionError where text or event are no longer what they were then.
 */
export async function editOne(
  article: OpenArticle,
  event: EventMark,
  version: number,
  make: (situation: Situation, now: EventMark, stamp: Stamp) => Edit,
): Promise<MarkRef> {
  const ref = refOf(article.document.uri.toString(), event);
  const now = unchanged(article, event, version);
  let edit: Edit = [];
  await decide(article, (situation, stamp) => {
    edit = make(situation, now, stamp);
    return edit;
  });
  const made = edit.find(({ id, before, after }) =>
    event.id === undefined ? before === null && after?.kind === 'event' : id === event.id,
  );
  return made ? { ...ref, id: made.id } : ref;
}

/** Changes an event, as editOne. */
export function changeEvent(
  { article, event }: MeantEvent,
  version: number,
  change: EventChange,
): Promise<MarkRef> {
  return editOne(article, event, version, (situation, now, stamp) =>
    editEvent(situation, now, change, stamp),
  );
}
