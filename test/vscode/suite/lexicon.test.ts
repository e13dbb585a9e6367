import {
  commands,
  DiagnosticSeverity,
  languages,
  type TextEditor,
  Uri,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import { parseLexicon, printLexicon } from '../../../src/core/lexicon/codec';
import { LEXICON_NAME, type LexiconFile } from '../../../src/core/lexicon/schema';
import type { MentionMark } from '../../../src/core/sidecar/marks';
import type { OpenArticle } from '../../../src/vscode/article';
import { sidecarUri } from '../../../src/vscode/sidecarFile';
import { eventually, ok, same } from '../check';
import {
  ARTICLE,
  closeAll,
  openArticle,
  readText,
  run,
  runAccepting,
  selectText,
  show,
  tippani,
} from '../tippani';

const LINES = [
  'बैठक के बाद सब लोग फटाफट बाहर आए और फटाफट अपने घर चले गए।',
  'उन्होंने कहा कि वे भी फटाफट मुंबई से आए थे और मुंबई के लोग इससे सहमत भी थे।',
];
const TEXT = `${ARTICLE.replace('\n\nयह', `\n${LINES.join('\n')}\n\nयह`)}`;
/** An adverb, so that nothing but what a test teaches can make a name of it, whatever model is loaded. */
const NAME = 'फटाफट';
const COUNT = 3;

function lexiconUri(): Uri {
  const root = workspace.workspaceFolders?.[0]?.uri;
  ok(root, 'a workspace folder');
  return Uri.joinPath(root, LEXICON_NAME);
}

const write = (uri: Uri, text: string) => workspace.fs.writeFile(uri, new TextEncoder().encode(text));

const written = (names: LexiconFile['names'], not: LexiconFile['not'] = []) =>
  write(lexiconUri(), printLexicon({ tippani: 1, names, not }));

async function lexicon(): Promise<LexiconFile | undefined> {
  const text = await readText(lexiconUri());
  if (text === undefined) return undefined;
  const parsed = parseLexicon(text);
  ok('file' in parsed, 'the lexicon parses');
  same(printLexicon(parsed.file), text, 'it is canonical');
  return parsed.file;
}

/** Status and type of the mentions on a text, in order. */
function on(article: OpenArticle, quote: string): string[] {
  const text = article.document.getText();
  return article.marks.marks
    .filter((mark): mark is MentionMark => mark.kind === 'mention')
    .filter(({ span }) => text.slice(span.start, span.end) === quote)
    .map(({ status, type }) => `${status} ${type}`);
}

const times = (count: number, what: string) => Array.from({ length: count }, () => what);

const shows = (article: OpenArticle, quote: string, wanted: readonly string[], what: string) =>
  eventually(() => JSON.stringify(on(article, quote)) === JSON.stringify(wanted), what);

/** The article as it is before anything is taught. */
async function opened(): Promise<{ editor: TextEditor; article: OpenArticle }> {
  const { editor, article } = await openArticle(TEXT);
  await article.ready();
  // The lexicon of the test before is deleted, but the watcher may not have told yet.
  await shows(article, NAME, [], 'no lexicon applies');
  await shows(article, 'सूडान', ['suggested LOCATION'], 'सूडान is suggested');
  await shows(article, 'एरिक्सन', ['suggested PERSON'], 'the surname is suggested');
  await shows(article, 'मुंबई', times(3, 'suggested LOCATION'), 'मुंबई is suggested');
  return { editor, article };
}

suite('The lexicon', () => {
  teardown(async () => {
    await workspace.fs.delete(lexiconUri()).then(undefined, () => undefined);
    await closeAll();
  });

  test('a name that is added is written canonically and found in the whole article', async () => {
    const { editor, article } = await opened();
    selectText(editor, NAME);
    await runAccepting('tippani.addToLexicon');
    const file = await lexicon();
    same(file?.names.length, 1);
    same(file?.names[0]?.name, NAME);
    await shows(
      article,
      NAME,
      times(COUNT, `suggested ${file?.names[0]?.type}`),
      'it is suggested everywhere',
    );
    same(await readText(sidecarUri(editor.document.uri)), undefined, 'nothing is decided by that');
  });

  test('a suggestion is added with its type and the name of its entity', async () => {
    const { editor } = await opened();
    selectText(editor, 'एरिक्सन', 2);
    await runAccepting('tippani.addToLexicon');
    same((await lexicon())?.names, [{ name: 'लार्स एरिक्सन', type: 'PERSON', aliases: ['एरिक्सन'] }]);
  });

  test('what is never a name is suggested no more', async () => {
    const { editor, article } = await opened();
    selectText(editor, 'सूडान');
    await run('tippani.neverAName');
    same((await lexicon())?.not, [{ text: 'सूडान' }]);
    await shows(article, 'सूडान', [], 'it is gone');
  });

  test('a rejection can be made one for the whole folder, an annotation cannot', async () => {
    const { editor, article } = await opened();
    const uri = editor.document.uri.toString();
    selectText(editor, 'सूडान');
    await run('tippani.accept');
    selectText(editor, 'सूडान');
    await run('tippani.neverAName');
    same(await lexicon(), undefined, 'what is accepted is a name');
    await run('tippani.reject');
    const rejected = article.marks.marks.find(({ status }) => status === 'rejected');
    ok(rejected, 'it is rejected');
    await run('tippani.neverAName', { uri, id: rejected.id, kind: 'mention', ...rejected.span });
    same((await lexicon())?.not, [{ text: 'सूडान' }]);
  });

  test('a lexicon that is open with unsaved changes is not written under the hands of the user', async () => {
    const { editor } = await opened();
    await written([{ name: NAME, type: 'PERSON' }]);
    const before = await readText(lexiconUri());
    const document = await workspace.openTextDocument(lexiconUri());
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(0), ' ');
    await workspace.applyEdit(edit);
    selectText(editor, 'सूडान');
    await run('tippani.neverAName');
    same(await readText(lexiconUri()), before, 'the file is untouched');
    await show(lexiconUri());
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('a lexicon that another program writes, changes or deletes applies at once; the nearest wins', async () => {
    const { article } = await opened();
    await written([{ name: NAME, type: 'PERSON' }]);
    await shows(article, NAME, times(COUNT, 'suggested PERSON'), 'the new lexicon applies');
    await written([{ name: NAME, type: 'LOCATION' }], [{ text: 'मुंबई' }]);
    await shows(article, NAME, times(COUNT, 'suggested LOCATION'), 'the changed one applies');
    await shows(article, 'मुंबई', [], 'all of it');
    await workspace.fs.delete(lexiconUri());
    await shows(article, NAME, [], 'without it the name is unknown');
  });

  test('one that cannot be read is told in Problems and never written over; its names stay in use', async () => {
    const { editor, article } = await opened();
    await written([{ name: NAME, type: 'PERSON' }]);
    await shows(article, NAME, times(COUNT, 'suggested PERSON'), 'the lexicon applies');
    const broken = '{\n"tippani": 1,\n"names": [\n{"name": 7}\n]}\n';
    await write(lexiconUri(), broken);
    const problems = () =>
      languages.getDiagnostics(lexiconUri()).filter(({ source }) => source === 'Tippani');
    const [problem] = await eventually(() => problems().length > 0 && problems(), 'the problem is listed');
    same([problem?.range.start.line, problem?.severity], [3, DiagnosticSeverity.Error]);
    await eventually(() => article.isFresh, 'the article is analysed with what there is');
    same(on(article, NAME), times(COUNT, 'suggested PERSON'), 'the names stay');
    selectText(editor, 'सूडान');
    await run('tippani.neverAName');
    same(await readText(lexiconUri()), broken, 'the file is untouched');
    await written([], [{ text: 'सूडान' }]);
    await eventually(() => problems().length === 0, 'the problem is gone');
    await shows(article, 'सूडान', [], 'the repaired file applies');
  });

  test('a lexicon in the folder of the article wins over the one in the root', async () => {
    const folder = Uri.joinPath(lexiconUri(), '..', 'lexicon-below');
    const article = Uri.joinPath(folder, 'article.txt');
    await written([
      { name: NAME, type: 'LOCATION' },
      { name: 'सूडान', type: 'ORGANIZATION' },
    ]);
    await write(article, TEXT);
    const below: LexiconFile = { tippani: 1, names: [{ name: NAME, type: 'PERSON' }], not: [] };
    await write(Uri.joinPath(folder, LEXICON_NAME), printLexicon(below));
    const api = await tippani();
    const { document } = await show(article);
    const open = await eventually(() => api.articles.get(document), 'the article is open');
    await shows(open, NAME, times(COUNT, 'suggested PERSON'), 'the nearer one wins');
    await shows(open, 'सूडान', ['suggested ORGANIZATION'], 'the root applies too');
    await workspace.fs.delete(folder, { recursive: true });
  });
});

suite('Learning from decisions', () => {
  teardown(closeAll);

  test('a name that was marked is suggested elsewhere in the same moment; undo takes it back', async () => {
    const { editor, article } = await opened();
    selectText(editor, NAME);
    await run('tippani.markSelection', { type: 'PERSON' });
    same(on(article, NAME), ['added PERSON', ...times(COUNT - 1, 'suggested PERSON')]);
    await run('tippani.undo');
    same(on(article, NAME), []);
  });

  test('accepting goes on to what was learned', async () => {
    const { editor, article } = await opened();
    selectText(editor, NAME);
    await run('tippani.markSelection', { type: 'PERSON' });
    const before = editor.document.offsetAt(editor.selection.end);
    for (let left = 5; left > 0 && editor.document.getText(editor.selection) !== NAME; left--) {
      await run('tippani.nextSuggestion');
    }
    ok(editor.document.offsetAt(editor.selection.start) > before, 'a suggestion after it');
    await run('tippani.accept');
    same(on(article, NAME), ['added PERSON', 'accepted PERSON', 'suggested PERSON']);
    ok(editor.document.offsetAt(editor.selection.start) > before + NAME.length, 'and on to the next one');
  });

  test('a rejection takes the suggestion away elsewhere, but not where it was accepted', async () => {
    const { editor, article } = await opened();
    selectText(editor, 'मुंबई', 2);
    await run('tippani.reject');
    same(on(article, 'मुंबई'), ['rejected LOCATION']);
    await run('tippani.undo');
    selectText(editor, 'मुंबई');
    await run('tippani.accept');
    selectText(editor, 'मुंबई', 2);
    await run('tippani.reject');
    same(on(article, 'मुंबई'), ['accepted LOCATION', 'rejected LOCATION', 'suggested LOCATION']);
  });
});

suite('Learning in a long article', () => {
  teardown(closeAll);

  test('a decision does not wait for an analysis that takes long; what it teaches shows after it', async () => {
    const { editor, article } = await openArticle(ARTICLE.repeat(500) + LINES.join('\n'));
    await shows(article, NAME, [], 'no lexicon applies');
    const before = article.analysis;
    ok(article.cost > 100, `the analysis took only ${article.cost} ms`);
    selectText(editor, NAME);
    // As it shows first: on a busy machine the new analysis is there before the command has ended.
    const first = new Promise<readonly unknown[]>((resolve) => {
      const listener = article.onDidChange(() => {
        const found = on(article, NAME);
        if (found.length === 0) return;
        listener.dispose();
        resolve([found, article.analysis === before, article.isBehind]);
      });
    });
    await run('tippani.markSelection', { type: 'PERSON' });
    same(await first, [['added PERSON'], true, true], 'the decision shows without a new analysis');
    await shows(
      article,
      NAME,
      ['added PERSON', ...times(COUNT - 1, 'suggested PERSON')],
      'learned after a rest',
    );
    ok(!article.isBehind, 'nothing is left to learn');
  });
});

suite('Mark all occurrences', () => {
  teardown(closeAll);

  test('all places of a name are marked in one step, which undo takes back', async () => {
    const { editor, article } = await opened();
    selectText(editor, 'मुंबई');
    await runAccepting('tippani.markAll');
    same(on(article, 'मुंबई'), times(3, 'accepted LOCATION'));
    await run('tippani.undo');
    same(on(article, 'मुंबई'), times(3, 'suggested LOCATION'));
    same(await readText(sidecarUri(editor.document.uri)), undefined, 'nothing is left');
  });

  test('where all are decided nothing is asked', async () => {
    const { editor, article } = await opened();
    selectText(editor, 'सूडान');
    await run('tippani.accept');
    selectText(editor, 'सूडान');
    await run('tippani.markAll');
    same(on(article, 'सूडान'), ['accepted LOCATION']);
  });
});
