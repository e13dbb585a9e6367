import { Uri, window, workspace } from 'vscode';
import type { Articles } from '../articles';
import type { ArticleRecogniser } from '../recognise';
import { articleNamed, targetOf } from './target';

/** Opens the sidecar beside the article. */
export async function openSidecar(articles: Articles): Promise<void> {
  const { article } = await targetOf(articles, undefined);
  try {
    const document = await workspace.openTextDocument(article.file.uri);
    await window.showTextDocument(document);
  } catch {
    void window.showInformationMessage(
      'This article has no sidecar yet: it is written with the first annotation you make.',
    );
  }
}

type Step = 'undo' | 'redo';

export const undo = (articles: Articles, argument: unknown) => step(articles, 'undo', argument);
export const redo = (articles: Articles, argument: unknown) => step(articles, 'redo', argument);

/** Takes a step in the active article; from a view (`{ from }`) in the article that was decided on last. */
async function step(articles: Articles, what: Step, argument: unknown): Promise<void> {
  const isFromView = typeof argument === 'object' && argument !== null && 'from' in argument;
  const recent = what === 'undo' ? articles.recent.toUndo : articles.recent.toRedo;
  if (isFromView && recent !== undefined) return stepIn(articles, what, recent);
  const { article } = await targetOf(articles, undefined);
  if (!(await article[what]())) void window.setStatusBarMessage(`Nothing to ${what}.`, 3000);
}

/** Takes a step in an article that need not be open, and says where. */
async function stepIn(articles: Articles, what: Step, uri: string): Promise<void> {
  const taken = await articleNamed(articles, Uri.parse(uri))
    .then((article) => article[what]())
    .catch((error: unknown) => {
      articles.recent.forget(uri);
      throw error;
    });
  if (!taken) articles.recent.forget(uri);
  const words = what === 'undo' ? 'Undone' : 'Done again';
  const name = workspace.asRelativePath(Uri.parse(uri));
  void window.setStatusBarMessage(taken ? `$(discard) ${words} in ${name}.` : `Nothing to ${what}.`, 4000);
}

/** Makes the active document an article, or plain text again. */
export async function setLanguage(recogniser: ArticleRecogniser): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document) await recogniser.set(document);
}

export async function unsetLanguage(recogniser: ArticleRecogniser): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document) await recogniser.unset(document);
}
