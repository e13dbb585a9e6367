import { AUXILIARY_MODES } from '../../core/model';
import { candidatesFor, type Offer, rolesOffered } from '../../core/sidecar/candidates';
import type { EventChange } from '../../core/sidecar/decide';
import { fillersOf, type Part } from '../../core/sidecar/editEvent';
import type { Filler } from '../../core/sidecar/marks';
import { sameSpan } from '../../core/sidecar/overlaps';
import { askOn } from '../ask';
import { type KeyedChoice, pickByKey } from '../pick';
import { type ListRow, pickFromList } from '../pickList';
import { refOf } from '../views/nodes';
import { eventValue, pickTimeValue } from './dates';
import type { EventFocus } from './eventFocus';
import { codesFor, fillerRows } from './eventLists';
import {
  changeEvent,
  type EventContext,
  eventMeant,
  eventNow,
  type MeantEvent,
  sentenceOf,
} from './eventTarget';
import { type EventPart, eventName, partName, partRows, quotes } from './eventWords';
import { ShownSpans } from './shownSpans';
import { editorOf } from './target';
import { pickEventType } from './types';

/** Edits the event meant, part by part, until the user leaves. */
export async function editEventMeant(context: EventContext, argument: unknown): Promise<void> {
  await askOn(async () => {
    const meant = await eventMeant(context, argument);
    if (meant) await openEditor(context.focus, meant);
  });
}

/** What the first list offers: a part to change, or roles to take over. */
type Choice = EventPart | 'offer';

/**
 * Shows the parts of an event, and the list of the one that is chosen, again and again: each part that is confirmed is one
 * step, saved at once. Esc in a list goes back to the parts, Esc there ends.
 */
export async function openEditor(focus: EventFocus, { article, event }: MeantEvent): Promise<void> {
  let ref = refOf(article.document.uri.toString(), event);
  let last: Choice | undefined;
  for (;;) {
    const meant = { article, event: eventNow(article, ref) };
    focus.visit(article, meant.event);
    const { version } = article.document;
    const offer = offerFor(meant);
    const chosen = await pickPart(meant, offer, last ?? (offer && 'offer'));
    if (!chosen) return;
    last = chosen;
    const change = chosen === 'offer' ? offer?.change : await changeFor(meant, chosen);
    if (change) ref = await changeEvent(meant, version, change);
  }
}

function offerFor({ article, event }: MeantEvent): Offer | undefined {
  return rolesOffered(article.marks.marks, event, sentenceOf(article, event.span));
}

function pickPart(
  { article, event }: MeantEvent,
  offer: Offer | undefined,
  active: Choice | undefined,
): Promise<Choice | undefined> {
  const text = article.document.getText();
  const rows: readonly KeyedChoice<Choice>[] = partRows(text, event);
  const first = offer ? [offerRow(text, offer)] : [];
  return pickByKey<Choice>([...first, ...rows], `Edit event ${eventName(text, event)}`, active);
}

function offerRow(text: string, { from, change }: Offer): KeyedChoice<Choice> {
  const { actor = [], recipient = [], place = [], date = [] } = change.roles;
  const spans = [...actor, ...recipient, ...place, ...date] as Filler[];
  return {
    key: 'f',
    label: `Fill as ${eventName(text, from)}, in the same sentence`,
    description: quotes(text, spans),
    value: 'offer',
  };
}

/** Asks for a part of an event; undefined where nothing is to change. */
async function changeFor({ article, event }: MeantEvent, part: EventPart): Promise<EventChange | undefined> {
  const title = `${partName(part)} of ${eventName(article.document.getText(), event)}`;
  switch (part) {
    case 'type': {
      const type = await pickEventType(title, event.type);
      return type && type !== event.type ? { type } : undefined;
    }
    case 'modes':
    case 'contexts': {
      const codes = await pickCodes(title, codesFor(event)[part]);
      return codes && { [part]: codes };
    }
    case 'aux': {
      const codes = await pickCodes(title, codesFor(event).aux);
      return codes && { aux: AUXILIARY_MODES.filter((mode) => codes.includes(mode)) };
    }
    case 'value': {
      const value = await pickTimeValue(article, { title, type: 'DATE', value: event.value ?? undefined });
      return value && { value: eventValue(value) };
    }
    default: {
      const fillers = await pickFillers({ article, event }, part, title);
      if (!fillers) return undefined;
      return part === 'source' ? { source: fillers[0] ?? null } : { roles: { [part]: fillers } };
    }
  }
}

const TICK = '↓ and Space tick, Enter takes what is ticked, Esc goes back';

function pickCodes(title: string, rows: readonly ListRow<string>[]): Promise<readonly string[] | undefined> {
  return pickFromList({ title, placeholder: TICK, rows, isMany: true });
}

/** No source: the newspaper itself tells it. */
const NO_SOURCE: Filler = { start: -1, end: -1 };

/** Asks what fills a role; the editor shows meanwhile where it stands. What fills it already keeps its order. */
async function pickFillers(
  { article, event }: MeantEvent,
  part: Part,
  title: string,
): Promise<readonly Filler[] | undefined> {
  const { document, marks } = article;
  const text = document.getText();
  const sentence = sentenceOf(article, event.span);
  const candidates = candidatesFor({ text, marks: marks.marks, event, part, sentence });
  const rows = fillerRows(text, candidates, (offset) => document.positionAt(offset).line + 1);
  const isMany = part !== 'source';
  const none = { label: 'No source', description: 'the article itself tells it', value: NO_SOURCE };
  const editor = editorOf({ article, editor: undefined });
  const shown = editor && new ShownSpans(editor);
  try {
    const chosen = await pickFromList<Filler>({
      title,
      placeholder: isMany ? TICK : 'Enter takes the highlighted one, Esc goes back',
      rows: isMany ? rows : [...rows, none],
      isMany,
      show: (ticked, active) => shown?.draw(ticked, active === NO_SOURCE ? undefined : active),
    });
    return (
      chosen &&
      inOrder(
        fillersOf(event, part),
        chosen.filter((one) => one !== NO_SOURCE),
      )
    );
  } finally {
    shown?.dispose();
  }
}

function inOrder(present: readonly Filler[], chosen: readonly Filler[]): Filler[] {
  const stays = present.filter((one) => chosen.some((other) => sameSpan(one, other)));
  const more = chosen.filter((one) => !present.some((other) => sameSpan(one, other)));
  return [...stays, ...more];
}
