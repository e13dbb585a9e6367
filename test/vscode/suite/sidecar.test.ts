import { DiagnosticSeverity, languages, type Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { makeAnchor } from '../../../src/core/sidecar/anchors';
import { printSidecar } from '../../../src/core/sidecar/codec';
import { sidecarUri } from '../../../src/vscode/sidecarFile';
import { eventually, ok, rest, same } from '../check';
import {
  ARTICLE,
  closeAll,
  newFile,
  openArticle,
  readText,
  run,
  selectText,
  show,
  tippani,
} from '../tippani';

const write = (uri: Uri, text: string) => workspace.fs.writeFile(uri, new TextEncoder().encode(text));

async function rename(from: Uri, to: Uri): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.renameFile(from, to);
  ok(await workspace.applyEdit(edit), 'the file is renamed');
}

/** A sidecar in which the first भारत of the text was marked as an organisation. */
function sidecarFor(text: string): string {
  const start = text.indexOf('भारत');
  const anchor = makeAnchor(text, { start, end: start + 'भारत'.length });
  return printSidecar({
    tippani: 1,
    annotations: [{ id: 'abcdefghij', kind: 'mention', status: 'added', type: 'ORGANIZATION', anchor }],
  });
}

suite('Sidecars', () => {
  teardown(closeAll);

  test('a sidecar that another program writes shows at once, and so does its removal', async () => {
    const { editor, article } = await openArticle();
    const sidecar = sidecarUri(editor.document.uri);
    await write(sidecar, sidecarFor(ARTICLE));
    await eventually(() => article.marks.marks.some(({ id }) => id === 'abcdefghij'), 'the annotation shows');
    // The editor drops what was made and deleted within one batch of its file events.
    await rest(1500);
    await workspace.fs.delete(sidecar);
    await eventually(() => article.marks.marks.every(({ id }) => id === undefined), 'the annotation is gone');
  });

  test('opening and saving without a decision writes nothing', async () => {
    const uri = await newFile(ARTICLE);
    const hand = sidecarFor(ARTICLE).replace('{"id"', ' { "id"');
    await write(sidecarUri(uri), hand);
    const api = await tippani();
    const { document } = await show(uri);
    await eventually(
      () => api.articles.get(document)?.marks.marks.some(({ id }) => id),
      'the annotation shows',
    );
    await document.save();
    same(await readText(sidecarUri(uri)), hand);
  });

  test('a CRLF checkout reads the same sidecar', async () => {
    const uri = await newFile(ARTICLE.replaceAll('\n', '\r\n'));
    await write(sidecarUri(uri), sidecarFor(ARTICLE));
    const api = await tippani();
    const { document } = await show(uri);
    const mark = await eventually(
      () => api.articles.get(document)?.marks.marks.find(({ id }) => id === 'abcdefghij'),
      'the annotation is placed',
    );
    same(document.getText().slice(mark.span.start, mark.span.end), 'भारत');
    same(mark.placed, 'ok');
  });

  test('a broken sidecar is reported with line and column, and never written over', async () => {
    const uri = await newFile(ARTICLE);
    const broken = '{\n"tippani": 1,\n"annotations": [\n{"id":}\n]}\n';
    await write(sidecarUri(uri), broken);
    const { document } = await show(uri);
    const [problem] = await eventually(() => {
      const found = languages.getDiagnostics(sidecarUri(uri)).filter(({ source }) => source === 'Tippani');
      return found.length > 0 && found;
    }, 'the problem is listed');
    ok(problem, 'a problem');
    same([problem.range.start.line, problem.range.start.character], [3, 6]);
    same(problem.severity, DiagnosticSeverity.Error);
    const api = await tippani();
    await eventually(() => api.articles.get(document)?.marks.marks.length, 'suggestions show nevertheless');
    await run('tippani.nextSuggestion');
    await run('tippani.accept');
    same(await readText(sidecarUri(uri)), broken, 'the file is untouched');

    await write(sidecarUri(uri), sidecarFor(ARTICLE));
    await eventually(
      () => api.articles.get(document)?.marks.marks.some(({ id }) => id),
      'the repaired file shows',
    );
    await eventually(() => languages.getDiagnostics(sidecarUri(uri)).length === 0, 'the problem is gone');
  });

  test('a step that cannot be taken back while the sidecar is broken can be once it is repaired', async () => {
    const { editor, article } = await openArticle();
    const sidecar = sidecarUri(editor.document.uri);
    selectText(editor, 'मुंबई');
    await run('tippani.accept');
    const written = await readText(sidecar);
    ok(written, 'the sidecar is written');
    await write(sidecar, '{');
    await article.reloadIfChanged();
    await run('tippani.undo');
    same(await readText(sidecar), '{', 'the broken file is untouched');
    await write(sidecar, written);
    await article.reloadIfChanged();
    await run('tippani.undo');
    same(await readText(sidecar), undefined, 'the step is taken back');
  });

  test('a renamed article takes its sidecar along, but never over another one', async () => {
    const { editor } = await openArticle();
    const { uri } = editor.document;
    selectText(editor, 'मुंबई');
    await run('tippani.accept');
    const written = await readText(sidecarUri(uri));
    const renamed = uri.with({ path: uri.path.replace('.txt', '-renamed.txt') });
    await rename(uri, renamed);
    same(await readText(sidecarUri(renamed)), written, 'the sidecar has the new name');
    same(await readText(sidecarUri(uri)), undefined, 'and no longer the old one');
    const api = await tippani();
    await eventually(
      () => api.articles.at(renamed)?.marks.marks.some(({ id }) => id),
      'the annotation shows',
    );
    await run('tippani.undo');
    same(await readText(sidecarUri(renamed)), undefined, 'the step can still be taken back');

    const other = await newFile(ARTICLE);
    await write(sidecarUri(other), sidecarFor(ARTICLE));
    await write(sidecarUri(renamed), 'somebody else’s');
    await workspace.fs.delete(renamed);
    await rename(other, renamed);
    same(await readText(sidecarUri(renamed)), 'somebody else’s');
    same(await readText(sidecarUri(other)), sidecarFor(ARTICLE), 'nothing is lost');
  });

  test('an untitled article is analysed; deciding on it asks to save it first', async () => {
    const api = await tippani();
    const document = await workspace.openTextDocument({ language: 'hindi-article', content: ARTICLE });
    await window.showTextDocument(document);
    const article = await eventually(() => api.articles.get(document), 'it is an article');
    await article.load();
    ok(article.marks.marks.length > 0, 'suggestions show');
    await run('tippani.nextSuggestion');
    await run('tippani.accept');
    ok(
      article.marks.marks.every(({ status }) => status === 'suggested'),
      'nothing is decided',
    );
  });

  test('an annotation that another program adds while we decide is merged, not replaced', async () => {
    const { editor, article } = await openArticle();
    const { uri } = editor.document;
    selectText(editor, 'मुंबई');
    await write(sidecarUri(uri), sidecarFor(ARTICLE));
    await run('tippani.accept');
    await eventually(async () => {
      const text = await readText(sidecarUri(uri));
      return text?.includes('मुंबई') && text.includes('abcdefghij');
    }, 'both are on disk');
    await eventually(() => article.marks.marks.filter(({ id }) => id).length === 2, 'both show');
  });

  test('an annotation whose text is gone is reported, not shown elsewhere', async () => {
    const uri = await newFile(ARTICLE.replace(/^भारत.*$/m, 'यह पंक्ति बदल दी गई है।'));
    await write(sidecarUri(uri), sidecarFor(ARTICLE));
    const api = await tippani();
    const { document } = await show(uri);
    await eventually(() => api.articles.get(document)?.marks.unplaced.length === 1, 'it is unplaced');
    await eventually(
      () =>
        languages
          .getDiagnostics(sidecarUri(uri))
          .some(({ severity }) => severity === DiagnosticSeverity.Warning),
      'Problems tells of it',
    );
  });
});
