// What the interface calls things, in one place. Pure: no editor, so that it can be tested alone.
import { auxiliaryInfo, eventTypeInfo, modeInfo } from '../core/events/codebook';
import type { EntityType, TimeType } from '../core/model';
import type { EventMark, Mark, MarkStatus } from '../core/sidecar/marks';

/** A type's English and Hindi label. */
export interface Label {
  readonly english: string;
  readonly hindi: string;
}

const ENTITY_LABELS: Readonly<Record<EntityType, Label>> = {
  PERSON: { english: 'Person', hindi: 'व्यक्ति' },
  LOCATION: { english: 'Location', hindi: 'स्थान' },
  ORGANIZATION: { english: 'Organisation', hindi: 'संगठन' },
  NUMEX: { english: 'Quantity', hindi: 'मात्रा' },
  LANGUAGE: { english: 'Language', hindi: 'भाषा' },
  RELIGION: { english: 'Religion', hindi: 'धर्म' },
  FESTIVAL: { english: 'Festival', hindi: 'पर्व' },
  GAME: { english: 'Game', hindi: 'खेल' },
  LITERATURE: { english: 'Literature', hindi: 'कृति' },
  MISC: { english: 'Other name', hindi: 'अन्य' },
};

const TIME_LABELS: Readonly<Record<TimeType, Label>> = {
  DATE: { english: 'Date', hindi: 'तारीख' },
  TIME: { english: 'Time of day', hindi: 'समय' },
  DURATION: { english: 'Duration', hindi: 'अवधि' },
  SET: { english: 'Repeated time', hindi: 'आवृत्ति' },
};

const STATUS_LABELS: Readonly<Record<MarkStatus, string>> = {
  suggested: 'suggestion',
  accepted: 'accepted',
  corrected: 'corrected',
  added: 'added',
  rejected: 'rejected',
};

export const entityLabel = (type: EntityType): Label => ENTITY_LABELS[type];
export const timeLabel = (type: TimeType): Label => TIME_LABELS[type];
export const statusLabel = (status: MarkStatus): string => STATUS_LABELS[status];

/** The label of a mark's type. */
export function typeLabel(mark: Mark): Label {
  switch (mark.kind) {
    case 'mention':
      return entityLabel(mark.type);
    case 'time':
      return timeLabel(mark.type);
    case 'event':
      return eventTypeInfo(mark.type) ?? { english: mark.type, hindi: mark.type };
    case 'note':
      return { english: 'Note', hindi: 'टिप्पणी' };
  }
}

/** CONSULT (phone, visit) */
export function eventCode(event: EventMark): string {
  return event.modes.length > 0 ? `${event.type} (${event.modes.join(', ')})` : event.type;
}

/** What is not asserted about an event, in words: “future, not done”. */
export function auxiliaryWords(event: EventMark): string {
  return event.aux.map((mode) => auxiliaryInfo(mode)?.english.toLowerCase() ?? mode).join(', ');
}

/** The one-line glosses of an event's type and modes. */
export function eventGlosses(event: EventMark): string[] {
  const infos = [eventTypeInfo(event.type), ...event.modes.map((mode) => modeInfo(event.type, mode))];
  return infos.flatMap((info) => info?.gloss ?? []);
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** A TIMEX3 value for people: 2025-08-12 → Tue 12 Aug 2025, 2025-08 → Aug 2025; anything else as it is. */
export function dateWords(value: string): string {
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(value);
  if (!parts) return value;
  const [, year = '', month = '', day] = parts;
  const name = MONTHS[Number(month) - 1] ?? month;
  if (!day) return `${name} ${year}`;
  const weekday = WEEKDAYS[new Date(`${value}T00:00:00Z`).getUTCDay()] ?? '';
  return `${weekday} ${Number(day)} ${name} ${year}`.trim();
}
