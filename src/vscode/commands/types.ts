import { EVENT_TYPE_INFOS } from '../../core/events/codebook';
import type { NameEntry } from '../../core/lexicon/schema';
import type { EntityType, EventType, TimeType } from '../../core/model';
import { entityLabel, timeLabel } from '../labels';
import { type KeyedChoice, pickByKey } from '../pick';
import { ENTITY_KEYS, EVENT_KEY, EVENT_KEYS, type MarkChoice, TIME_KEYS } from './typeKeys';

/** What can be in a lexicon: everything but quantities. */
export type NameType = NameEntry['type'];

function choices(): KeyedChoice<MarkChoice>[] {
  return [
    ...keyed(ENTITY_KEYS, entityLabel).slice(0, 4),
    ...keyed(TIME_KEYS, timeLabel),
    { key: EVENT_KEY, label: 'Event …', description: 'घटना', value: 'EVENT' },
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
function pickMarkType(title: string, active?: MarkChoice): Promise<MarkChoice | undefined> {
  return pickByKey(choices(), title, active);
}

/** Asks what to mark a span as, and for an event of which type. */
export async function pickAnyType(
  title: string,
  active?: EntityType | TimeType,
): Promise<EntityType | TimeType | EventType | undefined> {
  const picked = await pickMarkType(title, active);
  return picked === 'EVENT' ? pickEventType(`${title}: event`) : picked;
}

/** Asks what a name is. */
export function pickNameType(title: string): Promise<NameType | undefined> {
  const { NUMEX: _, ...names } = ENTITY_KEYS;
  return pickByKey(keyed<NameType>(names, entityLabel), title);
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
