import { Range, type TextDocument, WorkspaceEdit, window, workspace } from 'vscode';
import { printSidecar } from '../../core/sidecar/codec';
import { type ConflictChoice, conflictChoices } from '../../core/sidecar/conflictChoices';
import { openConflicts } from '../../core/sidecar/conflicts';
import { mergeMarked } from '../../core/sidecar/markers';
import { DecisionError, type OpenArticle } from '../article';
import { decide } from '../commands/decisions';
import { SIDES } from './conflictNodes';
import { fileName } from './quoted';
import type { Review } from './review';
import { isSameItem, type ReviewRef } from './reviewNodes';
import { goOn, type ReviewTarget, refMeant, reviewTarget } from './reviewTarget';

/** Whether a conflict of a merge is meant, or a sidecar with conflict markers. */
export function isConflict({ ref, article }: ReviewTarget): boolean {
  return ref.conflict !== undefined || (ref.id === '' && article.isBroken);
}

/** Decides the conflict meant: without an argument the one selected or shown last, else the first one of the view. */
export async function resolveConflict(review: Review, argument: unknown): Promise<void> {
  const ref = await refMeant(review, argument ?? review.view.chosen(isConflictNode, review.shown.current));
  const meant = await reviewTarget(review, ref, argument);
  if (!isConflict(meant)) throw new DecisionError('No conflict is chosen in the Review view.');
  await resolve(review, meant);
}

function isConflictNode({ context }: { readonly context: string }): boolean {
  return context === 'conflict' || context === 'mergeable';
}

/** Takes the side that is meant, else asks for one; merges a sidecar with conflict markers. */
export async function resolve(review: Review, target: ReviewTarget): Promise<void> {
  const { ref, article } = target;
  if (!ref.conflict) return mergeMarkers(article);
  const open = { id: ref.id, conflict: ref.conflict };
  const offered = conflictChoices(article.situation().sidecar, open);
  const side = ref.side ?? (await pickSide(offered, titleOf(review, ref)));
  if (!side) return;
  const choices = conflictChoices(article.situation().sidecar, open);
  const choice = choices.find((one) => one.side === side);
  if (!choice) throw new DecisionError('This conflict is decided, or has changed meanwhile.');
  const saved = decide(article, () => choice.edit);
  await goOn(review, target);
  await saved;
}

/** Which conflict is asked about. */
function titleOf({ view }: Review, ref: ReviewRef): string {
  const node = view.items.find((item) => isSameItem(item.ref, ref));
  return `Resolve Conflict: ${[node?.label, fileName(ref.uri)].filter(Boolean).join(' · ')}`;
}

async function pickSide(
  choices: readonly ConflictChoice[],
  title: string,
): Promise<ConflictChoice['side'] | undefined> {
  const items = choices.map(({ side, words }) => ({ label: words, description: SIDES[side], side }));
  const picked = await window.showQuickPick(items, {
    title,
    placeHolder: 'Choose what is right',
  });
  return picked?.side;
}

/** Merges the two sides of a sidecar with conflict markers, as one step of its editor. */
async function mergeMarkers(article: OpenArticle): Promise<void> {
  const document = await workspace.openTextDocument(article.file.uri);
  const merged = mergeMarked(document.getText());
  if (!merged) {
    await window.showTextDocument(document);
    throw new DecisionError('One of the sides cannot be read as a sidecar: repair it by hand.');
  }
  if (!(await replaceText(document, printSidecar(merged)))) {
    throw new DecisionError(`${article.file.name} could not be written.`);
  }
  await article.reloadIfChanged();
  const left = openConflicts(merged).length;
  const rest =
    left > 0
      ? `${left} ${left === 1 ? 'conflict is' : 'conflicts are'} left to decide.`
      : 'No conflict is left.';
  void window.showInformationMessage(
    `Both sides are merged. ${rest} Stage the sidecar in git when you are done.`,
  );
}

async function replaceText(document: TextDocument, text: string): Promise<boolean> {
  const edit = new WorkspaceEdit();
  const end = document.positionAt(document.getText().length);
  edit.replace(document.uri, new Range(document.positionAt(0), end), text);
  return (await workspace.applyEdit(edit)) && (await document.save());
}
