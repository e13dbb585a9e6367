import {
  CommentMode,
  type CommentThread,
  CommentThreadCollapsibleState,
  CommentThreadState,
  Position,
  Range,
  workspace,
} from 'vscode';
import { parseSidecar } from '../../../src/core/sidecar/codec';
import { addNote } from '../../../src/core/sidecar/decide';
import type { NoteAnnotation } from '../../../src/core/sidecar/schema';
import type { OpenArticle } from '../../../src/vscode/article';
import { sidecarUri } from '../../../src/vscode/sidecarFile';
import { eventually, ok, same } from '../check';
import { closeAll, openArticle, readText, run, selectText } from '../tippani';

/** A thread that was only just begun, as the + beside a line gives it. */
function begun({ document }: OpenArticle, range: Range): CommentThread {
  return {
    uri: document.uri,
    range,
    comments: [],
    collapsibleState: CommentThreadCollapsibleState.Expanded,
    canReply: true,
    dispose: () => undefined,
  };
}

async function noteIn({ document }: OpenArticle): Promise<NoteAnnotation | undefined> {
  const text = await readText(sidecarUri(document.uri));
  const parsed = text === undefined ? undefined : parseSidecar(text);
  ok(!parsed || 'sidecar' in parsed, 'the sidecar parses');
  return parsed?.sidecar.annotations.find((one) => one.kind === 'note');
}

suite('Comments', () => {
  teardown(closeAll);

  test('a note is begun in a thread, answered, edited, resolved and deleted; each step can be undone', async () => {
    const { api, editor, article } = await openArticle();
    const { uri } = editor.document;
    selectText(editor, 'व्यापार समझौते');
    const range = new Range(editor.selection.start, editor.selection.end);
    await run('tippani.createComment', { thread: begun(article, range), text: 'कब से लागू?' });
    const note = await noteIn(article);
    same([note?.text, note?.anchor.exact], ['कब से लागू?', 'व्यापार समझौते']);
    const [thread, ...others] = api.threads.of(uri);
    ok(thread && others.length === 0, 'one thread shows it');
    same(thread.collapsibleState, CommentThreadCollapsibleState.Expanded, 'what was just written stays open');

    await run('tippani.replyComment', { thread, text: 'अप्रैल से।' });
    same(
      (await noteIn(article))?.replies?.map(({ text }) => text),
      ['अप्रैल से।'],
    );
    same(api.threads.of(uri)[0] === thread, true, 'the thread is the same one');
    const [first, reply] = thread.comments;
    ok(first && reply && thread.comments.length === 2, 'it shows both');
    await run('tippani.editComment', reply);
    reply.body = 'मई से।';
    await run('tippani.saveComment', reply);
    same(
      (await noteIn(article))?.replies?.map(({ text }) => text),
      ['मई से।'],
    );

    await run('tippani.resolveComments', thread);
    same((await noteIn(article))?.resolved, true);
    same(thread.state, CommentThreadState.Resolved);
    await run('tippani.undo');
    same([(await noteIn(article))?.resolved, thread.state], [undefined, CommentThreadState.Unresolved]);
    await run('tippani.deleteComment', thread.comments[1]);
    same((await noteIn(article))?.replies, undefined);
    await run('tippani.undo');
    same((await noteIn(article))?.replies?.length, 1);
    await run('tippani.deleteComment', thread.comments[0]);
    same(await noteIn(article), undefined);
    same(api.threads.of(uri).length, 0, 'the thread is gone');
    await run('tippani.undo');
    same((await noteIn(article))?.replies?.length, 1, 'undo brings all of it back');
  });

  test('what was typed is not lost where it cannot be saved', async () => {
    const { api, editor, article } = await openArticle();
    const { uri } = editor.document;
    selectText(editor, 'व्यापार समझौते');
    const range = new Range(editor.selection.start, editor.selection.end);
    await run('tippani.createComment', { thread: begun(article, range), text: 'कब से लागू?' });
    const [thread] = api.threads.of(uri);
    ok(thread, 'a thread shows it');
    const written = await readText(sidecarUri(uri));
    await workspace.fs.writeFile(sidecarUri(uri), new TextEncoder().encode('{'));
    await eventually(() => article.isBroken, 'nothing can be decided');
    const [note] = thread.comments;
    await run('tippani.editComment', note);
    ok(note, 'it shows the note');
    note.body = 'मई से?';
    await run('tippani.saveComment', note);
    const [again] = thread.comments;
    same([again?.mode, again?.body], [CommentMode.Editing, 'मई से?']);
    ok(again !== note, 'VS Code opens its box anew');
    const failed = await Promise.resolve(run('tippani.replyComment', { thread, text: 'अप्रैल से।' })).then(
      () => false,
      () => true,
    );
    ok(failed, 'so that VS Code keeps the reply in its box');
    await workspace.fs.writeFile(sidecarUri(uri), new TextEncoder().encode(written));
    await eventually(() => !article.isBroken, 'it is repaired');
    await run('tippani.saveComment', again);
    same((await noteIn(article))?.text, 'मई से?');
  });

  test('a thread follows its text, and is begun on the whole line where nothing was selected', async () => {
    const { api, editor, article } = await openArticle();
    const { uri } = editor.document;
    const line = new Position(4, 0);
    await run('tippani.createComment', { thread: begun(article, new Range(line, line)), text: 'जाँचें' });
    same((await noteIn(article))?.anchor.exact, editor.document.lineAt(4).text);
    const [thread] = api.threads.of(uri);
    ok(thread, 'a thread shows it');
    await editor.edit((edit) => edit.insert(new Position(0, 0), 'एक नई पंक्ति\n'));
    await eventually(() => thread.range?.start.line === 5, 'the thread moves along');
    same(api.threads.of(uri)[0] === thread, true, 'and is the same one');
    await editor.document.save();
  });

  test('the note of an annotation is a thread without replies; the input box writes to it as before', async () => {
    const { api, editor, article } = await openArticle();
    const { uri } = editor.document;
    selectText(editor, 'सूडान');
    await run('tippani.accept');
    const mark = article.marks.marks.find(({ id }) => id !== undefined);
    ok(mark?.id, 'it is accepted');
    await article.decide(addNote(article.situation(), mark, 'देश', { newId: () => 'unusedunused' }));
    const [thread] = api.threads.of(uri);
    same([thread?.canReply, thread?.comments[0]?.body], [false, 'देश']);
    await run('tippani.deleteComment', thread?.comments[0]);
    same(api.threads.of(uri).length, 0);
    ok(
      article.marks.marks.some(({ id, note }) => id === mark.id && note === undefined),
      'the mark stays',
    );
  });
});
