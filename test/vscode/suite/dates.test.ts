import {
  ConfigurationTarget,
  commands,
  type Hover,
  type InlayHint,
  MarkdownString,
  Range,
  type TextEditor,
  workspace,
} from 'vscode';
import { parseSidecar } from '../../../src/core/sidecar/codec';
import type { Annotation } from '../../../src/core/sidecar/schema';
import { sidecarUri } from '../../../src/vscode/sidecarFile';
import type { TreeNode } from '../../../src/vscode/views/nodes';
import { eventually, ok, same } from '../check';
import { ARTICLE, closeAll, openArticle, readText, run, selectText } from '../tippani';

const UNDATED = ARTICLE.replace('नई दिल्ली, 6 मार्च 2025\n', '');
const AMBIGUOUS = ARTICLE.replace('शुक्रवार', '3/4/2026');

/** The hints of the article, or of a part of it: the words before each, and its label. */
async function hints({ document }: TextEditor, range?: Range): Promise<string[]> {
  const whole = new Range(0, 0, document.lineCount, 0);
  const found = await commands.executeCommand<InlayHint[]>(
    'vscode.executeInlayHintProvider',
    document.uri,
    range ?? whole,
  );
  return found.map(({ label, position }) => {
    const text = typeof label === 'string' ? label : label.map(({ value }) => value).join('');
    const before = document.lineAt(position.line).text.slice(0, position.character);
    return `${before.split(' ').at(-1)} ${text}`;
  });
}

async function hoverAt({ document }: TextEditor, text: string): Promise<string> {
  const position = document.positionAt(document.getText().indexOf(text) + 1);
  const hovers = await commands.executeCommand<Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  const contents = hovers.flatMap((hover) => hover.contents);
  return contents.map((one) => (one instanceof MarkdownString ? one.value : String(one))).join('\n');
}

/** The arguments of the first command link with this label. */
function linkIn(hover: string, label: string): unknown[] {
  const start = hover.indexOf(`[${label}](command:`);
  ok(start >= 0, `a link ${label} in ${hover}`);
  const [, args = ''] = /\?([^)]+)\)/.exec(hover.slice(start)) ?? [];
  return JSON.parse(decodeURIComponent(args));
}

async function annotations({ document }: TextEditor): Promise<readonly Annotation[]> {
  const parsed = parseSidecar((await readText(sidecarUri(document.uri))) ?? '{"tippani":1,"annotations":[]}');
  return 'sidecar' in parsed ? parsed.sidecar.annotations : [];
}

/** Runs a command that asks with a list, and takes the row that Enter takes. */
async function answer(command: Parameters<typeof run>[0], argument?: unknown): Promise<void> {
  const done = run(command, argument);
  await new Promise((next) => setTimeout(next, 700));
  await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  await done;
}

async function useHints(mode: string | undefined): Promise<void> {
  await workspace.getConfiguration('tippani').update('dateHints', mode, ConfigurationTarget.Workspace);
}

suite('Dates', () => {
  teardown(async () => {
    await useHints(undefined);
    await closeAll();
  });

  test('resolved relative dates have hints; the answer holds no more than the range asked for', async () => {
    const { editor } = await openArticle();
    same(await hints(editor), ['गुरुवार ⟨6 Mar 2025⟩', 'साल ⟨2024⟩', 'शुक्रवार ⟨7 Mar 2025⟩']);
    same(await hints(editor, new Range(4, 0, 4, 40)), ['साल ⟨2024⟩']);
  });

  test('the setting turns hints off, or gives them to all', async () => {
    const { editor } = await openArticle(ARTICLE.replace('पिछले साल', '13 सितंबर 2023 को'));
    ok(!(await hints(editor)).join().includes('2023'), 'no hint for an absolute date');
    await useHints('all');
    ok((await hints(editor)).includes('2023 ⟨13 Sep 2023⟩'), 'all have hints');
    await useHints('off');
    same(await hints(editor), []);
  });

  test('what may be two days tells both, and a link of the hover chooses one', async () => {
    const { editor } = await openArticle(AMBIGUOUS);
    ok((await hints(editor)).includes('3/4/2026 ⟨3 Apr or 4 Mar 2026?⟩'), (await hints(editor)).join());
    const [ref] = linkIn(await hoverAt(editor, '3/4/2026'), '4 Mar 2026');
    await run('tippani.setDateValue', ref);
    ok((await hints(editor)).includes('3/4/2026 ⟨4 Mar 2026⟩'), (await hints(editor)).join());
    const [chosen] = await annotations(editor);
    ok(chosen?.kind === 'time' && chosen.status === 'corrected' && chosen.value === '2026-03-04', 'stored');
    await run('tippani.undo');
    ok((await hints(editor)).includes('3/4/2026 ⟨3 Apr or 4 Mar 2026?⟩'), 'one step takes it back');
    same(await annotations(editor), []);
  });

  test('all relative dates follow the publication date, decided ones do not; undo brings it back', async () => {
    const { editor, article } = await openArticle();
    selectText(editor, 'शुक्रवार');
    await run('tippani.accept');
    await run('tippani.setPublished', { uri: editor.document.uri.toString(), value: '2024-01-10' });
    same(article.published, { iso: '2024-01-10', by: 'analyst' });
    same(await hints(editor), ['गुरुवार ⟨4 Jan 2024⟩', 'साल ⟨2023⟩', 'शुक्रवार ⟨7 Mar 2025⟩']);
    const hover = await hoverAt(editor, 'शुक्रवार');
    ok(hover.includes('The analysis says') && hover.includes('12 Jan 2024'), hover);
    await run('tippani.undo');
    same(await hints(editor), ['गुरुवार ⟨6 Mar 2025⟩', 'साल ⟨2024⟩', 'शुक्रवार ⟨7 Mar 2025⟩']);
    same(article.published?.by, 'text');
  });

  test('without a publication date nothing is guessed, and the hover offers to set it', async () => {
    const { editor, article } = await openArticle(UNDATED);
    same(article.published, null);
    same(await hints(editor), []);
    const hover = await hoverAt(editor, 'गुरुवार');
    ok(hover.includes('publication date of this article is unknown'), hover);
    const [argument] = linkIn(hover, 'Set publication date');
    same(argument, { uri: editor.document.uri.toString() });
    await answer('tippani.setPublished', argument);
    const published = (await annotations(editor)).find(({ kind }) => kind === 'published');
    ok(published, 'it is stored');
    await eventually(async () => (await hints(editor)).length === 3, 'the dates are resolved');
  });

  test('the list offers the presumed day first: Enter accepts it', async () => {
    const { editor } = await openArticle();
    selectText(editor, 'गुरुवार');
    await answer('tippani.setDateValue');
    const [accepted] = await annotations(editor);
    ok(
      accepted?.kind === 'time' && accepted.status === 'accepted' && accepted.value === '2025-03-06',
      'accepted',
    );
  });

  test('a rejected expression has no hint', async () => {
    const { editor } = await openArticle();
    selectText(editor, 'शुक्रवार');
    await run('tippani.reject');
    same(await hints(editor), ['गुरुवार ⟨6 Mar 2025⟩', 'साल ⟨2024⟩']);
  });

  test('hints follow the text', async () => {
    const { editor } = await openArticle();
    const at = editor.document.positionAt(editor.document.getText().indexOf('गुरुवार'));
    await editor.edit((edit) => edit.insert(at, 'सोमवार और '));
    await eventually(
      async () => (await hints(editor)).includes('सोमवार ⟨3 Mar 2025⟩'),
      'a hint for what was typed',
    );
  });

  test('the Events view dates an event as its corrected time expression, and tells how', async () => {
    const { api, editor } = await openArticle();
    const start = editor.document.getText().indexOf('गुरुवार');
    const ref = { uri: editor.document.uri.toString(), kind: 'time', start, end: start + 'गुरुवार'.length };
    await run('tippani.groupByDate');
    await run('tippani.setDateValue', { ...ref, value: '2025-02-27' });
    const groups: TreeNode[] = api.views.events.getChildren();
    const group = groups.find(({ label }) => label === 'Thu 27 Feb 2025');
    ok(group, groups.map(({ label }) => label).join());
    const node = group.children.find(({ label }) => label.includes('CONSULT'));
    ok(node?.tooltip?.includes('by “गुरुवार”, set by'), node?.tooltip ?? 'no node');
    await run('tippani.setDateValue', { ref: node?.ref, value: '2025-02-26' });
    ok(
      api.views.events.getChildren().some(({ label }) => label === 'Wed 26 Feb 2025'),
      'through the event too',
    );
  });
});
