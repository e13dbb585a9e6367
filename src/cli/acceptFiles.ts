import type { AnalyseOptions } from '../core/analyse';
import { chooseOpen } from '../core/sidecar/bulk';
import { acceptMarks, type Stamp } from '../core/sidecar/decide';
import type { Sidecar } from '../core/sidecar/schema';
import { newId } from '../core/sidecar/sidecar';
import { carryOut, situationOf } from '../core/sidecar/study';
import { eachArticle, type ReadArticle, type Walk } from './articles';
import { gitUser } from './git';
import type { Output } from './io';
import { sidecarOf } from './sidecarPath';
import { readSidecar, saveSidecar } from './sidecars';

export interface AcceptFilesOptions extends Walk {
  /** Undefined: all types. */
  readonly types: ReadonlySet<string> | undefined;
  readonly stdout: Output;
}

/**
 * Accepts what the analysis suggests in the articles that the paths stand for, as an analyst would in the editor: into
 * their sidecars, beside what is decided there. Prints a line for each article.
 */
export function acceptFiles(options: AcceptFilesOptions): Promise<void> {
  return eachArticle(options, (article) => acceptFile(article, options));
}

async function acceptFile(
  article: ReadArticle,
  { types, stdout, problems }: AcceptFilesOptions,
): Promise<void> {
  const [fullPath, path] = [sidecarOf(article.fullPath), sidecarOf(article.path)];
  const stored = await readSidecar(fullPath, path);
  if ('problem' in stored) return problems.report(stored.problem);
  const [using, stamp] = [await article.using(), await stampOf(article.fullPath)];
  const { sidecar, count } = acceptAll(article.text, stored.sidecar, { using, stamp, types });
  const problem = count > 0 ? await saveSidecar(fullPath, path, stored, sidecar) : undefined;
  if (problem) await problems.report(problem);
  else await stdout.write(`${article.path}: ${count} accepted\n`);
}

interface Acceptance {
  readonly using: AnalyseOptions;
  readonly stamp: Stamp;
  readonly types: ReadonlySet<string> | undefined;
}

/** The sidecar with all suggestions of the types accepted, and how many annotations that made. */
function acceptAll(
  text: string,
  sidecar: Sidecar,
  { using, stamp, types }: Acceptance,
): { readonly sidecar: Sidecar; readonly count: number } {
  const situation = situationOf(text, sidecar, using);
  const open = chooseOpen(text, situation.marks.marks, { ...(types && { types }) });
  const edit = acceptMarks(situation, open, stamp);
  return { sidecar: carryOut(situation, edit), count: edit.length };
}

/** Who accepts, as git knows them, and when. */
async function stampOf(file: string): Promise<Stamp> {
  const by = await gitUser(file);
  const at = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  return { newId: () => newId(Math.random), at, ...(by !== undefined && { by }) };
}
