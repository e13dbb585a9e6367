import type { Disposable } from 'vscode';
import type { LateTree } from '../views/lateTree';
import { NodeTree } from '../views/nodeTree';
import type { ChangeList } from './changeList';
import { type ChangeNode, changeNodes } from './changeNodes';
import { SHOW_CHANGE } from './showChange';

/** The Changes view: empty until a review begins. */
export class ChangesView implements Disposable {
  readonly #nodes: NodeTree<ChangeNode>;
  #list: ChangeList | undefined;

  constructor(readonly tree: LateTree<ChangeNode>) {
    this.#nodes = new NodeTree(
      tree,
      ({ ref }) => ref && { command: SHOW_CHANGE, title: 'Show', arguments: [ref] },
    );
  }

  /** Shows what changed, from now on; nothing where there is no list. */
  show(list: ChangeList | undefined): void {
    this.#list = list;
    this.tree.view.description = list ? `since ${list.base.name}` : '';
    this.refresh();
  }

  /** Draws the view anew. */
  refresh(): void {
    this.#nodes.show(changeNodes(this.#list?.all ?? []));
    this.tree.view.message = this.nodes.length > 0 ? '' : noneWords(this.#list);
  }

  get nodes(): readonly ChangeNode[] {
    return this.#nodes.nodes;
  }

  /** The changes, in the order of the view. */
  get items(): readonly ChangeNode[] {
    return this.nodes.flatMap((article) => article.children.flatMap(({ children }) => children));
  }

  get selection(): readonly ChangeNode[] {
    return this.tree.view.selection;
  }

  get isVisible(): boolean {
    return this.tree.view.visible;
  }

  /** Selects a node, and gives it the focus; see NodeTree. */
  reveal(node: ChangeNode): Promise<void> {
    return this.#nodes.reveal(node);
  }

  /** The analyst of a change, the article of an analyst. */
  getParent(node: ChangeNode): ChangeNode | undefined {
    return this.#nodes.getParent(node);
  }

  dispose(): void {
    this.#nodes.dispose();
  }
}

/** Why nothing is listed. What only a colleague's branch has is no change here: that is told, for it may be looked for. */
function noneWords(list: ChangeList | undefined): string {
  const { partedFrom } = list?.base ?? {};
  const none = 'No annotation here differs, or all that does was accepted in this view.';
  if (partedFrom === undefined) return none;
  return `${none} What ${partedFrom} changed since is not compared: switch to it and review since this branch to see it.`;
}
