import {
  CommentMode,
  type CommentReply,
  type CommentThread,
  CommentThreadCollapsibleState,
  commands,
  Uri,
} from 'vscode';
import type { Span } from '../../core/model';
import {
  addNote,
  deleteMark,
  deleteReply,
  editReply,
  replyTo,
  resolveNote,
  type Situation,
} from '../../core/sidecar/decide';
import type { Mark } from '../../core/sidecar/marks';
import { DecisionError, type OpenArticle } from '../article';
import type { Articles } from '../articles';
import { decide } from '../commands/decisions';
import type { CommandContext, HandlerTable } from '../commands/run';
import { targetOf } from '../commands/target';
import { toSpan } from '../convert';
import { type CommentRef, NoteComment, noteOf } from './noteComment';

const GONE = 'This note has been deleted meanwhile.';

type CommentContext = Pick<CommandContext, 'articles' | 'threads'>;

/** The commands that open threads, and those of the buttons in them. */
export function commentHandlers(context: CommentContext) {
  const { articles } = context;
  return {
    'tippani.openComments': (argument: unknown) => openComments(context, argument),
    'tippani.createComment': (argument: unknown) => submit(context, argument),
    'tippani.replyComment': (argument: unknown) => submit(context, argument),
    'tippani.editComment': (argument: unknown) => setMode(context, argument, CommentMode.Editing),
    'tippani.cancelComment': (argument: unknown) => setMode(context, argument, CommentMode.Preview),
    'tippani.saveComment': (argument: unknown) => saveComment(context, argument),
    'tippani.deleteComment': (argument: unknown) => deleteComment(articles, argument),
    'tippani.resolveComments': (argument: unknown) => resolve(articles, argument, true),
    'tippani.reopenComments': (argument: unknown) => resolve(articles, argument, false),
  } satisfies HandlerTable;
}

/** Opens the thread of the note at the cursor; where there is none, begins one on the selection or the line. */
async function openComments({ articles, threads }: CommentContext, argument: unknown): Promise<void> {
  const { article, mark, selection } = await targetOf(articles, argument);
  const here = article.marks.marks.filter(
    ({ span }) => span.start <= selection.start && selection.end <= span.end,
  );
  const noted = [...(mark ? [mark] : []), ...here].flatMap(
    ({ id }) => (id !== undefined && threads.find(article.document.uri, id)) || [],
  );
  const [thread] = noted;
  if (!thread) {
    // Not awaited: it ends only when the note is written, which is a command of its own.
    void commands.executeCommand('workbench.action.addComment');
    return;
  }
  thread.collapsibleState = CommentThreadCollapsibleState.Expanded;
  // What is typed next is meant for the thread, not for the article.
  void commands.executeCommand('workbench.action.focusCommentOnCurrentLine');
}

/** Adds what was typed into a thread: as a reply, or in a thread that was only just begun as a note. */
async function submit({ articles, threads }: CommentContext, argument: unknown): Promise<void> {
  const { thread, text } = replyIn(argument);
  const article = articleOf(articles, thread.uri);
  const id = noteOf(thread);
  if (id !== undefined) {
    await decide(article, (situation, stamp) => {
      checkPresent(situation, { id });
      return replyTo(situation, id, text, stamp);
    });
    return;
  }
  const span = spanOf(article, thread);
  const before = new Set(article.marks.marks.map((mark) => mark.id));
  const saved = decide(article, (situation, stamp) => addNote(situation, span, text, stamp));
  thread.dispose();
  const made = article.marks.marks.find((mark) => mark.kind === 'note' && !before.has(mark.id));
  const shown = made && threads.find(thread.uri, made.id ?? '');
  if (shown) shown.collapsibleState = CommentThreadCollapsibleState.Expanded;
  await saved;
}

/** Where a new thread stands: on the selection that it was begun with, else on its line. */
function spanOf({ document }: OpenArticle, { range }: CommentThread): Span {
  if (!range) throw new DecisionError('Select the text that the note is about.');
  const isLine = range.isEmpty || document.getText(range).trim() === '';
  const span = toSpan(document, isLine ? document.lineAt(range.end.line).range : range);
  if (document.getText().slice(span.start, span.end).trim() === '') {
    throw new DecisionError('This line is empty. Select the text that the note is about.');
  }
  return span;
}

function setMode({ threads }: CommentContext, argument: unknown, mode: CommentMode): void {
  const comment = commentIn(argument);
  comment.mode = mode;
  comment.body = comment.saved;
  threads.redraw(comment);
}

/** Saves what a comment was changed to; an emptied one is deleted. Where that is not possible it stays in editing, as typed. */
async function saveComment({ articles, threads }: CommentContext, argument: unknown): Promise<void> {
  const comment = commentIn(argument);
  // What is being edited is not drawn anew when the article changes.
  comment.mode = CommentMode.Preview;
  let written: Promise<void>;
  try {
    written = comment.body.trim() === '' ? deleteComment(articles, comment) : rewrite(articles, comment);
  } catch (error) {
    comment.mode = CommentMode.Editing;
    threads.editAgain(comment);
    throw error;
  }
  comment.body = comment.saved;
  threads.redraw(comment);
  await written;
}

function rewrite(articles: Articles, { ref, body }: NoteComment): Promise<void> {
  const { id, reply } = ref;
  return decide(articleOf(articles, Uri.parse(ref.uri)), (situation, stamp) => {
    if (reply === undefined) return addNote(situation, markOf(situation, ref), body, stamp);
    checkPresent(situation, ref);
    return editReply(situation, id, reply, body);
  });
}

/** Deletes a reply, or a note with all replies to it; of another annotation only its note. */
function deleteComment(articles: Articles, argument: unknown): Promise<void> {
  const { ref } = commentIn(argument);
  const { reply } = ref;
  return decide(articleOf(articles, Uri.parse(ref.uri)), (situation, stamp) => {
    if (reply !== undefined) return deleteReply(situation, ref.id, reply);
    const mark = markOf(situation, ref);
    return mark.kind === 'note' ? deleteMark(situation, mark, stamp) : addNote(situation, mark, '', stamp);
  });
}

async function resolve(articles: Articles, argument: unknown, isResolved: boolean): Promise<void> {
  const { thread } = replyIn(argument);
  const id = noteOf(thread);
  if (id === undefined) return;
  await decide(articleOf(articles, thread.uri), (situation) => resolveNote(situation, id, isResolved));
  if (isResolved) thread.collapsibleState = CommentThreadCollapsibleState.Collapsed;
}

/** Throws DecisionError where the sidecar no longer holds a note, or the reply to it that is meant. */
function checkPresent({ sidecar }: Situation, { id, reply }: Pick<CommentRef, 'id' | 'reply'>): void {
  const note = sidecar.annotations.find((one) => one.id === id);
  const replies = note?.kind === 'note' ? (note.replies ?? []) : [];
  if (!note || (reply !== undefined && !replies.some((one) => one.id === reply)))
    throw new DecisionError(GONE);
}

function markOf({ marks }: Situation, { id }: CommentRef): Mark {
  const mark = marks.marks.find((one) => one.id === id);
  if (!mark) throw new DecisionError(GONE);
  return mark;
}

function articleOf(articles: Articles, uri: Uri): OpenArticle {
  const article = articles.at(uri);
  if (!article) throw new DecisionError('This file is no longer a Hindi article.');
  return article;
}

/** What a button of a thread brings along: the thread, with what was typed or without. */
function replyIn(argument: unknown): CommentReply {
  if (typeof argument === 'object' && argument !== null) {
    if ('thread' in argument && 'text' in argument) return argument as CommentReply;
    if ('comments' in argument) return { thread: argument as CommentThread, text: '' };
  }
  throw new DecisionError('This command belongs to the buttons of a thread of notes.');
}

function commentIn(argument: unknown): NoteComment {
  if (argument instanceof NoteComment) return argument;
  throw new DecisionError('This command belongs to the buttons of a note.');
}
