import { findJsonError, type JsonError, nodeAt, readJsonTree } from './jsonTree';
import { type FileProblem, findConflicts, type Placer, problemPlacer } from './problems';

/** What makes a value no file of a form, and the path to it. */
export interface Fault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** A form of JSON file: what is wrong with a value, and what to say where the text is no JSON. */
export interface JsonForm {
  faultsOf(value: unknown): readonly Fault[];
  readonly empty: string;
  readonly conflict: string;
}

/** The value of a text, unchanged, or every problem that keeps it from being one of the form. */
export type ReadJson = { readonly value: unknown } | { readonly problems: readonly FileProblem[] };

/** Reads the text of a JSON file, a byte order mark and CRLF tolerated. Never throws. */
export function readJson(text: string, form: JsonForm): ReadJson {
  const shift = text.startsWith('\ufeff') ? 1 : 0;
  const body = text.slice(shift);
  const place = problemPlacer(text, shift);
  const error = findJsonError(body);
  if (error) return { problems: syntaxProblems(body, error, place, form) };
  const value: unknown = JSON.parse(body);
  const faults = form.faultsOf(value);
  return faults.length === 0 ? { value } : { problems: placeFaults(body, faults, place) };
}

/** Finds the places of faults in a text that is JSON. */
export function placeFaults(body: string, faults: readonly Fault[], place: Placer): FileProblem[] {
  const root = readJsonTree(body);
  return faults.map(({ path, message }) => place(nodeAt(root, path), message));
}

function syntaxProblems(body: string, error: JsonError, place: Placer, form: JsonForm): FileProblem[] {
  const conflicts = findConflicts(body);
  if (conflicts.length > 0) return conflicts.map((marker) => place(marker, form.conflict));
  return [place(error, body.trim() === '' ? form.empty : `Not valid JSON: ${error.message}.`)];
}

/** A message where the value is no file of the form at all, or one of a newer format than `known`. */
export function refuseFormat(value: unknown, known: number, file: string): Fault | undefined {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  const format: unknown = isObject ? Reflect.get(value, 'tippani') : undefined;
  if (format === undefined) {
    const message = `Not a Tippani ${file}: it must be an object in braces that begins with "tippani": ${known}.`;
    return { path: ['tippani'], message };
  }
  if (typeof format !== 'number' || format <= known) return undefined;
  const message = `This ${file} is written in format ${format}, and this Tippani knows format ${known}: update Tippani. The file is left as it is.`;
  return { path: ['tippani'], message };
}
