import { window } from 'vscode';
import { mergeEvents, splitEvent } from '../../core/sidecar/decide';
import { liveEvents } from '../../core/sidecar/editEvent';
import type { EventMark } from '../../core/sidecar/marks';
import { storyKey } from '../../core/sidecar/stories';
import { DecisionError, type OpenArticle } from '../article';
import { pickFromList } from '../pickList';
import { preview } from '../views/evidence';
import { decide } from './decisions';
import { type EventContext, eventMeant, type MeantEvent } from './eventTarget';
import { eventName, listed, partiesOf } from './eventWords';
import { marksMeant } from './marksMeant';
import { unchanged } from './target';

/** Says that events are one event: those that are selected in a view, else the one meant and another that the user picks. */
export async function mergeMeant(context: EventContext, argument: unknown, selected: unknown): Promise<void> {
  const many = await marksMeant(context.articles, selected);
  if (many.length > 1)
    throw new DecisionError('Events are merged within one article: select events of one article only.');
  const [one] = many;
  const events = (one?.marks ?? []).filter((mark) => mark.kind === 'event');
  const [first] = events;
  if (one && first && events.length > 1) return merge({ article: one.article, event: first }, events);
  const meant = await eventMeant(context, argument);
  if (!meant) return;
  const { version } = meant.article.document;
  const others = await pickOthers(meant);
  if (!others || others.length === 0) return;
  const same = [meant.event, ...others].map((event) => unchanged(meant.article, event, version));
  await merge(meant, same);
  context.focus.visit(meant.article, meant.event);
}

async function merge({ article }: MeantEvent, events: readonly EventMark[]): Promise<void> {
  let count = 0;
  await decide(article, (situation, stamp) => {
    const edit = mergeEvents(situation, events, stamp);
    count = edit.filter(({ after }) => after?.kind === 'event').length;
    return edit;
  });
  const words = count === 0 ? 'These are one event already.' : '$(git-merge) These are one event now.';
  void window.setStatusBarMessage(words, 4000);
}

/** Asks which other events of the article are the same one; those of the same type stand first, then the nearest. */
async function pickOthers({ article, event }: MeantEvent): Promise<readonly EventMark[] | undefined> {
  const text = article.document.getText();
  const others = storiesBeside(article, event);
  if (others.length === 0) throw new DecisionError('This article tells of no other event.');
  return pickFromList({
    title: `${eventName(text, event)} is the same event as`,
    placeholder: '↓ and Space tick, Enter takes what is ticked, Esc leaves',
    rows: others.map((other) => ({
      label: eventName(text, other),
      description: `${partiesOf(text, other)} · line ${article.document.positionAt(other.span.start).line + 1}`,
      ...(article.analysis && { detail: listed(preview(article.analysis, text, other.span).label) }),
      value: other,
    })),
    isMany: true,
  });
}

/** One telling of each other event, the nearest. */
function storiesBeside({ marks }: OpenArticle, event: EventMark): EventMark[] {
  const seen = new Set([storyKey(event)]);
  const apart = ({ span }: EventMark) => Math.abs(span.start - event.span.start);
  return liveEvents({ marks })
    .sort((a, b) => apart(a) - apart(b))
    .filter((other) => !seen.has(storyKey(other)) && seen.add(storyKey(other)))
    .sort((a, b) => Number(b.type === event.type) - Number(a.type === event.type));
}

/** Takes the telling meant out of the event that it was taken for. */
export async function splitMeant(context: EventContext, argument: unknown): Promise<void> {
  const meant = await eventMeant(context, argument);
  if (!meant) return;
  const { article, event } = meant;
  let isDone = false;
  await decide(article, (situation, stamp) => {
    const edit = splitEvent(situation, event, stamp);
    isDone = edit.length > 0;
    return edit;
  });
  const name = eventName(article.document.getText(), event);
  const decided = event.status === 'suggested' ? ', and accepted' : '';
  const words = isDone
    ? `$(git-branch) ${name} is an event of its own now${decided}.`
    : `There is nothing to split: ${name} is told only once.`;
  void window.setStatusBarMessage(words, 5000);
}
