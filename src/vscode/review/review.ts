import type { Disposable } from 'vscode';
import type { Articles } from '../articles';
import { DisposableStore } from '../disposables';
import type { LateTree } from '../views/lateTree';
import { ReviewList } from './reviewList';
import type { ReviewNode } from './reviewNodes';
import { ReviewView } from './reviewView';
import { ShownPlaces } from './showPlace';

/** All that the review is made of: what needs a person, the view of it, and what is shown of it in the text. */
export interface Review extends Disposable {
  readonly articles: Articles;
  readonly list: ReviewList;
  readonly view: ReviewView;
  readonly shown: ShownPlaces;
}

/** Fills the Review view. */
export function startReview(articles: Articles, tree: LateTree<ReviewNode>): Review {
  const store = new DisposableStore();
  const list = store.add(new ReviewList(articles));
  const view = store.add(new ReviewView(tree, list));
  const shown = store.add(new ShownPlaces(articles, list));
  return { articles, list, view, shown, dispose: () => store.dispose() };
}
