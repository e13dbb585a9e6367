import { definedKeys } from '../json/printJson';
import { sameJson } from '../json/sameJson';
import { type Annotation, FORMAT, type Sidecar } from './schema';
import { annotationById, isAnchored } from './sidecar';

/** A sidecar without annotations. */
export const EMPTY_SIDECAR: Sidecar = { tippani: FORMAT, annotations: [] };

/** Whether the sidecar says nothing, so that its file need not exist. Fields of other programs are something. */
export function isEmptySidecar(sidecar: Sidecar): boolean {
  const { tippani: _, annotations, fingerprint: __, fingerprints: ___, ...others } = sidecar;
  return annotations.length === 0 && definedKeys(others).length === 0;
}

/** What happens to one annotation: added where `before` is null, deleted where `after` is null, else changed. */
export interface AnnotationEdit {
  readonly id: string;
  readonly before: Annotation | null;
  readonly after: Annotation | null;
}

/** One step of an analyst: all of it is done, undone or refused. Plain JSON, so that it can be stored. */
export type Edit = readonly AnnotationEdit[];

/** The sidecar after an edit, or why the edit does not fit it; the message is for the user. */
export type EditResult = { readonly sidecar: Sidecar } | { readonly conflict: string };

/**
 * Carries out an edit. It fits only a sidecar in which every annotation is as the edit's `before` says; where one is
 * not, nothing is changed. Order of annotations and all other fields stay.
 */
export function applyEdit(sidecar: Sidecar, edit: Edit): EditResult {
  const annotations = new Map(sidecar.annotations.map((annotation) => [annotation.id, annotation]));
  for (const { id, before, after } of edit) {
    const present = annotations.get(id) ?? null;
    if (!sameJson(present, before)) return { conflict: conflictMessage(present, before) };
    if (after) annotations.set(id, after);
    else annotations.delete(id);
  }
  return { sidecar: { ...sidecar, annotations: [...annotations.values()] } };
}

/** Whether an edit can be carried out on the sidecar as it is now, anchors moved by edits of the text apart. */
export function fitsEdit(sidecar: Sidecar, edit: Edit): boolean {
  return 'sidecar' in applyEdit(sidecar, rebaseEdit(sidecar, edit));
}

/** The edit that makes one sidecar's annotations those of another. */
export function editBetween(from: Sidecar, to: Sidecar): Edit {
  const ids = new Set([...from.annotations, ...to.annotations].map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const [before = null, after = null] = [annotationById(from, id), annotationById(to, id)];
    return sameJson(before, after) ? [] : [{ id, before, after }];
  });
}

/** The edit that takes an edit back. */
export function invertEdit(edit: Edit): Edit {
  return edit.map(({ id, before, after }) => ({ id, before: after, after: before })).reverse();
}

/**
 * An edit made on an earlier state of the sidecar, for the present one: where an annotation differs from `before` in its
 * anchor only, because the text was edited since, the present anchor takes the place of the old one, in `after` too
 * unless the edit itself moves the anchor.
 */
export function rebaseEdit(sidecar: Sidecar, edit: Edit): Edit {
  return edit.map((step) => {
    const { id, before, after } = step;
    const present = annotationById(sidecar, id);
    if (!before || !present || !isAnchored(before) || !isAnchored(present)) return step;
    const { anchor } = present;
    if (!sameJson({ ...before, anchor }, present)) return step;
    const keeps = after && isAnchored(after) && sameJson(after.anchor, before.anchor);
    return { id, before: present, after: keeps ? { ...after, anchor } : after };
  });
}

function conflictMessage(present: Annotation | null, before: Annotation | null): string {
  const what = nameOf(present ?? before);
  if (!before) return `${what} is there already.`;
  if (!present) return `${what} has been deleted meanwhile.`;
  return `${what} has been changed meanwhile.`;
}

function nameOf(annotation: Annotation | null): string {
  if (!annotation || annotation.kind === 'published') return 'The publication date';
  return `The ${annotation.kind} “${annotation.anchor.exact}”`;
}
