import { commands, type Disposable, type Memento } from 'vscode';
import type { Articles } from '../articles';
import { DisposableStore } from '../disposables';
import type { Git } from '../git/repository';
import type { LateTree } from '../views/lateTree';
import { ChangeList } from './changeList';
import type { ChangeNode } from './changeNodes';
import { ChangesView } from './changesView';
import type { Base } from './pickBase';
import { SeenChanges } from './seen';
import { ShownChange } from './showChange';

/** A review that is on: what changed, the view of it, and what is shown of it in the text. */
export interface SinceReview {
  readonly list: ChangeList;
  readonly view: ChangesView;
  readonly shown: ShownChange;
}

/** The review of changes since a commit; at most one is on. */
export class Since implements Disposable {
  readonly #seen: SeenChanges;
  #store = new DisposableStore();
  #review: SinceReview | undefined;

  readonly #view: ChangesView;

  constructor(
    readonly articles: Articles,
    memory: Memento,
    tree: LateTree<ChangeNode>,
  ) {
    this.#seen = new SeenChanges(memory);
    this.#view = new ChangesView(tree);
  }

  /** The review that is on, if any. */
  get review(): SinceReview | undefined {
    return this.#review;
  }

  /** Remembers what was seen and accepted. */
  get seen(): SeenChanges {
    return this.#seen;
  }

  /** Begins a review, in place of the one that is on; rejects, with none on, where git cannot tell what changed. */
  async start({ api, repository }: Git, base: Base): Promise<SinceReview> {
    this.end();
    const store = this.#store;
    const list = store.add(new ChangeList(this.articles, repository, base, this.#seen));
    try {
      await list.read();
    } catch (error) {
      this.end();
      throw error;
    }
    const view = this.#view;
    store.add(list.onDidChange(() => view.refresh()));
    view.show(list);
    const shown = store.add(new ShownChange(list, api));
    this.#review = { list, view, shown };
    await commands.executeCommand('setContext', 'tippani.reviewingSince', true);
    return this.#review;
  }

  /** Ends the review; what was seen stays so. */
  end(): void {
    this.#store.dispose();
    this.#store = new DisposableStore();
    this.#review = undefined;
    this.#view.show(undefined);
    void commands.executeCommand('setContext', 'tippani.reviewingSince', false);
  }

  dispose(): void {
    this.#store.dispose();
    this.#view.dispose();
  }
}
