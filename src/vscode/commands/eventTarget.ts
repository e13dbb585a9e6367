import type { Span } from '../../core/model';
import { type EventChange, editEvent, type Situation, type Stamp } from '../../core/sidecar/decide';
import type { Edit } from '../../core/sidecar/edit';
import { liveEvents } from '../../core/sidecar/editEvent';
import type { EventMark } from '../../core/sidecar/marks';
import { overlaps } from '../../core/sidecar/overlaps';
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
 * the user picks, else eventBeside. Undefined where the user leaves without picking.
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
  const event = here.length > 0 ? await theOne(article, here) : await eventBeside(article, focus, selection);
  return event && { article, event: unchanged(article, event, target.version) };
}

/**
 * The event that a place means which is on none: the one that the status bar names, else that of the sentence, of several
 * the one that the user picks. Undefined where they leave; throws DecisionError where there is none.
 */
export async function eventBeside(
  article: OpenArticle,
  focus: EventFocus,
  place: Span,
): Promise<EventMark | undefined> {
  const named = focus.of(article);
  if (named) return named;
  const sentence = sentenceOf(article, place);
  const near = liveEvents(article).filter(({ span }) => overlaps(span, sentence));
  if (near.length === 0) throw new DecisionError('Put the cursor on an event first.');
  return theOne(article, near);
}

async function theOne(article: OpenArticle, events: readonly EventMark[]): Promise<EventMark | undefined> {
  return events.length > 1 ? pickEvent(article, events, 'Which event?') : events[0];
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
