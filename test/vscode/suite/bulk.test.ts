import { Selection } from 'vscode';
import type { OpenArticle } from '../../../src/vscode/article';
import { sidecarUri } from '../../../src/vscode/sidecarFile';
import { ok, same } from '../check';
import { closeAll, openArticle, readText, run, runAccepting, selectText } from '../tippani';

const withStatus = ({ marks }: OpenArticle, status: string) =>
  marks.marks.filter((mark) => mark.status === status);

suite('Deciding on all', () => {
  teardown(closeAll);

  test('all suggestions are accepted in one step, which undo takes back', async () => {
    const { editor, article } = await openArticle();
    const open = withStatus(article, 'suggested').length;
    await runAccepting('tippani.acceptAll');
    const accepted = withStatus(article, 'accepted');
    ok(accepted.length >= open, `${accepted.length} of ${open} are accepted`);
    ok(
      accepted.some(({ kind }) => kind === 'event') && accepted.some(({ kind }) => kind === 'time'),
      'of all kinds',
    );
    ok(await readText(sidecarUri(editor.document.uri)), 'they are written');
    await run('tippani.undo');
    same(withStatus(article, 'suggested').length, open);
    same(await readText(sidecarUri(editor.document.uri)), undefined, 'nothing is left');
  });

  test('a selection limits rejecting to its lines', async () => {
    const { editor, article } = await openArticle();
    selectText(editor, 'एरिक्सन शुक्रवार');
    const { line } = editor.selection.start;
    const lineOf = ({ span }: { span: { start: number } }) => editor.document.positionAt(span.start).line;
    const elsewhere = withStatus(article, 'suggested').filter((mark) => lineOf(mark) !== line);
    ok(elsewhere.length > 0, 'there are suggestions in other lines');
    await runAccepting('tippani.rejectAll');
    const rejected = withStatus(article, 'rejected');
    ok(rejected.length > 2, 'what is in the line is rejected');
    ok(
      rejected.every((mark) => lineOf(mark) === line),
      'nothing in another line is',
    );
    same(withStatus(article, 'suggested').filter((mark) => lineOf(mark) === line).length, 0);
  });

  test('a mark that is selected because one went to it limits nothing', async () => {
    const { article } = await openArticle();
    await run('tippani.nextSuggestion');
    await runAccepting('tippani.rejectAll');
    same(withStatus(article, 'suggested').length, 0);
  });

  test('where nothing is open nothing is asked', async () => {
    const { editor, article } = await openArticle();
    editor.selection = new Selection(2, 0, 2, 0);
    await runAccepting('tippani.acceptAll');
    const decided = withStatus(article, 'accepted').length;
    for (let rounds = 3; rounds > 0 && withStatus(article, 'suggested').length > 0; rounds--) {
      await runAccepting('tippani.acceptAll');
    }
    const before = withStatus(article, 'accepted').length;
    ok(before >= decided, 'what was learned is accepted as well');
    await run('tippani.acceptAll');
    same(withStatus(article, 'accepted').length, before);
  });
});
