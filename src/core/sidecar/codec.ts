import { schemaMessage } from '../json/problems';
import { type Fault, readJson, refuseFormat } from '../json/readJson';
import {
  CONFLICT_MESSAGE,
  duplicateMessage,
  EMPTY_MESSAGE,
  SIDECAR_NAMING,
  type SidecarProblem,
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
  const read = readJson(text, { faultsOf, empty: EMPTY_MESSAGE, conflict: CONFLICT_MESSAGE });
  if ('problems' in read) return read;
  // The value itself, not zod's copy of it, so that nothing of it is lost.
  const { annotations, fingerprint, ...rest } = read.value as Written;
  return {
    sidecar: {
      ...rest,
      annotations: annotations.filter((annotation) => annotation !== null),
      ...(fingerprint && { fingerprint: fingerprint.filter((line) => line !== null) }),
    },
  };
}

/** A sidecar as it stands in the file: with nulls in the lists. */
type Written = Omit<Sidecar, 'annotations' | 'fingerprint'> & {
  readonly annotations: readonly (Annotation | null)[];
  readonly fingerprint?: readonly (string | null)[];
};

function faultsOf(value: unknown): Fault[] {
  const refusal = refuseFormat(value, FORMAT, 'sidecar');
  if (refusal) return [refusal];
  const issues = schemaIssues(value);
  if (issues.length === 0) return duplicates((value as Written).annotations);
  return issues.map((issue) => ({ path: issue.path, message: schemaMessage(issue, value, SIDECAR_NAMING) }));
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
