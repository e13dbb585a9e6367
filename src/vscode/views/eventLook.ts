// How events and their reports look in the views, whichever view lists them. Pure: no editor.
import type { Span } from '../../core/model';
import type { EventMark } from '../../core/sidecar/marks';
import { auxiliaryWords, eventCode, eventGlosses, statusLabel } from '../labels';
import type { Told } from '../time/how';
import { dateReport, type TimesByPlace } from './eventDates';
import { evidenceSpan, type Outlined, preview } from './evidence';
import { contextOf, refOf, statusIcon, type TreeNode } from './nodes';

/** The article that reports are shown of. */
export interface EventSource {
  readonly uri: string;
  readonly text: string;
  readonly outline: Outlined;
  readonly times: TimesByPlace;
  readonly told: Told;
}

/** पुतिन, ट्रंप · CONSULT (phone) → चीन: actors, type, recipient. */
export function eventLabel(text: string, event: EventMark): string {
  const names = (fillers: readonly Span[]) =>
    [...new Set(fillers.map(({ start, end }) => text.slice(start, end)))].join(', ');
  const actors = names(event.roles.actor);
  const recipients = names(event.roles.recipient);
  return [actors && `${actors} · `, eventCode(event), recipients && ` → ${recipients}`].join('');
}

/** What nodes of a report have in common: its tooltip, its status, and where it stands. */
export function reportLook(source: EventSource, event: EventMark) {
  const { uri, text, outline } = source;
  const date = `date: ${dateReport(event, source.times, source.told)}`;
  const evidence = evidenceSpan(outline, event.span);
  const glosses = eventGlosses(event).join('\n');
  return {
    id: `${uri}#event:${event.span.start}:${event.span.end}`,
    tooltip: `${text.slice(evidence.start, evidence.end)}\n\n${eventCode(event)} — ${statusLabel(event.status)}\n${[glosses, date].join('\n')}`,
    icon: statusIcon(event),
    iconColor: 'tippani.eventBorder',
    context: contextOf(event),
    ref: refOf(uri, event),
  };
}

/** One report of an event that is told several times: the words around its trigger. */
export function reportNode(source: EventSource, event: EventMark): TreeNode {
  const { label, emphasis } = preview(source.outline, source.text, event.span);
  return {
    ...reportLook(source, event),
    label,
    emphasis: [emphasis],
    description: auxiliaryWords(event),
    children: [],
  };
}
