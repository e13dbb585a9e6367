import { findJsonError, type JsonError, nodeAt, readJsonTree } from './jsonTree';
import {
  CONFLICT_MESSAGE,
  duplicateMessage,
  findConflicts,
  type Placer,
  problemPlacer,
  type SidecarProblem,
  schemaMessage,
} from './problems';
import { type Annotation, FORMAT, type Sidecar, schemaIssues } from './schema';

export { printSidecar } from './print';
export type { SidecarProblem } from './problems';

/** What reading a sidecar gives. A file with problems must never be overwritten. */
export type ParsedSidecar = { readonly sidecar: Sidecar } | { readonly problems: readonly SidecarProblem[] };

/**
 * Reads the text of a sidecar file. A byte order mark and CRLF are tolerated, any order of keys and annotations too;
 * unknown fields survive. Never throws: JSON and schema errors, git conflict markers, ids that stand twice and newer
 * formats come back as problems with 1-based line and column and advice.
 */
export function parseSidecar(text: string): ParsedSidecar {
  const shift = text.startsWith('\ufeff') ? 1 : 0;
  const body = text.slice(shift);
  const place = problemPlacer(text, shift);
  const error = findJsonError(body);
  if (error) return { problems: jsonProblems(body, error, place) };
  const value: unknown = JSON.parse(body);
  const faults = faultsOf(value);
  if (faults.length > 0) {
    const root = readJsonTree(body);
    return { problems: faults.map(({ path, message }) => place(nodeAt(root, path), message)) };
  }
  // The value itself, not zod's copy of it, so that nothing of it is lost.
  const { annotations, ...rest } = value as Written;
  return { sidecar: { ...rest, annotations: annotations.filter((annotation) => annotation !== null) } };
}

/** A sidecar as it stands in the file: with nulls in the list. */
type Written = Omit<Sidecar, 'annotations'> & { readonly annotations: readonly (Annotation | null)[] };

function jsonProblems(body: string, error: JsonError, place: Placer): SidecarProblem[] {
  const conflicts = findConflicts(body);
  if (conflicts.length > 0) return conflicts.map((marker) => place(marker, CONFLICT_MESSAGE));
  return [place(error, body.trim() === '' ? EMPTY : `Not valid JSON: ${error.message}.`)];
}

const EMPTY =
  'The sidecar is empty. Restore it from git, or delete it if the article has no annotations to lose.';

/** What makes a value no sidecar, and the path to it. */
interface Fault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function faultsOf(value: unknown): Fault[] {
  const refusal = refuseFormat(value);
  if (refusal) return [{ path: ['tippani'], message: refusal }];
  const issues = schemaIssues(value);
  if (issues.length === 0) return duplicates((value as Written).annotations);
  return issues.map((issue) => ({ path: issue.path, message: schemaMessage(issue, value) }));
}

/** A message where the value is no sidecar at all or one of a newer format. */
function refuseFormat(value: unknown): string | undefined {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  const format: unknown = isObject ? Reflect.get(value, 'tippani') : undefined;
  if (format === undefined) {
    return `Not a Tippani sidecar: it must be an object in braces that begins with "tippani": ${FORMAT}.`;
  }
  if (typeof format !== 'number' || format <= FORMAT) return undefined;
  return `This sidecar is written in format ${format}, and this Tippani knows format ${FORMAT}: update Tippani. The file is left as it is.`;
}

/** The annotations whose id an earlier one has. */
function duplicates(annotations: Written['annotations']): Fault[] {
  const seen = new Set<string>();
  return annotations.flatMap((annotation, index) => {
    if (!annotation) return [];
    const { id } = annotation;
    if (seen.has(id)) return [{ path: ['annotations', index, 'id'], message: duplicateMessage(id) }];
    seen.add(id);
    return [];
  });
}
