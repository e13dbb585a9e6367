import { ConfigurationTarget, commands, Selection, type Uri, window, workspace } from 'vscode';
import { parseSidecar, printSidecar } from '../../../src/core/sidecar/codec';
import type { Annotation } from '../../../src/core/sidecar/schema';
import { sidecarUri } from '../../../src/vscode/sidecarFile';
import { eventually, ok, same } from '../check';
import { ARTICLE, closeAll, openArticle, readText, run, selectText } from '../tippani';

/** The annotations in the sidecar on disk. */
async function annotations(article: Uri): Promise<readonly Annotation[]> {
  const text = await readText(sidecarUri(article));
  if (text === undefined) return [];
  const parsed = parseSidecar(text);
  ok('sidecar' in parsed, 'the sidecar parses');
  same(printSidecar(parsed.sidecar), text, 'the sidecar is canonical');
  return parsed.sidecar.annotations;
}

suite('Decisions', () => {
  teardown(closeAll);

  test('accepting a suggestion writes one annotation; undo takes the file away, redo brings it back', async () => {
    const { editor } = await openArticle();
    const { uri } = editor.document;
    selectText(editor, 'लार्स एरिक्सन');
    await run('tippani.accept');
    const [accepted, ...more] = await annotations(uri);
    same(more, []);
    ok(
      accepted?.kind === 'mention' && accepted.status === 'accepted' && accepted.type === 'PERSON',
      'accepted PERSON',
    );
    same(accepted.anchor.exact, 'लार्स एरिक्सन');
    await run('tippani.undo');
    same(await readText(sidecarUri(uri)), undefined, 'an empty sidecar is no file');
    await run('tippani.redo');
    same(await annotations(uri), [accepted]);
  });

  test('from a view, undo takes back the latest decision in whatever article', async () => {
    const [first, second] = [await openArticle(), await openArticle()];
    for (const { editor } of [first, second]) {
      await window.showTextDocument(editor.document);
      selectText(window.activeTextEditor ?? editor, 'लार्स एरिक्सन');
      await run('tippani.accept');
    }
    const [one, two] = [first, second].map(({ editor }) => sidecarUri(editor.document.uri));
    ok(one && two, 'two articles');
    await run('tippani.undo', { from: 'view' });
    same(await readText(two), undefined, 'the second article was decided on last');
    await run('tippani.undo', { from: 'view' });
    same(await readText(one), undefined, 'then the first one, though the second is active');
    await run('tippani.redo', { from: 'view' });
    ok((await readText(one))?.includes('एरिक्सन'), 'redo goes the same way back');
    ok((await readText(two)) === undefined, 'one step at a time');
  });

  test('a locked article takes decisions and no typing', async () => {
    const settings = workspace.getConfiguration('tippani');
    await settings.update('lockText', true, ConfigurationTarget.Workspace);
    const { editor } = await openArticle();
    const text = editor.document.getText();
    await eventually(async () => {
      await commands.executeCommand('workbench.action.focusActiveEditorGroup');
      await commands.executeCommand('type', { text: 'क' });
      const isSame = editor.document.getText() === text;
      if (!isSame) await commands.executeCommand('undo');
      return isSame;
    }, 'typing changes nothing');
    selectText(editor, 'लार्स एरिक्सन');
    await run('tippani.accept');
    same((await annotations(editor.document.uri)).length, 1);
    await run('tippani.undo');
    same(await annotations(editor.document.uri), []);
    await commands.executeCommand('workbench.action.files.setActiveEditorWriteableInSession');
    await settings.update('lockText', undefined, ConfigurationTarget.Workspace);
    await commands.executeCommand('type', { text: 'क' });
    ok(editor.document.getText() !== text, 'unlocked it can be edited again');
  });

  test('accepting with the keyboard goes on to the next suggestion', async () => {
    const { editor, article } = await openArticle();
    await run('tippani.nextSuggestion');
    const first = editor.document.offsetAt(editor.selection.start);
    await run('tippani.accept');
    ok(editor.document.offsetAt(editor.selection.start) > first, 'the next suggestion is selected');
    same(article.marks.marks.filter(({ status }) => status === 'accepted').length, 1);
  });

  test('rejecting hides the suggestion and is remembered', async () => {
    const { editor, article } = await openArticle();
    selectText(editor, 'सूडान');
    await run('tippani.reject');
    const [rejected] = await annotations(editor.document.uri);
    ok(rejected?.kind === 'mention' && rejected.status === 'rejected', 'a rejection is stored');
    const at = editor.document.getText().indexOf('सूडान');
    const here = article.marks.marks.filter(({ kind, span }) => kind === 'mention' && span.start === at);
    same(
      here.map(({ status }) => status),
      ['rejected'],
    );
    await run('tippani.undo');
    same(await annotations(editor.document.uri), []);
  });

  test('a command link names its mark, wherever the cursor is', async () => {
    const { editor } = await openArticle();
    const start = editor.document.getText().indexOf('सूडान');
    const ref = { uri: editor.document.uri.toString(), kind: 'mention', start, end: start + 'सूडान'.length };
    await run('tippani.accept', ref);
    const [accepted] = await annotations(editor.document.uri);
    ok(accepted?.kind === 'mention' && accepted.anchor.exact === 'सूडान', 'the named mark is accepted');
  });

  test('accepting an event accepts what fills its roles, in one step', async () => {
    const { editor, article } = await openArticle();
    const event = article.marks.marks.find((mark) => mark.kind === 'event' && mark.roles.actor.length > 0);
    ok(event, 'an event with an actor is suggested');
    await run('tippani.accept', { uri: editor.document.uri.toString(), kind: 'event', ...event.span });
    const stored = await annotations(editor.document.uri);
    const accepted = stored.find(({ kind }) => kind === 'event');
    ok(accepted?.kind === 'event' && accepted.roles.actor.length > 0, 'the actor is named');
    const ids = stored.map(({ id }) => id);
    for (const id of accepted.roles.actor) ok(ids.includes(id), 'the actor is an annotation');
    await run('tippani.undo');
    same(await annotations(editor.document.uri), []);
  });

  test('deleting brings the suggestion back', async () => {
    const { editor, article } = await openArticle();
    selectText(editor, 'मुंबई');
    await run('tippani.accept');
    selectText(editor, 'मुंबई');
    await run('tippani.delete');
    same(await annotations(editor.document.uri), []);
    const at = editor.document.getText().indexOf('मुंबई');
    ok(
      article.marks.marks.some(({ span, status }) => span.start === at && status === 'suggested'),
      'suggested again',
    );
    ok(await readText(sidecarUri(editor.document.uri)), 'the emptied sidecar stays, for git to merge');
    await run('tippani.undo');
    await run('tippani.undo');
    same(await readText(sidecarUri(editor.document.uri)), undefined, 'undoing all takes it away');
  });

  test('next and previous walk over all marks and around the end', async () => {
    const { editor, article } = await openArticle();
    const starts = new Set(article.marks.marks.map(({ span }) => span.start));
    const seen: number[] = [];
    for (let count = 0; count < article.marks.marks.length; count++) {
      await run('tippani.nextMark');
      seen.push(editor.document.offsetAt(editor.selection.start));
    }
    ok(
      seen.every((start) => starts.has(start)),
      'only marks are visited',
    );
    same(new Set(seen).size, starts.size, 'every place is visited');
    const last = editor.selection;
    await run('tippani.nextMark');
    await run('tippani.previousMark');
    same(editor.selection, last);
  });

  test('a caret means the whole name it stands in, else the word with what hyphens tie to it', async () => {
    const { editor } = await openArticle(`${ARTICLE}यह सामान इधर-उधर से आया।\n`);
    const at = (text: string) => {
      selectText(editor, text);
      editor.selection = new Selection(editor.selection.active, editor.selection.active);
    };
    at('इधर');
    await run('tippani.markSelection', { type: 'LOCATION' });
    at('लार्स');
    await run('tippani.markSelection', { type: 'ORGANIZATION' });
    const marked = (await annotations(editor.document.uri)).map((one) => 'anchor' in one && one.anchor.exact);
    same(marked.sort(), ['इधर-उधर', 'लार्स एरिक्सन'].sort());
  });
});
