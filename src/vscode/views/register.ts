import type { Disposable } from 'vscode';
import type { OpenArticle } from '../article';
import type { Articles } from '../articles';
import { DisposableStore } from '../disposables';
import { MOST_BYTES, MOST_FILES } from '../folder/folderFiles';
import type { FolderIndex, Progress } from '../folder/folderIndex';
import { entityFolderNodes } from './entityFolderNodes';
import { entityNodes } from './entityNodes';
import type { EntityScope } from './entityScope';
import { type Filterable, filterReport } from './eventFilter';
import { eventTree } from './eventNodes';
import type { EventFilterState } from './filterState';
import type { EventsGrouping } from './grouping';
import type { LateTree } from './lateTree';
import { type TreeNode, withDistinctIds } from './nodes';
import { ArticleTree, type TreeContent } from './treeView';

/** What the Events view shows, and the events that it was filtered from. */
export interface EventsContent extends TreeContent {
  readonly listed: readonly Filterable[];
}

/** The two views of the side bar. */
export interface Views extends Disposable {
  readonly events: ArticleTree<EventsContent>;
  readonly entities: ArticleTree;
}

interface ViewsContext {
  readonly articles: Articles;
  readonly grouping: EventsGrouping;
  readonly filter: EventFilterState;
  readonly scope: EntityScope;
  readonly index: FolderIndex;
  readonly events: LateTree;
  readonly entities: LateTree;
}

/** Fills the Events and the Entities view. */
export function fillViews({ articles, grouping, filter, scope, index, ...trees }: ViewsContext): Views {
  const store = new DisposableStore();
  const listEvents = (article: OpenArticle | undefined) =>
    eventsOf(article, { grouping: grouping.value, filter: filter.value });
  const listEntities = (article: OpenArticle | undefined) => {
    const input = inputOf(article);
    return { nodes: input ? withDistinctIds(entityNodes(input)) : [] };
  };
  const events = store.add(new ArticleTree(trees.events, articles, listEvents));
  const listFolder = () => (scope.value === 'folder' ? folderNodes(index) : undefined);
  const entities = store.add(
    new ArticleTree<TreeContent>(trees.entities, articles, listEntities, listFolder),
  );
  store.add(
    scope.onDidChange(() => {
      if (scope.value === 'article') index.cancel();
      entities.refresh();
    }),
  );
  store.add(index.onDidChange(() => scope.value === 'folder' && entities.refresh()));
  store.add(grouping.onDidChange(() => events.refresh()));
  store.add(filter.onDidChange(() => events.refresh()));
  return { events, entities, dispose: () => store.dispose() };
}

/** The events of an article. */
function eventsOf(
  article: OpenArticle | undefined,
  how: Pick<Parameters<typeof eventTree>[0], 'grouping'> & { readonly filter: EventFilterState['value'] },
): EventsContent {
  const input = inputOf(article);
  if (!article || !input) return { nodes: [], listed: [] };
  const { nodes, listed } = eventTree({ ...input, ...how, published: article.published });
  return { nodes: withDistinctIds(nodes), listed, ...filterReport(how.filter, listed) };
}

/** The entities of the folder, which is read from the first time on that they are asked for. */
function folderNodes(index: FolderIndex): TreeContent {
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

/** What the trees of an article are made of; undefined where it was not analysed. */
function inputOf(article: OpenArticle | undefined) {
  if (!article?.analysis) return undefined;
  const { analysis, document, marks } = article;
  return { uri: document.uri.toString(), text: analysis.article.text, analysis, marks: marks.marks };
}
