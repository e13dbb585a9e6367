import { window } from 'vscode';
import type { Span } from '../../core/model';
import {
  acceptMarks,
  addNote,
  deleteMark,
  rejectMarks,
  type Situation,
  type Stamp,
} from '../../core/sidecar/decide';
import type { Edit } from '../../core/sidecar/edit';
import type { Mark } from '../../core/sidecar/marks';
import { sameSpan } from '../../core/sidecar/overlaps';
import type { DecisionOptions, OpenArticle } from '../article';
import type { Articles } from '../articles';
import { counted } from '../labels';
import { setting } from '../settings';
import { stampNow } from '../stamp';
import { type MarksMeant, marksMeant } from './marksMeant';
import { goToSuggestion } from './navigation';
import { markNow, meantMark, type Target, targetOf } from './target';

type Decision = (situation: Situation, marks: readonly Mark[], stamp: Stamp) => Edit;

/** Makes an edit from the present situation and carries it out at once; the promise is that of writing the sidecar. */
export function decide(
  article: OpenArticle,
  make: (situation: Situation, stamp: Stamp) => Edit,
  options?: DecisionOptions,
): Promise<void> {
  const edit = make(article.situation(), stampNow(article.document));
  return edit.length === 0 ? Promise.resolve() : article.decide(edit, options);
}

/**
 * Decides on the mark meant, and goes on to the next suggestion where the keyboard was used; on all that are selected in a
 * view as one step an article.
 */
async function decideOn(
  articles: Articles,
  { argument, selected }: Called,
  decision: Decision,
): Promise<void> {
  const many = await marksMeant(articles, selected);
  if (many.length > 0) return decideOnMany(many, decision);
  const target = await targetOf(articles, argument);
  const mark = meantMark(target);
  const saved = decide(target.article, (situation, stamp) => decision(situation, [mark], stamp));
  // Before the file is written: by then the user may have put the cursor elsewhere.
  if (mark.status === 'suggested') advance(target, mark.span);
  await saved;
}

/** Decides on marks of several articles, one step in each, and tells how many they are. */
async function decideOnMany(many: readonly MarksMeant[], decision: Decision): Promise<void> {
  // What is not possible in one article must not keep the others from being decided.
  await Promise.all(
    many.map(async ({ article, marks }) =>
      decide(article, (situation, stamp) => decision(situation, marks, stamp)),
    ),
  );
  const marks = many.flatMap((one) => one.marks);
  const noun = marks.every(({ kind }) => kind === 'event') ? 'event' : 'mark';
  const words = `${counted(marks.length, noun)} in ${counted(many.length, 'article')}`;
  void window.setStatusBarMessage(`$(check-all) ${words} decided.`, 4000);
}

function advance({ article, editor }: Target, from: Span): void {
  if (editor && setting('advance', article.document)) goToSuggestion(article, editor, from, 1);
}

/** What a command is called on: a link's argument or a tree's item, and all items that are selected there. */
interface Called {
  readonly argument: unknown;
  readonly selected: unknown;
}

export const accept = (articles: Articles, argument: unknown, selected: unknown) =>
  decideOn(articles, { argument, selected }, acceptMarks);
export const reject = (articles: Articles, argument: unknown, selected: unknown) =>
  decideOn(articles, { argument, selected }, rejectMarks);

/** Deletes the annotation meant; the suggestion it hid comes back. */
export async function remove(articles: Articles, argument: unknown): Promise<void> {
  const target = await targetOf(articles, argument);
  const mark = meantMark(target);
  if (mark.id === undefined) {
    void window.setStatusBarMessage('This is a suggestion: reject it to hide it.', 4000);
    return;
  }
  await decide(target.article, (situation, stamp) => deleteMark(situation, mark, stamp));
}

/** Asks for a note on the mark or the selection; an emptied note is taken away. */
export async function note(articles: Articles, argument: unknown): Promise<void> {
  const target = await targetOf(articles, argument);
  const { article, selection } = target;
  const mark = noted(target);
  if (!mark && selection.start === selection.end) {
    void window.showInformationMessage('Select the text that the note is about, or go to a mark.');
    return;
  }
  const value = (mark?.kind === 'note' ? mark.text : mark?.note) ?? '';
  const text = await window.showInputBox({
    title: value === '' ? 'Note' : 'Change the note',
    prompt: `Saved in the sidecar.${value === '' ? '' : ' Empty it to take the note away.'}`,
    value,
  });
  if (text === undefined) return;
  const on = markNow({ ...target, mark }) ?? selection;
  await decide(article, (situation, stamp) => addNote(situation, on, text, stamp));
}

/** What a note goes to: the mark that is meant; where that is a suggestion, the note that stands on its words already. */
function noted({ article, mark }: Target): Mark | undefined {
  if (mark?.status !== 'suggested') return mark;
  return article.marks.marks.find(({ kind, span }) => kind === 'note' && sameSpan(span, mark.span)) ?? mark;
}
