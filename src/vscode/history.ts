import type { Memento, Uri } from 'vscode';
import type { Edit } from '../core/sidecar/edit';

/** Steps kept per article: more than a day's work, small enough for the workspace's storage. */
const LIMIT = 500;

interface Steps {
  readonly undo: readonly Edit[];
  readonly redo: readonly Edit[];
}

const NO_STEPS: Steps = { undo: [], redo: [] };

/** The decisions made in one article, to undo and redo; kept in the workspace's storage, so a reload loses none. */
export class History {
  #steps: Steps;
  readonly #key: string;

  constructor(
    readonly memory: Memento,
    article: Uri,
  ) {
    this.#key = `tippani.history:${article.toString()}`;
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

  /** Takes the last decision to the redo side, and gives it. */
  undid(): Edit | undefined {
    const { undo, redo } = this.#steps;
    const last = undo.at(-1);
    if (last) this.#keep({ undo: undo.slice(0, -1), redo: [...redo, last] });
    return last;
  }

  /** Takes the last undone decision back to the undo side, and gives it. */
  redid(): Edit | undefined {
    const { undo, redo } = this.#steps;
    const last = redo.at(-1);
    if (last) this.#keep({ undo: [...undo, last], redo: redo.slice(0, -1) });
    return last;
  }

  #keep(steps: Steps): void {
    this.#steps = steps;
    void this.memory.update(this.#key, steps.undo.length + steps.redo.length > 0 ? steps : undefined);
  }
}
