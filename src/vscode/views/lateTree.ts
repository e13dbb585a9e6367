import {
  type Disposable,
  EventEmitter,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
  window,
} from 'vscode';
import { DisposableStore } from '../disposables';
import type { TreeNode } from './nodes';

/** A view that is there from the start, empty until it is told where its nodes come from. */
export class LateTree<T extends { readonly label: string } = TreeNode>
  implements TreeDataProvider<T>, Disposable
{
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new EventEmitter<void>());
  readonly onDidChangeTreeData = this.#changed.event;
  readonly view: TreeView<T>;
  #source: TreeDataProvider<T> | undefined;

  constructor(id: string, { canSelectMany = false } = {}) {
    const options = { treeDataProvider: this, showCollapseAll: true, canSelectMany };
    this.view = this.#store.add(window.createTreeView(id, options));
  }

  /** Shows the nodes of a source from now on. */
  use(source: TreeDataProvider<T>): void {
    this.#source = source;
    const listener = source.onDidChangeTreeData?.(() => this.#changed.fire());
    if (listener) this.#store.add(listener);
    this.#changed.fire();
  }

  getChildren(node?: T) {
    return this.#source?.getChildren(node);
  }

  getParent(node: T) {
    return this.#source?.getParent?.(node);
  }

  getTreeItem(node: T): TreeItem | Thenable<TreeItem> {
    return this.#source?.getTreeItem(node) ?? { label: node.label };
  }

  dispose(): void {
    this.#store.dispose();
  }
}
