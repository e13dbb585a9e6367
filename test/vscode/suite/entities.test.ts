import {
  commands,
  type DocumentHighlight,
  type DocumentSymbol,
  type Hover,
  type Location,
  type Position,
  Selection,
  type TextEditor,
  Uri,
  type WorkspaceEdit,
  workspace,
} from 'vscode';
import { makeAnchor } from '../../../src/core/sidecar/anchors';
import { printSidecar } from '../../../src/core/sidecar/codec';
import { sidecarUri } from '../../../src/vscode/sidecarFile';
import type { TreeNode } from '../../../src/vscode/views/nodes';
import { eventually, ok, same } from '../check';
import { closeAll, newFile, openArticle, readText, run, selectText } from '../tippani';

const TEXT = [
  'प्रधानमंत्री हेल्गा थोरवाल्डसन ने दिल्ली में की मुलाकात',
  '',
  'प्रधानमंत्री हेल्गा थोरवाल्डसन ने गुरुवार को विदेश मंत्री अनिरुद्ध सेनगुप्ता से मुलाकात की। थोरवाल्डसन ने कहा कि बातचीत अच्छी रही।',
  'थोरवाल्डसन शुक्रवार को मुंबई जाएंगी। राहुल वर्मा और सोनिया वर्मा भी आए थे। वर्मा ने बाद में बयान दिया।',
  '',
].join('\n');

/** Another article about her, and about someone else who shares a common surname. */
const OTHER = [
  'थोरवाल्डसन ने मुंबई में उद्योगपतियों से बात की',
  '',
  'प्रधानमंत्री थोरवाल्डसन ने शुक्रवार को मुंबई में उद्योगपतियों से बात की। वर्मा ने उनका स्वागत किया था।',
  '',
].join('\n');

function positionOf({ document }: TextEditor, text: string, nth = 1): Position {
  let at = -1;
  for (let count = 0; count < nth; count++) at = document.getText().indexOf(text, at + 1);
  ok(at >= 0, `the article has “${text}”`);
  return document.positionAt(at + 1);
}

const ask = <T>(command: string, editor: TextEditor, position: Position, ...more: unknown[]) =>
  commands.executeCommand<T>(command, editor.document.uri, position, ...more);

const selected = ({ document, selection }: TextEditor) => ({
  text: document.getText(selection),
  at: document.offsetAt(selection.start),
});

suite('Linked entities', () => {
  teardown(async () => {
    await run('tippani.entitiesOfArticle');
    await closeAll();
  });

  test('a name at the cursor highlights all mentions of its entity, and of no other', async () => {
    const { editor } = await openArticle(TEXT);
    const found = await ask<DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      editor,
      positionOf(editor, 'थोरवाल्डसन ने कहा'),
    );
    same(
      found.map(({ range }) => editor.document.getText(range)),
      ['हेल्गा थोरवाल्डसन', 'हेल्गा थोरवाल्डसन', 'थोरवाल्डसन', 'थोरवाल्डसन'],
    );
  });

  test('the next mention, and the previous one, around the end', async () => {
    const { editor } = await openArticle(TEXT);
    selectText(editor, 'थोरवाल्डसन', 3);
    await run('tippani.nextMention');
    const { text, at } = selected(editor);
    same(text, 'थोरवाल्डसन');
    await run('tippani.nextMention');
    same(selected(editor).text, 'हेल्गा थोरवाल्डसन', 'goes on at the beginning');
    await run('tippani.previousMention');
    same(selected(editor), { text: 'थोरवाल्डसन', at }, 'and back');
  });

  test('all references are found across the folder, in files that are not open too', async () => {
    const other = await newFile(OTHER);
    const { editor } = await openArticle(TEXT);
    const references = (text: string) =>
      ask<Location[]>('vscode.executeReferenceProvider', editor, positionOf(editor, text));
    const elsewhere = await eventually(async () => {
      const found = (await references('हेल्गा थोरवाल्डसन')).filter(({ uri }) => uri.path === other.path);
      return found.length > 0 && found;
    }, 'the other article is read');
    const document = await workspace.openTextDocument(other);
    same([...new Set(elsewhere.map(({ range }) => document.getText(range)))], ['थोरवाल्डसन']);
    const common = await references('वर्मा ने बाद');
    ok(
      common.every(({ uri }) => uri.path === editor.document.uri.path),
      'a surname that many bear stays in its article',
    );
  });

  test('renaming says whose name it is: one line in the sidecar, the text untouched, one undo', async () => {
    const { editor, article } = await openArticle(TEXT);
    const position = positionOf(editor, 'वर्मा ने बाद');
    const prepared = await ask<{ placeholder: string }>('vscode.prepareRename', editor, position);
    same(prepared.placeholder, 'वर्मा');
    const edit = await ask<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      editor,
      position,
      'सोनिया वर्मा',
    );
    same(edit.size, 0, 'nothing in the text changes');
    same(editor.document.getText(), TEXT);
    const lines = await eventually(
      async () => (await readText(sidecarUri(editor.document.uri)))?.match(/^\{"id".*$/gmu) ?? undefined,
      'the sidecar is written',
    );
    same(lines.length, 1);
    ok(lines[0]?.includes('"entity":"सोनिया वर्मा"'), lines[0] ?? '');
    const highlights = await ask<DocumentHighlight[]>('vscode.executeDocumentHighlights', editor, position);
    same(highlights.length, 2, 'she is highlighted in both places');
    await article.undo();
    same(await readText(sidecarUri(editor.document.uri)), undefined, 'one step back');
  });

  test('a renamed entity takes its other mentions along', async () => {
    const { editor, article } = await openArticle(TEXT);
    await ask(
      'vscode.executeDocumentRenameProvider',
      editor,
      positionOf(editor, 'हेल्गा थोरवाल्डसन', 2),
      'हेल्गा मारिया थोरवाल्डसन',
    );
    const names = await eventually(() => {
      const found = article.marks.marks.flatMap((mark) =>
        mark.kind === 'mention' && mark.entityName?.includes('थोरवाल्डसन') ? [mark.entityName] : [],
      );
      return found.every((name) => name === 'हेल्गा मारिया थोरवाल्डसन') && found;
    }, 'all mentions have the new name');
    same(names.length, 4);
    const sidecar = await readText(sidecarUri(editor.document.uri));
    same(sidecar?.match(/^\{"id"/gmu)?.length, 1, 'one decision, one line');
  });

  test('the hover tells the spelling in Latin letters, the number of mentions and Wikidata', async () => {
    const { editor } = await openArticle(`${TEXT}भारत ने चीन से बात की। भारत ने कहा।\n`);
    const hovers = await ask<Hover[]>(
      'vscode.executeHoverProvider',
      editor,
      positionOf(editor, 'भारत ने कहा'),
    );
    const texts = hovers.flatMap(({ contents }) =>
      contents.map((content) => (typeof content === 'string' ? content : content.value)),
    );
    for (const part of ['*India*', '2 mentions', 'https://www.wikidata.org/wiki/Q668', 'tippani.sameAs']) {
      ok(texts.join('\n').includes(part), `${part} in ${texts.join('\n')}`);
    }
  });

  test('the outline lists entities and events', async () => {
    const { editor } = await openArticle(TEXT);
    const symbols = await commands.executeCommand<DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      editor.document.uri,
    );
    ok(
      symbols.some(({ name }) => name === 'हेल्गा थोरवाल्डसन'),
      'the person',
    );
    ok(
      symbols.some(({ name }) => name.includes('CONSULT')),
      'the event',
    );
  });

  test('the Entities view shows the folder, follows files and sidecars, and opens the places', async () => {
    const other = await newFile(OTHER);
    const { api, editor } = await openArticle(TEXT);
    await run('tippani.entitiesOfFolder');
    const files = (node: TreeNode) => node.children.map(({ id }) => decodeURIComponent(id));
    const her = () =>
      api.views.entities
        .getChildren()
        .find(
          (node) =>
            node.label.includes('थोरवाल्डसन') &&
            files(node).some((id) => id.endsWith(editor.document.uri.path)) &&
            files(node).some((id) => id.endsWith(other.path)),
        );
    const node = await eventually(her, 'she is in both articles', 8000);
    const mention = node.children.find(({ id }) => decodeURIComponent(id).endsWith(other.path))?.children[0];
    ok(mention, 'a mention in the closed article');
    const [uri, { selection }] = api.views.entities.getTreeItem(mention).command?.arguments ?? [];
    same(Uri.parse(String(uri)).path, other.path);
    const line = OTHER.split('\n')[selection.start.line];
    same(line?.slice(selection.start.character, selection.end.character), 'थोरवाल्डसन');

    const start = OTHER.indexOf('वर्मा');
    const anchor = makeAnchor(OTHER, { start, end: start + 'वर्मा'.length });
    const written = printSidecar({
      tippani: 1,
      annotations: [
        { id: 'abcdefghij', kind: 'mention', status: 'added', type: 'PERSON', entity: 'जूलियस वर्मा', anchor },
      ],
    });
    await workspace.fs.writeFile(sidecarUri(other), new TextEncoder().encode(written));
    await eventually(
      () => api.views.entities.getChildren().some(({ label }) => label === 'जूलियस वर्मा'),
      'the sidecar of a closed article counts',
      8000,
    );
    await workspace.fs.delete(sidecarUri(other));
    await workspace.fs.delete(other);
    await eventually(() => her() === undefined, 'a deleted article is gone', 8000);
  });

  test('a quantity cannot be renamed, nor what is no name', async () => {
    const { editor } = await openArticle(`${TEXT}सरकार ने 500 सैनिक भेजे।\n`);
    for (const text of ['500 सैनिक', 'बातचीत']) {
      const refused = await ask('vscode.prepareRename', editor, positionOf(editor, text)).then(
        () => false,
        () => true,
      );
      ok(refused, `${text} is refused`);
    }
    editor.selection = new Selection(0, 0, 0, 0);
  });
});
