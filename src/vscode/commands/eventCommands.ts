import { addEventHere } from './eventAdd';
import { editEventMeant } from './eventEditor';
import { fillFromText } from './eventFill';
import { mergeMeant, splitMeant } from './eventStories';
import type { EventContext } from './eventTarget';
import type { CommandId } from './ids';

/** A command: what it is called on, and, from a tree, all items that are selected there. */
type Handler = (argument: unknown, selected: unknown) => Promise<void>;

/** The commands that edit events. */
export function eventHandlers(context: EventContext): Readonly<Record<EventCommandId, Handler>> {
  return {
    'tippani.editEvent': (argument) => editEventMeant(context, argument),
    'tippani.addEvent': (argument) => addEventHere(context, argument),
    'tippani.fillActor': () => fillFromText(context, 'actor'),
    'tippani.fillRecipient': () => fillFromText(context, 'recipient'),
    'tippani.fillPlace': () => fillFromText(context, 'place'),
    'tippani.fillDate': () => fillFromText(context, 'date'),
    'tippani.fillSource': () => fillFromText(context, 'source'),
    'tippani.mergeEvents': (argument, selected) => mergeMeant(context, argument, selected),
    'tippani.splitEvent': (argument) => splitMeant(context, argument),
  };
}

type EventCommandId = Extract<
  CommandId,
  | 'tippani.editEvent'
  | 'tippani.addEvent'
  | `tippani.fill${string}`
  | 'tippani.mergeEvents'
  | 'tippani.splitEvent'
>;
