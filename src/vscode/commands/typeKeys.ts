import type { EntityType, EventType, TimeType } from '../../core/model';

/** What a span can be marked as; EVENT asks for the PLOVER type next. */
export type MarkChoice = EntityType | TimeType | 'EVENT';

/** One key for each type: its first letter where that is free. */
export const ENTITY_KEYS: Readonly<Record<EntityType, string>> = {
  PERSON: 'p',
  LOCATION: 'l',
  ORGANIZATION: 'o',
  NUMEX: 'q',
  MISC: 'm',
  LANGUAGE: 'g',
  RELIGION: 'r',
  FESTIVAL: 'f',
  GAME: 'a',
  LITERATURE: 'b',
};
export const TIME_KEYS: Readonly<Record<TimeType, string>> = {
  DATE: 'd',
  TIME: 't',
  DURATION: 'u',
  SET: 's',
};
/** Comes before an event's own key. */
export const EVENT_KEY = 'e';
export const EVENT_KEYS: Readonly<Record<EventType, string>> = {
  AGREE: 'a',
  CONSULT: 'c',
  SUPPORT: 's',
  CONCEDE: 'o',
  COOPERATE: 'p',
  AID: 'i',
  RETREAT: 'r',
  REQUEST: 'q',
  ACCUSE: 'u',
  REJECT: 'j',
  THREATEN: 't',
  PROTEST: 'd',
  SANCTION: 'n',
  MOBILIZE: 'm',
  COERCE: 'e',
  ASSAULT: 'x',
};

/** Every type that a key stands for, with its keys after `Alt+M` or `Alt+C`: `p`, or `e c` for an event. */
export const TYPE_CHORDS: readonly (readonly [keys: string, type: EntityType | TimeType | EventType])[] = [
  ...chords(ENTITY_KEYS),
  ...chords(TIME_KEYS),
  ...chords(EVENT_KEYS).map(([key, type]) => [`${EVENT_KEY} ${key}`, type] as const),
];

function chords<T extends string>(keys: Readonly<Record<T, string>>): (readonly [string, T])[] {
  return (Object.keys(keys) as T[]).map((type) => [keys[type], type] as const);
}

/** The type that a key binding gives as its argument, `{ "type": "PERSON" }`. */
export function typeIn(argument: unknown): EntityType | TimeType | EventType | undefined {
  if (typeof argument !== 'object' || argument === null || !('type' in argument)) return undefined;
  return TYPE_CHORDS.find(([, type]) => type === argument.type)?.[1];
}
