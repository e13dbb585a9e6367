import { type QuickPickItem, QuickPickItemKind, Uri, window, workspace } from 'vscode';
import type { Span } from '../../core/model';
import { type Hit, hitsFor, type MarkType, markPlaces, type Situation } from '../../core/sidecar/decide';
import { overlaps, sameSpan } from '../../core/sidecar/overlaps';
import { countPlaces, findPlaces, linesHolding, type Wish } from '../../core/text/find';
import { splitLines } from '../../core/text/lines';
import type { Make } from '../bulk/articleChange';
import { changeArticles, readFolder } from '../bulk/folderRun';
import type { FolderArticle } from '../folder/folderArticle';
import { counted } from '../labels';
import { type FolderContext, tellChange } from './bulkFolder';
import { decide } from './decisions';
import { askWish } from './findInput';
import { pickPlaces, placeLook } from './placePicker';
import type { HandlerTable } from './run';
import { editorOf, markNow, type Target, targetOf } from './target';
import { pickAnyType } from './types';
import { shorten } from './words';

/** How long places are counted while one types, in milliseconds. */
const COUNT_MS = 500;

/** The command that finds words or patterns and marks them. */
export function findHandlers(context: FolderContext) {
  return {
    'tippani.findAndMark': (argument: unknown) => findAndMark(context, argument),
  } satisfies HandlerTable;
}

/**
 * Asks for words or a pattern and for a type, shows every place with a veto, and marks those that stay: in the article or
 * its selected lines as one step, in the folder as one change.
 */
async function findAndMark(context: FolderContext, argument: unknown): Promise<void> {
  const target = await targetOf(context.articles, argument);
  const { text, parts, start } = fieldOf(target);
  const count = (one: Wish) => {
    const end = Date.now() + COUNT_MS;
    return countPlaces(text, parts, one, () => Date.now() > end);
  };
  const wish = await askWish({ ...start, count });
  const type = wish && (await pickAnyType(`Mark ${quoted(wish)} as`));
  if (!type) return;
  if (wish.scope === 'folder') await markInFolder(context, wish, type);
  else await markHere(target, findPlaces(text, parts, wish), wish, type);
}

/** Where a target is searched: the lines of its story, or those that are selected, and what the question begins with. */
function fieldOf({ article, selection, editor }: Target) {
  const text = article.document.getText();
  const selected = editor ? text.slice(selection.start, selection.end) : '';
  const isLines = selected.trim().includes('\n');
  const sentences = article.analysis?.article.sentences ?? [];
  return {
    text,
    parts: isLines
      ? splitLines(text).filter((line) => overlaps(line, selection))
      : linesHolding(text, sentences),
    start: {
      value: isLines ? '' : selected.trim(),
      here: isLines ? 'the selected lines' : 'this article',
    },
  };
}

function quoted({ query }: Wish): string {
  return query.kind === 'pattern' ? `/${shorten(query.pattern.source)}/` : `“${shorten(query.words)}”`;
}

async function markHere(target: Target, found: readonly Span[], wish: Wish, type: MarkType): Promise<void> {
  markNow(target);
  const { article } = target;
  const places = hitsFor(article.situation(), found, type);
  if (places.length === 0) return tellNone(wish, found.length, 'this article');
  const picked = await pickPlaces({
    article,
    editor: editorOf(target),
    places,
    title: `Mark ${quoted(wish)} as ${type}`,
    placeholder: `Untick what is no ${type} here. Enter marks the rest.`,
    noteOn: (hit) => suggestionWords(hit, type),
  });
  if (!picked || picked.length === 0) return;
  markNow(target);
  await decide(article, (situation, stamp) => markPlaces(situation, picked, type, stamp));
  const done = `${counted(picked.length, 'place')} marked as ${type}`;
  void window.setStatusBarMessage(`$(check-all) ${done}; one undo takes all of it back.`, 6000);
}

function suggestionWords({ suggestion }: Hit, type: MarkType): string | undefined {
  return suggestion && suggestion.type !== type ? `suggested as ${suggestion.type}` : undefined;
}

function tellNone(wish: Wish, found: number, where: string): void {
  const why =
    found === 0
      ? `does not stand in ${where}`
      : `stands in ${where} only where it is decided already, or part of a longer suggestion`;
  void window.showInformationMessage(`${quoted(wish)} ${why}.`);
}

/** A place in one of the articles of the folder. */
interface FolderHit {
  readonly article: FolderArticle;
  readonly hit: Hit;
}

async function markInFolder(context: FolderContext, wish: Wish, type: MarkType): Promise<void> {
  const all = await readFolder(context.index);
  if (!all) return;
  const hits = all.flatMap((article) => hitsIn(article, wish, type).map((hit) => ({ article, hit })));
  if (hits.length === 0) return tellNone(wish, 0, 'the articles of the folder, or is decided everywhere');
  const picked = await pickFolderHits(hits, `Mark ${quoted(wish)} as ${type}`, type);
  if (!picked || picked.length === 0) return;
  const articles = [...new Set(picked.map(({ article }) => article))];
  const steps = articles.map((article) => ({
    uri: article.uri,
    make: markIn(
      article,
      picked.filter((one) => one.article === article).map(({ hit }) => hit),
      type,
    ),
  }));
  const result = await changeArticles(context.articles, `Marking ${quoted(wish)}`, steps);
  tellChange(context, 'marked', result);
}

function hitsIn({ text, marks, outline }: FolderArticle, wish: Wish, type: MarkType): readonly Hit[] {
  const parts = linesHolding(text, outline.article.sentences);
  return hitsFor({ text, marks: { marks, unplaced: [] } }, findPlaces(text, parts, wish), type);
}

/** Marks the places in an article, if its text still is the one that they were found in. */
function markIn({ text }: FolderArticle, hits: readonly Hit[], type: MarkType): Make {
  return (situation: Situation, stamp) => {
    if (situation.text !== text) throw new Error('the article changed in the meantime');
    const present = hitsFor(situation, hits, type);
    return markPlaces(
      situation,
      present.filter((one) => hits.some((hit) => sameSpan(hit, one))),
      type,
      stamp,
    );
  };
}

async function pickFolderHits(
  hits: readonly FolderHit[],
  title: string,
  type: MarkType,
): Promise<readonly FolderHit[] | undefined> {
  const items = hits.flatMap((one, index): (QuickPickItem & { readonly one?: FolderHit })[] => {
    const { article, hit } = one;
    const look = placeLook(article.text, article.outline, hit, suggestionWords(hit, type));
    const item = { ...look, picked: true, one };
    if (hits[index - 1]?.article === article) return [item];
    const label = workspace.asRelativePath(Uri.parse(article.uri));
    return [{ label, kind: QuickPickItemKind.Separator }, item];
  });
  const placeHolder = `Untick what is no ${type}. Enter marks the rest; it can be undone.`;
  const options = { canPickMany: true, matchOnDescription: true, title, placeHolder } as const;
  const picked = await window.showQuickPick(items, options);
  return picked?.flatMap(({ one }) => one ?? []);
}
