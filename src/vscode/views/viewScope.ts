import { commands, type Disposable, EventEmitter, type Memento } from 'vscode';

/** What a view shows: the active article, or all articles of the workspace. */
export type Scope = 'article' | 'folder';

type ScopeKey = 'tippani.entityScope' | 'tippani.eventScope' | 'tippani.reviewScope';

/** What a view is remembered to show in this workspace. */
export function scopeIn(memory: Memento, key: ScopeKey): Scope {
  return memory.get<Scope>(key, 'article');
}

/** What one of the views shows, remembered in the workspace and told to `when` clauses under its key. */
export class ViewScope implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange = this.#changed.event;

  constructor(
    readonly memory: Memento,
    readonly key: ScopeKey,
  ) {
    void commands.executeCommand('setContext', key, this.value);
  }

  get value(): Scope {
    return scopeIn(this.memory, this.key);
  }

  async set(scope: Scope): Promise<void> {
    await this.memory.update(this.key, scope);
    await commands.executeCommand('setContext', this.key, scope);
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
