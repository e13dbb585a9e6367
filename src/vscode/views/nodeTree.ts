import {
  type Command,
  type Disposable,
  EventEmitter,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
} from 'vscode';
import type { Span } from '../../core/model';
import { log } from '../log';
import type { LateTree } from './lateTree';

/** What a node of a view of ready-made nodes tells of itself; `id` is the same for the same thing after every refresh. */
export interface ListedNode<N> {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly tooltip?: string;
  /** What a screen reader says, where it is not all of the above one after the other. */
  readonly spoken?: string;
  /** The words of the label to emphasise, UTF-16 units. */
  readonly emphasis?: Span;
  readonly icon?: string;
  readonly context: string;
  readonly collapsed?: boolean;
  readonly children: readonly N[];
}

/** A tree of nodes that are all made before it is drawn, each of which may show something in the editor. */
export class NodeTree<N extends ListedNode<N>> implements TreeDataProvider<N>, Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  #nodes: readonly N[] = [];
  readonly #parents = new Map<string, N>();

  /** @param commandOf what choosing a node does */
  constructor(
    readonly late: LateTree<N>,
    readonly commandOf: (node: N) => Command | undefined,
  ) {
    late.use(this);
  }

  get nodes(): readonly N[] {
    return this.#nodes;
  }

  /** Draws these nodes from now on. */
  show(nodes: readonly N[]): void {
    this.#nodes = nodes;
    this.#parents.clear();
    for (const node of nodes) this.#adopt(node);
    this.#changed.fire();
  }

  /**
   * Selects a node, and gives it the focus. A view that is not shown is opened, but not waited for: it is filled when
   * the window comes to it.
   */
  async reveal(node: N): Promise<void> {
    const { view } = this.late;
    const revealed = Promise.resolve(view.reveal(node, { select: true, focus: true })).catch((error) =>
      log.info(`${node.label} could not be revealed: ${error}`),
    );
    if (view.visible) await revealed;
  }

  getChildren(node?: N): N[] {
    return [...(node ? node.children : this.#nodes)];
  }

  getParent(node: N): N | undefined {
    return this.#parents.get(node.id);
  }

  getTreeItem(node: N): TreeItem {
    const { label, emphasis, description, tooltip } = node;
    const item = new TreeItem(
      emphasis ? { label, highlights: [[emphasis.start, emphasis.end]] } : label,
      stateOf(node),
    );
    item.id = node.id;
    if (description) item.description = description;
    if (tooltip) item.tooltip = tooltip;
    // Left alone, a screen reader would be given the tooltip instead of the label.
    const spoken = node.spoken ?? [label, description, tooltip].filter(Boolean).join(', ');
    item.accessibilityInformation = { label: spoken };
    if (node.icon) item.iconPath = new ThemeIcon(node.icon);
    item.contextValue = node.context;
    const command = this.commandOf(node);
    if (command) item.command = command;
    return item;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #adopt(node: N): void {
    for (const child of node.children) {
      this.#parents.set(child.id, node);
      this.#adopt(child);
    }
  }
}

function stateOf({ children, collapsed }: ListedNode<unknown>): TreeItemCollapsibleState {
  if (children.length === 0) return TreeItemCollapsibleState.None;
  return collapsed ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded;
}
