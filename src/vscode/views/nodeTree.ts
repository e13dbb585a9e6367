import { type Command, type Disposable, EventEmitter, type TreeDataProvider, type TreeItem } from 'vscode';
import { log } from '../log';
import type { LateTree } from './lateTree';
import type { ListedNode } from './nodes';
import { treeItemOf } from './treeItem';

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
    return treeItemOf(node, node.emphasis && [node.emphasis], this.commandOf(node));
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
