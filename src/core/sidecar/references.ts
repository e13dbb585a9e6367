import { ROLES } from '../model';
import type { Annotation } from './schema';

/** The ids that an annotation names: those in the roles and the source of an event, and what a note is on. */
export function referencesOf(annotation: Annotation): readonly string[] {
  if (annotation.kind === 'note') return annotation.on === undefined ? [] : [annotation.on];
  if (annotation.kind !== 'event') return [];
  const { roles, source } = annotation;
  return [...ROLES.flatMap((role) => roles[role]), ...(source === null ? [] : [source])];
}

/** Fields whose value names annotations, as a conflict calls them. */
const NAMING = /^(?:roles\..+|source|on)$/u;

/** The ids in one value of a conflict on a field; none where the field names no annotations. */
export function idsInValue(field: string, value: unknown): readonly string[] {
  if (!NAMING.test(field)) return [];
  return [value].flat().filter((one) => typeof one === 'string');
}

/** One value of a conflict on a field, without the ids that `isThere` does not know. */
export function withIdsThere(field: string, value: unknown, isThere: (id: string) => boolean): unknown {
  if (idsInValue(field, value).every(isThere)) return value;
  if (Array.isArray(value)) return value.filter((one) => typeof one !== 'string' || isThere(one));
  return field === 'source' ? null : undefined;
}
