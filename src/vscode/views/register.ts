import type { Disposable } from 'vscode';
import type { OpenArticle } from '../article';
import type { Articles } from '../articles';
import { DisposableStore } from '../disposables';
import { entityNodes } from './entityNodes';
import { eventNodes } from './eventNodes';
import type { EventsGrouping } from './grouping';
import type { TreeNode } from './nodes';
import { ArticleTree } from './treeView';

/** The two views of the side bar. */
export interface Views extends Disposable {
  readonly events: ArticleTree;
  readonly entities: ArticleTree;
}

/** Creates the Events and the Entities view. */
export function registerViews(articles: Articles, grouping: EventsGrouping): Views {
  const store = new DisposableStore();
  const events = store.add(
    new ArticleTree('tippani.events', articles, (article) =>
      nodes(article, (input) => eventNodes({ ...input, grouping: grouping.value })),
    ),
  );
  const entities = store.add(
    new ArticleTree('tippani.entities', articles, (article) => nodes(article, entityNodes)),
  );
  store.add(grouping.onDidChange(() => events.refresh()));
  return { events, entities, dispose: () => store.dispose() };
}

type Input = Parameters<typeof entityNodes>[0];

function nodes(article: OpenArticle, make: (input: Input) => readonly TreeNode[]): readonly TreeNode[] {
  const { analysis, document, marks } = article;
  if (!analysis) return [];
  return make({ uri: document.uri.toString(), text: analysis.article.text, analysis, marks: marks.marks });
}
