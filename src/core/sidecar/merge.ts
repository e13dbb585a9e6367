import { definedKeys } from '../json/printJson';
import { isObject, sameJson } from '../json/sameJson';
import type { Annotation, Sidecar } from './schema';
import { isAnchored } from './sidecar';

/** A clash that the merge settled for ours, to be told. `field` is null where one side deleted the annotation. */
export interface MergeConflict {
  /** The annotation, or null for a field of the sidecar itself. */
  readonly id: string | null;
  /** The field, inside `roles` and `was` with a dot: `roles.actor`. */
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
 * An annotation deleted by one side is deleted unless the other changed it: then the change stays and the clash is
 * told. Lists are one field each. Two things never clash: who and when go with the later change, and anchors of the
 * same quote that only followed the text, because they are checked against the text anyway.
 */
export function mergeSidecars(base: Sidecar, ours: Sidecar, theirs: Sidecar): Merged {
  const conflicts: MergeConflict[] = [];
  const [old, left, right] = [byId(base), byId(ours), byId(theirs)];
  const annotations = [...new Set([...left.keys(), ...right.keys()])].flatMap(
    (id) => mergeAnnotation({ id, conflicts }, old.get(id), left.get(id), right.get(id)) ?? [],
  );
  const rest = mergeFields(
    { id: null, conflicts },
    withoutList(base),
    withoutList(ours),
    withoutList(theirs),
  );
  return { sidecar: { ...rest, tippani: ours.tippani, annotations }, conflicts };
}

/** Whose fields are being merged, and where clashes are noted. */
interface Place {
  readonly id: string | null;
  readonly conflicts: MergeConflict[];
}

type Fields = Readonly<Record<string, unknown>>;

function byId({ annotations }: Sidecar): Map<string, Annotation> {
  return new Map(annotations.map((annotation) => [annotation.id, annotation]));
}

function withoutList({ annotations: _, ...rest }: Sidecar): object {
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
  if (ours.kind !== theirs.kind) {
    place.conflicts.push({
      id: place.id,
      field: 'kind',
      base: base?.kind,
      ours: ours.kind,
      theirs: theirs.kind,
    });
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
  if (place.id !== null && isObject(ours) && isObject(theirs)) {
    if (MERGED_INSIDE.includes(field)) {
      return mergeFields(place, isObject(base) ? base : {}, ours, theirs, `${field}.`);
    }
    const anchor = field === 'anchor' && mergeAnchor(base, ours, theirs);
    if (anchor) return anchor;
  }
  if (place.id === null || !STAMP.includes(field))
    place.conflicts.push({ id: place.id, field, base, ours, theirs });
  return ours;
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
