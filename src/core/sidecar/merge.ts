import { definedKeys } from '../json/printJson';
import { isObject, sameJson } from '../json/sameJson';
import { mergeReplies } from './mergeReplies';
import { type Named, nameTexts, unnameTexts } from './mergeTexts';
import { idsInValue, referencesOf } from './references';
import type { Annotation, Sidecar } from './schema';
import { isAnchored } from './sidecar';

/** A clash that the merge settled for ours, to be told. `field` is null where one side deleted the annotation. */
export interface MergeConflict {
  /** The annotation, or null for a field of the sidecar itself. */
  readonly id: string | null;
  /** The field, inside `roles` and `was` with a dot, of a reply with its id: `roles.actor`, `replies.ID`. */
  readonly field: string | null;
  /** The three values; undefined where the side has none. */
  readonly base: unknown;
  readonly ours: unknown;
  readonly theirs: unknown;
}

export interface Merged {
  readonly sidecar: Sidecar;
  readonly conflicts: readonly MergeConflict[];
}

/**
 * Merges two sidecars that grew from one, by annotation id and field. What only one side changed is taken from it;
 * what both changed alike is taken once; where both changed one field differently ours is kept and the clash told.
 * An annotation deleted by one side is deleted unless the other changed it, or names it where it did not before: then it
 * stays and the clash is told. Lists are one field each, but replies are merged one by one. Two things never clash: who and when go with the later change,
 * and anchors of the same quote that only followed the text. Each anchor goes with the fingerprint of its text.
 */
export function mergeSidecars(base: Sidecar, ours: Sidecar, theirs: Sidecar): Merged {
  const conflicts: MergeConflict[] = [];
  const [old, left, right] = [nameTexts(base), nameTexts(ours), nameTexts(theirs)];
  const sides = { base: byId(old), ours: byId(left), theirs: byId(right) };
  const annotations = [...new Set([...sides.ours.keys(), ...sides.theirs.keys()])].flatMap(
    (id) =>
      mergeAnnotation({ id, conflicts }, sides.base.get(id), sides.ours.get(id), sides.theirs.get(id)) ?? [],
  );
  restoreNamed(annotations, sides, conflicts);
  const rest = mergeFields({ id: null, conflicts }, othersOf(base), othersOf(ours), othersOf(theirs));
  const texts = unnameTexts({ annotations, conflicts }, old, left, right);
  return { sidecar: { ...rest, tippani: ours.tippani, ...texts }, conflicts };
}

type ById = ReadonlyMap<string, Annotation>;

/** Brings back what one side deleted and the other has come to name, or names in a clash that is to be decided. */
function restoreNamed(
  annotations: Annotation[],
  { base, ours, theirs }: Readonly<Record<'base' | 'ours' | 'theirs', ById>>,
  conflicts: MergeConflict[],
): void {
  const present = new Set(annotations.map(({ id }) => id));
  // The list grows while it is gone through: what comes back may name others.
  for (const annotation of annotations) {
    for (const id of [...referencesOf(annotation), ...namedInClashes(annotation.id, conflicts)]) {
      const [left, right] = [ours.get(id), theirs.get(id)];
      const kept = left ?? right;
      if (present.has(id) || !kept) continue;
      present.add(id);
      annotations.push(kept);
      conflicts.push({ id, field: null, base: base.get(id), ours: left, theirs: right });
    }
  }
}

function namedInClashes(id: string, conflicts: readonly MergeConflict[]): readonly string[] {
  return conflicts.flatMap(({ id: of, field, ...values }) =>
    of !== id || field === null
      ? []
      : [values.ours, values.theirs, values.base].flatMap((value) => idsInValue(field, value)),
  );
}

/** Whose fields are being merged, and where clashes are noted. */
interface Place {
  readonly id: string | null;
  readonly conflicts: MergeConflict[];
}

type Fields = Readonly<Record<string, unknown>>;

function byId({ annotations }: Named): ById {
  return new Map(annotations.map((annotation) => [annotation.id, annotation]));
}

/** The fields of a sidecar that are merged as they are. */
function othersOf({ annotations: _, fingerprint: __, fingerprints: ___, ...rest }: Sidecar): object {
  return rest;
}

function mergeAnnotation(
  place: Place,
  base: Annotation | undefined,
  ours: Annotation | undefined,
  theirs: Annotation | undefined,
): Annotation | undefined {
  if (sameJson(ours, theirs)) return ours;
  if (!ours || !theirs) {
    const kept = ours ?? theirs;
    if (!base || !kept) return kept;
    if (isSameDecision(base, kept)) return undefined;
    place.conflicts.push({ id: place.id, field: null, base, ours, theirs });
    return kept;
  }
  if (sameJson(base, theirs)) return ours;
  if (sameJson(base, ours)) return theirs;
  if (ours.kind !== theirs.kind) {
    place.conflicts.push({ id: place.id, field: 'kind', base, ours, theirs });
    return ours;
  }
  const { by: _by, at: _at, ...fields } = mergeFields(place, base ?? {}, ours, theirs);
  return { ...fields, ...laterStamp(base, ours, theirs) } as Annotation;
}

/** Whether two states of one annotation differ in no more than where the same quote stands. */
function isSameDecision(a: Annotation, b: Annotation): boolean {
  if (!isAnchored(a) || !isAnchored(b)) return sameJson(a, b);
  return a.anchor.exact === b.anchor.exact && sameJson({ ...a, anchor: b.anchor }, b);
}

/** The merged fields of three objects: ours in our order, then what only theirs has. */
function mergeFields(place: Place, base: object, ours: object, theirs: object, path = ''): Fields {
  const keys = new Set([...definedKeys(ours), ...definedKeys(theirs)]);
  const merged = [...keys].map((key): [string, unknown] => [
    key,
    mergeField(place, path + key, own(base, key), own(ours, key), own(theirs, key)),
  ]);
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
}

/** Objects whose fields are merged one by one. */
const MERGED_INSIDE = ['roles', 'was'];
/** Fields that are settled elsewhere (see laterStamp). */
const STAMP = ['by', 'at'];

function mergeField(place: Place, field: string, base: unknown, ours: unknown, theirs: unknown): unknown {
  if (sameJson(ours, theirs) || sameJson(base, theirs)) return ours;
  if (sameJson(base, ours)) return theirs;
  if (field === 'conflicts') return mergeLists(base, ours, theirs);
  if (field === 'replies' && place.id !== null) return mergeReplies(base, ours, theirs, clashIn(place));
  const inside = place.id === null ? undefined : mergeInside(place, field, base, ours, theirs);
  if (inside) return inside;
  const isSettled = place.id !== null && STAMP.includes(field);
  if (!isSettled) place.conflicts.push({ id: place.id, field, base, ours, theirs });
  return ours;
}

function clashIn({ id, conflicts }: Place) {
  return (conflict: Omit<MergeConflict, 'id'>) => void conflicts.push({ id, ...conflict });
}

/** The merged value of a field of an annotation that need not clash as a whole, or undefined. */
function mergeInside(
  place: Place,
  field: string,
  base: unknown,
  ours: unknown,
  theirs: unknown,
): object | undefined {
  if (!isObject(ours) || !isObject(theirs)) return undefined;
  if (MERGED_INSIDE.includes(field)) {
    return mergeFields(place, isObject(base) ? base : {}, ours, theirs, `${field}.`);
  }
  return field === 'anchor' ? mergeAnchor(base, ours, theirs) : undefined;
}

/** What both lists hold, or one of them anew; undefined where nothing is left. */
function mergeLists(base: unknown, ours: unknown, theirs: unknown): unknown {
  const [was, left, right] = [base, ours, theirs].map((list): unknown[] => (Array.isArray(list) ? list : []));
  const isIn = (list: readonly unknown[] = [], one: unknown) => list.some((other) => sameJson(one, other));
  const kept = left?.filter((one) => isIn(right, one) || !isIn(was, one)) ?? [];
  const added = right?.filter((one) => !isIn(left, one) && !isIn(was, one)) ?? [];
  return kept.length + added.length > 0 ? [...kept, ...added] : undefined;
}

/** The anchor of the side that changed the quote; ours where neither did; undefined where both did. */
function mergeAnchor(base: unknown, ours: object, theirs: object): object | undefined {
  const [was, left, right] = [quoteOf(base), quoteOf(ours), quoteOf(theirs)];
  if (left === right || was === right) return ours;
  return was === left ? theirs : undefined;
}

function quoteOf(anchor: unknown): unknown {
  return isObject(anchor) ? own(anchor, 'exact') : undefined;
}

/** Who and when, from the side that changed them; from the later one where both did. */
function laterStamp(
  base: Annotation | undefined,
  ours: Annotation,
  theirs: Annotation,
): Pick<Annotation, 'by' | 'at'> {
  const [was, left, right] = [base && stampOf(base), stampOf(ours), stampOf(theirs)];
  if (sameJson(was, right)) return left;
  if (sameJson(was, left)) return right;
  return (theirs.at ?? '') > (ours.at ?? '') ? right : left;
}

function stampOf({ by, at }: Annotation): Pick<Annotation, 'by' | 'at'> {
  return { ...(by !== undefined && { by }), ...(at !== undefined && { at }) };
}

/** A field of the object itself: `__proto__` and its like are none unless the JSON has them. */
function own(object: object, key: string): unknown {
  return Object.hasOwn(object, key) ? Reflect.get(object, key) : undefined;
}
