import { ROLES } from '../model';
import type { Annotation } from './schema';

/** The ids that an annotation names: those in the roles and the source of an event, and what a note is on. */
export function referencesOf(annotation: Annotation): readonly string[] {
  if (annotation.kind === 'note') return annotation.on === undefined ? [] : [annotation.on];
  if (annotation.kind !== 'event') return [];
  const { roles, source } = annotation;
  return [...ROLES.flatMap((role) => roles[role]), ...(source === null ? [] : [source])];
}
