// What the trees show, as plain records: made here without the editor, drawn by the views.
import type { Span } from '../../core/model';
import type { Mark, MarkKind } from '../../core/sidecar/marks';
import type { Place } from '../folder/place';

/** Names a mark from outside, in command links and tree items: enough to find it again in the present marks. */
export interface MarkRef {
  readonly uri: string;
  /** The id of the annotation; a suggestion has none. */
  readonly id?: string;
  readonly kind: MarkKind;
  readonly start: number;
  readonly end: number;
}

/** What can be done with a node: `annotated` holds accepted, corrected and added. */
export type NodeContext = 'suggested' | 'annotated' | 'rejected';

/** What the nodes of all views tell of themselves. `id` is the same for the same thing after every refresh. */
export interface BaseNode<N> {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly tooltip?: string;
  /** What a screen reader says, where it is not all of the above one after the other. */
  readonly spoken?: string;
  readonly icon?: string;
  readonly iconColor?: string;
  /** What can be done with it. */
  readonly context?: string;
  readonly collapsed?: boolean;
  /** It has children, which are not made before they are looked at. */
  readonly isLazy?: boolean;
  readonly children: readonly N[];
}

/** A node of a view whose nodes are all made before it is drawn. */
export interface ListedNode<N> extends BaseNode<N> {
  /** The words of the label to emphasise, UTF-16 units. */
  readonly emphasis?: Span;
  readonly context: string;
}

/** A node of the Events or the Entities view. */
export interface TreeNode extends BaseNode<TreeNode> {
  /** Ranges of the label to emphasise, UTF-16 units. */
  readonly emphasis?: readonly Span[];
  readonly context?: NodeContext;
  /** The mark that a click reveals and that menus act on. */
  readonly ref?: MarkRef;
  /** Where that mark stands, for a file that need not be open. */
  readonly place?: Place;
}

/** The reference of a mark of the article with this URI. */
export function refOf(uri: string, mark: Mark): MarkRef {
  const { id, kind, span } = mark;
  return { uri, ...(id !== undefined && { id }), kind, start: span.start, end: span.end };
}

export function contextOf(mark: Mark): NodeContext {
  if (mark.status === 'suggested' || mark.status === 'rejected') return mark.status;
  return 'annotated';
}

/** Icons tell the status by shape: hollow, filled, crossed. */
export function statusIcon(mark: Mark): string {
  const icons = { suggested: 'circle-large-outline', rejected: 'circle-slash' } as const;
  return mark.status === 'suggested' || mark.status === 'rejected' ? icons[mark.status] : 'pass-filled';
}

/** Groups in order of first appearance. */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** A node whose children, of which there are some, are made when they are first looked at: a folder has more mentions than anyone unfolds. */
export function lazily(node: Omit<TreeNode, 'children'>, make: () => readonly TreeNode[]): TreeNode {
  let made: readonly TreeNode[] | undefined;
  return {
    ...node,
    isLazy: true,
    get children() {
      made ??= make();
      return made;
    },
  };
}

/**
 * Tells apart nodes with the same id, which a tree refuses to show: two branches that both accepted a suggestion make
 * two annotations at one place, and a rejected one may lie under another.
 */
export function withDistinctIds(nodes: readonly TreeNode[]): readonly TreeNode[] {
  const seen = new Map<string, number>();
  const distinct = (node: TreeNode): TreeNode => {
    const count = (seen.get(node.id) ?? 0) + 1;
    seen.set(node.id, count);
    const id = count === 1 ? node.id : `${node.id}~${count}`;
    return { ...node, id, children: node.children.map(distinct) };
  };
  return nodes.map(distinct);
}
