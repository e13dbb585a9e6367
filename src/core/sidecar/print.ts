import { definedKeys, printJson, printObject } from '../json/printJson';
import { isObject } from '../json/sameJson';
import { compareText } from '../text/compareText';
import { neededFingerprints } from './madeOn';
import type { Annotation, Sidecar } from './schema';
import { isAnchored } from './sidecar';

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
  'coref',
  'on',
  'replies',
  'resolved',
  'was',
  'conflicts',
  'anchor',
  'note',
  'by',
  'at',
];

/** The order of the fields of the objects inside an annotation. */
const INNER_KEYS: ReadonlyMap<string, readonly string[]> = new Map([
  ['anchor', ['exact', 'start', 'end', 'prefix', 'suffix', 'among', 'madeOn']],
  ['roles', ['actor', 'recipient', 'place', 'date']],
  [
    'was',
    ['type', 'value', 'modes', 'contexts', 'aux', 'actor', 'recipient', 'place', 'date', 'source', 'exact'],
  ],
]);

const SIDECAR_KEYS = ['tippani', 'annotations', 'fingerprint', 'fingerprints'];

const REPLY_KEYS = ['id', 'text', 'by', 'at'];

const CONFLICT_KEYS = ['field', 'deleted', 'base', 'ours', 'theirs'];

/**
 * The one canonical text of a sidecar, made for git: UTF-8, LF, a final newline; fixed order of keys, unknown ones after
 * the known; annotations sorted by place, one a line. The list ends with a `null` on a line of its own, so that every
 * annotation's line ends with a comma, the last one's too: one more annotation is then exactly one more line in
 * `git diff`, never a changed neighbour, and two branches that add at different places merge. The fingerprint of the
 * text has a line for each line of the article, so that it changes and merges as the article does; fingerprints that no
 * anchor needs any more are left out.
 */
export function printSidecar(sidecar: Sidecar): string {
  const lines = sortAnnotations(sidecar.annotations).map(printAnnotation);
  const { fingerprint, fingerprints } = neededFingerprints(sidecar);
  const others = definedKeys(sidecar)
    .filter((key) => !SIDECAR_KEYS.includes(key))
    .map((key) => `${printJson(key)}: ${printJson(Reflect.get(sidecar, key))}`);
  const fields = [
    `"tippani": ${sidecar.tippani}`,
    printList('annotations', lines),
    ...(fingerprint ? [printList('fingerprint', fingerprint.map(printJson))] : []),
    ...(fingerprints ? [`"fingerprints": ${printJson(fingerprints)}`] : []),
    ...others,
  ];
  return `{\n${fields.join(',\n')}\n}\n`;
}

/** A list with an item a line, each with a comma behind it. */
function printList(key: string, items: readonly string[]): string {
  return `"${key}": [\n${items.map((item) => `${item},\n`).join('')}null\n]`;
}

/** One annotation as one line of a sidecar, without the comma. */
export function printAnnotation(annotation: Annotation): string {
  return printObject(annotation, ANNOTATION_KEYS, (key, value) => {
    if (key === 'conflicts' && Array.isArray(value)) return printAll(value, CONFLICT_KEYS);
    if (key === 'replies' && Array.isArray(value)) return printAll(value, REPLY_KEYS);
    const inner = INNER_KEYS.get(key);
    return inner && isObject(value) && !Array.isArray(value) ? printObject(value, inner) : printJson(value);
  });
}

function printAll(items: readonly unknown[], keys: readonly string[]): string {
  return `[${items.map((item) => (isObject(item) ? printObject(item, keys) : printJson(item))).join(',')}]`;
}

/** By place (start, then end), then kind, then id; what has no place comes first. Text order is by code unit. */
export function sortAnnotations(annotations: readonly Annotation[]): Annotation[] {
  return [...annotations].sort(
    (a, b) =>
      startOf(a) - startOf(b) ||
      endOf(a) - endOf(b) ||
      compareText(a.kind, b.kind) ||
      compareText(a.id, b.id),
  );
}

function startOf(annotation: Annotation): number {
  return isAnchored(annotation) ? annotation.anchor.start : -1;
}

function endOf(annotation: Annotation): number {
  return isAnchored(annotation) ? annotation.anchor.end : -1;
}
