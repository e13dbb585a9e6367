import { window, workspace } from 'vscode';
import type { Articles } from '../articles';
import type { ArticleRecogniser } from '../recognise';
import { targetOf } from './target';

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

export const undo = (articles: Articles) => step(articles, 'undo');
export const redo = (articles: Articles) => step(articles, 'redo');

async function step(articles: Articles, what: 'undo' | 'redo'): Promise<void> {
  const { article } = await targetOf(articles, undefined);
  if (!(await article[what]())) void window.setStatusBarMessage(`Nothing to ${what}.`, 3000);
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
