import { type Disposable, EventEmitter, Uri, workspace } from 'vscode';
import { parseSidecar } from '../../core/sidecar/codec';
import { openConflicts } from '../../core/sidecar/conflicts';
import { unplacedIn } from '../../core/sidecar/reconcile';
import { DisposableStore } from '../disposables';
import { ChangedFiles } from '../folder/changedFiles';
import { LONGEST_FILE, MOST_FILES } from '../folder/folderFiles';
import { log } from '../log';
import { report } from '../messages';
import { articleUri, isSidecar, sidecarUri } from '../sidecarFile';
import { readText } from '../textFiles';
import { brokenness } from './brokenness';
import type { ReviewArticle } from './reviewNodes';

/**
 * What needs a person in the articles of the workspace that are not open, sidecars without an article among them. Reads
 * nothing before it is asked to start; then one sidecar after another in the background, and follows the files.
 */
export class FolderReview implements Disposable {
  readonly #store = new DisposableStore();
  readonly #found = new Map<string, ReviewArticle>();
  readonly #changed = this.#store.add(new EventEmitter<void>());
  /** Fires when something came, went or changed. */
  readonly onDidChange = this.#changed.event;
  #started: Promise<void> | undefined;
  #stopped = false;
  #following = false;
  #message = '';

  /** What was found so far, by the URI of the article. */
  get found(): ReadonlyMap<string, ReviewArticle> {
    return this.#found;
  }

  /** How far the reading got, or that the folder is too large to be read whole. */
  get message(): string {
    return this.#message;
  }

  /** Reads the folder, once; resolves when it is read. What fails is told, and the next start tries again. */
  start(): Promise<void> {
    this.#started ??= this.#check();
    return this.#started;
  }

  dispose(): void {
    this.#stopped = true;
    this.#store.dispose();
  }

  #check(): Promise<void> {
    return this.#readAll().catch((error: unknown) => {
      this.#started = undefined;
      report('The sidecars of the folder could not be checked.', error);
    });
  }

  async #readAll(): Promise<void> {
    if (!this.#following) this.#follow();
    this.#following = true;
    const files = await workspace.findFiles('**/*.[tT][xX][tT].annotations.json', undefined, MOST_FILES + 1);
    const sidecars = files.filter(isSidecar).slice(0, MOST_FILES);
    for (const [done, uri] of sidecars.entries()) {
      if (this.#stopped) return;
      this.#message = `Checking the folder: ${done} of ${sidecars.length} sidecars …`;
      await this.#read(articleUri(uri));
      if (done % 20 === 0) this.#changed.fire();
      // Let typing and drawing come between two articles.
      await new Promise((next) => setTimeout(next, 0));
    }
    this.#message =
      files.length > MOST_FILES ? `The folder is larger: only ${MOST_FILES} sidecars are checked.` : '';
    this.#changed.fire();
  }

  #follow(): void {
    const done = () => this.#changed.fire();
    const changed = this.#store.add(new ChangedFiles({ read: (uri) => this.#read(uri), done }));
    this.#store.add(workspace.onDidCloseTextDocument(({ uri }) => changed.add(uri)));
    this.#store.add(workspace.onDidChangeWorkspaceFolders(() => this.#readFolders()));
  }

  /** Drops what was found in folders that went, and reads those that came. */
  #readFolders(): void {
    for (const key of this.#found.keys()) {
      if (!workspace.getWorkspaceFolder(Uri.parse(key))) this.#found.delete(key);
    }
    this.#changed.fire();
    this.#started = this.#started?.then(() => this.#check());
  }

  async #read(article: Uri): Promise<void> {
    const key = article.toString();
    const found = workspace.getWorkspaceFolder(article)
      ? await reviewOf(article).catch((error: unknown) => {
          log.info(`${article.path}: ${error instanceof Error ? error.message : String(error)}`);
          return undefined;
        })
      : undefined;
    if (found) this.#found.set(key, found);
    else this.#found.delete(key);
  }
}

/** What needs a person in one article on disk; undefined where nothing does. */
async function reviewOf(article: Uri): Promise<ReviewArticle | undefined> {
  const stored = await readText(sidecarUri(article));
  if (stored === null) return undefined;
  const uri = article.toString();
  const parsed = parseSidecar(stored);
  if ('problems' in parsed) return { uri, text: '', unplaced: [], broken: brokenness(stored) };
  const { sidecar } = parsed;
  const size = await workspace.fs.stat(article).then(
    (stat) => stat.size,
    () => 0,
  );
  if (size > LONGEST_FILE) return undefined;
  const text = await readText(article);
  if (text === null) return { uri, text: '', unplaced: [], orphan: sidecar };
  const plain = text.replace(/^\ufeff/u, '');
  const unplaced = unplacedIn(plain, sidecar);
  const conflicted = openConflicts(sidecar).length > 0 ? sidecar : undefined;
  if (unplaced.length === 0 && !conflicted) return undefined;
  return { uri, text: plain, unplaced, ...(conflicted && { conflicted }) };
}
