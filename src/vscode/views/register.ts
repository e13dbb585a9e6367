import type { Disposable } from 'vscode';
import type { OpenArticle } from '../article';
import type { Articles } from '../articles';
import { DisposableStore } from '../disposables';
import { entityNodes } from './entityNodes';
import { eventNodes } from './eventNodes';
import type { EventsGrouping } from './grouping';
import type { LateTree } from './lateTree';
import { type TreeNode, withDistinctIds } from './nodes';
import { ArticleTree } from './treeView';

/** The two views of the side bar. */
export interface Views extends Disposable {
  readonly events: ArticleTree;
  readonly entities: ArticleTree;
}

interface ViewsContext {
  readonly articles: Articles;
  readonly grouping: EventsGrouping;
  readonly events: LateTree;
  readonly entities: LateTree;
}

/** Fills the Events and the Entities view. */
export function fillViews({ articles, grouping, ...trees }: ViewsContext): Views {
  const store = new DisposableStore();
  const listEvents = (article: OpenArticle) =>
    nodes(article, (input) => eventNodes({ ...input, grouping: grouping.value }));
  const listEntities = (article: OpenArticle) => nodes(article, entityNodes);
  const events = store.add(new ArticleTree(trees.events, articles, listEvents));
  const entities = store.add(new ArticleTree(trees.entities, articles, listEntities));
  store.add(grouping.onDidChange(() => events.refresh()));
  return { events, entities, dispose: () => store.dispose() };
}

type Input = Parameters<typeof entityNodes>[0];

function nodes(article: OpenArticle, make: (input: Input) => readonly TreeNode[]): readonly TreeNode[] {
  const { analysis, document, marks } = article;
  if (!analysis) return [];
  const uri = document.uri.toString();
  return withDistinctIds(make({ uri, text: analysis.article.text, analysis, marks: marks.marks }));
}
