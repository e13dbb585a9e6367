import {
  type Disposable,
  EventEmitter,
  type FileSystemWatcher,
  type Memento,
  RelativePattern,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { AnalysisOptions } from './analysisOptions';
import { OpenArticle } from './article';
import { DisposableStore } from './disposables';
import { learnGitUser } from './gitUser';
import type { Histories } from './histories';
import { report } from './messages';
import { RecentDecisions } from './recentDecisions';
import { isArticle } from './recognise';
import { articleUri, isSidecar } from './sidecarFile';
import { Unwritten } from './unwritten';

/** How long typing must rest before the text is analysed again, in milliseconds. */
const REST_MS = 200;
const LONGEST_REST_MS = 30_000;
/** The rest grows with what the last analysis took, so that analysis takes a fraction of the time while one types. */
const REST_FACTOR = 3;
/** An analysis that takes longer than this is not started by moving the mouse. */
const PROMPT_MS = 200;

function restFor({ cost }: OpenArticle): number {
  return Math.min(REST_MS + REST_FACTOR * cost, LONGEST_REST_MS);
}

/** The open articles: creates, refreshes and drops them as documents and sidecars change. */
export class Articles implements Disposable {
  readonly #store = new DisposableStore();
  readonly #open = new Map<string, OpenArticle>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #watchers = new Map<string, FileSystemWatcher>();
  /** Articles whose sidecar could not be read last time: told once, not at each change of editor. */
  readonly #unread = new WeakSet<OpenArticle>();
  readonly #changed = this.#store.add(new EventEmitter<OpenArticle>());
  /** Fires after the marks of an article changed, and once when it opened. */
  readonly onDidChange = this.#changed.event;
  readonly #closed = this.#store.add(new EventEmitter<Uri>());
  readonly onDidClose = this.#closed.event;
  /** In which articles decisions were made, for views, where the cursor means none. */
  readonly recent = new RecentDecisions();

  constructor(
    readonly memory: Memento,
    readonly histories: Histories,
    readonly using: AnalysisOptions,
  ) {
    const on = this.#store;
    on.add(using.onDidChange(() => this.#refreshStale()));
    on.add(workspace.onDidOpenTextDocument((document) => this.#opened(document)));
    on.add(workspace.onDidCloseTextDocument((document) => this.#drop(document)));
    on.add(workspace.onDidSaveTextDocument((document) => this.#saved(document)));
    on.add(
      workspace.onDidChangeTextDocument((event) => {
        if (event.contentChanges.length === 0) return;
        this.get(event.document)?.follow(event);
        this.#refreshSoon(event.document);
      }),
    );
    on.add(window.onDidChangeActiveTextEditor((editor) => editor && void this.#recheck(editor.document)));
    on.add(window.onDidChangeWindowState(({ focused }) => focused && this.#recheckVisible()));
    for (const document of workspace.textDocuments) this.#opened(document);
  }

  /** The open article of a document, if it is one. */
  get(document: TextDocument): OpenArticle | undefined {
    return this.at(document.uri);
  }

  /** The open article with this URI. */
  at(uri: Uri): OpenArticle | undefined {
    return this.#open.get(uri.toString());
  }

  all(): Iterable<OpenArticle> {
    return this.#open.values();
  }

  /** The open article that a sidecar belongs to. */
  ofSidecar(uri: Uri): OpenArticle | undefined {
    return isSidecar(uri) ? this.at(articleUri(uri)) : undefined;
  }

  /** The article in the active editor. */
  get active(): OpenArticle | undefined {
    const editor = window.activeTextEditor;
    return editor && this.get(editor.document);
  }

  /** The article with its marks of the present text, analysed now where that was still to come. */
  upToDate(document: TextDocument): OpenArticle | undefined {
    const article = this.get(document);
    if (article && !article.isFresh) this.#refreshNow(article);
    return article;
  }

  /** As upToDate, but undefined while an article that takes long to analyse is being edited. */
  promptly(document: TextDocument): OpenArticle | undefined {
    const article = this.get(document);
    return article && !article.isFresh && article.cost > PROMPT_MS ? undefined : this.upToDate(document);
  }

  /** Resolves when everything that was decided is written, or could not be. */
  async idle(): Promise<void> {
    await Promise.all([...this.#open.values()].map((article) => article.idle()));
    await this.histories.idle();
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    for (const watcher of this.#watchers.values()) watcher.dispose();
    for (const article of this.#open.values()) article.dispose();
    this.#store.dispose();
  }

  #opened(document: TextDocument): void {
    if (!isArticle(document) || this.get(document)) return;
    const { uri } = document;
    const memory = { steps: this.histories.of(uri), unwritten: new Unwritten(this.memory, uri) };
    const article = new OpenArticle(document, memory, this.using);
    this.#open.set(uri.toString(), article);
    article.onDidChange(() => {
      this.#changed.fire(article);
      if (article.isBehind) this.#refreshSoon(document);
    });
    article.onDidStep((step) => this.recent.note(uri.toString(), step));
    this.#watch(uri);
    void learnGitUser(uri);
    article.load().catch((error) => {
      article.refresh();
      this.#reportUnread(article, error);
    });
  }

  #drop(document: TextDocument): void {
    const key = document.uri.toString();
    const article = this.#open.get(key);
    if (!article) return;
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    this.#open.delete(key);
    article.dispose();
    this.#unwatch(document.uri);
    this.#closed.fire(document.uri);
  }

  #saved(document: TextDocument): void {
    const article = this.upToDate(document);
    article
      ?.save()
      .catch((error) => report(`The sidecar of ${nameOf(document.uri)} could not be written.`, error));
  }

  #refreshSoon(document: TextDocument): void {
    const article = this.get(document);
    if (!article) return;
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => this.#refreshNow(article), restFor(article)),
    );
  }

  #refreshNow(article: OpenArticle): void {
    clearTimeout(this.#timers.get(article.document.uri.toString()));
    article.refresh();
  }

  /** Analyses anew what was analysed with other options, one article at a time so that typing comes between. */
  #refreshStale(): void {
    for (const article of this.#open.values()) {
      if (article.analysis && !article.isFresh) this.#refreshSoon(article.document);
    }
  }

  /** Drops the watcher of a folder in which no article is open any more. */
  #unwatch(article: Uri): void {
    const key = Uri.joinPath(article, '..').toString();
    for (const { document } of this.#open.values()) {
      if (Uri.joinPath(document.uri, '..').toString() === key) return;
    }
    this.#watchers.get(key)?.dispose();
    this.#watchers.delete(key);
  }

  /** One watcher a folder: it sees sidecars that git, another editor or another window writes. */
  #watch(article: Uri): void {
    if (article.scheme === 'untitled') return;
    const folder = Uri.joinPath(article, '..');
    const key = folder.toString();
    if (this.#watchers.has(key)) return;
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, '*.annotations.json'));
    const changed = (uri: Uri) => this.#recheckUri(articleUri(uri));
    watcher.onDidChange(changed);
    watcher.onDidCreate(changed);
    watcher.onDidDelete(changed);
    this.#watchers.set(key, watcher);
  }

  #recheckUri(uri: Uri): void {
    const article = this.at(uri);
    if (article) void this.#recheck(article.document);
  }

  #recheckVisible(): void {
    for (const editor of window.visibleTextEditors) void this.#recheck(editor.document);
  }

  async #recheck(document: TextDocument): Promise<void> {
    const article = this.get(document);
    if (!article) return;
    try {
      await article.reloadIfChanged();
      this.#unread.delete(article);
    } catch (error) {
      this.#reportUnread(article, error);
    }
  }

  #reportUnread(article: OpenArticle, error: unknown): void {
    if (this.#unread.has(article)) return;
    this.#unread.add(article);
    report(`The sidecar of ${nameOf(article.document.uri)} could not be read.`, error);
  }
}

/** The file name of a URI. */
export function nameOf(uri: Uri): string {
  return uri.path.split('/').at(-1) ?? uri.path;
}
