import { commands, type Hover, MarkdownString, type TextDocument, workspace } from 'vscode';
import { makeAnchor } from '../../../src/core/sidecar/anchors';
import { printSidecar } from '../../../src/core/sidecar/codec';
import { sidecarUri } from '../../../src/vscode/sidecarFile';
import { eventually, ok, same } from '../check';
import { ARTICLE, closeAll, newFile, openArticle, show, tippani } from '../tippani';

async function hoverOn(text: string): Promise<string[]> {
  const { editor } = await openArticle();
  return hoverAt(editor.document, text);
}

async function hoverAt(document: TextDocument, text: string): Promise<string[]> {
  const position = document.positionAt(document.getText().indexOf(text) + 1);
  const hovers = await commands.executeCommand<Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers.flatMap(({ contents }) =>
    contents.map((content) => (content instanceof MarkdownString ? content.value : String(content))),
  );
}

suite('Hovers', () => {
  teardown(closeAll);

  test('a mention tells type, name and status and offers actions', async () => {
    const [text] = await hoverOn('लार्स एरिक्सन');
    ok(text, 'a hover');
    for (const part of [
      'Person',
      'suggestion',
      'लार्स एरिक्सन',
      'command:tippani.accept',
      'command:tippani.reject',
    ]) {
      ok(text.includes(part), `${part} in ${text}`);
    }
  });

  test('a relative date tells its value and where it comes from', async () => {
    const [text] = await hoverOn('गुरुवार');
    ok(text?.includes('2025-03-06') && text.includes('publication date'), text ?? 'no hover');
  });

  test('an event tells its code, roles and date', async () => {
    const texts = await hoverOn('मुलाकात की।');
    ok(
      texts.some((text) => text.includes('CONSULT') && text.includes('actor')),
      texts.join('\n'),
    );
  });

  test('an event tells what its codes mean in both languages, how its date is known, and who else tells it', async () => {
    const text = (await hoverOn('मुलाकात की।')).find((card) => card.includes('CONSULT')) ?? '';
    for (const part of ['Consult', 'वार्ता', 'meets, talks', 'counted from', 'also told', 'line 1']) {
      ok(text.includes(part), `${part} in ${text}`);
    }
  });

  test('what a sidecar says cannot add links', async () => {
    const uri = await newFile(ARTICLE);
    const start = ARTICLE.indexOf('गुरुवार');
    const anchor = makeAnchor(ARTICLE, { start, end: start + 'गुरुवार'.length });
    const value = 'XXXX` [x](command:tippani.delete) `';
    const sidecar = printSidecar({
      tippani: 1,
      annotations: [{ id: 'abcdefghij', kind: 'time', status: 'added', type: 'DATE', value, anchor }],
    });
    await workspace.fs.writeFile(sidecarUri(uri), new TextEncoder().encode(sidecar));
    const api = await tippani();
    const { document } = await show(uri);
    await eventually(() => api.articles.get(document)?.marks.marks.some(({ id }) => id), 'it shows');
    const [text] = await hoverAt(document, 'गुरुवार');
    ok(text, 'a hover');
    ok(text.includes('command:tippani.delete'), 'the value is told');
    ok(!text.includes('XXXX` [x]'), text);
  });

  test('text without a mark has no hover', async () => {
    same(await hoverOn('दोनों नेताओं'), []);
  });
});
