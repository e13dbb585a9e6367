import { type Disposable, Uri, workspace } from 'vscode';
import { DisposableStore } from '../disposables';
import { articleUri, isSidecar } from '../sidecarFile';
import { WATCHED } from './folderFiles';

/** Changes on disk are gathered for this long. */
const REST_MS = 300;

/** What is done with the articles whose files changed. */
export interface Reread {
  /** Reads one article anew. */
  readonly read: (article: Uri) => Promise<void>;
  /** All that changed was read. */
  readonly done: () => void;
}

/** Follows the text files and sidecars of the workspace, and has their articles read anew when they come to rest. */
export class ChangedFiles implements Disposable {
  readonly #store = new DisposableStore();
  readonly #waiting = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopped = false;

  constructor(readonly reread: Reread) {
    const watcher = this.#store.add(workspace.createFileSystemWatcher(WATCHED));
    for (const event of [watcher.onDidChange, watcher.onDidCreate, watcher.onDidDelete])
      this.#store.add(event((uri) => this.add(uri)));
  }

  /** An article, or its sidecar, is to be read anew soon. */
  add(uri: Uri): void {
    this.#waiting.add((isSidecar(uri) ? articleUri(uri) : uri).toString());
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#readWaiting(), REST_MS);
  }

  dispose(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#store.dispose();
  }

  async #readWaiting(): Promise<void> {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const uri of waiting) {
      if (this.#stopped) return;
      await this.reread.read(Uri.parse(uri));
      // Let typing and drawing come between two articles.
      await new Promise((next) => setTimeout(next, 0));
    }
    if (!this.#stopped) this.reread.done();
  }
}
