import { isObject } from '../json/sameJson';
import { compareText } from '../text/compareText';
import type { AnnotationChange, FieldChange } from './compareSidecars';
import { fingerprintId } from './fingerprint';

/** What does not tell one change from another: who, when, and where the text has carried it. */
const PASSING = ['by', 'at', 'start', 'end', 'among', 'madeOn'];
const CONTEXTS = ['prefix', 'suffix'];

/**
 * Short names of what a change in an article consists of, one a field (one where it was added or removed), to remember
 * what was seen.
 */
export function changeKeys(article: string, change: AnnotationChange): readonly string[] {
  const { before, after, fields } = change;
  if (fields.length === 0) return [fieldKey(article, change, { field: '', before, after })];
  return fields.map((field) => fieldKey(article, change, field));
}

/** The name of one field's change. */
export function fieldKey(
  article: string,
  { id }: AnnotationChange,
  { field, before, after }: FieldChange,
): string {
  const dropped = field === 'anchor' ? PASSING : [...PASSING, ...CONTEXTS];
  const lasting = (_: string, value: unknown): unknown => {
    if (!isObject(value) || Array.isArray(value)) return value;
    const kept = Object.entries(value).filter(([key]) => !dropped.includes(key));
    return kept.sort(([a], [b]) => compareText(a, b));
  };
  return fingerprintId([JSON.stringify([article, id, field, before ?? null, after ?? null], lasting)]);
}
