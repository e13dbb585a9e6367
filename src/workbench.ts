import { type Disposable, type Memento, Uri } from 'vscode';
import { AnalysisOptions } from './vscode/analysisOptions';
import { Articles } from './vscode/articles';
import { LastFolderChange } from './vscode/bulk/lastFolderChange';
import { EventFocus } from './vscode/commands/eventFocus';
import type { CommandId } from './vscode/commands/ids';
import { commandRunner } from './vscode/commands/run';
import { NoteThreads } from './vscode/comments/noteThreads';
import { ContextKeys } from './vscode/contextKeys';
import { DateHints } from './vscode/dateHints';
import { DisposableStore } from './vscode/disposables';
import { FolderIndex } from './vscode/folder/folderIndex';
import { Launcher } from './vscode/git/launcher';
import { Highlights } from './vscode/highlights';
import { Histories } from './vscode/histories';
import { MarkHovers } from './vscode/hovers';
import { Lexicons } from './vscode/lexicons';
import { log } from './vscode/log';
import { registerMentionProviders } from './vscode/mentionProviders';
import { readTagger } from './vscode/model';
import type { ArticleRecogniser } from './vscode/recognise';
import { followRenames } from './vscode/renames';
import { type Review, startReview } from './vscode/review/review';
import type { ReviewNode } from './vscode/review/reviewNodes';
import { RoleFrames } from './vscode/roleFrames';
import { RoleProblems } from './vscode/roleProblems';
import { registerShowSpan } from './vscode/showSpan';
import { SidecarProblems } from './vscode/sidecarProblems';
import type { ChangeNode } from './vscode/since/changeNodes';
import { Since } from './vscode/since/since';
import { StatusBar } from './vscode/statusBar';
import { type Disk, useDisk } from './vscode/textFiles';
import { TextLock } from './vscode/textLock';
import { offerUnwritten } from './vscode/unwrittenOffer';
import { EventFilterState } from './vscode/views/filterState';
import { EventsGrouping } from './vscode/views/grouping';
import type { LateTree } from './vscode/views/lateTree';
import { fillViews, type ViewStates, type Views } from './vscode/views/register';
import { ViewScope } from './vscode/views/viewScope';

/** What the workbench is given by the part that was there before it. */
export interface WorkbenchContext {
  readonly memory: Memento;
  readonly disk: Disk | undefined;
  /** The program that runs JavaScript outside of VS Code, if there is one. */
  readonly program: string | undefined;
  /** The folder that VS Code gives the extension for what it keeps for good. */
  readonly globalStorage: Uri;
  /** The folder that VS Code gives the extension for what it keeps of this workspace. */
  readonly storage: Uri;
  /** Where the extension is installed. */
  readonly extensionUri: Uri;
  readonly recogniser: ArticleRecogniser;
  readonly events: LateTree;
  readonly entities: LateTree;
  readonly review: LateTree<ReviewNode>;
  readonly changes: LateTree<ChangeNode>;
}

/** The part of the extension that works on articles. */
export interface Workbench extends Disposable {
  readonly articles: Articles;
  readonly views: Views;
  readonly index: FolderIndex;
  readonly review: Review;
  readonly states: ViewStates;
  readonly threads: NoteThreads;
  readonly since: Since;
  /** Runs a command, after those that were run before it. */
  run(id: CommandId, argument: unknown, selected?: unknown): Promise<void>;
}

/** Opens the articles that are there and starts everything that shows or changes them. */
export function startWorkbench({
  memory,
  disk,
  program,
  globalStorage,
  storage,
  extensionUri,
  recogniser,
  events,
  entities,
  review: reviewTree,
  changes,
}: WorkbenchContext): Workbench {
  const store = new DisposableStore();
  useDisk(disk);
  store.add(log);
  const using = store.add(new AnalysisOptions(() => readTagger(extensionUri)));
  const lexicons = store.add(new Lexicons(using));
  const articles = store.add(new Articles(memory, new Histories(Uri.joinPath(storage, 'histories')), using));
  const index = store.add(new FolderIndex(articles, using, recogniser));
  const states = viewStates(store, memory);
  const views = store.add(fillViews({ articles, ...states, index, events, entities }));
  store.add(new ContextKeys(articles));
  store.add(new Highlights(articles));
  store.add(new RoleFrames(articles));
  store.add(new MarkHovers(articles, index).register());
  store.add(new DateHints(articles));
  store.add(registerShowSpan());
  store.add(registerMentionProviders(articles, index));
  store.add(new StatusBar(articles));
  store.add(new TextLock(articles));
  const problems = store.add(new SidecarProblems(articles));
  store.add(new RoleProblems(articles));
  store.add(followRenames(articles, memory));
  void offerUnwritten(articles, memory);
  const focus = store.add(new EventFocus(articles));
  const review = store.add(startReview({ articles, problems, memory, tree: reviewTree }));
  const since = store.add(new Since(articles, memory, changes));
  const launcher = program === undefined ? undefined : new Launcher({ program, extensionUri, globalStorage });
  void launcher?.repair();
  const folderChange = new LastFolderChange(memory);
  const threads = store.add(new NoteThreads(articles));
  const run = commandRunner({
    articles,
    lexicons,
    recogniser,
    ...states,
    index,
    views,
    review,
    since,
    launcher,
    folderChange,
    threads,
    focus,
  });
  return { articles, views, index, states, review, threads, since, run, dispose: () => store.dispose() };
}

function viewStates(store: DisposableStore, memory: Memento): ViewStates {
  return {
    grouping: store.add(new EventsGrouping(memory)),
    eventFilter: store.add(new EventFilterState(memory)),
    scope: store.add(new ViewScope(memory, 'tippani.entityScope')),
    eventScope: store.add(new ViewScope(memory, 'tippani.eventScope')),
  };
}
