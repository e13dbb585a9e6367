import { ROLES } from '../model';
import { referencesOf } from './references';
import type { Annotation, Sidecar } from './schema';

/** The sidecar without an annotation and without references to it; notes on it stand alone from now on. */
export function withoutAnnotation(sidecar: Sidecar, id: string): Sidecar {
  const annotations = sidecar.annotations
    .filter((one) => one.id !== id)
    .map((one) => withoutReference(one, id));
  return { ...sidecar, annotations };
}

/** The annotation without the ids that name another one; itself where there are none. */
export function withoutReference(annotation: Annotation, id: string): Annotation {
  if (!referencesOf(annotation).includes(id)) return annotation;
  if (annotation.kind === 'note') {
    const { on: _, ...rest } = annotation;
    return rest;
  }
  if (annotation.kind !== 'event') return annotation;
  const roles = { ...annotation.roles };
  for (const role of ROLES) roles[role] = roles[role].filter((filler) => filler !== id);
  return { ...annotation, roles, source: annotation.source === id ? null : annotation.source };
}
