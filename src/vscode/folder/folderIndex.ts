import { type CancellationToken, type Disposable, EventEmitter, Uri, workspace } from 'vscode';
import { isHindiArticle } from '../../core/article/language';
import { type FolderEntity, linkFolder } from '../../core/entities/linking/linkFolder';
import { sameJson } from '../../core/json/sameJson';
import { parseSidecar } from '../../core/sidecar/codec';
import { EMPTY_SIDECAR } from '../../core/sidecar/edit';
import type { Sidecar } from '../../core/sidecar/schema';
import type { AnalysisOptions } from '../analysisOptions';
import type { OpenArticle } from '../article';
import type { Articles } from '../articles';
import { DisposableStore } from '../disposables';
import { log } from '../log';
import { report } from '../messages';
import type { ArticleRecogniser } from '../recognise';
import { setting } from '../settings';
import { sidecarUri } from '../sidecarFile';
import { readText } from '../textFiles';
import { ChangedFiles } from './changedFiles';
import { type FolderArticle, readFolderArticle, toFolderArticle } from './folderArticle';
import { LONGEST_FILE, MOST_BYTES, MOST_FILES, textFiles } from './folderFiles';

/** The views are told of changes after this long, and a millisecond an article. */
const REST_MS = 300;
/** The views are told of progress at most this often, the larger the folder the less often. */
const TELL_MS = 500;

/** Where the reading of the folder stands. */
export interface Progress {
  readonly done: number;
  readonly of: number;
  /** Not all files of the folder were read: there are too many, or too much text. */
  readonly cut: boolean;
  readonly isRead: boolean;
}

/**
 * The articles of the workspace, open or not, with their marks. Reads nothing before it is asked to start; then one file
 * after another in the background, and follows files, sidecars and open editors.
 */
export class FolderIndex implements Disposable {
  readonly #store = new DisposableStore();
  readonly #articles = new Map<string, FolderArticle>();
  readonly #changed = this.#store.add(new EventEmitter<void>());
  /** Fires when articles came, went or changed; while reading now and then. */
  readonly onDidChange = this.#changed.event;
  #started: Promise<void> | undefined;
  #progress: Progress = { done: 0, of: 0, cut: false, isRead: false };
  /** The length of the articles' texts in UTF-8. */
  #bytes = 0;
  #stopped = false;
  #cancelled = false;
  #following = false;
  /** Files that were read, articles or not. */
  readonly #looked = new Set<string>();
  #linked: readonly FolderEntity[] | undefined;
  /** Whether names came, went or changed since the articles were linked, not only decisions on them. */
  #unlinked = false;
  #sorted: readonly FolderArticle[] | undefined;
  /** The latest reading of each file that is under way: an older one that ends after it is dropped. */
  readonly #reading = new Map<string, number>();
  #readings = 0;
  #telling: ReturnType<typeof setTimeout> | undefined;
  #told = 0;

  constructor(
    readonly articles: Articles,
    readonly using: AnalysisOptions,
    readonly recogniser: ArticleRecogniser,
  ) {}

  /** Whether it was asked to start. */
  get isStarted(): boolean {
    return this.#started !== undefined;
  }

  get progress(): Progress {
    return this.#progress;
  }

  /** The articles read so far, in order of their paths. */
  get all(): readonly FolderArticle[] {
    if (this.#sorted) return this.#sorted;
    this.#sorted = [...this.#articles.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
    if (this.#unlinked) this.#linked = undefined;
    this.#unlinked = false;
    return this.#sorted;
  }

  /** Their entities, linked across the articles: members are places in `all`. */
  get entities(): readonly FolderEntity[] {
    const { all } = this;
    this.#linked ??= linkFolder(all.map(({ linked }) => linked));
    return this.#linked;
  }

  /** Reads the folder, once; resolves when it is read, or as far as it got when the token is cancelled. */
  async start(token?: CancellationToken): Promise<void> {
    this.#cancelled = false;
    this.#started ??= this.#readAll().catch((error: unknown) => {
      this.#started = undefined;
      report('The articles of the folder could not be read.', error);
    });
    if (!token) return this.#started;
    const cancelled = new Promise<void>((done) => token.onCancellationRequested(() => done()));
    await Promise.race([this.#started, cancelled]);
  }

  /** Ends the reading where it is; what was read stays, and the next start goes on from there. */
  cancel(): void {
    if (!this.#progress.isRead) this.#cancelled = true;
  }

  dispose(): void {
    this.#stopped = true;
    clearTimeout(this.#telling);
    this.#store.dispose();
  }

  async #readAll(): Promise<void> {
    if (!this.#following) this.#follow();
    this.#following = true;
    await this.using.load();
    const { files, cut } = await textFiles();
    this.#progress = { done: 0, of: files.length, cut, isRead: false };
    for (const uri of files) {
      if (this.#stopped) return;
      if (this.#cancelled) {
        this.#started = undefined;
        return;
      }
      if (this.#refusesMore()) break;
      if (!this.#looked.has(uri.toString())) await this.#read(uri);
      this.#looked.add(uri.toString());
      this.#progress = { ...this.#progress, done: this.#progress.done + 1 };
      this.#tellNowAndThen();
      // Let typing and drawing come between two articles.
      await new Promise((next) => setTimeout(next, 0));
    }
    this.#progress = { ...this.#progress, isRead: true };
    if (this.#progress.cut) {
      log.info(
        `The folder is larger than ${MOST_FILES} files or ${MOST_BYTES / 1e6} MB: the rest is not read.`,
      );
    }
    this.#tell();
  }

  #follow(): void {
    const on = this.#store;
    const changed = on.add(new ChangedFiles({ read: (uri) => this.#read(uri), done: () => this.#tell() }));
    on.add(this.articles.onDidChange((article) => this.#takeOpen(article)));
    on.add(this.articles.onDidClose((uri) => changed.add(uri)));
    on.add(
      this.using.onDidChange(() => {
        for (const uri of this.#articles.keys()) changed.add(Uri.parse(uri));
      }),
    );
    on.add(workspace.onDidChangeWorkspaceFolders(() => this.#readFolders()));
    for (const article of this.articles.all()) this.#takeOpen(article);
  }

  /** An open article shows its live marks; one outside the workspace is none of the folder. */
  #takeOpen({ analysis, document, marks, published, isFresh }: OpenArticle): void {
    const { uri } = document;
    if (!analysis || !isFresh || !workspace.getWorkspaceFolder(uri)) return;
    this.#keep(uri.toString(), toFolderArticle(uri.toString(), analysis, marks.marks, published));
    this.#tellSoon();
  }

  /** Drops the articles of folders that went, and reads those of folders that came. */
  #readFolders(): void {
    for (const key of [...this.#looked, ...this.#articles.keys()]) {
      if (workspace.getWorkspaceFolder(Uri.parse(key))) continue;
      this.#looked.delete(key);
      this.#reading.delete(key);
      this.#keep(key, undefined);
    }
    this.#tell();
    void this.#started?.then(() => {
      if (!this.#progress.isRead) return undefined;
      this.#started = undefined;
      return this.start();
    });
  }

  /** Reads one file anew; what is no article, or cannot be read, is none of the folder's. */
  async #read(uri: Uri): Promise<void> {
    const open = this.articles.at(uri);
    if (open) return this.#takeOpen(open);
    const key = uri.toString();
    if (!this.#articles.has(key) && this.#refusesMore()) return;
    const reading = ++this.#readings;
    this.#reading.set(key, reading);
    const read = await this.#articleOf(uri).catch((error: unknown) => {
      log.info(`${uri.path}: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    });
    if (this.#reading.get(key) !== reading) return;
    this.#reading.delete(key);
    if (this.articles.at(uri)) return;
    this.#keep(key, read);
  }

  /** Whether there is no room for one more article, also of files that are added later; progress tells it then. */
  #refusesMore(): boolean {
    const isFull = this.#articles.size >= MOST_FILES || this.#bytes > MOST_BYTES;
    if (isFull) this.#progress = { ...this.#progress, cut: true };
    return isFull;
  }

  #keep(key: string, article: FolderArticle | undefined): void {
    const before = this.#articles.get(key);
    this.#bytes += lengthOf(article) - lengthOf(before);
    if (!sameJson(before?.linked, article?.linked)) this.#unlinked = true;
    if (article) this.#articles.set(key, article);
    else this.#articles.delete(key);
  }

  async #articleOf(uri: Uri): Promise<FolderArticle | undefined> {
    if (!workspace.getWorkspaceFolder(uri)) return undefined;
    if (!setting('recogniseArticles', uri) || this.recogniser.isLeftAlone(uri)) return undefined;
    const { size } = await workspace.fs.stat(uri);
    const text = size > LONGEST_FILE ? null : await readText(uri);
    const plain = text?.replace(/^\ufeff/u, '');
    if (!plain || !isHindiArticle(plain)) return undefined;
    await this.using.ready(uri);
    return readFolderArticle(uri.toString(), plain, await readSidecar(uri), this.using.options(uri));
  }

  #tellNowAndThen(): void {
    if (Date.now() - this.#told > TELL_MS + this.#articles.size) this.#tell();
  }

  /** After typing rested: linking a large folder anew takes a while. */
  #tellSoon(): void {
    this.#telling ??= setTimeout(() => this.#tell(), REST_MS + this.#articles.size);
  }

  #tell(): void {
    clearTimeout(this.#telling);
    this.#telling = undefined;
    this.#told = Date.now();
    this.#sorted = undefined;
    this.#changed.fire();
  }
}

function lengthOf(article: FolderArticle | undefined): number {
  return article ? new TextEncoder().encode(article.text).length : 0;
}

/** The sidecar of a closed article; none where it is missing or broken. */
async function readSidecar(article: Uri): Promise<Sidecar> {
  const text = await readText(sidecarUri(article));
  const parsed = text === null ? undefined : parseSidecar(text);
  return parsed && 'sidecar' in parsed ? parsed.sidecar : EMPTY_SIDECAR;
}
