import type { Uri } from 'vscode';
import { parseSidecar } from '../../core/sidecar/codec';
import type { Sidecar } from '../../core/sidecar/schema';
import { type GitChange, type GitRepository, GitStatus } from '../git/gitApi';
import { isSidecar } from '../sidecarFile';

/** The sidecar of an article at the commit compared with: null where it had none, or why it cannot be read. */
export type Before = { readonly sidecar: Sidecar | null } | { readonly problem: string };

/** A sidecar that differs from the commit compared with, by what git says. */
export interface ChangedFile {
  readonly uri: Uri;
  readonly originalUri: Uri;
  readonly isNew: boolean;
}

/** The sidecars of the working tree that differ from a commit, those that git does not track yet included. */
export async function changedSidecars(repository: GitRepository, commit: string): Promise<ChangedFile[]> {
  await repository.status();
  const { workingTreeChanges, untrackedChanges = [] } = repository.state;
  const untracked = [...workingTreeChanges, ...untrackedChanges].filter(isUntracked);
  const tracked = await repository.diffWith(commit);
  const files = new Map<string, ChangedFile>();
  for (const change of [...untracked, ...tracked]) {
    const { uri, originalUri, status } = change;
    if (!isSidecar(uri)) continue;
    const isNew = isUntracked(change) || status === GitStatus.indexAdded;
    files.set(uri.toString(), { uri, originalUri, isNew });
  }
  return [...files.values()].sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1));
}

function isUntracked({ status }: GitChange): boolean {
  return status === GitStatus.untracked;
}

/** Reads a sidecar as it is in a commit. */
export async function readBefore(
  repository: GitRepository,
  commit: string,
  file: ChangedFile,
): Promise<Before> {
  if (file.isNew) return { sidecar: null };
  const text = await repository.show(commit, file.originalUri.fsPath).catch((error: unknown) => error);
  if (typeof text !== 'string') return { problem: text instanceof Error ? text.message : String(text) };
  const parsed = parseSidecar(text);
  if ('sidecar' in parsed) return parsed;
  const [first] = parsed.problems;
  return { problem: `at the commit compared with it cannot be read: ${first?.message ?? ''}` };
}
