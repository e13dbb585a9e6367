import {
  commands,
  type Disposable,
  EventEmitter,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
} from 'vscode';
import { sameJson } from '../../core/json/sameJson';
import { DisposableStore } from '../disposables';
import { log } from '../log';
import type { LateTree } from '../views/lateTree';
import type { ReviewList } from './reviewList';
import { isSameItem, type ReviewNode, type ReviewRef, reviewNodes } from './reviewNodes';
import { SHOW_REVIEW } from './showPlace';

/** How often, and after how many milliseconds each, the selection is asked for. */
const TRIES = 50;
const TRY_MS = 20;

/** The Review view: all that needs a person, and how much it is. */
export class ReviewView implements TreeDataProvider<ReviewNode>, Disposable {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new EventEmitter<void>());
  readonly onDidChangeTreeData = this.#changed.event;
  #nodes: readonly ReviewNode[] = [];
  readonly #parents = new Map<string, ReviewNode>();

  constructor(
    readonly tree: LateTree<ReviewNode>,
    readonly list: ReviewList,
  ) {
    this.#store.add(list.onDidChange(() => this.#refresh()));
    this.#refresh();
    tree.use(this);
  }

  /** What needs a person, in the order of the view. */
  get items(): readonly ReviewNode[] {
    return this.#nodes.flatMap(({ children }) => children);
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

  /**
   * Selects a node, and gives it the focus. A view that is not shown is opened, but not waited for: it is filled when
   * the window comes to it.
   */
  async reveal(node: ReviewNode): Promise<void> {
    const { view } = this.tree;
    const revealed = Promise.resolve(view.reveal(node, { select: true, focus: true })).catch((error) =>
      log.info(`${node.label} could not be revealed: ${error}`),
    );
    if (view.visible) await revealed;
  }

  getChildren(node?: ReviewNode): ReviewNode[] {
    return [...(node ? node.children : this.#nodes)];
  }

  getParent(node: ReviewNode): ReviewNode | undefined {
    return this.#parents.get(node.id);
  }

  getTreeItem(node: ReviewNode): TreeItem {
    const { label, emphasis, description, tooltip, ref } = node;
    const item = new TreeItem(
      emphasis ? { label, highlights: [[emphasis.start, emphasis.end]] } : label,
      stateOf(node),
    );
    item.id = node.id;
    if (description) item.description = description;
    if (tooltip) item.tooltip = tooltip;
    item.accessibilityInformation = { label: [label, description, tooltip].filter(Boolean).join(', ') };
    if (node.icon) item.iconPath = new ThemeIcon(node.icon);
    item.contextValue = node.context;
    if (ref) item.command = { command: SHOW_REVIEW, title: 'Show', arguments: [ref] };
    return item;
  }

  dispose(): void {
    this.#store.dispose();
  }

  #refresh(): void {
    this.tree.view.message = this.list.message;
    const nodes = reviewNodes(this.list.all);
    if (sameJson(nodes, this.#nodes)) return;
    this.#nodes = nodes;
    this.#parents.clear();
    for (const node of this.#nodes) this.#adopt(node);
    const value = this.items.length;
    const tooltip = `${value} ${value === 1 ? 'annotation needs' : 'annotations need'} a look`;
    this.tree.view.badge = value > 0 ? { value, tooltip } : undefined;
    void commands.executeCommand('setContext', 'tippani.hasReview', value > 0);
    this.#changed.fire();
  }

  #adopt(node: ReviewNode): void {
    for (const child of node.children) {
      this.#parents.set(child.id, node);
      this.#adopt(child);
    }
  }
}

function stateOf({ children, collapsed }: ReviewNode): TreeItemCollapsibleState {
  if (children.length === 0) return TreeItemCollapsibleState.None;
  return collapsed ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded;
}
