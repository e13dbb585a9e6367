import { definedKeys } from '../json/printJson';
import { isObject, sameJson } from '../json/sameJson';
import { compareText } from '../text/compareText';
import { fingerprintFor } from './madeOn';
import { sortAnnotations } from './print';
import type { AnchoredAnnotation, Annotation, Sidecar } from './schema';
import { isAnchored } from './sidecar';

/** One field of an annotation that differs; inside `roles` with a dot: `roles.actor`. A value is undefined where there is none. */
export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What became of one annotation: `before` is null where it was added, `after` where it was removed. */
export interface AnnotationChange {
  readonly id: string;
  readonly before: Annotation | null;
  readonly after: Annotation | null;
  /** The fields that differ; none where the annotation was added or removed. */
  readonly fields: readonly FieldChange[];
}

/** The order in which fields are told; those that are not named follow by their name. */
const FIELDS = [
  'kind',
  'status',
  'type',
  'value',
  'text',
  'entity',
  'modes',
  'contexts',
  'aux',
  'roles.actor',
  'roles.recipient',
  'roles.place',
  'roles.date',
  'source',
  'coref',
  'on',
  'anchor',
  'note',
];
/** What says who and when, or to whom the fields belong. */
const NOT_COMPARED = ['id', 'by', 'at', 'roles', 'anchor'];

/**
 * What changed between two states of one sidecar (null: no file), in the order of the text. Who and when alone are no
 * change, nor are anchors that only followed the text: an anchor changed if its quote did, or if it stands elsewhere in
 * the same text.
 */
export function compareSidecars(before: Sidecar | null, after: Sidecar | null): AnnotationChange[] {
  const [old, present] = [byId(before), byId(after)];
  const all = sortAnnotations([...new Map([...old, ...present]).values()]);
  return all.flatMap(({ id }) => {
    const [was, is] = [old.get(id) ?? null, present.get(id) ?? null];
    const fields = before && after && was && is ? changedFields({ before, was }, { after, is }) : [];
    return was && is && fields.length === 0 ? [] : [{ id, before: was, after: is, fields }];
  });
}

function byId(sidecar: Sidecar | null): ReadonlyMap<string, Annotation> {
  return new Map(sidecar?.annotations.map((annotation) => [annotation.id, annotation]));
}

interface Old {
  readonly before: Sidecar;
  readonly was: Annotation;
}

interface New {
  readonly after: Sidecar;
  readonly is: Annotation;
}

function changedFields({ before, was }: Old, { after, is }: New): FieldChange[] {
  // Two annotations of different kinds have no fields to compare: the values are whole annotations.
  if (was.kind !== is.kind) return [{ field: 'kind', before: was, after: is }];
  const place: FieldChange[] =
    isAnchored(was) && isAnchored(is) && isPlacedAnew(before, was, after, is)
      ? [{ field: 'anchor', before: was.anchor, after: is.anchor }]
      : [];
  const [old, present] = [fieldsOf(was), fieldsOf(is)];
  const others = [...new Set([...old.keys(), ...present.keys()])]
    .map((field) => ({ field, before: old.get(field), after: present.get(field) }))
    .filter((change) => !sameJson(change.before, change.after));
  return [...others, ...place].sort(byField);
}

/** The fields of an annotation that are compared one by one. */
function fieldsOf(annotation: Annotation): Map<string, unknown> {
  const keys = definedKeys(annotation).filter((key) => !NOT_COMPARED.includes(key));
  const fields = new Map(keys.map((key): [string, unknown] => [key, Reflect.get(annotation, key)]));
  if (annotation.kind !== 'event' || !isObject(annotation.roles)) return fields;
  for (const [role, ids] of Object.entries(annotation.roles)) fields.set(`roles.${role}`, ids);
  return fields;
}

function isPlacedAnew(
  before: Sidecar,
  { anchor: old }: AnchoredAnnotation,
  after: Sidecar,
  { anchor: present }: AnchoredAnnotation,
): boolean {
  if (old.exact !== present.exact) return true;
  if (old.start === present.start && old.end === present.end) return false;
  const text = fingerprintFor(before, old);
  return text !== undefined && sameJson(text, fingerprintFor(after, present));
}

function byField({ field: a }: FieldChange, { field: b }: FieldChange): number {
  const [left, right] = [FIELDS.indexOf(a), FIELDS.indexOf(b)].map((at) => (at < 0 ? FIELDS.length : at));
  return (left ?? 0) - (right ?? 0) || compareText(a, b);
}

/** The fields that tell what an analyst did: what follows from them (status and suggestion) is told only where it is all. */
export function tellingFields({ fields }: AnnotationChange): readonly FieldChange[] {
  const telling = fields.filter(({ field }) => field !== 'status' && field !== 'was');
  return telling.length > 0 ? telling : fields;
}
