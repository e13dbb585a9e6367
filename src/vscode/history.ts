import type { Memento, Uri } from 'vscode';
import { type Edit, invertEdit } from '../core/sidecar/edit';

/** Steps kept of an open article: more than a day's work. */
const LIMIT = 500;
/**
 * What the workspace's storage holds: the last steps of the last articles. It is one JSON text that is written whole at
 * each step, and VS Code warns of more than 512 KB; a step takes about half a KB.
 */
const STORED_STEPS = 50;
const STORED_ARTICLES = 20;
const STORED = 'tippani.histories';

interface Steps {
  readonly undo: readonly Edit[];
  readonly redo: readonly Edit[];
}

const NO_STEPS: Steps = { undo: [], redo: [] };

/** Where the workspace's storage keeps the history of an article. */
export function historyKey(article: Uri): string {
  return `tippani.history:${article.toString()}`;
}

/** Whether an edit can no longer be carried out, but could be taken back. */
function isDone(edit: Edit, fits: (edit: Edit) => boolean): boolean {
  return !fits(edit) && fits(invertEdit(edit));
}

/** The decisions made in one article, to undo and redo; kept in the workspace's storage, so a reload loses none. */
export class History {
  #steps: Steps;
  readonly #key: string;

  constructor(
    readonly memory: Memento,
    article: Uri,
  ) {
    this.#key = historyKey(article);
    this.#steps = memory.get<Steps>(this.#key, NO_STEPS);
  }

  get canUndo(): boolean {
    return this.#steps.undo.length > 0;
  }

  get canRedo(): boolean {
    return this.#steps.redo.length > 0;
  }

  /** Records a new decision; what was undone before it can no longer be redone. */
  did(edit: Edit): void {
    this.#keep({ undo: [...this.#steps.undo, edit].slice(-LIMIT), redo: [] });
  }

  get lastDone(): Edit | undefined {
    return this.#steps.undo.at(-1);
  }

  get lastUndone(): Edit | undefined {
    return this.#steps.redo.at(-1);
  }

  /** Takes the last decision to the redo side. */
  undid(): void {
    const { undo, redo } = this.#steps;
    this.#keep({ undo: undo.slice(0, -1), redo: [...redo, ...undo.slice(-1)] });
  }

  /** Takes the last undone decision back to the undo side. */
  redid(): void {
    const { undo, redo } = this.#steps;
    this.#keep({ undo: [...undo, ...redo.slice(-1)], redo: redo.slice(0, -1) });
  }

  /** Forgets the last decision: it can no longer be taken back. */
  dropDone(): void {
    this.#keep({ ...this.#steps, undo: this.#steps.undo.slice(0, -1) });
  }

  /** Forgets the last undone decision: it can no longer be carried out. */
  dropUndone(): void {
    this.#keep({ ...this.#steps, redo: this.#steps.redo.slice(0, -1) });
  }

  /**
   * Brings the steps in line with the sidecar, where the window ended before the last of them was recorded, or git took
   * the sidecar back: what stands in it counts as done, what does not as undone. `fits` tells whether an edit can be
   * carried out on the sidecar.
   */
  settle(fits: (edit: Edit) => boolean): void {
    const { undo, redo } = this.#steps;
    let [done, undone] = [undo, redo];
    for (let next = undone.at(-1); next && isDone(next, fits); next = undone.at(-1)) {
      [done, undone] = [[...done, next], undone.slice(0, -1)];
    }
    for (let last = done.at(-1); last && isDone(invertEdit(last), fits); last = done.at(-1)) {
      [done, undone] = [done.slice(0, -1), [...undone, last]];
    }
    if (done.length !== undo.length) this.#keep({ undo: done, redo: undone });
  }

  #keep(steps: Steps): void {
    this.#steps = steps;
    const stored = { undo: steps.undo.slice(-STORED_STEPS), redo: steps.redo.slice(-STORED_STEPS) };
    void this.memory.update(this.#key, this.canUndo || this.canRedo ? stored : undefined);
    this.#makeRoom();
  }

  /** Notes that this article was worked on last, and forgets the history of the one that was so longest ago. */
  #makeRoom(): void {
    const known = this.memory.get<readonly string[]>(STORED, []);
    if (known.at(-1) === this.#key) return;
    const latest = [...known.filter((key) => key !== this.#key), this.#key];
    for (const key of latest.slice(0, -STORED_ARTICLES)) void this.memory.update(key, undefined);
    void this.memory.update(STORED, latest.slice(-STORED_ARTICLES));
  }
}
