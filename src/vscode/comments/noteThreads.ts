import {
  type CommentController,
  CommentMode,
  type CommentThread,
  CommentThreadCollapsibleState,
  CommentThreadState,
  comments,
  type Disposable,
  Range,
  type TextDocument,
  type Uri,
} from 'vscode';
import type { Mark } from '../../core/sidecar/marks';
import type { OpenArticle } from '../article';
import type { Articles } from '../articles';
import { shorten } from '../commands/words';
import { toRange } from '../convert';
import { DisposableStore } from '../disposables';
import { commentsOf, type NoteComment } from './noteComment';

/** A thread that shows a note, and the comments that it shows. */
interface Shown {
  readonly thread: CommentThread;
  comments: readonly NoteComment[];
}

/**
 * The notes of open articles as threads of comments. A thread is kept for as long as its annotation has a note and a
 * place, so that neither what is being written in it nor whether it is open is lost when the article changes.
 */
export class NoteThreads implements Disposable {
  readonly #store = new DisposableStore();
  readonly #controller: CommentController;
  readonly #articles: Articles;
  /** Articles that VS Code knows to take comments. */
  readonly #open = new Set<string>();
  /** By article, then by the id of the annotation. */
  readonly #shown = new Map<string, Map<string, Shown>>();

  constructor(articles: Articles) {
    this.#controller = this.#store.add(comments.createCommentController('tippani', 'Tippani (टिप्पणी)'));
    this.#controller.options = {
      prompt: 'Add a note …',
      placeHolder: 'Note or reply; it is saved in the sidecar',
    };
    this.#articles = articles;
    this.#store.add(articles.onDidChange((article) => this.#show(article)));
    this.#store.add(articles.onDidClose((uri) => this.#close(uri)));
    for (const article of articles.all()) this.#show(article);
  }

  /** The threads of an article, in no order. */
  of(article: Uri): readonly CommentThread[] {
    return [...(this.#shown.get(article.toString())?.values() ?? [])].map(({ thread }) => thread);
  }

  /** The thread of a note, if it has one. */
  find(article: Uri, id: string): CommentThread | undefined {
    return this.#shown.get(article.toString())?.get(id)?.thread;
  }

  /** Draws a comment anew after its mode changed. */
  redraw({ ref }: NoteComment): void {
    const shown = this.#shown.get(ref.uri)?.get(ref.id);
    if (shown) shown.thread.comments = [...shown.comments];
  }

  /** Opens the box of a comment with what was typed: VS Code closed it when it was to be saved, whatever came of that. */
  editAgain(comment: NoteComment): void {
    const shown = this.#shown.get(comment.ref.uri)?.get(comment.ref.id);
    if (!shown) return;
    shown.comments = shown.comments.map((one) => (one === comment ? comment.copy() : one));
    shown.thread.comments = shown.comments;
  }

  dispose(): void {
    for (const threads of this.#shown.values()) for (const { thread } of threads.values()) thread.dispose();
    this.#shown.clear();
    this.#store.dispose();
  }

  /** Lets VS Code ask anew where comments can be: it asks once, and that may be before a file is known for an article. */
  #offer(uri: string): void {
    if (this.#open.has(uri)) return;
    this.#open.add(uri);
    this.#controller.commentingRangeProvider = {
      provideCommentingRanges: (document) => (this.#articles.get(document) ? [wholeOf(document)] : []),
    };
  }

  #show(article: OpenArticle): void {
    const uri = article.document.uri.toString();
    this.#offer(uri);
    // Without an analysis there are no marks; that says nothing of the notes.
    if (!article.analysis) return;
    const known = this.#shown.get(uri) ?? new Map<string, Shown>();
    const present = new Map<string, Shown>();
    for (const mark of article.marks.marks) {
      const made = commentsOf(uri, mark);
      if (mark.id === undefined || made.length === 0) continue;
      present.set(mark.id, this.#update(article.document, mark, made, known.get(mark.id)));
    }
    for (const [id, { thread }] of known) if (!present.has(id)) thread.dispose();
    if (present.size > 0) this.#shown.set(uri, present);
    else this.#shown.delete(uri);
  }

  #update(document: TextDocument, mark: Mark, made: readonly NoteComment[], known: Shown | undefined): Shown {
    const range = toRange(document, mark.span);
    const shown = known ?? this.#begin(document.uri, range, made);
    const { thread } = shown;
    if (!thread.range?.isEqual(range)) thread.range = range;
    const label = labelOf(document, mark);
    if (thread.label !== label) thread.label = label;
    const isResolved = mark.kind === 'note' && mark.annotation.resolved === true;
    const state = isResolved ? CommentThreadState.Resolved : CommentThreadState.Unresolved;
    if (thread.state !== state) thread.state = state;
    const canReply = mark.kind === 'note';
    if (thread.canReply !== canReply) thread.canReply = canReply;
    const context = canReply ? (isResolved ? 'resolved' : 'open') : 'remark';
    if (thread.contextValue !== context) thread.contextValue = context;
    if (!isSame(shown.comments, made)) {
      shown.comments = made.map((comment) => editedOf(shown.comments, comment) ?? comment);
      thread.comments = shown.comments;
    }
    return shown;
  }

  #begin(uri: Uri, range: Range, made: readonly NoteComment[]): Shown {
    const thread = this.#controller.createCommentThread(uri, range, made);
    thread.collapsibleState = CommentThreadCollapsibleState.Collapsed;
    return { thread, comments: made };
  }

  #close(article: Uri): void {
    const key = article.toString();
    this.#open.delete(key);
    for (const { thread } of this.#shown.get(key)?.values() ?? []) thread.dispose();
    this.#shown.delete(key);
  }
}

function wholeOf(document: TextDocument): Range {
  return document.validateRange(new Range(0, 0, document.lineCount, 0));
}

function labelOf(document: TextDocument, { kind, span, type }: Mark): string {
  const quote = shorten(document.getText(toRange(document, span)));
  return kind === 'note' ? `“${quote}”` : `“${quote}” (${type})`;
}

function isSame(a: readonly NoteComment[], b: readonly NoteComment[]): boolean {
  return a.length === b.length && a.every((comment, at) => b[at] && comment.isSame(b[at]));
}

/** The comment that an analyst is editing stays as it is, with what was typed. */
function editedOf(shown: readonly NoteComment[], made: NoteComment): NoteComment | undefined {
  return shown.find(({ mode, ref }) => mode === CommentMode.Editing && ref.reply === made.ref.reply);
}
