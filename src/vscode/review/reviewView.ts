import { commands, type Disposable } from 'vscode';
import { sameJson } from '../../core/json/sameJson';
import { DisposableStore } from '../disposables';
import type { LateTree } from '../views/lateTree';
import { NodeTree } from '../views/nodeTree';
import type { ReviewList } from './reviewList';
import { isSameItem, type ReviewNode, type ReviewRef, reviewNodes } from './reviewNodes';
import { SHOW_REVIEW } from './showPlace';

/** How often, and after how many milliseconds each, the selection is asked for. */
const TRIES = 50;
const TRY_MS = 20;

/** The Review view: all that needs a person, and how much it is. */
export class ReviewView implements Disposable {
  readonly #store = new DisposableStore();
  readonly #nodes: NodeTree<ReviewNode>;

  constructor(
    readonly tree: LateTree<ReviewNode>,
    readonly list: ReviewList,
  ) {
    this.#nodes = this.#store.add(
      new NodeTree(tree, ({ ref }) => ref && { command: SHOW_REVIEW, title: 'Show', arguments: [ref] }),
    );
    this.#store.add(list.onDidChange(() => this.#refresh()));
    this.#refresh();
  }

  /** What needs a person, in the order of the view. */
  get items(): readonly ReviewNode[] {
    return this.#nodes.nodes.flatMap(({ children }) => children);
  }

  /** Which of these items is meant without saying so: the one selected, else that shown last, else the first. */
  chosen(of: (node: ReviewNode) => boolean, shown: ReviewRef | undefined): ReviewNode | undefined {
    const items = this.items.filter(of);
    const refs = [...this.tree.view.selection.map(({ ref }) => ref), shown];
    const meant = refs.flatMap((ref) => items.find((item) => isSameItem(item.ref, ref)) ?? []);
    return meant[0] ?? items[0];
  }

  /** Selects the node that has the focus, and gives it. A view that is being drawn anew is waited for. */
  async focused(): Promise<ReviewNode | undefined> {
    await commands.executeCommand('list.select');
    for (let left = TRIES; left > 0 && this.tree.view.selection.length === 0; left--) {
      await new Promise((next) => setTimeout(next, TRY_MS));
    }
    return this.tree.view.selection[0];
  }

  /** Selects a node, and gives it the focus; see NodeTree. */
  reveal(node: ReviewNode): Promise<void> {
    return this.#nodes.reveal(node);
  }

  dispose(): void {
    this.#store.dispose();
  }

  #refresh(): void {
    this.tree.view.message = this.list.message;
    const nodes = reviewNodes(this.list.all);
    if (sameJson(nodes, this.#nodes.nodes)) return;
    this.#nodes.show(nodes);
    const value = this.items.length;
    const tooltip = `${value} ${value === 1 ? 'annotation needs' : 'annotations need'} a look`;
    this.tree.view.badge = value > 0 ? { value, tooltip } : undefined;
    void commands.executeCommand('setContext', 'tippani.hasReview', value > 0);
  }
}
