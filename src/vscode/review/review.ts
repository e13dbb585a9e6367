import type { Disposable, Memento } from 'vscode';
import type { Articles } from '../articles';
import { DisposableStore } from '../disposables';
import type { SidecarProblems } from '../sidecarProblems';
import type { LateTree } from '../views/lateTree';
import { ViewScope } from '../views/viewScope';
import { FolderReview } from './folderReview';
import { registerQuickFixes } from './quickFixes';
import { ReviewList } from './reviewList';
import type { ReviewNode } from './reviewNodes';
import { registerOpenReview } from './reviewTarget';
import { ReviewView } from './reviewView';
import { ShownPlaces } from './showPlace';

/** All that the review is made of: what needs a person, the view of it, and what is shown of it in the text. */
export interface Review extends Disposable {
  readonly articles: Articles;
  readonly list: ReviewList;
  readonly folder: FolderReview;
  readonly scope: ViewScope;
  readonly view: ReviewView;
  readonly shown: ShownPlaces;
}

/** What the review is given. */
interface ReviewContext {
  readonly articles: Articles;
  readonly problems: SidecarProblems;
  readonly memory: Memento;
  readonly tree: LateTree<ReviewNode>;
}

/** Fills the Review view; the problems of sidecars get fixes that do the same. */
export function startReview({ articles, problems, memory, tree }: ReviewContext): Review {
  const store = new DisposableStore();
  const folder = store.add(new FolderReview());
  const scope = store.add(new ViewScope(memory, 'tippani.reviewScope'));
  const list = store.add(new ReviewList(articles, folder, scope));
  const view = store.add(new ReviewView(tree, list));
  // A folder that was reviewed when the window closed is read again when one looks at it.
  const startIfShown = () => scope.value === 'folder' && tree.view.visible && void folder.start();
  store.add(tree.view.onDidChangeVisibility(startIfShown));
  startIfShown();
  const shown = store.add(new ShownPlaces(articles, list));
  const review = { articles, list, folder, scope, view, shown, dispose: () => store.dispose() };
  store.add(registerOpenReview(review));
  store.add(registerQuickFixes(review, problems));
  return review;
}
