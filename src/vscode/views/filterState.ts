import { commands, type Disposable, EventEmitter, type Memento } from 'vscode';
import { type EventFilter, isFiltering, NO_FILTER } from './eventFilter';

const KEY = 'tippani.eventFilter';

/** What the Events view is filtered by, remembered in the workspace. */
export class EventFilterState implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange = this.#changed.event;

  constructor(readonly memory: Memento) {
    this.#tell();
  }

  get value(): EventFilter {
    return { ...NO_FILTER, ...this.memory.get<Partial<EventFilter>>(KEY) };
  }

  async set(filter: EventFilter): Promise<void> {
    await this.memory.update(KEY, isFiltering(filter) ? filter : undefined);
    this.#tell();
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #tell(): void {
    void commands.executeCommand('setContext', 'tippani.eventsFiltered', isFiltering(this.value));
  }
}
