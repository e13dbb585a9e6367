import { commands, window } from 'vscode';
import { EMPTY_SIDECAR } from '../../core/sidecar/edit';
import { textsOf } from '../../core/sidecar/madeOn';
import { revertChanges } from '../../core/sidecar/revertChanges';
import { annotatedArticle } from '../annotatedArticle';
import { DecisionError } from '../article';
import { decide } from '../commands/decisions';
import { gitHere } from '../git/repository';
import { leaveEmptyView } from '../views/lateTree';
import { groupBy } from '../views/nodes';
import { type ChangeNode, type ChangeRef, refsBelow } from './changeNodes';
import { baseOf, pickRef } from './pickBase';
import type { Since, SinceReview } from './since';

/** The commands of the review of changes, for the table of all commands. */
export function sinceHandlers(since: Since) {
  return {
    'tippani.reviewSince': (argument: unknown) => reviewSince(since, argument),
    'tippani.endReviewSince': () => since.end(),
    'tippani.acceptChange': (argument: unknown) => acceptChange(since, argument),
    'tippani.rejectChange': (argument: unknown) => rejectChange(since, argument),
  };
}

/** Asks since when (or takes it from `{ ref }`) and shows what changed. */
async function reviewSince(since: Since, argument: unknown): Promise<void> {
  const git = await gitHere();
  const ref = refNamed(argument) ?? (await pickRef(git.repository));
  if (ref === undefined) return;
  const { view } = await since.start(git, await baseOf(git.repository, ref));
  const [first] = view.nodes;
  if (first) void view.reveal(view.items[0] ?? first);
  else void commands.executeCommand('tippani.changes.focus');
}

function refNamed(argument: unknown): string | undefined {
  if (typeof argument !== 'object' || argument === null || !('ref' in argument)) return undefined;
  return typeof argument.ref === 'string' ? argument.ref : undefined;
}

/** Marks changes as seen: they leave the list, and stay as they are. What was accepted can be taken back. */
async function acceptChange(since: Since, argument: unknown): Promise<void> {
  const review = reviewOf(since);
  const meant = await nodesMeant(review, argument);
  if (!isNode(argument) && !(await isAgreed(review, meant, 'Accept'))) return;
  const next = nextOf(review, meant);
  const seen = refsBelow(meant).flatMap((ref) => {
    const change = review.list.find(ref);
    return change ? [{ uri: ref.uri, change, field: ref.field }] : [];
  });
  void offerUndo(since, since.seen.add(seen), seen.length);
  await goOn(review, next);
}

const UNDO = 'Undo';

async function offerUndo({ seen }: Since, keys: readonly string[], count: number): Promise<void> {
  const message = `${changesWords(count)} accepted.`;
  if ((await window.showInformationMessage(message, UNDO)) === UNDO) seen.forget(keys);
}

function changesWords(count: number): string {
  return count === 1 ? '1 change' : `${count} changes`;
}

/** Asks before a key acts on a row that stands for several changes. */
async function isAgreed({ view }: SinceReview, meant: readonly ChangeNode[], what: string): Promise<boolean> {
  const rows = meant.filter((node) => refsBelow([node]).length > 1);
  if (rows.length === 0) return true;
  const where = rows.map((row) => {
    const article = view.getParent(row);
    return article ? `${article.label} (${row.label})` : row.label;
  });
  const all = `${what} ${changesWords(refsBelow(meant).length)}`;
  const title = `${all} in ${where.join(', ')}?`;
  return (await window.showQuickPick([all, 'Cancel'], { title })) === all;
}

/** Takes changes back: the annotations are as they were; one step to undo in each article. */
async function rejectChange(since: Since, argument: unknown): Promise<void> {
  const review = reviewOf(since);
  const meant = await nodesMeant(review, argument);
  if (!isNode(argument) && !(await isAgreed(review, meant, 'Reject'))) return;
  const next = nextOf(review, meant);
  for (const [uri, refs] of groupBy(refsBelow(meant), (ref) => ref.uri))
    await revert(since, review, uri, refs);
  await goOn(review, next);
}

async function revert(
  since: Since,
  { list }: SinceReview,
  uri: string,
  refs: readonly ChangeRef[],
): Promise<void> {
  const before = list.before(uri);
  if (before === undefined)
    throw new DecisionError('The sidecar as it was cannot be read; nothing was done.');
  if (list.isGone(uri)) {
    throw new DecisionError('The article was deleted: bring it back first, its annotations need it.');
  }
  const article = await annotatedArticle(since.articles, uri);
  const rejected = refs.flatMap((ref) => list.rejected(ref));
  const earlier = before ?? EMPTY_SIDECAR;
  await decide(
    article,
    (situation, stamp) => revertChanges(situation, rejected, { before: earlier, stamp }),
    { texts: textsOf(earlier) },
  );
}

function reviewOf({ review }: Since): SinceReview {
  if (!review) throw new DecisionError('No review is on: “Review Changes Since …” begins one.');
  return review;
}

/**
 * The nodes that are meant: the one whose button was pressed, with the others where several are selected and it is one
 * of them; for keys (`{ focused: true }`) the selected ones where there are several, else the one with the focus.
 */
async function nodesMeant({ view }: SinceReview, argument: unknown): Promise<readonly ChangeNode[]> {
  if (isNode(argument)) {
    return view.selection.some(({ id }) => id === argument.id) ? view.selection : [argument];
  }
  if (view.selection.length < 2) await commands.executeCommand('list.select');
  if (view.selection.length > 0) return view.selection;
  throw new DecisionError('Choose a change in the Changes view first.');
}

function isNode(argument: unknown): argument is ChangeNode {
  return typeof argument === 'object' && argument !== null && 'children' in argument;
}

/** The first change behind those meant, else the last before them. */
function nextOf({ view }: SinceReview, meant: readonly ChangeNode[]): ChangeNode | undefined {
  const gone = new Set(refsBelow(meant).map(({ uri, id }) => `${uri}#${id}`));
  const { items } = view;
  const isGone = ({ id }: ChangeNode) => gone.has(id);
  const last = items.findLastIndex(isGone);
  return items.slice(last + 1)[0] ?? items.slice(0, Math.max(0, items.findIndex(isGone))).at(-1);
}

/** Goes on to a change, where the view is there. */
async function goOn({ view, shown }: SinceReview, next: ChangeNode | undefined): Promise<void> {
  if (!view.isVisible) return;
  const node = next && view.items.find(({ id }) => id === next.id);
  if (!node) {
    if (view.items.length > 0) return;
    void window.setStatusBarMessage('$(check-all) All changes are reviewed.', 6000);
    await leaveEmptyView();
    return;
  }
  void view.reveal(node);
  if (node.ref) await shown.show(node.ref);
}
