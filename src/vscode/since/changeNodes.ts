// What the Changes view shows, as plain records. Pure: no editor, so that it can be tested alone.
import { changeWords, fieldWords, type Quotes } from '../../core/sidecar/changeWords';
import { type AnnotationChange, tellingFields } from '../../core/sidecar/compareSidecars';
import { quoted, signature } from '../../core/sidecar/readable';
import type { Annotation } from '../../core/sidecar/schema';
import { isAnchored } from '../../core/sidecar/sidecar';
import { groupBy, type ListedNode } from '../views/nodes';

/** An article whose annotations changed. */
export interface ChangedArticle {
  readonly uri: string;
  /** Whether the article itself is no more. */
  readonly isGone: boolean;
  readonly changes: readonly AnnotationChange[];
  /** The words of the annotations of both states, by id. */
  readonly quotes: Quotes;
  /** Why its changes cannot be told. */
  readonly problem?: string;
}

/** Names a change, or one field of it. */
export interface ChangeRef {
  readonly uri: string;
  readonly id: string;
  readonly field?: string;
}

/** A node of the Changes view. */
export interface ChangeNode extends ListedNode<ChangeNode> {
  readonly context: 'article' | 'analyst' | 'change' | 'field' | 'problem';
  readonly ref?: ChangeRef;
}

const ICONS = { added: 'diff-added', removed: 'diff-removed', changed: 'diff-modified' } as const;

/** Whether an annotation was added, removed or changed. */
export function kindOfChange({ before, after }: AnnotationChange): keyof typeof ICONS {
  if (!before) return 'added';
  return after ? 'changed' : 'removed';
}

/** The nodes of the Changes view: article → analyst → change → its fields, where several changed. */
export function changeNodes(articles: readonly ChangedArticle[]): readonly ChangeNode[] {
  return articles.map((article) => {
    const { uri, isGone, changes, problem } = article;
    const label = decodeURIComponent(uri.split('/').at(-1) ?? uri);
    const count = changes.length === 1 ? '1 change' : `${changes.length} changes`;
    const node = { id: uri, label, icon: 'file', tooltip: decodeURIComponent(uri) };
    if (problem !== undefined)
      return { ...node, context: 'problem', description: problem, icon: 'warning', children: [] };
    return {
      ...node,
      description: isGone ? `${count} · the article was deleted` : count,
      context: 'article',
      children: [...groupBy(changes, analystOf)].map(([name, theirs]) => analystNode(article, name, theirs)),
    };
  });
}

/** Who is said to have made a change. Who removes an annotation leaves no name in the sidecar. */
function analystOf({ after }: AnnotationChange): string {
  return after ? (after.by ?? 'No name given') : 'Removed';
}

function analystNode(
  article: ChangedArticle,
  name: string,
  changes: readonly AnnotationChange[],
): ChangeNode {
  const isRemoved = changes.every(({ after }) => !after);
  return {
    id: `${article.uri}#by ${name}`,
    label: name,
    description: `${changes.length}`,
    icon: isRemoved ? 'trash' : 'person',
    ...(isRemoved && { tooltip: 'A sidecar does not tell who removed an annotation; git log does.' }),
    context: 'analyst',
    children: changes.map((change) => changeNode(article, change)),
  };
}

function changeNode(article: ChangedArticle, change: AnnotationChange): ChangeNode {
  const { uri, quotes } = article;
  const fields = tellingFields(change);
  const annotation = change.after ?? change.before;
  const id = `${uri}#${change.id}`;
  const label = annotation ? nameOf(annotation) : change.id;
  const tooltip = tooltipOf(change, quotes);
  return {
    id,
    label,
    description: changeWords(change, quotes),
    tooltip,
    // The tooltip says all that the description does.
    spoken: `${label}, ${tooltip}`,
    icon: ICONS[kindOfChange(change)],
    context: 'change',
    ref: { uri, id: change.id },
    collapsed: true,
    children:
      fields.length < 2
        ? []
        : fields.map((field) => ({
            id: `${id}.${field.field}`,
            label: fieldWords(field, quotes),
            icon: 'symbol-field',
            context: 'field',
            ref: { uri, id: change.id, field: field.field },
            children: [],
          })),
  };
}

function nameOf(annotation: Annotation): string {
  return isAnchored(annotation) ? quoted(annotation.anchor.exact) : 'Publication date';
}

/** A change line by line: what it is, each field before and after, the reason, who and when. */
export function changeLines(change: AnnotationChange, quotes: Quotes): string[] {
  const { before, after, fields } = change;
  const kind = kindOfChange(change);
  const told =
    fields.length > 0 ? fields.map((field) => fieldWords(field, quotes)) : [changeWords(change, quotes)];
  const reason = (after ?? before)?.note;
  const isToldAlready = fields.some(({ field }) => field === 'note');
  return [
    `${kind[0]?.toUpperCase()}${kind.slice(1)}`,
    ...told,
    ...(reason !== undefined && !isToldAlready ? [`because: ${reason}`] : []),
    ...[before && `before: ${signature(before)}`, after && `now: ${signature(after)}`]
      .filter((line) => typeof line === 'string' && !line.endsWith(': '))
      .map(String),
  ];
}

function tooltipOf(change: AnnotationChange, quotes: Quotes): string {
  const annotation = change.after ?? change.before;
  return [annotation ? nameOf(annotation) : '', ...changeLines(change, quotes)].join('\n');
}

/** The changes at and below nodes, each once: a whole change takes its fields in. */
export function refsBelow(nodes: readonly ChangeNode[]): ChangeRef[] {
  const refs = nodes.flatMap(function below(node: ChangeNode): ChangeRef[] {
    return node.ref ? [node.ref] : node.children.flatMap(below);
  });
  const whole = new Set(refs.flatMap(({ uri, id, field }) => (field === undefined ? [`${uri}#${id}`] : [])));
  const left = refs.filter(({ uri, id, field }) => field === undefined || !whole.has(`${uri}#${id}`));
  return [...new Map(left.map((ref) => [JSON.stringify([ref.uri, ref.id, ref.field]), ref])).values()];
}
