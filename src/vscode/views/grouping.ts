import { commands, type Disposable, EventEmitter, type Memento } from 'vscode';
import type { Grouping } from './eventGroups';

const KEY = 'tippani.grouping';

/** How the Events view groups, remembered in the workspace. */
export class EventsGrouping implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange = this.#changed.event;

  constructor(readonly memory: Memento) {
    void commands.executeCommand('setContext', 'tippani.grouping', this.value);
  }

  get value(): Grouping {
    return this.memory.get<Grouping>(KEY, 'date');
  }

  async set(grouping: Grouping): Promise<void> {
    await this.memory.update(KEY, grouping);
    await commands.executeCommand('setContext', 'tippani.grouping', grouping);
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
