import { type AnalyseOptions, analyse } from '../core/analyse';
import { mergeLexicons } from '../core/lexicon/lexicon';
import { acceptMarks, type Stamp } from '../core/sidecar/decide';
import { applyEdit } from '../core/sidecar/edit';
import { learnedLexicon } from '../core/sidecar/learned';
import type { Mark } from '../core/sidecar/marks';
import { rebaseSidecar } from '../core/sidecar/rebase';
import { reconcile } from '../core/sidecar/reconcile';
import { publishedOf, type Sidecar } from '../core/sidecar/schema';
import { newId } from '../core/sidecar/sidecar';
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
  const published = publishedOf(sidecar);
  const lexicon = mergeLexicons([learnedLexicon(sidecar), ...(using.lexicon ? [using.lexicon] : [])]);
  const analysis = analyse(text, {
    ...using,
    ...(published ? { published } : {}),
    ...(lexicon ? { lexicon } : {}),
  });
  const marks = reconcile(text, analysis, sidecar);
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
