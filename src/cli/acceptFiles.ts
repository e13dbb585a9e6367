import { type AnalyseOptions, analyse } from '../core/analyse';
import { acceptMarks, type Stamp } from '../core/sidecar/decide';
import { applyEdit } from '../core/sidecar/edit';
import type { Mark } from '../core/sidecar/marks';
import { rebaseSidecar } from '../core/sidecar/rebase';
import { reconcile } from '../core/sidecar/reconcile';
import { publishedOf, type Sidecar } from '../core/sidecar/schema';
import { newId } from '../core/sidecar/sidecar';
import { ARTICLES, LeftOut } from './articles';
import { type FoundFile, findFiles, readText } from './files';
import { gitUser } from './git';
import type { Output } from './io';
import { FolderLexicons } from './lexicons';
import type { AnalysisModel } from './model';
import type { Problems } from './problems';
import { isSidecarPath, sidecarOf } from './sidecarPath';
import { readSidecar, saveSidecar } from './sidecars';

export interface AcceptFilesOptions {
  readonly paths: readonly string[];
  /** Undefined: all types. */
  readonly types: ReadonlySet<string> | undefined;
  readonly cwd: string;
  readonly model: AnalysisModel;
  readonly stdout: Output;
  readonly problems: Problems;
}

/**
 * Accepts what the analysis suggests in the articles that the paths stand for, as an analyst would in the editor: into
 * their sidecars, beside what is decided there. Prints a line for each article.
 */
export async function acceptFiles(options: AcceptFilesOptions): Promise<void> {
  const leftOut = new LeftOut();
  const lexicons = new FolderLexicons(options.cwd, options.problems);
  for await (const found of findFiles(options.paths, options.cwd, ARTICLES)) {
    if ('message' in found)
      await options.problems.report({ file: found.path, line: 1, message: found.message });
    else await acceptFile(found, options, lexicons, leftOut);
  }
  if (leftOut.count > 0) await options.problems.note(leftOut.message());
}

async function acceptFile(
  found: FoundFile,
  { types, model, stdout, problems }: AcceptFilesOptions,
  lexicons: FolderLexicons,
  leftOut: LeftOut,
): Promise<void> {
  if (isSidecarPath(found.path)) return leftOut.add(found.path);
  const article = await readText(found.fullPath);
  if (article.text === undefined) return problems.report({ file: found.path, ...article });
  if (leftOut.isNone(found, article.text)) return;
  const [fullPath, path] = [sidecarOf(found.fullPath), sidecarOf(found.path)];
  const stored = await readSidecar(fullPath, path);
  if ('problem' in stored) return problems.report(stored.problem);
  const lexicon = await lexicons.of(found.fullPath);
  const using = { ...(await model.using()), ...(lexicon ? { lexicon } : {}) };
  const stamp = await stampOf(found.fullPath);
  const { sidecar, count } = acceptAll(article.text, stored.sidecar, { using, stamp, types });
  const problem = count > 0 ? await saveSidecar(fullPath, path, stored, sidecar) : undefined;
  if (problem) await problems.report(problem);
  else await stdout.write(`${found.path}: ${count} accepted\n`);
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
  const published = publishedOf(sidecar);
  const marks = reconcile(text, analyse(text, { ...using, ...(published ? { published } : {}) }), sidecar);
  const places = new Map(
    marks.marks.flatMap(({ id, span }) => (id === undefined ? [] : [[id, span] as const])),
  );
  const present = rebaseSidecar(sidecar, text, places);
  const isWanted = ({ status, type }: Mark) => status === 'suggested' && (types?.has(type) ?? true);
  const edit = acceptMarks({ text, sidecar: present, marks }, marks.marks.filter(isWanted), stamp);
  const applied = applyEdit(present, edit);
  if ('conflict' in applied) throw new Error(applied.conflict);
  return { sidecar: applied.sidecar, count: edit.length };
}

/** Who accepts, as git knows them, and when. */
async function stampOf(file: string): Promise<Stamp> {
  const by = await gitUser(file);
  const at = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  return { newId: () => newId(Math.random), at, ...(by !== undefined && { by }) };
}
