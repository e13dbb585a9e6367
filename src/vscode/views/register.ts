import type { Disposable } from 'vscode';
import type { OpenArticle } from '../article';
import type { Articles } from '../articles';
import { DisposableStore } from '../disposables';
import { MOST_BYTES, MOST_FILES } from '../folder/folderFiles';
import type { FolderIndex, Progress } from '../folder/folderIndex';
import { entityFolderNodes } from './entityFolderNodes';
import { entityNodes } from './entityNodes';
import type { EntityScope } from './entityScope';
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
  readonly scope: EntityScope;
  readonly index: FolderIndex;
  readonly events: LateTree;
  readonly entities: LateTree;
}

/** Fills the Events and the Entities view. */
export function fillViews({ articles, grouping, scope, index, ...trees }: ViewsContext): Views {
  const store = new DisposableStore();
  const listEvents = (article: OpenArticle) => {
    const { published } = article;
    return nodes(article, (input) => eventNodes({ ...input, published, grouping: grouping.value }));
  };
  const listEntities = (article: OpenArticle) => nodes(article, entityNodes);
  const events = store.add(new ArticleTree(trees.events, articles, listEvents));
  const listFolder = () => (scope.value === 'folder' ? folderNodes(index) : undefined);
  const entities = store.add(new ArticleTree(trees.entities, articles, listEntities, listFolder));
  store.add(
    scope.onDidChange(() => {
      if (scope.value === 'article') index.cancel();
      entities.refresh();
    }),
  );
  store.add(index.onDidChange(() => scope.value === 'folder' && entities.refresh()));
  store.add(grouping.onDidChange(() => events.refresh()));
  return { events, entities, dispose: () => store.dispose() };
}

/** The entities of the folder, which is read from the first time on that they are asked for. */
function folderNodes(index: FolderIndex) {
  if (!index.isStarted) void index.start();
  const message = progressWords(index.progress, index.all.length);
  return { nodes: nodesOf(index), message };
}

const folderTrees = new WeakMap<readonly unknown[], readonly TreeNode[]>();

/** Made once for what the index holds. */
function nodesOf({ all, entities }: FolderIndex): readonly TreeNode[] {
  const made = folderTrees.get(all) ?? entityFolderNodes({ articles: all, entities });
  folderTrees.set(all, made);
  return made;
}

/** How far the reading of the folder got, and whether it was cut. */
function progressWords({ done, of, cut, isRead }: Progress, articles: number): string {
  if (!isRead) return of === 0 ? 'Reading the folder …' : `Reading the folder: ${done} of ${of} text files …`;
  const found = `${articles} ${articles === 1 ? 'article' : 'articles'}`;
  return cut
    ? `${found}; the folder is larger: only ${MOST_FILES} files and ${MOST_BYTES / 1e6} MB are read.`
    : found;
}

type Input = Parameters<typeof entityNodes>[0];

function nodes(article: OpenArticle, make: (input: Input) => readonly TreeNode[]): readonly TreeNode[] {
  const { analysis, document, marks } = article;
  if (!analysis) return [];
  const uri = document.uri.toString();
  return withDistinctIds(make({ uri, text: analysis.article.text, analysis, marks: marks.marks }));
}
