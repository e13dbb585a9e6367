import type { AnchorState } from '../core/sidecar/anchors';
import { checkSidecar } from '../core/sidecar/check';
import { parseSidecar } from '../core/sidecar/codec';
import { type AnnotationState, annotationStates } from '../core/sidecar/states';
import { exists, type FoundFile, findFiles, readText, type Wanted } from './files';
import type { Output } from './io';
import { checkLexiconFile, isLexiconPath } from './lexicons';
import type { Problem, Problems } from './problems';
import { articleOf, isSidecarPath, sidecarOf } from './sidecarPath';

export interface CheckFilesOptions {
  readonly paths: readonly string[];
  /** Whether to print a JSON line for each annotation instead of a summary. */
  readonly json: boolean;
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
 * Prints how many were checked and in what state the annotations are, or each one's state and place; every problem goes
 * to stderr at the sidecar's line. A place that is not the stored one is a problem even if it is proved: who reads the
 * sidecar alone would be misled.
 */
export async function checkFiles(options: CheckFilesOptions): Promise<void> {
  const { paths, json, cwd, stdout, problems } = options;
  const run: Run = { ...options, seen: new Set(), states: new Map() };
  let lexicons = 0;
  for await (const found of findFiles(paths, cwd, CHECKED)) {
    if ('message' in found) await problems.report({ file: found.path, line: 1, message: found.message });
    else if (isLexiconPath(found.path)) {
      lexicons++;
      await checkLexiconFile(found, problems);
    } else await checkOne(found, run);
  }
  if (json) return;
  const checked = [count(run.seen.size, 'sidecar'), ...(lexicons > 0 ? [count(lexicons, 'lexicon')] : [])];
  await stdout.write(`${checked.join(' and ')} checked, ${count(problems.count, 'problem')}\n`);
  if (run.states.size > 0) await stdout.write(`${statesWords(run.states)}\n`);
}

interface Run extends CheckFilesOptions {
  /** The sidecars that were checked. */
  readonly seen: Set<string>;
  /** How many annotations are in which state. */
  readonly states: Map<AnchorState, number>;
}

/** Checks the sidecar that a file is, or that belongs to it. */
async function checkOne(found: FoundFile, { json, stdout, problems, seen, states }: Run): Promise<void> {
  const sidecar = sidecarFor(found);
  if (seen.has(sidecar.fullPath)) return;
  if (found !== sidecar && !(await exists(sidecar.fullPath))) {
    return problems.note(`${found.path} has no sidecar: nothing to check`);
  }
  seen.add(sidecar.fullPath);
  const all = await checkFile(sidecar, problems);
  for (const { state } of all) states.set(state, (states.get(state) ?? 0) + 1);
  if (json) await stdout.write(all.map((one) => stateLine(articleOf(sidecar.path), one)).join(''));
}

function stateLine(article: string, state: AnnotationState): string {
  return `${JSON.stringify({ article, ...state })}\n`;
}

/** How many annotations are in which state: `3 annotations: 2 ok, 1 lost`. */
function statesWords(states: ReadonlyMap<AnchorState, number>): string {
  const all = [...states.values()].reduce((sum, one) => sum + one, 0);
  return `${count(all, 'annotation')}: ${[...states].map(([state, number]) => `${number} ${state}`).join(', ')}`;
}

function sidecarFor(found: FoundFile): FoundFile {
  if (isSidecarPath(found.path)) return found;
  return { ...found, path: sidecarOf(found.path), fullPath: sidecarOf(found.fullPath) };
}

/** Reports what is wrong with a sidecar, and gives the states of its annotations. */
async function checkFile(
  { path, fullPath }: FoundFile,
  problems: Problems,
): Promise<readonly AnnotationState[]> {
  const texts = await readBoth(path, fullPath);
  if ('problem' in texts) {
    await problems.report(texts.problem);
    return [];
  }
  for (const { line, column, message, severity } of checkSidecar(texts.article, texts.sidecar)) {
    await problems.report({ file: path, line, message: `${severity}, column ${column}: ${message}` });
  }
  const parsed = parseSidecar(texts.sidecar);
  return 'sidecar' in parsed ? annotationStates(texts.article, parsed.sidecar) : [];
}

async function readBoth(
  path: string,
  fullPath: string,
): Promise<{ readonly article: string; readonly sidecar: string } | { readonly problem: Problem }> {
  const sidecar = await readText(fullPath);
  if (sidecar.text === undefined) return { problem: { file: path, ...sidecar } };
  if (!(await exists(articleOf(fullPath)))) {
    return { problem: { file: path, line: 1, message: orphan(articleOf(path)) } };
  }
  const article = await readText(articleOf(fullPath));
  if (article.text === undefined) return { problem: { file: articleOf(path), ...article } };
  return { article: article.text, sidecar: sidecar.text };
}

function orphan(article: string): string {
  return `its article ${article} is missing; restore it, or move or rename the sidecar along with it`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
