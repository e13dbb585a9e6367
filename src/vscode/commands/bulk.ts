import { window } from 'vscode';
import type { Span } from '../../core/model';
import { type BulkChoice, chooseOpen, countSeen } from '../../core/sidecar/bulk';
import { acceptMarks, rejectMarks } from '../../core/sidecar/decide';
import type { CodedMark } from '../../core/sidecar/marks';
import { sameSpan } from '../../core/sidecar/overlaps';
import { lineIndexAt, splitLines } from '../../core/text/lines';
import type { OpenArticle } from '../article';
import type { Articles } from '../articles';
import { counted } from '../labels';
import { type BulkDeed, DEED_TITLES, pickSeen, pickTypes } from './bulkPickers';
import { decide } from './decisions';
import { pickPlaces } from './placePicker';
import type { CommandContext, HandlerTable } from './run';
import { editorOf, markNow, type Target, targetOf } from './target';

/** What a deed makes of the marks that were picked. */
export const BULK_BUILDERS = { accept: acceptMarks, reject: rejectMarks } as const;

/** A suggestion as a place to tick. */
interface OpenPlace extends Span {
  readonly mark: CodedMark;
}

/**
 * Accepts or rejects many suggestions of an article as one step: asks for types and for how often a thing must be told
 * of, then shows every place to tick. A selection limits it to its lines.
 */
async function decideOnAll(articles: Articles, deed: BulkDeed, argument: unknown): Promise<void> {
  const target = await targetOf(articles, argument);
  const { article } = target;
  const within = linesOf(target);
  const choice = await pickChoice(article, deed, within);
  if (!choice) return;
  markNow(target);
  const picked = await pickSuggestions(target, deed, choice);
  if (!picked) return;
  markNow(target);
  if (picked.length === 0) {
    void window.showInformationMessage('All places were unticked, so nothing was done.');
    return;
  }
  await decide(article, (situation, stamp) => {
    const present = chooseOpen(situation.text, situation.marks.marks, {});
    const meant = picked.flatMap(({ mark }) => present.find((one) => isSame(one, mark)) ?? []);
    return BULK_BUILDERS[deed](situation, meant, stamp);
  });
  const done = `${counted(picked.length, 'suggestion')} ${deed}ed`;
  void window.setStatusBarMessage(`$(check-all) ${done}; one undo takes all of it back.`, 6000);
}

function isSame(a: CodedMark, b: CodedMark): boolean {
  return a.kind === b.kind && a.type === b.type && sameSpan(a.span, b.span);
}

/** Asks for types and numbers; undefined where the user leaves or nothing is open. */
async function pickChoice(
  { document, marks }: OpenArticle,
  deed: BulkDeed,
  within: Span | undefined,
): Promise<BulkChoice | undefined> {
  const text = document.getText();
  const where = within ? 'the selected lines' : 'this article';
  const here = { ...(within && { within }) };
  const open = chooseOpen(text, marks.marks, here);
  if (open.length === 0) {
    void window.showInformationMessage(`No suggestion in ${where} is undecided.`);
    return undefined;
  }
  const title = `${DEED_TITLES[deed]} all in ${where}`;
  const types = await pickTypes(title, open);
  if (!types) return undefined;
  const countFor = (seen: BulkChoice['seen'] = {}) =>
    chooseOpen(text, marks.marks, { ...here, types, seen }).length;
  const seen = await pickSeen(deed, title, countFor);
  return seen && { ...here, types, seen };
}

function pickSuggestions(
  target: Target,
  deed: BulkDeed,
  choice: BulkChoice,
): Promise<readonly OpenPlace[] | undefined> {
  const { article } = target;
  const [text, { marks }] = [article.document.getText(), article.marks];
  const seen = countSeen(text, marks);
  const places = chooseOpen(text, marks, choice).map((mark) => ({ ...mark.span, mark }));
  return pickPlaces({
    article,
    editor: editorOf(target),
    places,
    title: `${DEED_TITLES[deed]} ${counted(places.length, 'suggestion')}`,
    placeholder: `Untick what is to stay a suggestion. Enter ${deed}s the rest.`,
    noteOn: ({ mark }) => {
      const count = seen(mark);
      return count > 1 ? `${mark.type} · ${count}×` : mark.type;
    },
  });
}

/** The whole lines that a selection touches; undefined where nothing is selected, or one mark, as going to it does. */
function linesOf({ article, selection, editor }: Target): Span | undefined {
  if (!editor || selection.start === selection.end) return undefined;
  if (article.marks.marks.some(({ span }) => sameSpan(span, selection))) return undefined;
  const lines = splitLines(article.document.getText());
  const [first, last] = [selection.start, selection.end - 1].map((at) => lines[lineIndexAt(lines, at)]);
  return first && last && { start: first.start, end: Math.max(last.end, first.start) };
}

/** The commands that decide on many suggestions at once. */
export function bulkHandlers({ articles }: Pick<CommandContext, 'articles'>) {
  return {
    'tippani.acceptAll': (argument: unknown) => decideOnAll(articles, 'accept', argument),
    'tippani.rejectAll': (argument: unknown) => decideOnAll(articles, 'reject', argument),
  } satisfies HandlerTable;
}
