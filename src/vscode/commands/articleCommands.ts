import { window, workspace } from 'vscode';
import { setPublished } from '../../core/sidecar/decide';
import { isIsoDate } from '../../core/text/isoDate';
import { type Articles, nameOf } from '../articles';
import type { ArticleRecogniser } from '../recognise';
import { decide } from './decisions';
import { targetOf } from './target';

/** Asks for the publication date; an emptied one is taken away, so that the text's own counts again. */
export async function publish(articles: Articles): Promise<void> {
  const { article } = await targetOf(articles, undefined);
  const typed = await window.showInputBox({
    title: `Publication date of ${nameOf(article.document.uri)}`,
    prompt:
      'Year-month-day. Relative dates (मंगलवार, कल) are resolved against it. Empty: what the article itself says.',
    value: article.analysis?.published ?? '',
    placeHolder: '2025-08-13',
    validateInput: (value) =>
      value.trim() === '' || isIsoDate(value.trim())
        ? undefined
        : 'Write year-month-day, for example 2025-08-13.',
  });
  if (typed === undefined) return;
  await decide(article, (situation, stamp) => setPublished(situation, typed.trim() || null, stamp));
}

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
