import { type TextEditor, window } from 'vscode';
import type { Span } from '../../core/model';
import type { OpenArticle } from '../article';
import type { Articles } from '../articles';
import { neighbour } from '../markAt';
import { mentionAt, nameOf } from '../mentionGroups';
import { mentionsOfSame } from '../mentionHere';
import { select, targetOf } from './target';

type Step = 1 | -1;

/** Selects the next or previous suggestion from a place; says so where none is left. */
export function goToSuggestion(article: OpenArticle, editor: TextEditor, from: Span, step: Step): void {
  const open = article.marks.marks.filter(({ status }) => status === 'suggested');
  const next = neighbour(open, from, step);
  if (next) select(editor, next.span);
  else void window.setStatusBarMessage('$(check-all) Every suggestion of this article is decided.', 5000);
}

/** Selects the next or previous mark of any status but rejected. */
function goToMark(article: OpenArticle, editor: TextEditor, from: Span, step: Step): void {
  const shown = article.marks.marks.filter(({ status }) => status !== 'rejected');
  const next = neighbour(shown, from, step);
  if (next) select(editor, next.span);
  else void window.setStatusBarMessage('This article has no marks.', 4000);
}

/** Selects the next or previous mention of the entity at the cursor, around the end of the text. */
function goToMention(article: OpenArticle, editor: TextEditor, from: Span, step: Step): void {
  const { marks } = article.marks;
  const mention = mentionAt(marks, from);
  if (!mention) {
    void window.setStatusBarMessage('Put the cursor on a name to go to its next mention.', 4000);
    return;
  }
  const same = mentionsOfSame({ article, mention });
  // From the mention itself, not from where the cursor stands in it.
  const next = neighbour(same, mention.span, step);
  if (next) select(editor, next.span);
  const at = next ? same.indexOf(next) + 1 : 0;
  const name = nameOf(article.document.getText(), mention);
  void window.setStatusBarMessage(`$(references) ${name}: ${at} of ${same.length}`, 4000);
}

async function go(articles: Articles, step: Step, to: typeof goToMark): Promise<void> {
  const { article, selection, editor } = await targetOf(articles, undefined);
  if (editor) to(article, editor, selection, step);
}

export const nextSuggestion = (articles: Articles) => go(articles, 1, goToSuggestion);
export const previousSuggestion = (articles: Articles) => go(articles, -1, goToSuggestion);
export const nextMention = (articles: Articles) => go(articles, 1, goToMention);
export const previousMention = (articles: Articles) => go(articles, -1, goToMention);
export const nextMark = (articles: Articles) => go(articles, 1, goToMark);
export const previousMark = (articles: Articles) => go(articles, -1, goToMark);
