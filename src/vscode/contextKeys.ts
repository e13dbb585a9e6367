import { commands, type Disposable, type TextEditor, window, workspace } from 'vscode';
import type { MarkKind } from '../core/sidecar/marks';
import type { OpenArticle } from './article';
import type { Articles } from './articles';
import { toSpan } from './convert';
import { DisposableStore } from './disposables';
import { eventsAt, markAt } from './markAt';

/** The keys that `when` clauses of package.json read. */
type ContextKey =
  | 'tippani.activeArticle'
  | 'tippani.onSuggestion'
  | 'tippani.onMark'
  | 'tippani.onTime'
  | 'tippani.onEvent'
  | 'tippani.onAnnotation'
  | 'tippani.noEvents'
  | 'tippani.noMentions'
  | 'tippani.canUndo'
  | 'tippani.canRedo';

/** Keeps the context keys in step with the active editor, its selection and its article. */
export class ContextKeys implements Disposable {
  readonly #store = new DisposableStore();
  readonly #values = new Map<ContextKey, boolean>();

  constructor(readonly articles: Articles) {
    const update = () => this.#update(window.activeTextEditor);
    this.#store.add(window.onDidChangeActiveTextEditor(update));
    this.#store.add(window.onDidChangeTextEditorSelection(update));
    // Deleting ahead of the caret changes the text, and with it what undo means, but not the selection.
    this.#store.add(
      workspace.onDidChangeTextDocument(
        ({ document }) => document === window.activeTextEditor?.document && update(),
      ),
    );
    this.#store.add(articles.onDidChange(update));
    this.#store.add(articles.onDidClose(update));
    update();
  }

  dispose(): void {
    this.#store.dispose();
  }

  #update(editor: TextEditor | undefined): void {
    const article = editor && this.articles.get(editor.document);
    const mark = article && markAt(article.marks.marks, toSpan(editor.document, editor.selection));
    this.#set('tippani.activeArticle', article !== undefined);
    // A view welcomes only where it is known to stay empty: VS Code would give the focus to the welcome, which then goes.
    this.#set('tippani.noEvents', article?.analysis !== undefined && !has(article, 'event'));
    this.#set('tippani.noMentions', article?.analysis !== undefined && !has(article, 'mention'));
    this.#set('tippani.onSuggestion', mark?.status === 'suggested');
    this.#set('tippani.onMark', mark !== undefined && mark.kind !== 'note');
    this.#set('tippani.onTime', article !== undefined && editor !== undefined && isOnTime(article, editor));
    const selection = editor && toSpan(editor.document, editor.selection);
    const events = article && selection ? eventsAt(article.marks.marks, selection) : [];
    this.#set('tippani.onEvent', events.length > 0);
    this.#set('tippani.onAnnotation', mark !== undefined && mark.status !== 'suggested');
    this.#set('tippani.canUndo', article?.undoesNext ?? false);
    this.#set('tippani.canRedo', article?.redoesNext ?? false);
  }

  #set(key: ContextKey, value: boolean): void {
    if (this.#values.get(key) === value) return;
    this.#values.set(key, value);
    void commands.executeCommand('setContext', key, value);
  }
}

function has({ marks }: OpenArticle, kind: MarkKind): boolean {
  return marks.marks.some((mark) => mark.kind === kind);
}

/** Whether the selection stands in a time expression, or in an event, which has a date. */
function isOnTime({ marks, document }: OpenArticle, { selection }: TextEditor): boolean {
  const dated = marks.marks.filter(({ kind }) => kind === 'time' || kind === 'event');
  return markAt(dated, toSpan(document, selection)) !== undefined;
}
