import { parseSidecar, printSidecar } from '../core/sidecar/codec';
import { EMPTY_SIDECAR } from '../core/sidecar/edit';
import { mergeSidecars } from '../core/sidecar/merge';
import type { Sidecar } from '../core/sidecar/schema';
import { replaceFile } from '../disk/replaceFile';
import { exists, readText } from './files';
import { fileErrorMessage, type Problem } from './problems';

/** A sidecar as it stands on the disk; `text` is null where there is no file. */
export interface StoredSidecar {
  readonly text: string | null;
  readonly sidecar: Sidecar;
}

/** Reads a sidecar, or says what is wrong with it; `path` is what messages call it. */
export async function readSidecar(
  fullPath: string,
  path: string,
): Promise<StoredSidecar | { readonly problem: Problem }> {
  if (!(await exists(fullPath))) return { text: null, sidecar: EMPTY_SIDECAR };
  const { text, ...wrong } = { line: 1, message: '', ...(await readText(fullPath)) };
  if (text === undefined) return { problem: { file: path, ...wrong } };
  const parsed = parseSidecar(text);
  if ('sidecar' in parsed) return { text, sidecar: parsed.sidecar };
  const { line, message } = parsed.problems[0] ?? { line: 1, message: 'it cannot be read' };
  return { problem: { file: path, line, message } };
}

/**
 * Writes a sidecar that grew from what was read; where the file changed meanwhile both are merged, ours winning where
 * both changed the same. Gives what went wrong, if anything did; the file is then as it was.
 */
export async function saveSidecar(
  fullPath: string,
  path: string,
  stored: StoredSidecar,
  sidecar: Sidecar,
): Promise<Problem | undefined> {
  for (;;) {
    const present = await readSidecar(fullPath, path);
    if ('problem' in present) return present.problem;
    const isSame = present.text === stored.text;
    const result = isSame ? sidecar : mergeSidecars(stored.sidecar, sidecar, present.sidecar).sidecar;
    const text = printSidecar(result);
    if (text === present.text) return undefined;
    try {
      if (await replaceFile(fullPath, present.text, text)) return undefined;
    } catch (error) {
      return { file: path, line: 1, message: `could not be written: ${fileErrorMessage(error)}` };
    }
  }
}
