import {
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Span } from '../../core/model';
import type { Mark } from '../../core/sidecar/marks';
import { DecisionError, NothingMeant, type OpenArticle } from '../article';
import type { Articles } from '../articles';
import { toRange, toSpan } from '../convert';
import { markAt, markOf, sameMark } from '../markAt';
import type { MarkRef } from '../views/nodes';

/** What a command acts on: an article, the selection in it, and the mark that is meant, if any. */
export interface Target {
  readonly article: OpenArticle;
  readonly selection: Span;
  readonly mark: Mark | undefined;
  /** The version of the text that selection and mark belong to. */
  readonly version: number;
  /** The editor of the article, if the command came from there and not from a link or a tree. */
  readonly editor: TextEditor | undefined;
}

/**
 * Finds what a command acts on: the mark named by a hover link (a MarkRef) or a tree item (with `ref`), else what the
 * caret or the selection of the active editor means. Throws DecisionError where there is no article.
 */
export async function targetOf(articles: Articles, argument: unknown): Promise<Target> {
  const ref = refIn(argument);
  if (ref) return namedTarget(articles, ref);
  const editor = window.activeTextEditor;
  // A sidecar that is still being read is waited for: its annotations decide what is a suggestion.
  if (editor) await articles.get(editor.document)?.ready();
  const article = editor && articles.upToDate(editor.document);
  if (!article) throw new DecisionError('Open a Hindi article first.');
  const selection = toSpan(editor.document, editor.selection);
  const mark = markAt(article.marks.marks, selection);
  return { article, selection, mark, version: editor.document.version, editor };
}

async function namedTarget(articles: Articles, ref: MarkRef): Promise<Target> {
  const article = await articleNamed(articles, Uri.parse(ref.uri));
  const mark = markOf(article.marks.marks, ref);
  return { article, selection: ref, mark, version: article.document.version, editor: undefined };
}

/** The article of a file, opened if need be, with its sidecar read and its marks up to date. Throws DecisionError where it is none. */
export async function articleNamed(articles: Articles, uri: Uri): Promise<OpenArticle> {
  const document = await opened(articles, uri);
  await articles.get(document)?.ready();
  const article = articles.upToDate(document);
  if (!article) throw new DecisionError('This file is no longer a Hindi article.');
  return article;
}

/** How long a file that was opened may take to be recognised as an article, in milliseconds. */
const PATIENCE_MS = 3000;

/** Opens the file of an article, which need not be shown, and waits until it is known as an article. */
async function opened(articles: Articles, uri: Uri): Promise<TextDocument> {
  const document = await workspace.openTextDocument(uri);
  if (articles.get(document)) return document;
  await new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    };
    const timer = setTimeout(done, PATIENCE_MS);
    const listener = articles.onDidChange((article) => article === articles.at(uri) && done());
  });
  return articles.at(uri)?.document ?? document;
}

/**
 * The mark of a target as it is now, after the user was asked something meanwhile; undefined where none was meant.
 * Throws DecisionError where text or mark changed: the answer was about another state.
 */
export function markNow({ article, mark, version }: Target): Mark | undefined {
  if (article.document.version !== version) throw changed();
  return mark && unchanged(article, mark, version);
}

/**
 * A mark as it is now, for an answer that was given to what it was in this version of the text. Throws DecisionError where
 * the text is another, or the mark was annotated or annotated anew (by another window, by git) since.
 */
export function unchanged<T extends Mark>({ document, marks }: OpenArticle, mark: T, version: number): T {
  const now = document.version === version && sameMark(marks.marks, mark);
  if (!now) throw changed();
  return now;
}

/** Says that an answer was about another state. */
export function changed(): DecisionError {
  return new DecisionError('The article changed in the meantime; nothing was done. Try again.');
}

/** The mark of a target; throws DecisionError where none is meant. */
export function meantMark({ mark }: Target): Mark {
  if (!mark) throw new NothingMeant('There is no mark at the cursor.');
  return mark;
}

/** The editor that shows the article of a target: also when the command came from a tree or a link. */
export function editorOf({ article, editor }: Pick<Target, 'article' | 'editor'>): TextEditor | undefined {
  return editor ?? window.visibleTextEditors.find(({ document }) => document === article.document);
}

/** The mark that a link or a tree item names. */
export function refIn(argument: unknown): MarkRef | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined;
  const inner = 'ref' in argument ? argument.ref : argument;
  return isRef(inner) ? inner : undefined;
}

function isRef(value: unknown): value is MarkRef {
  return (
    typeof value === 'object' &&
    value !== null &&
    'uri' in value &&
    'kind' in value &&
    'start' in value &&
    'end' in value
  );
}

/** Selects a mark in its editor and brings it into view. */
export function select(editor: TextEditor, span: Span): void {
  const range = toRange(editor.document, span);
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
