import {
  commands,
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

  constructor(
    readonly id: string,
    { canSelectMany = false } = {},
  ) {
    const options = { treeDataProvider: this, showCollapseAll: true, canSelectMany };
    this.view = this.#store.add(window.createTreeView(id, options));
  }

  /** Opens the view and gives it the focus, where it is hidden: a change that nobody sees looks like none. */
  async open(): Promise<void> {
    if (!this.view.visible) await commands.executeCommand(`${this.id}.focus`);
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

/** Gives the focus of a view that became empty to the article: from nowhere, undoing would mean the text. */
export async function leaveEmptyView(): Promise<void> {
  await commands.executeCommand('workbench.action.focusActiveEditorGroup');
}

/**
 * A command that changes what a view shows, in a view that is opened first where it is hidden: VS Code gives the focus to
 * no view that is drawn anew meanwhile.
 */
export function inOpen(tree: Pick<LateTree, 'open'>, change: () => Promise<void>): () => Promise<void> {
  return async () => {
    await tree.open();
    await change();
  };
}
