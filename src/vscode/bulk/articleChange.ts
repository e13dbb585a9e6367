import type { Uri } from 'vscode';
import type { Situation, Stamp } from '../../core/sidecar/decide';
import type { Edit } from '../../core/sidecar/edit';
import type { Sidecar } from '../../core/sidecar/schema';
import { type Step, takeStep, toTakeBack } from '../../core/sidecar/step';
import { situationOf } from '../../core/sidecar/study';
import { takeBack } from '../../core/sidecar/takeBack';
import type { DecisionOptions, OpenArticle } from '../article';
import { type Articles, nameOf } from '../articles';
import { learnGitUser } from '../gitUser';
import { SidecarFile } from '../sidecarFile';
import { stampNow } from '../stamp';
import { readText } from '../textFiles';
import { UnwrittenError } from '../unwritten';

/** What came of changing one article: what was done, and what kept it from being done or written whole. */
export interface Outcome {
  /** What was done, with what it needs to be taken back. */
  readonly step: Step;
  /** Whether there was no sidecar before. */
  readonly created?: boolean;
  /** Why nothing was done, or what was done is not in the file yet; a sentence for the user. */
  readonly problem?: string;
}

const NOTHING: Step = { edit: [], texts: {} };

/** Makes the edit of an article from what its analyst would have before them. */
export type Make = (situation: Situation, stamp: Stamp) => Edit;

/**
 * Decides on an article, open or not. An open one is changed as by any command; of any other the files are read, decided
 * on and written, and what another program wrote meanwhile is merged. Never rejects.
 */
export async function changeArticle(articles: Articles, uri: Uri, make: Make): Promise<Outcome> {
  const open = articles.at(uri);
  await open?.ready();
  if (open) return changeOpen(open, () => make(open.situation(), stampNow(uri)));
  return outcomeOf(uri, async () => {
    const text = await readText(uri);
    if (text === null) throw new Error('the article is no longer there');
    await Promise.all([articles.using.ready(uri), learnGitUser(uri)]);
    const options = { ...articles.using.options(uri), name: uri.path };
    return rewrite(uri, (stored) => {
      const situation = situationOf(text.replace(/^\ufeff/u, ''), stored, options);
      return { sidecar: situation.sidecar, step: { edit: make(situation, stampNow(uri)), texts: {} } };
    });
  });
}

/**
 * Takes what was done to an article back, as far as nobody touched what it left; gives how many annotations stay. A sidecar that
 * it created goes if nothing is left in it.
 */
export async function takeBackIn(
  articles: Articles,
  uri: Uri,
  { step, created = false }: Pick<Outcome, 'step' | 'created'>,
): Promise<Outcome & { readonly left: number }> {
  const open = articles.at(uri);
  await open?.ready();
  let left = step.edit.length;
  const inverse = (sidecar: Sidecar): Step => {
    const taken = takeBack(sidecar, step);
    left = taken.left.length;
    return taken.step;
  };
  const how = { toNothing: created, texts: step.texts };
  const outcome = open
    ? await changeOpen(open, () => inverse(open.situation().sidecar).edit, how)
    : await outcomeOf(uri, () => rewrite(uri, (sidecar) => ({ sidecar, step: inverse(sidecar) }), created));
  return { ...outcome, left };
}

/** Decisions that cannot be written are kept by the article, so they are done. */
async function changeOpen(
  article: OpenArticle,
  make: () => Edit,
  how: DecisionOptions = {},
): Promise<Outcome> {
  let step = NOTHING;
  const created = article.file.text === null;
  try {
    const edit = make();
    if (edit.length === 0) return { step };
    const saved = article.decide(edit, how);
    step = toTakeBack(article.history.lastDone ?? NOTHING);
    await saved;
    return { step, created };
  } catch (error) {
    const problem = messageOf(article.document.uri, error);
    return { step: error instanceof UnwrittenError ? step : NOTHING, created, problem };
  }
}

async function outcomeOf(uri: Uri, change: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await change();
  } catch (error) {
    return { step: NOTHING, problem: messageOf(uri, error) };
  }
}

function messageOf(uri: Uri, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return `${nameOf(uri)}: ${reason.replace(/\.?$/u, '.')}`;
}

/** Reads a sidecar, carries out the step that is made of it, and writes it; rejects where nothing was changed. */
async function rewrite(
  article: Uri,
  change: (stored: Sidecar) => { readonly sidecar: Sidecar; readonly step: Step },
  toNothing = false,
): Promise<Outcome> {
  const file = new SidecarFile(article);
  const state = await file.load();
  if (state.kind === 'broken') throw new Error(brokenMessage(state.problems));
  const { sidecar, step } = change(state.sidecar);
  const created = file.text === null;
  if (step.edit.length === 0) return { step: NOTHING };
  const taken = takeStep(sidecar, step);
  if ('conflict' in taken) throw new Error(taken.conflict);
  const saved = await file.save(taken.sidecar, toNothing);
  if (saved.kind === 'broken') throw new Error(brokenMessage(saved.problems));
  return { step: toTakeBack(taken.step), created };
}

function brokenMessage([first]: readonly { readonly line: number; readonly message: string }[]): string {
  return `its sidecar cannot be read: line ${first?.line ?? 1}: ${first?.message ?? ''}`;
}
