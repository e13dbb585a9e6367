import { resolve } from 'node:path';
import { parseSidecar } from '../core/sidecar/codec';
import { readableLines } from '../core/sidecar/readable';
import { readText } from './files';
import type { Output } from './io';
import type { Problems } from './problems';

/**
 * Prints a sidecar for git's diffs: a line for each annotation, in words. What is no sidecar is printed as it is, and so
 * is all where VS Code itself runs git: it reads files of commits with `git show --textconv`, to compare them itself.
 */
export async function textconvFile(
  path: string,
  { cwd, stdout, problems }: { readonly cwd: string; readonly stdout: Output; readonly problems: Problems },
): Promise<void> {
  const read = await readText(resolve(cwd, path));
  if (read.text === undefined) return problems.report({ file: path, ...read });
  // VS Code sets it for its own git processes, not in its terminals.
  if (process.env.VSCODE_GIT_COMMAND) return stdout.write(read.text);
  const parsed = parseSidecar(read.text);
  await stdout.write(
    'sidecar' in parsed
      ? readableLines(parsed.sidecar)
          .map((line) => `${line}\n`)
          .join('')
      : read.text,
  );
}
