import {
  type Disposable,
  EventEmitter,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
} from 'vscode';
import { DisposableStore } from '../disposables';
import { log } from '../log';
import type { LateTree } from '../views/lateTree';
import type { ChangeList } from './changeList';
import { type ChangeNode, changeNodes } from './changeNodes';
import { SHOW_CHANGE } from './showChange';

/** The Changes view: empty until a review begins. */
export class ChangesView implements TreeDataProvider<ChangeNode>, Disposable {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new EventEmitter<void>());
  readonly onDidChangeTreeData = this.#changed.event;
  #list: ChangeList | undefined;
  #nodes: readonly ChangeNode[] = [];
  readonly #parents = new Map<string, ChangeNode>();

  constructor(readonly tree: LateTree<ChangeNode>) {
    tree.use(this);
  }

  /** Shows what changed, from now on; nothing where there is no list. */
  show(list: ChangeList | undefined): void {
    this.#list = list;
    this.tree.view.description = list ? `since ${list.base.name}` : '';
    this.refresh();
  }

  /** Draws the view anew. */
  refresh(): void {
    this.#nodes = changeNodes(this.#list?.all ?? []);
    this.#parents.clear();
    for (const node of this.#nodes) this.#adopt(node);
    this.tree.view.message =
      this.#nodes.length > 0 ? '' : 'No annotation differs, or all that does was accepted in this view.';
    this.#changed.fire();
  }

  get nodes(): readonly ChangeNode[] {
    return this.#nodes;
  }

  /** The changes, in the order of the view. */
  get items(): readonly ChangeNode[] {
    return this.#nodes.flatMap((article) => article.children.flatMap(({ children }) => children));
  }

  get selection(): readonly ChangeNode[] {
    return this.tree.view.selection;
  }

  get isVisible(): boolean {
    return this.tree.view.visible;
  }

  /** Selects a node and gives it the focus, when the window comes to it: a view that is not shown is opened. */
  reveal(node: ChangeNode): void {
    Promise.resolve(this.tree.view.reveal(node, { select: true, focus: true })).catch((error) =>
      log.info(`${node.label} could not be revealed: ${error}`),
    );
  }

  getChildren(node?: ChangeNode): ChangeNode[] {
    return [...(node ? node.children : this.#nodes)];
  }

  getParent(node: ChangeNode): ChangeNode | undefined {
    return this.#parents.get(node.id);
  }

  getTreeItem(node: ChangeNode): TreeItem {
    const { id, label, description, tooltip, icon, context, ref } = node;
    const item = new TreeItem(label, stateOf(node));
    item.id = id;
    if (description) item.description = description;
    if (tooltip) item.tooltip = tooltip;
    item.accessibilityInformation = { label: [label, tooltip ?? description].filter(Boolean).join(', ') };
    if (icon) item.iconPath = new ThemeIcon(icon);
    item.contextValue = context;
    if (ref) item.command = { command: SHOW_CHANGE, title: 'Show', arguments: [ref] };
    return item;
  }

  dispose(): void {
    this.#store.dispose();
  }

  #adopt(node: ChangeNode): void {
    for (const child of node.children) {
      this.#parents.set(child.id, node);
      this.#adopt(child);
    }
  }
}

function stateOf({ children, collapsed }: ChangeNode): TreeItemCollapsibleState {
  if (children.length === 0) return TreeItemCollapsibleState.None;
  return collapsed ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded;
}
