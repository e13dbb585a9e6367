import { ConfigurationTarget, commands, Position, type TextDocument, WorkspaceEdit, workspace } from 'vscode';
import { parseSidecar } from '../../../src/core/sidecar/codec';
import { sidecarUri } from '../../../src/vscode/sidecarFile';
import { eventually, ok, rest, same } from '../check';
import { closeAll, openArticle, readText, run, selectText } from '../tippani';

async function typeAtStart({ uri }: TextDocument): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.insert(uri, new Position(0, 0), 'क');
  await workspace.applyEdit(edit);
}

async function saveByItself(mode: 'off' | undefined): Promise<void> {
  await workspace.getConfiguration('files').update('autoSave', mode, ConfigurationTarget.Workspace);
}

suite('Edits of the text', () => {
  teardown(async () => {
    await closeAll();
    await saveByItself(undefined);
  });

  test('annotations follow the text; saving the article writes their new places', async () => {
    const { editor, article } = await openArticle();
    const { document } = editor;
    selectText(editor, 'मुंबई');
    await run('tippani.accept');
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(0), 'एक नई पहली पंक्ति 😀\n');
    await workspace.applyEdit(edit);
    await eventually(() => article.isFresh, 'the article is analysed again');
    const mark = article.marks.marks.find(({ id }) => id !== undefined);
    ok(mark, 'the annotation is still placed');
    same(document.getText().slice(mark.span.start, mark.span.end), 'मुंबई');
    await document.save();
    await eventually(async () => {
      const parsed = parseSidecar((await readText(sidecarUri(document.uri))) ?? '');
      const [annotation] = 'sidecar' in parsed ? parsed.sidecar.annotations : [];
      if (annotation?.kind !== 'mention') return false;
      const points = [...document.getText()];
      return points.slice(annotation.anchor.start, annotation.anchor.end).join('') === 'मुंबई';
    }, 'the sidecar counts code points of the new text');
  });

  test('an annotation deleted with its text comes back with it', async () => {
    const { editor, article } = await openArticle();
    const { document } = editor;
    selectText(editor, 'मुंबई');
    await run('tippani.accept');
    const line = document.lineAt(document.positionAt(document.getText().indexOf('भारत ने पिछले')).line);
    const edit = new WorkspaceEdit();
    edit.delete(document.uri, line.rangeIncludingLineBreak);
    await workspace.applyEdit(edit);
    await eventually(() => article.isFresh && article.marks.unplaced.length === 1, 'it has no place');
    await commands.executeCommand('undo');
    await eventually(() => article.isFresh && article.marks.marks.some(({ id }) => id), 'it is back');
  });

  test('in an article that takes long to analyse, neither typing nor the mouse starts an analysis at once', async () => {
    // In a browser files are saved a second after the last key, and saving needs the analysis.
    await saveByItself('off');
    const { editor, article } = await openArticle();
    const { document } = editor;
    ok(article.cost > 0, 'what the analysis took is known');
    // The longest rest is 30 seconds: how fast the machine is does not decide.
    Object.defineProperty(article, 'cost', { value: 60_000, configurable: true });
    await typeAtStart(document);
    const position = document.positionAt(document.getText().indexOf('एरिक्सन') + 1);
    const hovers = await commands.executeCommand<unknown[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
    same(hovers.length, 0, 'no hover on stale marks');
    await rest(1000);
    ok(!article.isFresh, 'not analysed yet');
    Reflect.deleteProperty(article, 'cost');
    await typeAtStart(document);
    await eventually(() => article.isFresh, 'analysed after a rest');
  });

  test('undo after text edits still finds the annotation', async () => {
    const { editor, article } = await openArticle();
    selectText(editor, 'मुंबई');
    await run('tippani.accept');
    const edit = new WorkspaceEdit();
    edit.insert(editor.document.uri, editor.document.positionAt(0), 'ऊपर एक पंक्ति\n');
    await workspace.applyEdit(edit);
    await eventually(() => article.isFresh, 'the article is analysed again');
    await run('tippani.undo');
    ok(
      article.marks.marks.every(({ id }) => id === undefined),
      'the annotation is taken back',
    );
    await editor.document.save();
  });
});
