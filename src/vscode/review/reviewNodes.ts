// What the Review view shows, as plain records. Pure: no editor, so that it can be tested alone.
import { sameJson } from '../../core/json/sameJson';
import type { Span } from '../../core/model';
import type { Proposal } from '../../core/sidecar/anchors';
import type { Side } from '../../core/sidecar/conflicts';
import type { Unplaced } from '../../core/sidecar/marks';
import type { Conflict, Sidecar } from '../../core/sidecar/schema';
import { lineIndexAt, splitLines, type TextLine } from '../../core/text/lines';
import { statusLabel, typeLabel } from '../labels';
import { preview } from '../views/evidence';
import type { ListedNode } from '../views/nodes';
import { conflictNodes } from './conflictNodes';
import { fileName, quoted } from './quoted';

/** An article in which something needs a person. */
export interface ReviewArticle {
  readonly uri: string;
  readonly text: string;
  readonly unplaced: readonly Unplaced[];
  /** The sidecar with conflicts that a merge left in it, if there are any. */
  readonly conflicted?: Sidecar;
  /** Why the sidecar cannot be read: conflict markers of git, whose sides may be such that they can be merged, or else. */
  readonly broken?: 'mergeable' | 'marked' | 'unreadable';
  /** The sidecar, where its article is gone. */
  readonly orphan?: Sidecar;
}

/** Names an annotation that needs a person and, where one is meant, a place for it (UTF-16 of the article). */
export interface ReviewRef {
  readonly uri: string;
  readonly id: string;
  readonly span?: Span;
  /** The conflict that is meant, and the side that is to be taken. */
  readonly conflict?: Conflict;
  readonly side?: Side;
}

/** Whether two references mean the same item of the view, whatever place or side they name. */
export function isSameItem(a: ReviewRef | undefined, b: ReviewRef | undefined): boolean {
  return a?.uri === b?.uri && a?.id === b?.id && sameJson(a?.conflict, b?.conflict);
}

/** What can be done with a node. */
export type ReviewContext =
  | 'group'
  | Unplaced['state']
  | 'proposal'
  | 'conflict'
  | 'choice'
  | 'fixed'
  | 'mergeable'
  | 'broken'
  | 'orphan';

/** A node of the Review view. */
export interface ReviewNode extends ListedNode<ReviewNode> {
  readonly context: ReviewContext;
  readonly ref?: ReviewRef;
}

interface StateWords {
  readonly title: string;
  readonly icon: string;
  /** What is asked of a person, behind the group's title. */
  readonly ask: string;
  /** What happened, and what can be done. */
  readonly advice: string;
}

/** The groups of the view, in this order. */
const STATES: Readonly<Record<Unplaced['state'], StateWords>> = {
  changed: {
    title: 'Changed',
    icon: 'diff-modified',
    ask: 'confirm the place',
    advice:
      'The text changed, and one place is likely. Confirm it (Y), choose another place below, or delete it.',
  },
  ambiguous: {
    title: 'Ambiguous',
    icon: 'question',
    ask: 'choose the place',
    advice: 'Several places are as likely. Choose one below and confirm it (Y), or delete the annotation.',
  },
  lost: {
    title: 'Lost',
    icon: 'circle-slash',
    ask: 'place anew or delete',
    advice:
      'No place is likely. Select its words and run “Place Annotation at Selection”, or delete the annotation.',
  },
};

/**
 * The nodes of the Review view: state → annotation → places where it may belong, best first; conflicts of merges →
 * annotation and field → values to choose from.
 */
export function reviewNodes(articles: readonly ReviewArticle[]): readonly ReviewNode[] {
  const isNamed = articles.length > 1;
  const items = articles.flatMap((article) => itemsOf(article, isNamed));
  const states = (Object.keys(STATES) as Unplaced['state'][]).flatMap((state) => {
    const { title, ask } = STATES[state];
    return groupNode(
      { id: state, label: title, ask },
      items.filter(({ context }) => context === state),
    );
  });
  const conflicts = articles.flatMap((article) => conflictNodes(article, isNamed));
  return [
    ...states,
    ...groupNode({ id: 'conflicts', label: 'Conflicts', ask: 'choose a side' }, conflicts),
    ...groupNode(
      { id: 'orphans', label: 'Without Article', ask: 'attach or delete' },
      articles.flatMap(orphanNode),
    ),
  ];
}

interface Group {
  readonly id: string;
  readonly label: string;
  readonly ask: string;
}

/** The group of these nodes; none where it would be empty. */
function groupNode({ id, label, ask }: Group, children: readonly ReviewNode[]): ReviewNode[] {
  if (children.length === 0) return [];
  return [{ id, label, description: `${children.length} · ${ask}`, context: 'group', children }];
}

function itemsOf(article: ReviewArticle, isNamed: boolean): ReviewNode[] {
  if (article.unplaced.length === 0) return [];
  const lines = splitLines(article.text);
  return article.unplaced.map((unplaced) => itemNode({ article, lines, isNamed }, unplaced));
}

/** A sidecar whose article is gone. */
function orphanNode({ uri, orphan }: ReviewArticle): ReviewNode[] {
  if (!orphan) return [];
  const count = orphan.annotations.length;
  const name = fileName(uri);
  const node: ReviewNode = {
    id: `${uri}#orphan`,
    label: `${name}.annotations.json`,
    description: `${count} ${count === 1 ? 'annotation' : 'annotations'}`,
    tooltip: `${name} is gone: renamed, moved or deleted by another program. Attach the sidecar to the article that it belongs to (Y), or delete it. Enter opens it.`,
    icon: 'debug-disconnect',
    context: 'orphan',
    ref: { uri, id: '' },
    children: [],
  };
  return [node];
}

interface Where {
  readonly article: ReviewArticle;
  readonly lines: readonly TextLine[];
  /** Whether nodes tell the article's name. */
  readonly isNamed: boolean;
}

function itemNode(where: Where, { annotation, state, proposals }: Unplaced): ReviewNode {
  const { uri } = where.article;
  const { icon, advice } = STATES[state];
  const ref = { uri, id: annotation.id };
  const [best] = proposals;
  const quote = quoted(annotation.anchor.exact);
  const { english, hindi } = typeLabel(annotation);
  const status = annotation.kind === 'note' ? '' : `, ${statusLabel(annotation.status)}`;
  return {
    id: `${uri}#${annotation.id}`,
    label: quote,
    description: [
      english,
      state === 'changed' && best ? changeWords(where, best) : '',
      where.isNamed ? fileName(uri) : '',
    ]
      .filter(Boolean)
      .join(' · '),
    tooltip: `${quote}: ${english} (${hindi})${status}\n${advice}`,
    icon,
    context: state,
    ref: state === 'changed' && best ? { ...ref, span: spanOf(best) } : ref,
    collapsed: state === 'changed',
    children: proposals.map((proposal, index) => proposalNode(where, annotation.id, proposal, index)),
  };
}

/** What stands at the likely place now, where that is not the quote: “line 4: एरिकसन”. */
function changeWords({ article, lines }: Where, { start, end, exact }: Proposal): string {
  const line = `line ${lineIndexAt(lines, start) + 1}`;
  return exact ? line : `${line}: ${quoted(article.text.slice(start, end))}`;
}

function proposalNode(where: Where, id: string, proposal: Proposal, index: number): ReviewNode {
  const { article, lines } = where;
  const { label, emphasis } = preview({ article: { sentences: [], lines } }, article.text, proposal);
  const line = lineIndexAt(lines, proposal.start) + 1;
  // The line first: in a narrow side bar the end is cut.
  const lead = `${line}: `;
  return {
    id: `${article.uri}#${id}@${index}`,
    label: lead + label,
    emphasis: { start: emphasis.start + lead.length, end: emphasis.end + lead.length },
    tooltip: `Line ${line}. ${proposal.exact ? 'The same words stand here.' : 'Other words stand here.'} Confirm (Y) that the annotation belongs here.`,
    icon: 'location',
    context: 'proposal',
    ref: { uri: article.uri, id, span: spanOf(proposal) },
    children: [],
  };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
