import { checkSidecar } from '../core/sidecar/check';
import { exists, type FoundFile, findFiles, readText, type Wanted } from './files';
import type { Output } from './io';
import { checkLexiconFile, isLexiconPath } from './lexicons';
import type { Problems } from './problems';
import { articleOf, isSidecarPath, sidecarOf } from './sidecarPath';

export interface CheckFilesOptions {
  readonly paths: readonly string[];
  readonly cwd: string;
  readonly stdout: Output;
  readonly problems: Problems;
}

const CHECKED: Wanted = {
  isWanted: (name) => /\.txt\.annotations\.json$/i.test(name) || isLexiconPath(name),
};

/**
 * Checks the sidecars that the paths stand for against their articles, and the lexicons among them; a named article
 * stands for its sidecar.
 * Prints how many were checked; every problem goes to stderr at the sidecar's line.
 */
export async function checkFiles({ paths, cwd, stdout, problems }: CheckFilesOptions): Promise<void> {
  const seen = new Set<string>();
  let lexicons = 0;
  for await (const found of findFiles(paths, cwd, CHECKED)) {
    if ('message' in found) {
      await problems.report({ file: found.path, line: 1, message: found.message });
      continue;
    }
    if (isLexiconPath(found.path)) {
      lexicons++;
      await checkLexiconFile(found, problems);
      continue;
    }
    const sidecar = sidecarFor(found);
    if (seen.has(sidecar.fullPath)) continue;
    if (found === sidecar || (await exists(sidecar.fullPath))) {
      seen.add(sidecar.fullPath);
      await checkFile(sidecar, problems);
    } else await problems.note(`${found.path} has no sidecar: nothing to check`);
  }
  const checked = [count(seen.size, 'sidecar'), ...(lexicons > 0 ? [count(lexicons, 'lexicon')] : [])];
  await stdout.write(`${checked.join(' and ')} checked, ${count(problems.count, 'problem')}\n`);
}

function sidecarFor(found: FoundFile): FoundFile {
  if (isSidecarPath(found.path)) return found;
  return { ...found, path: sidecarOf(found.path), fullPath: sidecarOf(found.fullPath) };
}

async function checkFile({ path, fullPath }: FoundFile, problems: Problems): Promise<void> {
  const sidecar = await readText(fullPath);
  if (sidecar.text === undefined) return problems.report({ file: path, ...sidecar });
  const articlePath = articleOf(path);
  if (!(await exists(articleOf(fullPath))))
    return problems.report({ file: path, line: 1, message: orphan(articlePath) });
  const article = await readText(articleOf(fullPath));
  if (article.text === undefined) return problems.report({ file: articlePath, ...article });
  for (const { line, column, message, severity } of checkSidecar(article.text, sidecar.text)) {
    const finding = { file: path, line, message: `${severity}, column ${column}: ${message}` };
    await (severity === 'info' ? problems.mention(finding) : problems.report(finding));
  }
}

function orphan(article: string): string {
  return `its article ${article} is missing; restore it, or move or rename the sidecar along with it`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
