import { commands, type Disposable, Uri } from 'vscode';
import type { Unplaced } from '../../core/sidecar/marks';
import { annotatedArticle } from '../annotatedArticle';
import { DecisionError, type OpenArticle } from '../article';
import { leaveEmptyView } from '../views/lateTree';
import type { Review } from './review';
import { isSameItem, type ReviewNode, type ReviewRef } from './reviewNodes';

/** What a command of the review acts on. */
export interface ReviewTarget {
  readonly ref: ReviewRef;
  readonly article: OpenArticle;
  /** What stands behind it in the view: where to go once it is settled. Undefined where the view was not used. */
  readonly next: ReviewNode | undefined;
}

/**
 * Finds what a command means: a node of the view, a reference, what has the focus in the view (`{ focused: true }`, the
 * argument of its keys), else what was shown last. Throws DecisionError where there is none.
 */
export async function refMeant(review: Review, argument: unknown): Promise<ReviewRef> {
  const ref = isFocused(argument)
    ? (await review.view.focused())?.ref
    : (refIn(argument) ?? review.shown.current);
  if (!ref) throw new DecisionError('Choose an annotation in the Review view first.');
  return ref;
}

/**
 * What a command acts on; the article is opened in an editor if it is not open, so that undoing means it. `argument` is
 * that of the command: it tells whether the view was used.
 */
export async function reviewTarget(review: Review, ref: ReviewRef, argument: unknown): Promise<ReviewTarget> {
  if (!review.articles.at(Uri.parse(ref.uri))) await review.shown.show(ref);
  const article = await annotatedArticle(review.articles, ref.uri);
  const fromView =
    isFocused(argument) || (typeof argument === 'object' && argument !== null && 'ref' in argument);
  return { ref, article, next: fromView ? nextOf(review, ref) : undefined };
}

/** The annotation without a place that is meant; throws DecisionError where it has one by now. */
export function unplacedOf({ article, ref }: ReviewTarget): Unplaced {
  const unplaced = article.marks.unplaced.find(({ annotation }) => annotation.id === ref.id);
  if (!unplaced) throw new DecisionError('This annotation needs no place any more.');
  return unplaced;
}

/** The item behind an annotation in the view, else the one before it. */
function nextOf({ view }: Review, ref: ReviewRef): ReviewNode | undefined {
  const { items } = view;
  const at = items.findIndex((item) => isSameItem(item.ref, ref));
  return items[at + 1] ?? items[at - 1];
}

/**
 * Goes on to the item behind one that is settled, where the view was used and is there. The place of one in another
 * article is not shown yet: undoing means the article that is shown.
 */
export async function goOn(review: Review, { next, ref }: ReviewTarget): Promise<void> {
  if (!review.view.tree.view.visible) return;
  if (review.view.items.length === 0) return leaveEmptyView();
  const node = next && review.view.items.find(({ id }) => id === next.id);
  if (!node) return;
  if (node.ref?.uri === ref.uri) await goTo(review, node);
  else await review.view.reveal(node);
}

/** Selects an item in the view and shows its place. */
export async function goTo({ view, shown }: Review, node: ReviewNode): Promise<void> {
  await view.reveal(node);
  if (node.ref) await shown.show(node.ref);
}

/** Behind the quick fixes: selects an annotation in the view; it is not for the palette, for it needs to be told which. */
export const OPEN_REVIEW = 'tippani.review.open';

/** Registers the command that selects an annotation in the view. */
export function registerOpenReview(review: Review): Disposable {
  return commands.registerCommand(OPEN_REVIEW, async ({ uri, id }: ReviewRef) => {
    const node = review.view.items.find(({ ref }) => ref?.uri === uri && ref.id === id);
    if (node) await goTo(review, node);
  });
}

function isFocused(argument: unknown): boolean {
  return typeof argument === 'object' && argument !== null && 'focused' in argument;
}

function refIn(argument: unknown): ReviewRef | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined;
  const inner = 'ref' in argument ? argument.ref : argument;
  return isRef(inner) ? inner : undefined;
}

function isRef(value: unknown): value is ReviewRef {
  return typeof value === 'object' && value !== null && 'uri' in value && 'id' in value;
}
