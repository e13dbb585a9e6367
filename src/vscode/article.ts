import { type Disposable, EventEmitter, type TextDocument, type TextDocumentChangeEvent } from 'vscode';
import type { Analysis } from '../core/analyse';
import type { Span } from '../core/model';
import { mapSpan } from '../core/sidecar/anchors';
import type { Situation } from '../core/sidecar/decide';
import { type Edit, EMPTY_SIDECAR, fitsEdit } from '../core/sidecar/edit';
import type { Texts } from '../core/sidecar/madeOn';
import { rebaseSidecar } from '../core/sidecar/rebase';
import { type Marks, reconcile } from '../core/sidecar/reconcile';
import { publishedOf, type Sidecar } from '../core/sidecar/schema';
import { invertStep, type Step } from '../core/sidecar/step';
import type { AnalysisOptions } from './analysisOptions';
import { ArticleAnalysis } from './articleAnalysis';
import { BROKEN, ConflictError, DecisionError, HeldSidecar } from './heldSidecar';
import { History, type StepStore } from './history';
import type { StepTaken } from './recentDecisions';
import type { SidecarFile } from './sidecarFile';
import { type Published, publishedIn } from './time/publishedSource';
import { Turns } from './turns';
import type { Unwritten } from './unwritten';

export { DecisionError, NothingMeant } from './heldSidecar';

/** What becomes of the history: where a step of it was carried out, and where it no longer fits. */
interface Replay {
  record(done: Step): void;
  drop(): void;
}

const NO_MARKS: Marks = { marks: [], unplaced: [] };

const UNSAVED = 'Save the article first: its annotations are kept in a file beside it.';

/** What else a decision needs. */
export interface DecisionOptions {
  /** Whether the file goes if nothing is left in it. */
  readonly toNothing?: boolean;
  /** The texts that its anchors name, as far as the sidecar may not know them. */
  readonly texts?: Texts;
}

/** Where decisions are kept beside the sidecar. */
export interface ArticleMemory {
  readonly steps: StepStore;
  readonly unwritten: Unwritten;
}

/**
 * One open article: its document, its analysis (one a version and options), its sidecar, and the marks that both give.
 * While the text is edited the anchors in memory follow every change; the sidecar on disk follows on save.
 */
export class OpenArticle implements Disposable {
  readonly history: History;
  readonly #held: HeldSidecar;
  /** Reading and writing: never both at once, so that what is read is in memory before the next write. */
  readonly #turns = new Turns();
  #ready: Promise<void> | undefined;
  readonly #analysis: ArticleAnalysis;
  #marks: Marks = NO_MARKS;
  /** The sidecar that the marks were made of. */
  #shown: Sidecar = EMPTY_SIDECAR;
  /** The version of the text at the last decision, undo or redo. */
  #decidedAt: number | undefined;
  /** Where annotations stand in the present text, by id, and whether the text was edited since the last settling. */
  #places = new Map<string, Span>();
  #edited = false;
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #stepped = new EventEmitter<StepTaken>();
  /** Fires when a decision was made, taken back or made again. */
  readonly onDidStep = this.#stepped.event;

  constructor(
    readonly document: TextDocument,
    { steps, unwritten }: ArticleMemory,
    readonly using: AnalysisOptions,
  ) {
    this.#analysis = new ArticleAnalysis(document, using);
    this.history = new History(steps);
    this.#held = new HeldSidecar(document.uri, unwritten, {
      settle: () => this.#settle(this.document.getText()),
      replaced: () => this.#places.clear(),
      save: () => this.save(),
    });
  }

  /** The file of the sidecar. */
  get file(): SidecarFile {
    return this.#held.file;
  }

  /** The analysis of the text as of the last refresh; undefined where it failed. */
  get analysis(): Analysis | undefined {
    return this.#analysis.result;
  }

  /** Why the analysis failed, in words for the user. */
  get failure(): string | undefined {
    return this.#analysis.failure;
  }

  /** Milliseconds that the last analysis took. */
  get cost(): number {
    return this.#analysis.cost;
  }

  /** The publication date and where it comes from. */
  get published(): Published | null {
    return publishedIn(this.analysis, publishedOf(this.#held.sidecar));
  }

  get marks(): Marks {
    return this.#marks;
  }

  /** The sidecar as it stands in memory; what was last known of one that cannot be read. */
  get sidecar(): Sidecar {
    return this.#held.sidecar;
  }

  /** Whether the sidecar cannot be read. */
  get isBroken(): boolean {
    return this.#held.isBroken;
  }

  /** Whether the marks are those of the present text, found with what is there now to find them. */
  get isFresh(): boolean {
    return this.#analysis.isFresh;
  }

  /** Whether decisions taught something that the next refresh will find. */
  get isBehind(): boolean {
    return this.#analysis.isBehind;
  }

  /** Whether undoing now means the last decision: no text was typed since. */
  get undoesNext(): boolean {
    return this.#decidedAt === this.document.version && this.history.canUndo;
  }

  /** Whether redoing now means the decision undone last. */
  get redoesNext(): boolean {
    return this.#decidedAt === this.document.version && this.history.canRedo;
  }

  /** Reads the sidecar from disk and brings everything up to date; what memory holds unsaved is merged into it. */
  load(): Promise<void> {
    const turn = this.#turns.take(() => this.#load());
    this.#ready ??= turn.catch(() => undefined);
    return turn;
  }

  /** Resolves when the sidecar was read for the first time, or could not be. */
  async ready(): Promise<void> {
    await this.#ready;
  }

  /** Reads the sidecar again if another program wrote it. */
  reloadIfChanged(): Promise<void> {
    return this.#turns.take(async () => {
      if (!this.document.isUntitled && (await this.file.hasChanged())) await this.#load();
    });
  }

  /** Writes the sidecar with the anchors of the present text, if it differs from the file; merges with the file. */
  save(): Promise<void> {
    return this.#turns.take(() => this.#save());
  }

  /** Resolves when sidecar and history are read and written as far as it was asked for. */
  async idle(): Promise<void> {
    await this.#turns.idle();
    await this.history.idle();
  }

  /** Moves what is placed along with an edit of the text; the marks follow at the next refresh. */
  follow({ contentChanges }: TextDocumentChangeEvent): void {
    const changes = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
      offset: rangeOffset,
      removed: rangeLength,
      inserted: text.length,
    }));
    this.#edited = true;
    for (const [id, span] of this.#places) {
      const moved = mapSpan(span, changes);
      if (moved) this.#places.set(id, moved);
      else this.#places.delete(id);
    }
  }

  /** Analyses the present text if that is not done yet, and reconciles it with the sidecar. */
  refresh(): void {
    this.#refresh(false);
  }

  /** What an analyst has before them, up to date. Throws DecisionError where nothing can be decided. */
  situation(): Situation {
    if (this.document.isUntitled) throw new DecisionError(UNSAVED);
    if (this.isBroken) throw new DecisionError(BROKEN);
    if (!this.isFresh) this.refresh();
    return { text: this.document.getText(), sidecar: this.#held.sidecar, marks: this.#marks };
  }

  /**
   * Carries out a decision and records it at once, as the last of the history; the promise is that of writing the
   * sidecar. Throws DecisionError where the decision is not possible.
   */
  decide(edit: Edit, { toNothing = false, texts = {} }: DecisionOptions = {}): Promise<void> {
    const hadFile = this.file.text !== null;
    this.#change({ edit, texts }, (step) => this.history.did(step, hadFile));
    this.#stepped.fire('did');
    return this.#turns.take(() => this.#save(toNothing));
  }

  /** Takes the last decision back; false where there is none. */
  async undo(): Promise<boolean> {
    const { lastDone } = this.history;
    if (!lastDone) return false;
    const { history } = this;
    this.#replay(invertStep(lastDone), {
      record: (step) => history.undid(invertStep(step)),
      drop: () => history.dropDone(),
    });
    this.#stepped.fire('undid');
    await this.save();
    return true;
  }

  /** Carries out the last undone decision again; false where there is none. */
  async redo(): Promise<boolean> {
    const { lastUndone } = this.history;
    if (!lastUndone) return false;
    const { history } = this;
    this.#replay(lastUndone, {
      record: (step) => history.redid(step),
      drop: () => history.dropUndone(),
    });
    this.#stepped.fire('redid');
    await this.save();
    return true;
  }

  dispose(): void {
    this.#changed.dispose();
    this.#stepped.dispose();
  }

  /** `patiently`: what decisions teach may be found later, see ArticleAnalysis. */
  #refresh(patiently: boolean): void {
    const text = this.document.getText();
    this.#settle(text);
    const analysis = this.#analysis.update(text, this.#held.sidecar, patiently);
    this.#shown = this.#held.sidecar;
    this.#marks = analysis ? reconcile(text, analysis, this.#held.sidecar) : NO_MARKS;
    this.#places = new Map();
    for (const { id, span } of this.#marks.marks) if (id !== undefined) this.#places.set(id, span);
    this.#changed.fire();
  }

  async #load(): Promise<void> {
    const reading = this.document.isUntitled ? undefined : this.file.load();
    const [state] = await Promise.all([reading, this.history.load(), this.using.prepare()]);
    if (state && this.#held.take(state)) this.history.settle((edit) => fitsEdit(this.#held.sidecar, edit));
    this.refresh();
    if (this.#held.isUndelivered) await this.#save();
  }

  async #save(toNothing = false): Promise<void> {
    try {
      // The history first: of steps that stand in no sidecar yet it knows how to make them undone, but not the other way round.
      await this.#held.write(
        () => toNothing || this.history.isAtNothing,
        () => this.history.idle(),
      );
    } finally {
      if (this.#shown === this.#held.sidecar) this.#changed.fire();
      else this.refresh();
    }
  }

  /** `record` writes the history before anyone hears of the change: what is told of undoing must fit at once. */
  #change(step: Step, record: (done: Step) => void): void {
    const { text, sidecar } = this.situation();
    const done = this.#held.change(rebaseSidecar(sidecar, text, this.#places), step);
    this.#decidedAt = this.document.version;
    record(done);
    this.#refresh(true);
  }

  /** A step of the history that no longer fits is dropped, so that it does not bar the way to those before it. */
  #replay(step: Step, { record, drop }: Replay): void {
    try {
      this.#change(step, record);
    } catch (error) {
      if (error instanceof ConflictError) drop();
      throw error;
    }
  }

  /** Writes the places that changed into the anchors of the sidecar in memory. */
  #settle(text: string): void {
    const moved = this.#marks.marks.some(({ placed }) => placed === 'moved');
    if (!this.#edited && !moved) return;
    this.#edited = false;
    if (this.#places.size === 0) return;
    this.#held.follow(rebaseSidecar(this.#held.sidecar, text, this.#places));
  }
}
