// What the interface calls things, in one place. Pure: no editor, so that it can be tested alone.
import { auxiliaryInfo, eventTypeInfo, modeInfo } from '../core/events/codebook';
import type { AuxiliaryMode, EntityType, EventType, TimeType } from '../core/model';
import type { EventMark, Mark, MarkStatus } from '../core/sidecar/marks';
import type { AnchoredAnnotation } from '../core/sidecar/schema';

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

/** What a mark of a type is called: Person, Date, CONSULT. */
export function typeName(type: EntityType | TimeType | EventType): string {
  const labels: Readonly<Record<string, Label>> = { ...ENTITY_LABELS, ...TIME_LABELS };
  return labels[type]?.english ?? type;
}

export const statusLabel = (status: MarkStatus): string => STATUS_LABELS[status];

/** 1 suggestion, 2 suggestions */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** The label of the type of a mark or an annotation. */
export function typeLabel(mark: Mark | AnchoredAnnotation): Label {
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

/** An event's auxiliary modes in a few words: “future, negation”. */
export function auxiliaryWords(event: EventMark): string {
  return event.aux.map((mode) => auxiliaryInfo(mode)?.english.toLowerCase() ?? mode).join(', ');
}

interface ModeGloss {
  readonly mode: AuxiliaryMode;
  readonly gloss: string;
}

/** What its auxiliary modes say of an event, in a line each. Any AGREE carries future: what is agreed on lies ahead. */
export function auxiliaryGlosses({ type, aux }: EventMark): readonly ModeGloss[] {
  const glossOf = (mode: AuxiliaryMode) =>
    type === 'AGREE' && mode === 'future'
      ? 'what is agreed on lies ahead'
      : (auxiliaryInfo(mode)?.gloss ?? mode);
  return aux.map((mode) => ({ mode, gloss: glossOf(mode) }));
}

/** The one-line glosses of an event's type and modes. */
export function eventGlosses(event: EventMark): string[] {
  const infos = [eventTypeInfo(event.type), ...event.modes.map((mode) => modeInfo(event.type, mode))];
  return infos.flatMap((info) => info?.gloss ?? []);
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

const PARTS_OF_DAY: Readonly<Record<string, string>> = {
  MO: 'morning',
  MI: 'midday',
  AF: 'afternoon',
  EV: 'evening',
  NI: 'night',
  DT: 'daytime',
};

/** 2025-08, 2025-08-12, 2025-08-12TNI, 2025-08-12T16:30 */
const TIMEX_DATE = /^(\d{4})-(\d{2})(?:-(\d{2})(?:T([A-Z]{2}|\d{2}:\d{2}))?)?$/;

/**
 * A TIMEX3 value for people: 2025-08-12 → Tue 12 Aug 2025, 2025-08-12TNI → Tue 12 Aug 2025, night, 2025-08 → Aug 2025,
 * 2025-W24 → week of 9 Jun 2025; anything else as it is.
 */
export function dateWords(value: string): string {
  const monday = mondayOf(value);
  if (monday) return `week of ${dayWords(monday)}`;
  const [, year = '', month = '', day, time] = TIMEX_DATE.exec(value) ?? [];
  if (!month) return value;
  if (!day) return `${MONTHS[Number(month) - 1] ?? month} ${year}`;
  const date = value.slice(0, 10);
  const weekday = WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';
  return `${weekday} ${dayWords(date)}${time ? `, ${PARTS_OF_DAY[time] ?? time}` : ''}`.trim();
}

/** 2025-06-09 → 9 Jun 2025 */
function dayWords(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

const DAY_MS = 86_400_000;

/** The Monday of an ISO week, 2025-W24 → 2025-06-09; undefined for other values. Week 1 is the one with 4 January. */
function mondayOf(value: string): string | undefined {
  const [, year, week] = /^(\d{4})-W(\d{2})$/.exec(value) ?? [];
  if (!year || !week) return undefined;
  const fourth = Date.parse(`${year}-01-04T00:00:00Z`);
  const firstMonday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY_MS;
  return new Date(firstMonday + (Number(week) - 1) * 7 * DAY_MS).toISOString().slice(0, 10);
}
