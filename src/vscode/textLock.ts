import { commands, type Disposable, type TextDocument, window } from 'vscode';
import type { Articles } from './articles';
import { DisposableStore } from './disposables';
import { setting } from './settings';

/**
 * Makes the editor of an article read-only when it is first active, where the setting asks for it: a slipped key then
 * changes nothing. VS Code's own command makes it writeable again, and it stays so.
 */
export class TextLock implements Disposable {
  readonly #store = new DisposableStore();
  readonly #seen = new WeakSet<TextDocument>();

  constructor(readonly articles: Articles) {
    this.#store.add(window.onDidChangeActiveTextEditor(() => this.#lock()));
    this.#store.add(articles.onDidChange(() => this.#lock()));
    this.#lock();
  }

  dispose(): void {
    this.#store.dispose();
  }

  #lock(): void {
    const document = window.activeTextEditor?.document;
    if (!document || this.#seen.has(document) || !this.articles.get(document)) return;
    if (document.isUntitled || !setting('lockText', document)) return;
    this.#seen.add(document);
    void commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession');
  }
}
