// The decided events of an article that lack a role which their type requires. Pure: no editor.
import { eventTypeInfo } from '../core/events/codebook';
import { missingRoles } from '../core/events/missingRoles';
import type { EventMark, Mark } from '../core/sidecar/marks';
import { eventCode } from './labels';

/** An event that lacks a role, and what is said of it. */
export interface Lacking {
  readonly event: EventMark;
  readonly message: string;
}

/** The events that an analyst accepted, corrected or added and that lack a role; a filler that lost its place counts. */
export function lackingIn(marks: readonly Mark[]): readonly Lacking[] {
  return marks.flatMap((mark) => {
    if (mark.kind !== 'event' || mark.status === 'suggested' || mark.status === 'rejected') return [];
    const missing = missingRoles({
      type: mark.type,
      actors: filled(mark, 'actor'),
      recipients: filled(mark, 'recipient'),
    });
    return missing.length > 0 ? [{ event: mark, message: messageOf(mark, missing) }] : [];
  });
}

function filled({ roles, annotation }: EventMark, role: 'actor' | 'recipient'): number {
  return Math.max(roles[role].length, annotation?.roles[role].length ?? 0);
}

function messageOf(event: EventMark, missing: readonly string[]): string {
  const { hindi } = eventTypeInfo(event.type) ?? { hindi: '' };
  return `${eventCode(event)} (${hindi}) has no ${missing.join(' and no ')}. Edit the event, or note why the text tells none.`;
}
