import { EventEmitter, type Memento } from 'vscode';
import { changeKeys, fieldKey } from '../../core/sidecar/changeKeys';
import { type AnnotationChange, tellingFields } from '../../core/sidecar/compareSidecars';

/** Changes kept in the workspace's storage: eight letters each, a month's work of a group. */
const LIMIT = 5000;
const KEY = 'tippani.seenChanges';

interface Seen {
  readonly uri: string;
  readonly change: AnnotationChange;
  readonly field?: string | undefined;
}

/** Which changes were seen and accepted, also in other reviews; kept in the workspace's storage. */
export class SeenChanges {
  readonly #keys: Set<string>;
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange = this.#changed.event;

  constructor(readonly memory: Memento) {
    this.#keys = new Set(memory.get<readonly string[]>(KEY, []));
  }

  /** Remembers changes in articles, or single fields of them, as seen; gives the keys that are new. */
  add(seen: readonly Seen[]): readonly string[] {
    const keys = seen.flatMap(({ uri, change, field }) =>
      field === undefined
        ? changeKeys(uri, change)
        : change.fields.filter((one) => one.field === field).map((one) => fieldKey(uri, change, one)),
    );
    const fresh = keys.filter((key) => !this.#keys.has(key));
    for (const key of fresh) this.#keys.add(key);
    this.#keep();
    return fresh;
  }

  /** Forgets what `add` gave: those changes were not seen. */
  forget(keys: readonly string[]): void {
    for (const key of keys) this.#keys.delete(key);
    this.#keep();
  }

  /** What of a change in an article was not seen yet; undefined where all that it tells was. */
  left(uri: string, change: AnnotationChange): AnnotationChange | undefined {
    if (change.fields.length === 0)
      return changeKeys(uri, change).some((key) => this.#keys.has(key)) ? undefined : change;
    const fields = change.fields.filter((field) => !this.#keys.has(fieldKey(uri, change, field)));
    if (fields.length === change.fields.length) return change;
    const told = tellingFields(change).map(({ field }) => field);
    return fields.some(({ field }) => told.includes(field)) ? { ...change, fields } : undefined;
  }

  #keep(): void {
    void this.memory.update(KEY, [...this.#keys].slice(-LIMIT));
    this.#changed.fire();
  }
}
