import { ENTITY_TYPES, EVENT_TYPES, TIME_TYPES } from '../core/model';

/** All types that annotations can have. */
export const MARK_TYPES: readonly string[] = [...ENTITY_TYPES, ...TIME_TYPES, ...EVENT_TYPES];

export function isMarkType(name: string): boolean {
  return MARK_TYPES.includes(name);
}
