import type { Annotation, Sidecar } from './schema';
import { definedKeys, isAnchored, isObject } from './sidecar';

/** The order of an annotation's fields; fields that are not named here follow in the order they came in. */
const ANNOTATION_KEYS = [
  'id',
  'kind',
  'status',
  'type',
  'value',
  'text',
  'entity',
  'modes',
  'contexts',
  'aux',
  'roles',
  'source',
  'on',
  'was',
  'anchor',
  'note',
  'by',
  'at',
];

/** The order of the fields of the objects inside an annotation. */
const INNER_KEYS: ReadonlyMap<string, readonly string[]> = new Map([
  ['anchor', ['exact', 'start', 'end', 'prefix', 'suffix', 'among']],
  ['roles', ['actor', 'recipient', 'place', 'date']],
  ['was', ['type', 'value', 'exact']],
]);

const SIDECAR_KEYS = ['tippani', 'annotations'];

/**
 * The one canonical text of a sidecar, made for git: UTF-8, LF, a final newline; fixed order of keys, unknown ones after
 * the known; annotations sorted by place, one a line. The list ends with a `null` on a line of its own, so that every
 * annotation's line ends with a comma, the last one's too: one more annotation is then exactly one more line in
 * `git diff`, never a changed neighbour, and two branches that add at different places merge.
 */
export function printSidecar(sidecar: Sidecar): string {
  const lines = sortAnnotations(sidecar.annotations).map((annotation) => `${printAnnotation(annotation)},\n`);
  const others = definedKeys(sidecar)
    .filter((key) => !SIDECAR_KEYS.includes(key))
    .map((key) => `,\n${json(key)}: ${json(Reflect.get(sidecar, key))}`);
  return `{\n"tippani": ${sidecar.tippani},\n"annotations": [\n${lines.join('')}null\n]${others.join('')}\n}\n`;
}

/** One annotation as one line of a sidecar, without the comma. */
export function printAnnotation(annotation: Annotation): string {
  return printObject(annotation, ANNOTATION_KEYS, (key, value) => {
    const inner = INNER_KEYS.get(key);
    return inner && isObject(value) && !Array.isArray(value)
      ? printObject(value, inner, (_, field) => json(field))
      : json(value);
  });
}

/** By place (start, then end), then kind, then id; what has no place comes first. Text order is by code unit. */
export function sortAnnotations(annotations: readonly Annotation[]): Annotation[] {
  return [...annotations].sort(
    (a, b) =>
      startOf(a) - startOf(b) || endOf(a) - endOf(b) || compare(a.kind, b.kind) || compare(a.id, b.id),
  );
}

function startOf(annotation: Annotation): number {
  return isAnchored(annotation) ? annotation.anchor.start : -1;
}

function endOf(annotation: Annotation): number {
  return isAnchored(annotation) ? annotation.anchor.end : -1;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function printObject(
  object: object,
  known: readonly string[],
  print: (key: string, value: unknown) => string,
): string {
  const keys = definedKeys(object);
  const ordered = [
    ...known.filter((key) => keys.includes(key)),
    ...keys.filter((key) => !known.includes(key)),
  ];
  return `{${ordered.map((key) => `${json(key)}:${print(key, Reflect.get(object, key))}`).join(',')}}`;
}

/**
 * Signs that some program takes for a line end (U+0085, U+2028, U+2029), that turn the direction of a whole line, or
 * that are dropped in transit. Joiners (ZWJ, ZWNJ) belong to Hindi words and stay as they are.
 */
const UNSAFE = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g;

function json(value: unknown): string {
  return JSON.stringify(value).replace(
    UNSAFE,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
