import { window } from 'vscode';
import { EVENT_TYPES, type Span } from '../../core/model';
import { addEvent } from '../../core/sidecar/decide';
import type { EventMark } from '../../core/sidecar/marks';
import { askOn } from '../ask';
import { eventsAt } from '../markAt';
import { pickByKey } from '../pick';
import { decide } from './decisions';
import { openEditor } from './eventEditor';
import { type EventContext, eventChoices, eventNow } from './eventTarget';
import { quotes } from './eventWords';
import { markNow, type Target, targetOf } from './target';
import { typeIn } from './typeKeys';
import { pickEventType } from './types';
import { shorten, spanAtCaret } from './words';

/** Adds an event to the selection, or to the word at the cursor, and opens it for editing. */
export function addEventHere(context: EventContext, argument: unknown): Promise<void> {
  return askOn(() => addAndEdit(context, argument));
}

async function addAndEdit({ articles, focus }: EventContext, argument: unknown): Promise<void> {
  const target = await targetOf(articles, undefined);
  const { article, editor } = target;
  const span = triggerMeant(target);
  if (!editor || !span) {
    void window.showInformationMessage('Select the words that tell of the event.');
    return;
  }
  const present = await presentEvent(target, span);
  if (present === 'leave') return;
  if (present) return openEditor(focus, { article, event: present });
  const quote = shorten(quotes(article.document.getText(), [span]));
  const given = typeIn(argument);
  const type = EVENT_TYPES.find((one) => one === given) ?? (await pickEventType(`Event “${quote}”`));
  if (!type) return;
  markNow({ ...target, mark: undefined });
  let id = '';
  await decide(article, (situation, stamp) => {
    const edit = addEvent(situation, span, { type }, stamp);
    id = edit[0]?.id ?? '';
    return edit;
  });
  const { uri } = article.document;
  const event = eventNow(article, { uri: uri.toString(), kind: 'event', ...span, id });
  await openEditor(focus, { article, event });
}

/** The selection, else the trigger that the cursor stands in, else its word. */
function triggerMeant(target: Target): Span | undefined {
  const { selection, article } = target;
  if (selection.start < selection.end) return selection;
  return eventsAt(article.marks.marks, selection)[0]?.span ?? spanAtCaret(target);
}

/** The event to edit instead, where the words tell of events already; undefined for another one. */
async function presentEvent({ article }: Target, span: Span): Promise<EventMark | 'leave' | undefined> {
  const here = eventsAt(article.marks.marks, span);
  if (here.length === 0) return undefined;
  const another = {
    key: 'n',
    label: 'Another event here',
    description: 'एक और घटना',
    value: 'another' as const,
  };
  const present = eventChoices(article, here).map((choice) => ({ ...choice, label: `Edit ${choice.label}` }));
  const chosen = await pickByKey<EventMark | 'another'>([another, ...present], 'There is an event here');
  if (chosen === 'another') return undefined;
  return chosen ?? 'leave';
}
