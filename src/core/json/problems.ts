import { lineIndexAt, splitLines } from '../text/lines';
import type { SchemaIssue } from './schemaIssues';

/** What is wrong with a JSON file and where: 1-based line and column, offset and length in UTF-16 units. */
export interface FileProblem {
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly offset: number;
  readonly length: number;
}

/** Places a problem found in a file's text: `offset` and `length` in UTF-16 units after a byte order mark. */
export type Placer = (
  node: { readonly offset: number; readonly length: number },
  message: string,
) => FileProblem;

/** Splits the text into lines once, then places any number of problems. `shift`: length of a byte order mark. */
export function problemPlacer(text: string, shift: number): Placer {
  const lines = splitLines(text);
  return (node, message) => {
    const offset = node.offset + shift;
    const line = lines[lineIndexAt(lines, offset)];
    const column = offset - (line?.start ?? 0) + 1;
    return { message, line: line?.number ?? 1, column, offset, length: node.length };
  };
}

/** A line that git leaves at either end of a conflict: `<<<<<<< ours`, `>>>>>>> theirs`. */
const CONFLICT_END = /^(?:<{7}|>{7})(?= |\r?$).*$/gm;

/** Where git left a merge conflict in the text: the first marker of each, offsets as in `text`. */
export function findConflicts(text: string): { readonly offset: number; readonly length: number }[] {
  return [...text.matchAll(CONFLICT_END)]
    .filter(([marker], index, all) => marker.startsWith('<') || !all[index - 1]?.[0].startsWith('<'))
    .map((match) => ({ offset: match.index, length: match[0].trimEnd().length }));
}

/** How messages call a file and what stands in its lists. */
export interface Naming {
  /** `sidecar`. */
  readonly file: string;
  /** `annotation`: what to delete where one of its fields is missing. */
  readonly item: string;
  /** Names for the items of the file's own lists, by the key of the list. */
  readonly lists: Readonly<Record<string, string>>;
}

/** A schema issue in words with advice; `value` is the whole parsed file. */
export function schemaMessage(issue: SchemaIssue, value: unknown, naming: Naming): string {
  const field = fieldName(issue.path, naming);
  const found = valueAt(value, issue.path);
  if (found === undefined) return `${field} is missing: add it, or delete the whole ${naming.item}.`;
  const shown = shorten(JSON.stringify(found));
  if (issue.values.length > 0) return `${field} is ${shown} but must be ${oneOf(issue.values)}.`;
  if (issue.code === 'too_small' && issue.expected === 'string') return `${field} must not be empty.`;
  return `${field} is ${shown} but must be ${issue.wanted ?? EXPECTED[issue.expected] ?? issue.expected}.`;
}

/** zod's words for what it expects, in ours. */
const EXPECTED: Readonly<Record<string, string>> = {
  string: 'a text in double quotes',
  number: 'a whole number, 0 or more',
  int: 'a whole number, 0 or more',
  object: 'an object in braces',
  array: 'a list in brackets',
  date: 'a date of the calendar such as 2025-08-13',
  datetime: 'a time in UTC such as 2026-01-02T10:00:00Z',
};

function oneOf(values: readonly unknown[]): string {
  const words = values.map((value) => JSON.stringify(value));
  return words.length === 1 ? String(words[0]) : `one of ${words.join(', ')}`;
}

/** The last key of a path, with the list it is in: `"start"`, `Item 2 of "actor"`. */
function fieldName(path: readonly PropertyKey[], { file, lists }: Naming): string {
  const last = path.at(-1);
  if (last === undefined) return `The ${file}`;
  if (typeof last !== 'number') return `"${String(last)}"`;
  const list = String(path.at(-2) ?? '');
  const item = path.length === 2 ? lists[list] : undefined;
  return item ? `${item} ${last + 1}` : `Item ${last + 1} of "${list}"`;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
}

/** At most 40 code points of a value for a message. */
export function shorten(text: string): string {
  const points = [...text.slice(0, 200)];
  return points.length <= 40 ? text : `${points.slice(0, 39).join('')}…`;
}
