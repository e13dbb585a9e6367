import { openConflicts, resolveConflicts, type Side } from '../core/sidecar/conflicts';
import { exists, type FoundFile, findFiles, type Wanted } from './files';
import type { Output } from './io';
import type { Problems } from './problems';
import { isSidecarPath, sidecarOf } from './sidecarPath';
import { readSidecar, saveSidecar } from './sidecars';

export interface ResolveFilesOptions {
  readonly paths: readonly string[];
  readonly side: Side;
  readonly cwd: string;
  readonly stdout: Output;
  readonly problems: Problems;
}

const SIDECARS: Wanted = { isWanted: isSidecarPath };

/** Decides all conflicts in the sidecars that the paths stand for, for one side. Prints how many in each. */
export async function resolveFiles(options: ResolveFilesOptions): Promise<void> {
  for await (const found of findFiles(options.paths, options.cwd, SIDECARS)) {
    if ('message' in found)
      await options.problems.report({ file: found.path, line: 1, message: found.message });
    else await resolveFile(found, options);
  }
}

async function resolveFile(found: FoundFile, { side, stdout, problems }: ResolveFilesOptions): Promise<void> {
  const isSidecar = isSidecarPath(found.path);
  const path = isSidecar ? found.path : sidecarOf(found.path);
  const fullPath = isSidecar ? found.fullPath : sidecarOf(found.fullPath);
  if (!(await exists(fullPath))) return problems.note(`${found.path} has no sidecar: nothing to resolve`);
  const stored = await readSidecar(fullPath, path);
  if ('problem' in stored) return problems.report(stored.problem);
  const open = openConflicts(stored.sidecar);
  if (open.length === 0) return;
  const problem = await saveSidecar(fullPath, path, stored, resolveConflicts(stored.sidecar, side));
  if (problem) return problems.report(problem);
  await stdout.write(`${path}: ${open.length} resolved for ${side}\n`);
}
