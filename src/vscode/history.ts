import { type Edit, invertEdit } from '../core/sidecar/edit';
import type { Step } from '../core/sidecar/step';

/** Steps kept of an article: more than a day's work. */
const LIMIT = 500;

/** The steps of one article, the latest last. */
export interface Steps {
  readonly undo: readonly Step[];
  readonly redo: readonly Step[];
  /** Whether the article had no sidecar before the first of the steps, so that undoing all takes the file away. */
  readonly fromNothing: boolean;
}

export const NO_STEPS: Steps = { undo: [], redo: [], fromNothing: false };

/** Where the steps of one article are kept, so that a reload of the window loses none. Neither call rejects. */
export interface StepStore {
  load(): Promise<Steps>;
  save(steps: Steps): Promise<void>;
}

/** Whether an edit can no longer be carried out, but could be taken back. */
function isDone(edit: Edit, fits: (edit: Edit) => boolean): boolean {
  return !fits(edit) && fits(invertEdit(edit));
}

/** The decisions made in one article, to undo and redo. */
export class History {
  #steps = NO_STEPS;
  #loading: Promise<void> | undefined;
  #saving: Promise<void> | undefined;

  constructor(readonly store: StepStore) {}

  /** Resolves when the steps made so far are in the store. */
  async idle(): Promise<void> {
    await this.#saving;
  }

  /** Takes what the store holds under the steps made since; once, however often it is called. */
  load(): Promise<void> {
    this.#loading ??= this.store.load().then((kept) => {
      const { undo, redo, fromNothing } = this.#steps;
      const isNew = undo.length + redo.length > 0;
      this.#steps = {
        undo: [...kept.undo, ...undo],
        redo: isNew ? redo : kept.redo,
        fromNothing: kept.undo.length > 0 || !isNew ? kept.fromNothing : fromNothing,
      };
    });
    return this.#loading;
  }

  get canUndo(): boolean {
    return this.#steps.undo.length > 0;
  }

  get canRedo(): boolean {
    return this.#steps.redo.length > 0;
  }

  /** Whether everything is undone that was done since the article had no sidecar. */
  get isAtNothing(): boolean {
    return this.#steps.fromNothing && !this.canUndo;
  }

  /** Records a new decision; what was undone before it can no longer be redone. `hadFile`: there was a sidecar before. */
  did(step: Step, hadFile: boolean): void {
    const undo = [...this.#steps.undo, step];
    const fromNothing = this.canUndo ? this.#steps.fromNothing : !hadFile;
    this.#keep({ undo: undo.slice(-LIMIT), redo: [], fromNothing: fromNothing && undo.length <= LIMIT });
  }

  get lastDone(): Step | undefined {
    return this.#steps.undo.at(-1);
  }

  get lastUndone(): Step | undefined {
    return this.#steps.redo.at(-1);
  }

  /** Takes the last decision to the redo side, as the step that carries it out again. */
  undid(step: Step): void {
    const { undo, redo } = this.#steps;
    this.#keep({ undo: undo.slice(0, -1), redo: [...redo, step] });
  }

  /** Takes the last undone decision to the undo side, as the step that was carried out again. */
  redid(step: Step): void {
    const { undo, redo } = this.#steps;
    this.#keep({ undo: [...undo, step], redo: redo.slice(0, -1) });
  }

  /** Forgets the last decision: it can no longer be taken back. */
  dropDone(): void {
    this.#keep({ undo: this.#steps.undo.slice(0, -1), fromNothing: false });
  }

  /** Forgets the last undone decision: it can no longer be carried out. */
  dropUndone(): void {
    this.#keep({ redo: this.#steps.redo.slice(0, -1) });
  }

  /**
   * Brings the steps in line with the sidecar, where the window ended before the last of them was recorded, or git took
   * the sidecar back: what stands in it counts as done, what does not as undone. `fits` tells whether an edit can be
   * carried out on the sidecar.
   */
  settle(fits: (edit: Edit) => boolean): void {
    const { undo, redo } = this.#steps;
    let [done, undone] = [undo, redo];
    for (let next = undone.at(-1); next && isDone(next.edit, fits); next = undone.at(-1)) {
      [done, undone] = [[...done, next], undone.slice(0, -1)];
    }
    for (let last = done.at(-1); last && isDone(invertEdit(last.edit), fits); last = done.at(-1)) {
      [done, undone] = [done.slice(0, -1), [...undone, last]];
    }
    if (done.length !== undo.length) this.#keep({ undo: done, redo: undone });
  }

  #keep(steps: Partial<Steps>): void {
    this.#steps = { ...this.#steps, ...steps };
    // What the store holds must be known before it is replaced.
    this.#saving = this.load().then(() => this.store.save(this.#steps));
  }
}
