import { definedKeys } from '../json/printJson';
import { isObject } from '../json/sameJson';
import { fingerprintId } from './fingerprint';
import { withTexts } from './madeOn';
import type { MergeConflict, Merged } from './merge';
import { sortReplies } from './mergeReplies';
import { withIdsThere } from './references';
import type { Annotation, Conflict, NoteAnnotation, Reply, Sidecar } from './schema';
import { annotationById, isAnchored } from './sidecar';
import { withoutAnnotation } from './withoutAnnotation';

// Clashes of a merge as part of the sidecar, so that neither git nor an analyst can overlook them: the field holds what
// our side said, `conflicts` beside it what was said on both. The file stays a sidecar that can be read and worked on.

/** Whose value is taken. `base` is what both sides started from. */
export type Side = 'ours' | 'theirs' | 'base';

/** A conflict that somebody has to decide: on an annotation, or (null) on the sidecar itself. */
export interface OpenConflict {
  readonly id: string | null;
  readonly conflict: Conflict;
}

/** The merged sidecar with its clashes written into it. */
export function markConflicts({ sidecar, conflicts }: Merged): Sidecar {
  const of = (id: string | null) => conflicts.filter((one) => one.id === id).map(toConflict);
  const annotations = sidecar.annotations.map((annotation) => {
    const fresh = of(annotation.id);
    return fresh.length === 0
      ? annotation
      : { ...annotation, conflicts: [...(annotation.conflicts ?? []), ...fresh] };
  });
  const own = [...(sidecar.conflicts ?? []), ...of(null)];
  return { ...sidecar, annotations, ...(own.length > 0 && { conflicts: own }) };
}

function toConflict({ field, base, ours, theirs }: MergeConflict): Conflict {
  if (field === null) return { deleted: ours === undefined ? 'ours' : 'theirs' };
  return {
    field,
    ...(base !== undefined && { base }),
    ...(ours !== undefined && { ours }),
    ...(theirs !== undefined && { theirs }),
  };
}

/** All conflicts that a sidecar holds. */
export function openConflicts(sidecar: Sidecar): readonly OpenConflict[] {
  const of = (id: string | null, conflicts: readonly Conflict[] = []) =>
    conflicts.map((conflict) => ({ id, conflict }));
  return [...of(null, sidecar.conflicts), ...sidecar.annotations.flatMap((one) => of(one.id, one.conflicts))];
}

/**
 * Decides conflicts for one side: all of them, or those that `which` picks. A deletion that is decided for the side that
 * deleted (or, where that side needs it no more, for the base) deletes the annotation and every reference to it; what
 * has been deleted so is not named again by a value that is decided for later.
 */
export function resolveConflicts(
  sidecar: Sidecar,
  side: Side,
  which: (conflict: OpenConflict) => boolean = () => true,
): Sidecar {
  const open = openConflicts(sidecar).filter(which);
  const decided = open.reduce((now, conflict) => resolveOne(now, conflict, side), sidecar);
  return withTexts(decided, decided.fingerprints);
}

function resolveOne(sidecar: Sidecar, { id, conflict }: OpenConflict, side: Side): Sidecar {
  if (id === null) return withoutConflict(withField(sidecar, conflict, side), conflict);
  if (conflict.deleted === side) return withoutAnnotation(sidecar, id);
  const main = sidecar.fingerprint && fingerprintId(sidecar.fingerprint);
  const isThere = (named: string) => annotationById(sidecar, named) !== undefined;
  const value = withIdsThere(conflict.field ?? '', conflict[side], isThere);
  const chosen = { ...conflict, [side]: value };
  const annotations = sidecar.annotations.map((one) =>
    one.id === id ? onText(withoutConflict<Annotation>(withField(one, chosen, side), conflict), main) : one,
  );
  return { ...sidecar, annotations };
}

/** The object with the side's value in the field that the conflict is about. */
function withField<T extends object>(object: T, conflict: Conflict, side: Side): T {
  const { field } = conflict;
  if (field === undefined) return object;
  const value = conflict[side];
  // Two kinds of annotation under one id: the values are whole annotations.
  if (field === 'kind')
    return isObject(value) ? ({ ...value, conflicts: Reflect.get(object, 'conflicts') } as T) : object;
  const reply = /^replies\.(.+)$/su.exec(field)?.[1];
  if (reply !== undefined) return put(object, 'replies', withReply(object, reply, value));
  const [key = field, inner] = /^(roles|was)\.(.+)$/su.exec(field)?.slice(1) ?? [];
  if (inner === undefined) return put(object, key, value);
  const outer: unknown = Reflect.get(object, key);
  return put(object, key, put(isObject(outer) ? outer : {}, inner, value));
}

/** The replies of a note with one of them as a side has it, or without it where the side has none. */
function withReply(note: object, id: string, value: unknown): readonly Reply[] | undefined {
  const { replies = [] } = note as Partial<NoteAnnotation>;
  const others = replies.filter((reply) => reply.id !== id);
  const all = isObject(value) ? sortReplies([...others, value as Reply]) : others;
  return all.length > 0 ? all : undefined;
}

function put<T extends object>(object: T, key: string, value: unknown): T {
  const others = Object.fromEntries(Object.entries(object).filter(([other]) => other !== key));
  return (value === undefined ? others : { ...others, [key]: value }) as T;
}

function withoutConflict<T extends { readonly conflicts?: readonly Conflict[] | undefined }>(
  object: T,
  conflict: Conflict,
): T {
  const { conflicts = [], ...rest } = object;
  const left = conflicts.filter((one) => one !== conflict);
  return (left.length > 0 ? { ...rest, conflicts: left } : rest) as T;
}

/** An anchor on the sidecar's own text need not say so. */
function onText(annotation: Annotation, main: string | undefined): Annotation {
  if (!isAnchored(annotation) || main === undefined || annotation.anchor.madeOn !== main) return annotation;
  const { madeOn: _, ...anchor } = annotation.anchor;
  return { ...annotation, anchor };
}

/** The conflict in words, on one line. */
export function conflictWords({ field, deleted, ours, theirs }: Conflict): string {
  if (deleted !== undefined) return `${deleted} deleted it, the other side changed or uses it`;
  const word = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(essence(value)));
  return `${field ?? 'a field'}: ours says ${word(ours)}, theirs ${word(theirs)}`;
}

/** Of an anchor its quote, of an annotation its kind, of a reply its text; everything else as it is. */
export function essence(value: unknown): unknown {
  if (!isObject(value) || Array.isArray(value)) return value;
  const [short] = ['exact', 'kind', 'text'].filter((key) => definedKeys(value).includes(key));
  return short === undefined ? value : Reflect.get(value, short);
}
