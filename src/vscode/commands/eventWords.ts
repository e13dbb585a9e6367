// What the event editor calls things. Pure: no editor, so that it can be tested alone.
import {
  auxiliaryInfo,
  type CodeInfo,
  contextInfo,
  eventTypeInfo,
  modeInfo,
  modesOf,
} from '../../core/events/codebook';
import type { Span } from '../../core/model';
import { fillersOf, type Part } from '../../core/sidecar/editEvent';
import type { EventMark } from '../../core/sidecar/marks';
import { dateWords, statusLabel } from '../labels';
import type { KeyedChoice } from '../pick';

/** What of an event the editor can change. */
export type EventPart = Part | 'type' | 'modes' | 'aux' | 'contexts' | 'value';

const NONE = '—';

/** The parts with their keys: those of the roles are the last ones of the commands that fill them. */
export const EVENT_PARTS: readonly (readonly [
  part: EventPart,
  key: string,
  english: string,
  hindi: string,
])[] = [
  ['type', 't', 'Type', 'प्रकार'],
  ['modes', 'm', 'Modes', 'ढंग'],
  ['aux', 'x', 'Auxiliary modes', 'सहायक ढंग'],
  ['contexts', 'c', 'Contexts', 'संदर्भ'],
  ['actor', 'a', 'Actor', 'कर्ता'],
  ['recipient', 'r', 'Recipient', 'प्राप्तकर्ता'],
  ['place', 'p', 'Place', 'स्थान'],
  ['date', 'd', 'Date', 'तारीख'],
  ['value', 'v', 'Value of the date', 'तारीख का मान'],
  ['source', 's', 'Source', 'स्रोत'],
];

/** The English name of a part. */
export function partName(part: EventPart): string {
  return EVENT_PARTS.find(([one]) => one === part)?.[2] ?? part;
}

/** A text in a list, on one line. A dollar sign before a bracket would be read as an icon. */
export function listed(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('$(', '$\u200b(');
}

/** The words of spans, for lists. */
export function quotes(text: string, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => listed(text.slice(start, end))).join(', ');
}

/** CONSULT ‘मुलाकात’ */
export function eventName(text: string, { type, span }: EventMark): string {
  return `${type} ‘${quotes(text, [span])}’`;
}

/** Who did it to whom, and how decided that is: पुतिन → चीन, accepted. */
export function partiesOf(text: string, { roles, status }: EventMark): string {
  const recipients = quotes(text, roles.recipient);
  return `${quotes(text, roles.actor) || NONE}${recipients && ` → ${recipients}`}, ${statusLabel(status)}`;
}

/** Whether PLOVER asks for a recipient of events of this type, and this one has none. */
export function lacksRecipient({ type, roles }: EventMark): boolean {
  return roles.recipient.length === 0 && (eventTypeInfo(type)?.requiresRecipient ?? false);
}

/** The list of an event's parts, each with what it holds now; modes only where the type has any. */
export function partRows(text: string, event: EventMark): KeyedChoice<EventPart>[] {
  return EVENT_PARTS.filter(([part]) => part !== 'modes' || hasModes(event)).map(
    ([value, key, label, hindi]) => ({
      key,
      label,
      description: `${hindi} · ${holds(text, event, value)}`,
      value,
    }),
  );
}

function hasModes({ type, modes }: EventMark): boolean {
  return modes.length > 0 || modesOf(type).length > 0;
}

/** What a part holds, in words. */
function holds(text: string, event: EventMark, part: EventPart): string {
  const { type, modes, aux, contexts, value } = event;
  switch (part) {
    case 'type':
      return codeWords(type, eventTypeInfo(type));
    case 'modes':
      return modes.map((mode) => codeWords(mode, modeInfo(type, mode))).join(', ') || NONE;
    case 'aux':
      return aux.map((mode) => codeWords(mode, auxiliaryInfo(mode))).join(', ') || NONE;
    case 'contexts':
      return contexts.map((context) => codeWords(context, contextInfo(context))).join(', ') || NONE;
    case 'value':
      return value === null ? 'not resolved' : `${dateWords(value)} (${value})`;
    case 'recipient':
      if (lacksRecipient(event)) return `$(warning) missing: ${type} needs a recipient`;
  }
  return quotes(text, fillersOf(event, part)) || NONE;
}

function codeWords(code: string, info: CodeInfo | undefined): string {
  return info ? `${code} ${info.hindi}` : listed(code);
}
