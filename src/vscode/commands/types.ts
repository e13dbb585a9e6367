import { EVENT_TYPE_INFOS } from '../../core/events/codebook';
import type { EntityType, EventType, TimeType } from '../../core/model';
import { entityLabel, timeLabel } from '../labels';
import { type KeyedChoice, pickByKey } from '../pick';

/** What a span can be marked as; EVENT asks for the PLOVER type next. */
export type MarkChoice = EntityType | TimeType | 'EVENT';

/** One key for each type: its first letter where that is free. */
const ENTITY_KEYS: Readonly<Record<EntityType, string>> = {
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
const TIME_KEYS: Readonly<Record<TimeType, string>> = { DATE: 'd', TIME: 't', DURATION: 'u', SET: 's' };
const EVENT_KEYS: Readonly<Record<EventType, string>> = {
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

function choices(): KeyedChoice<MarkChoice>[] {
  return [
    ...keyed(ENTITY_KEYS, entityLabel).slice(0, 4),
    ...keyed(TIME_KEYS, timeLabel),
    { key: 'e', label: 'Event …', description: 'घटना', value: 'EVENT' },
    ...keyed(ENTITY_KEYS, entityLabel).slice(4),
  ];
}

function keyed<T extends string>(
  keys: Readonly<Record<T, string>>,
  labelOf: (type: T) => { readonly english: string; readonly hindi: string },
): KeyedChoice<T>[] {
  return (Object.keys(keys) as T[]).map((value) => {
    const { english, hindi } = labelOf(value);
    return { key: keys[value], label: english, description: `${hindi} · ${value}`, value };
  });
}

/** Asks what to mark a span as. */
export function pickMarkType(title: string, active?: MarkChoice): Promise<MarkChoice | undefined> {
  return pickByKey(choices(), title, active);
}

/** Asks for a PLOVER event type. */
export function pickEventType(title: string, active?: EventType): Promise<EventType | undefined> {
  const types = EVENT_TYPE_INFOS.map(({ code, english, hindi, gloss }) => ({
    key: EVENT_KEYS[code],
    label: english,
    description: `${hindi} · ${code}`,
    detail: gloss,
    value: code,
  }));
  return pickByKey(types, title, active);
}
