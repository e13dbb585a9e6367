import type { Disposable } from 'vscode';
import type { OpenArticle } from '../article';
import type { Articles } from '../articles';
import { DisposableStore } from '../disposables';
import { MOST_BYTES, MOST_FILES } from '../folder/folderFiles';
import type { FolderIndex, Progress } from '../folder/folderIndex';
import { entityFolderNodes } from './entityFolderNodes';
import { entityNodes } from './entityNodes';
import { type EventFilter, type Filterable, filterReport } from './eventFilter';
import { eventsOfFolder, folderEventsContent } from './eventFolder';
import type { Grouping } from './eventGroups';
import { eventTree } from './eventNodes';
import type { EventFilterState } from './filterState';
import type { EventsGrouping } from './grouping';
import type { LateTree } from './lateTree';
import { type TreeNode, withDistinctIds } from './nodes';
import { ArticleTree, type TreeContent } from './treeView';
import type { ViewScope } from './viewScope';

/** What the Events view shows, and the events that it was filtered from. */
export interface EventsContent extends TreeContent {
  readonly listed: readonly Filterable[];
}

/** The two views of the side bar. */
export interface Views extends Disposable {
  readonly events: ArticleTree<EventsContent>;
  readonly entities: ArticleTree;
}

/** What the views show of what there is. */
export interface ViewStates {
  readonly grouping: EventsGrouping;
  readonly eventFilter: EventFilterState;
  readonly scope: ViewScope;
  readonly eventScope: ViewScope;
}

interface ViewsContext extends ViewStates {
  readonly articles: Articles;
  readonly index: FolderIndex;
  readonly events: LateTree;
  readonly entities: LateTree;
}

/** Fills the Events and the Entities view. */
export function fillViews(context: ViewsContext): Views {
  const { grouping, eventFilter, scope, eventScope, index } = context;
  const store = new DisposableStore();
  const events = store.add(eventsView(context));
  const entities = store.add(entitiesView(context));
  for (const [view, shown] of [
    [events, eventScope],
    [entities, scope],
  ] as const) {
    store.add(
      shown.onDidChange(() => {
        if (scope.value === 'article' && eventScope.value === 'article') index.cancel();
        view.refresh();
      }),
    );
    store.add(index.onDidChange(() => shown.value === 'folder' && view.refresh()));
  }
  store.add(grouping.onDidChange(() => events.refresh()));
  store.add(eventFilter.onDidChange(() => events.refresh()));
  return { events, entities, dispose: () => store.dispose() };
}

function entitiesView({ articles, scope, index, entities }: ViewsContext): ArticleTree {
  const list = (article: OpenArticle | undefined) => {
    const input = inputOf(article);
    return { nodes: input ? withDistinctIds(entityNodes(input)) : [] };
  };
  return new ArticleTree<TreeContent>(entities, articles, list, () =>
    scope.value === 'folder'
      ? onceThere(index, withProgress(index, { nodes: entitiesOf(index) }), () => list(articles.active))
      : undefined,
  );
}

function eventsView(context: ViewsContext): ArticleTree<EventsContent> {
  const { articles, grouping, eventFilter, eventScope, index, events } = context;
  const how = () => ({ grouping: grouping.value, filter: eventFilter.value });
  return new ArticleTree(
    events,
    articles,
    (article) => eventsOf(article, how()),
    () =>
      eventScope.value === 'folder'
        ? onceThere(index, folderEvents(index, how()), () => eventsOf(articles.active, how()))
        : undefined,
  );
}

interface How {
  readonly grouping: Grouping;
  readonly filter: EventFilter;
}

/** The events of an article. */
function eventsOf(article: OpenArticle | undefined, how: How): EventsContent {
  const input = inputOf(article);
  if (!article || !input) return { nodes: [], listed: [] };
  const { nodes, listed } = eventTree({ ...input, ...how, published: article.published });
  return { nodes: withDistinctIds(nodes), listed, ...filterReport(how.filter, listed) };
}

/** The events of the folder. */
function folderEvents(index: FolderIndex, how: How): EventsContent {
  return {
    ...withProgress(index, folderEventsContent(index, how)),
    get listed() {
      return eventsOfFolder(index).listed;
    },
  };
}

/** Content of the folder, which is read from the first time on that it is asked for, and how far that got. */
function withProgress(index: FolderIndex, content: TreeContent): TreeContent {
  if (!index.isStarted) void index.start();
  const progress = progressWords(index.progress, index.all.length);
  return { ...content, message: [progress, content.message].filter(Boolean).join(' · ') };
}

/**
 * Content of the folder; before anything was read that of the article, for a view that is empty for a moment loses the focus
 * for good.
 */
function onceThere<C extends TreeContent>(index: FolderIndex, folder: C, article: () => C): C {
  if (folder.nodes.length > 0 || index.progress.isRead) return folder;
  return { ...article(), message: folder.message ?? '' };
}

const folderTrees = new WeakMap<readonly unknown[], readonly TreeNode[]>();

/** The nodes of the entities of the folder, made once for what the index holds. */
function entitiesOf({ all, entities }: FolderIndex): readonly TreeNode[] {
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
