import { dirname, resolve } from 'node:path';
import { parseSidecar, printSidecar } from '../core/sidecar/codec';
import { conflictWords, markConflicts, openConflicts } from '../core/sidecar/conflicts';
import { EMPTY_SIDECAR } from '../core/sidecar/edit';
import { mergeSidecars } from '../core/sidecar/merge';
import type { Sidecar } from '../core/sidecar/schema';
import { writeWhole } from '../disk/replaceFile';
import { readText } from './files';
import { git } from './git';
import type { Problems } from './problems';

export interface MergeFileOptions {
  /** Files that git made of the common ancestor, our side (which takes the result) and their side. */
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  /** The name of the merged file in the repository. */
  readonly path: string;
  readonly cwd: string;
  readonly problems: Problems;
}

/**
 * Git's merge driver for sidecars: merges by annotation and field into `ours`. Clashes are written into the annotations
 * and reported, so that git takes the file for conflicted. A side that cannot be read as a sidecar is merged as text.
 */
export async function mergeFile({ path, cwd, problems, ...files }: MergeFileOptions): Promise<void> {
  const [base, ours, theirs] = [files.base, files.ours, files.theirs].map((file) => resolve(cwd, file));
  if (!base || !ours || !theirs) return;
  const sides = await Promise.all([readSide(base), readSide(ours), readSide(theirs)]);
  const [old, left, right] = sides;
  if (!old || !left || !right) return mergeAsText({ base, ours, theirs, path, problems });
  const merged = mergeSidecars(old, left, right);
  const result = markConflicts(merged);
  const text = printSidecar(result);
  await writeWhole(ours, text);
  const lines = text.split('\n');
  for (const { id, conflict } of openConflicts(result)) {
    const line = lines.findIndex((one) => id !== null && one.startsWith(`{"id":"${id}"`)) + 1;
    await problems.report({
      file: path,
      line: Math.max(1, line),
      message: `conflict: ${conflictWords(conflict)}`,
    });
  }
}

/** The sidecar in a file; an empty file is what git makes of a side that has none. */
async function readSide(file: string): Promise<Sidecar | undefined> {
  const { text } = await readText(file);
  if (text === undefined) return undefined;
  if (text.trim() === '') return EMPTY_SIDECAR;
  const parsed = parseSidecar(text);
  return 'sidecar' in parsed ? parsed.sidecar : undefined;
}

interface TextMerge {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  readonly path: string;
  readonly problems: Problems;
}

/** What git does without a driver, except that the result always counts as a conflict: it is to be looked at. */
async function mergeAsText({ base, ours, theirs, path, problems }: TextMerge): Promise<void> {
  const names = ['-L', 'ours', '-L', 'base', '-L', 'theirs'];
  const { code, stderr } = await git(dirname(ours), ['merge-file', ...names, ours, base, theirs]);
  const how = code === null || code > 127 ? `not merged: ${stderr.trim()}` : 'merged line by line';
  const message = `one of the sides is no sidecar that can be read; ${how}: see that nothing is missing`;
  await problems.report({ file: path, line: 1, message });
}
