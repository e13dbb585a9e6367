import { window } from 'vscode';
import type { Span } from '../../core/model';
import { deleteAnnotation, placeAnnotation } from '../../core/sidecar/decide';
import { sameSpan } from '../../core/sidecar/overlaps';
import { DecisionError } from '../article';
import { decide } from '../commands/decisions';
import { toSpan } from '../convert';
import { inOpen } from '../views/lateTree';
import { confirmAllPlaces } from './confirmAll';
import { attachSidecar, deleteOrphan, orphanOf } from './orphans';
import { quoted } from './quoted';
import { isConflict, resolve, resolveConflict } from './resolving';
import type { Review } from './review';
import { isSameItem } from './reviewNodes';
import { goOn, goTo, type ReviewTarget, refMeant, reviewTarget, unplacedOf } from './reviewTarget';

/** The commands of the review, for the table of all commands. */
export function reviewHandlers(review: Review) {
  return {
    'tippani.confirmPlace': (argument: unknown) => confirmPlace(review, argument),
    'tippani.placeAtSelection': (argument: unknown) => placeAtSelection(review, argument),
    'tippani.deleteUnplaced': (argument: unknown) => deleteUnplaced(review, argument),
    'tippani.confirmAllPlaces': () => confirmAllPlaces(review),
    'tippani.resolveConflict': (argument: unknown) => resolveConflict(review, argument),
    'tippani.attachSidecar': (argument: unknown) => attachSidecar(review, argument),
    'tippani.deleteOrphan': (argument: unknown) => deleteOrphan(review, argument),
    'tippani.reviewFolder': inOpen(review.view.tree, () => review.scope.set('folder')),
    'tippani.reviewOpen': inOpen(review.view.tree, () => review.scope.set('article')),
    'tippani.nextReview': () => step(review, 1),
    'tippani.previousReview': () => step(review, -1),
  };
}

/** Confirms the place meant, that of a proposal or the only likely one; of a conflict the side; attaches an orphan. */
async function confirmPlace(review: Review, argument: unknown): Promise<void> {
  const ref = await refMeant(review, argument);
  if (orphanOf(review, ref)) return attachSidecar(review, ref);
  const target = await reviewTarget(review, ref, argument);
  if (isConflict(target)) return resolve(review, target);
  const place = placeMeant(target);
  const saved = decide(target.article, (situation) => placeAnnotation(situation, target.ref.id, place));
  await goOn(review, target);
  await saved;
}

function placeMeant(target: ReviewTarget): Span {
  const { span } = target.ref;
  const { state, proposals, annotation } = unplacedOf(target);
  const quote = quoted(annotation.anchor.exact);
  const [best] = proposals;
  if (!span) {
    if (state === 'changed' && best) return best;
    const why = state === 'lost' ? 'No place is likely' : 'Several places are as likely';
    throw new DecisionError(`${why} for ${quote}: choose one below it, or place it at a selection.`);
  }
  if (proposals.some((proposal) => sameSpan(proposal, span))) return span;
  throw new DecisionError('The article changed in the meantime; nothing was done. Try again.');
}

/** Places the annotation shown last at the selection in its article. */
async function placeAtSelection(review: Review, argument: unknown): Promise<void> {
  const target = await reviewTarget(review, await refMeant(review, argument), argument);
  const { document } = target.article;
  const editor = window.visibleTextEditors.find((one) => one.document === document);
  const quote = quoted(unplacedOf(target).annotation.anchor.exact);
  if (!editor || editor.selection.isEmpty) {
    void window.showInformationMessage(`Select the words in the article where ${quote} belongs.`);
    return;
  }
  const span = toSpan(document, editor.selection);
  const saved = decide(target.article, (situation) => placeAnnotation(situation, target.ref.id, span));
  await goOn(review, target);
  await saved;
}

/** Deletes the annotation and every reference to it. */
async function deleteUnplaced(review: Review, argument: unknown): Promise<void> {
  const ref = await refMeant(review, argument);
  if (orphanOf(review, ref)) return deleteOrphan(review, ref);
  const target = await reviewTarget(review, ref, argument);
  unplacedOf(target);
  const saved = decide(target.article, (situation, stamp) =>
    deleteAnnotation(situation, target.ref.id, stamp),
  );
  await goOn(review, target);
  await saved;
}

/** Goes to the next or previous item, around the end. */
async function step(review: Review, by: 1 | -1): Promise<void> {
  const { items } = review.view;
  const current = review.shown.current;
  const at = items.findIndex(({ ref }) => isSameItem(ref, current));
  const node = at < 0 ? items.at(by > 0 ? 0 : -1) : items[(at + by + items.length) % items.length];
  if (node) await goTo(review, node);
  else void window.setStatusBarMessage('$(check-all) Nothing to review.', 4000);
}
