import { commands, type Disposable, EventEmitter, type Memento } from 'vscode';

/** What the Entities view shows: the active article, or all articles of the workspace. */
export type Scope = 'article' | 'folder';

const KEY = 'tippani.entityScope';

/** What the Entities view shows, remembered in the workspace. */
export class EntityScope implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange = this.#changed.event;

  constructor(readonly memory: Memento) {
    void commands.executeCommand('setContext', KEY, this.value);
  }

  get value(): Scope {
    return this.memory.get<Scope>(KEY, 'article');
  }

  async set(scope: Scope): Promise<void> {
    await this.memory.update(KEY, scope);
    await commands.executeCommand('setContext', KEY, scope);
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
