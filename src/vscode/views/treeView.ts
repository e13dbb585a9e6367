import {
  type Disposable,
  EventEmitter,
  Range,
  type TreeDataProvider,
  type TreeItem,
  Uri,
  window,
} from 'vscode';
import type { OpenArticle } from '../article';
import type { Articles } from '../articles';
import { toRange } from '../convert';
import { DisposableStore } from '../disposables';
import type { LateTree } from './lateTree';
import type { TreeNode } from './nodes';
import { treeItemOf } from './treeItem';

/** What a view shows: its nodes, and what it says above them and beside its title. */
export interface TreeContent {
  readonly nodes: readonly TreeNode[];
  readonly message?: string;
  readonly description?: string;
}

/** Makes what one view shows of an article; undefined where there is none, or its analysis failed. */
export type NodeSource<C extends TreeContent> = (article: OpenArticle | undefined) => C;

/** Makes what a view shows of the whole folder; undefined while it shows one article. */
export type WholeSource<C extends TreeContent> = () => C | undefined;

/** A view of the active article: follows the active editor, the text and the annotations. */
export class ArticleTree<C extends TreeContent = TreeContent>
  implements TreeDataProvider<TreeNode>, Disposable
{
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new EventEmitter<void>());
  readonly onDidChangeTreeData = this.#changed.event;
  #article: OpenArticle | undefined;
  #content: C | undefined;
  readonly #parents = new WeakMap<TreeNode, TreeNode>();

  constructor(
    readonly tree: LateTree,
    readonly articles: Articles,
    readonly source: NodeSource<C>,
    readonly whole: WholeSource<C> = () => undefined,
  ) {
    this.#store.add(
      articles.onDidChange((article) => {
        if (article === this.#article || article === articles.active) this.refresh();
      }),
    );
    this.#store.add(articles.onDidClose(() => this.refresh()));
    this.#store.add(window.onDidChangeActiveTextEditor(() => this.refresh()));
    this.refresh();
    tree.use(this);
  }

  /** Draws the view anew. An article stays while its sidecar is looked at, or the focus is in no editor. */
  refresh(): void {
    this.#article = this.#following();
    this.#content = undefined;
    this.#changed.fire();
  }

  /** What is shown, made when it is first asked for. */
  get content(): C {
    if (this.#content) return this.#content;
    const whole = this.whole();
    const article = this.#article?.analysis ? this.#article : undefined;
    this.#content = whole ?? this.source(article);
    const failure = whole ? undefined : this.#article?.failure;
    const { message = '', description = '' } = this.#content;
    const { view } = this.tree;
    view.message = failure ? `The analysis of this article failed: ${failure}` : message;
    view.description = description;
    return this.#content;
  }

  getChildren(node?: TreeNode): TreeNode[] {
    if (node) {
      for (const child of node.children) this.#parents.set(child, node);
      return [...node.children];
    }
    return [...this.content.nodes];
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return this.#parents.get(node);
  }

  getTreeItem(node: TreeNode): TreeItem {
    return treeItemOf(node, node.emphasis, this.#revealCommand(node));
  }

  dispose(): void {
    this.#store.dispose();
  }

  #following(): OpenArticle | undefined {
    const { articles } = this;
    const editor = window.activeTextEditor;
    if (editor) return articles.active ?? articles.ofSidecar(editor.document.uri);
    return this.#article && articles.get(this.#article.document) === this.#article
      ? this.#article
      : undefined;
  }

  #revealCommand({ ref, place }: TreeNode): TreeItem['command'] {
    const article = this.#article;
    if (!ref || (!place && !article)) return undefined;
    const selection = place
      ? new Range(place.line, place.character, place.line, place.character + place.length)
      : article && toRange(article.document, ref);
    // Events are decided by keys in their view: the focus stays there.
    const preserveFocus = ref.kind === 'event';
    return {
      command: 'vscode.open',
      title: 'Show',
      arguments: [Uri.parse(ref.uri), { selection, preserveFocus }],
    };
  }
}
