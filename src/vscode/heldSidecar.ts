import type { Uri } from 'vscode';
import type { SidecarProblem } from '../core/sidecar/codec';
import { EMPTY_SIDECAR } from '../core/sidecar/edit';
import { mergeSidecars } from '../core/sidecar/merge';
import type { Sidecar } from '../core/sidecar/schema';
import { type Step, takeStep } from '../core/sidecar/step';
import { reportClashes } from './messages';
import { SidecarFile, type SidecarState } from './sidecarFile';
import { type Unwritten, UnwrittenError } from './unwritten';

export const BROKEN =
  'The sidecar of this article cannot be read, and Tippani does not write over it. Repair it first: see Problems.';

/** Why a decision could not be carried out; the message is for the user. */
export class DecisionError extends Error {}

/** The cursor is where the command means nothing: a slip of the hand, told in passing. */
export class NothingMeant extends DecisionError {}

/** The decision does not fit what the sidecar holds by now, and never will. */
export class ConflictError extends DecisionError {}

/** What the owner of a sidecar in memory tells it. */
export interface Owner {
  /** Called before the sidecar is merged or written: the time to move its anchors to where they stand now. */
  settle(): void;
  /** Called when the sidecar was replaced by what stands in the file. */
  replaced(): void;
  /** Tries again what could not be written. */
  save(): Promise<void>;
}

/** The sidecar of an open article as it stands in memory, and what of it the file still lacks. */
export class HeldSidecar {
  readonly file: SidecarFile;
  /** The sidecar as last read or written, and as it stands now in memory. */
  #base: Sidecar = EMPTY_SIDECAR;
  #sidecar: Sidecar = EMPTY_SIDECAR;
  #problems: readonly SidecarProblem[] = [];
  /** Whether memory holds something that the file lacks: decisions, or only anchors that followed the text. */
  #unsaved = false;
  #undelivered = false;

  constructor(
    article: Uri,
    readonly unwritten: Unwritten,
    readonly owner: Owner,
  ) {
    this.file = new SidecarFile(article);
    const kept = unwritten.get();
    if (!kept) return;
    this.#base = kept.base;
    this.#sidecar = kept.sidecar;
    this.#unsaved = this.#undelivered = true;
  }

  get sidecar(): Sidecar {
    return this.#sidecar;
  }

  /** Whether the file cannot be read; while that is so, nothing is decided or written. */
  get isBroken(): boolean {
    return this.#problems.length > 0;
  }

  /** Whether decisions wait to be written that could not be before. */
  get isUndelivered(): boolean {
    return this.#undelivered;
  }

  /** Takes what was read of the file; what memory holds unsaved is merged into it. False where it is no sidecar. */
  take(state: SidecarState): boolean {
    this.#problems = state.kind === 'broken' ? state.problems : [];
    if (state.kind === 'ready') this.#merge(state.sidecar);
    return state.kind === 'ready';
  }

  /**
   * Writes the file if it lacks something; merges with what it holds. `isNothing`: an empty sidecar is no file. What
   * `first` does comes before the file has what it is to get. Throws UnwrittenError, with everything kept, where the file
   * cannot be written.
   */
  async write(isNothing: () => boolean, first: () => Promise<void>): Promise<void> {
    this.owner.settle();
    if (!this.#unsaved || this.isBroken) return;
    const sent = this.#sidecar;
    const withoutFile = isNothing();
    await first();
    try {
      const saved = await this.file.save(sent, withoutFile);
      if (saved.kind === 'broken') {
        this.#problems = saved.problems;
        throw new Error(BROKEN);
      }
      this.#unsaved = this.#undelivered = this.#sidecar !== sent;
      this.#base = sent;
      if (saved.kind === 'merged') {
        reportClashes(this.file.name, saved.conflicts);
        this.#merge(saved.sidecar);
      }
      this.unwritten.forget();
    } catch (error) {
      if (!this.#undelivered) throw error;
      this.unwritten.keep({ base: this.#base, sidecar: this.#sidecar });
      throw new UnwrittenError(this.file.name, error, () => this.owner.save());
    }
  }

  /**
   * Carries out a decision in memory, on the sidecar with its anchors where they are now, and gives it as it is to be
   * remembered. Throws ConflictError, with nothing changed, where it does not fit.
   */
  change(followed: Sidecar, step: Step): Step {
    const taken = takeStep(followed, step);
    if ('conflict' in taken) throw new ConflictError(taken.conflict);
    this.#sidecar = taken.sidecar;
    this.#unsaved = this.#undelivered = true;
    return taken.step;
  }

  /** Takes the same annotations with anchors that followed the text; the file gets them with the next save. */
  follow(sidecar: Sidecar): void {
    this.#sidecar = sidecar;
    this.#unsaved = true;
  }

  /** Decisions that are not in the file yet are merged into what stands there now. */
  #merge(stored: Sidecar): void {
    this.owner.settle();
    if (this.#unsaved) {
      const { sidecar, conflicts } = mergeSidecars(this.#base, this.#sidecar, stored);
      reportClashes(this.file.name, conflicts);
      this.#sidecar = sidecar;
    } else this.#sidecar = stored;
    this.#base = stored;
    this.owner.replaced();
  }
}
