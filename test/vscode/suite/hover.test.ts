import { commands, type Hover, MarkdownString } from 'vscode';
import { ok, same } from '../check';
import { closeAll, openArticle } from '../tippani';

async function hoverOn(text: string): Promise<string[]> {
  const { editor } = await openArticle();
  const { document } = editor;
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

  test('text without a mark has no hover', async () => {
    same(await hoverOn('दोनों नेताओं'), []);
  });
});
