import {
  type CodeAction,
  ConfigurationTarget,
  commands,
  DiagnosticSeverity,
  languages,
  workspace,
} from 'vscode';
import { sidecarUri } from '../../../src/vscode/sidecarFile';
import { NO_FILTER } from '../../../src/vscode/views/eventFilter';
import type { TreeNode } from '../../../src/vscode/views/nodes';
import { eventually, ok, same } from '../check';
import { closeAll, newFile, openArticle, readText, run, selectText } from '../tippani';

const flat = (nodes: readonly TreeNode[]): TreeNode[] =>
  nodes.flatMap((node) => [node, ...flat(node.children)]);

const CALL = [
  'केन्या के राष्ट्रपति ने पेरू की राष्ट्रपति से की बात',
  'नैरोबी, 12 मार्च 2025',
  '',
  'केन्या के राष्ट्रपति जोसेफ किपकेमोई ने मंगलवार को पेरू की राष्ट्रपति मारिया केस्टिलो से फोन पर बातचीत की।',
  '',
].join('\n');
const CALL_AGAIN = [
  'लीमा और नैरोबी के बीच संपर्क',
  'लीमा, 12 मार्च 2025',
  '',
  'शिन्हुआ के अनुसार मारिया केस्टिलो और जोसेफ किपकेमोई के बीच मंगलवार को फोन पर बातचीत हुई।',
  '',
].join('\n');

suite('Events view', () => {
  teardown(async () => {
    await run('tippani.clearEventFilter');
    await run('tippani.eventsOfArticle');
    await closeAll();
  });

  test('a filter hides what lacks it, says so, and is taken away by its command', async () => {
    const { api } = await openArticle();
    const { events } = api.views;
    const all = events.content.listed.length;
    ok(all > 2, 'the article has several events');
    await api.states.eventFilter.set({ ...NO_FILTER, types: ['SUPPORT'] });
    const shown = flat(events.getChildren()).filter(({ ref }) => ref);
    ok(shown.length > 0 && shown.every(({ label }) => label.includes('SUPPORT')), 'only SUPPORT');
    const { view } = events.tree;
    ok(view.message?.startsWith('Only SUPPORT: '), view.message ?? 'no message');
    same(view.description, `${events.content.nodes.flatMap(({ children }) => children).length}/${all}`);
    await run('tippani.clearEventFilter');
    same(events.content.listed.length, all);
    await eventually(() => events.getChildren() && !view.message, 'the message goes');
    same(view.description, '');
  });

  test('a command that changes what a view shows opens the view where it is hidden', async () => {
    const { api } = await openArticle();
    for (const [id, { tree }] of [
      ['tippani.eventsOfFolder', api.views.events],
      ['tippani.entitiesOfFolder', api.views.entities],
      ['tippani.reviewFolder', api.review.view],
    ] as const) {
      await commands.executeCommand('workbench.action.closeSidebar');
      await eventually(() => !tree.view.visible, `the view of ${id} is hidden`);
      await run(id);
      await eventually(() => tree.view.visible, `${id} opens its view`);
    }
    await run('tippani.entitiesOfArticle');
    await run('tippani.reviewOpen');
  });

  test('a decision moves an event out of what is filtered by suggestions', async () => {
    const { api, editor } = await openArticle();
    const { events } = api.views;
    await api.states.eventFilter.set({ ...NO_FILTER, decisions: ['suggested'] });
    const before = flat(events.getChildren()).filter(({ ref }) => ref?.kind === 'event').length;
    selectText(editor, 'हस्ताक्षर');
    await run('tippani.accept');
    await eventually(
      () => flat(events.getChildren()).filter(({ ref }) => ref?.kind === 'event').length === before - 1,
      'one event less is listed',
    );
    await api.states.eventFilter.set({ ...NO_FILTER, decisions: ['decided'] });
    same(flat(events.getChildren()).filter(({ context }) => context === 'annotated').length, 1);
  });

  test('the view shows the events of the folder: two articles about one call meet, and can be decided on', async () => {
    const closed = await newFile(CALL_AGAIN);
    const { api, editor } = await openArticle(CALL);
    const { events } = api.views;
    await run('tippani.eventsOfFolder');
    const call = () =>
      flat(events.getChildren()).find(
        ({ label, children }) =>
          label.includes('CONSULT (phone)') &&
          children.some(({ ref }) => ref?.uri === closed.toString()) &&
          children.some(({ ref }) => ref?.uri === editor.document.uri.toString()),
      );
    const node = await eventually(call, 'the call is one node', 20_000);
    ok(node.description?.includes('in 2 articles'), node.description ?? '');
    const telling = node.children.find(({ ref }) => ref?.uri === closed.toString());
    ok(telling, 'the telling of the closed article');
    const [uri, { selection }] = events.getTreeItem(telling).command?.arguments ?? [];
    same(String(uri), closed.toString());
    same(
      selection.start.line,
      CALL_AGAIN.split('\n').findIndex((line) => line.includes('फोन पर')),
    );

    await run('tippani.accept', telling);
    const written = await eventually(() => readText(sidecarUri(closed)), 'the sidecar of the closed article');
    ok(written.includes('"kind":"event","status":"accepted"'), written);
    await eventually(() => call()?.description?.includes('1 decided'), 'the node tells it');
    await run('tippani.reject', telling);
    await eventually(() => call() === undefined, 'a rejected telling is not among the live ones');
    await run('tippani.eventsOfArticle');
    ok(
      flat(events.getChildren()).every(({ id }) => !id.startsWith('folder')),
      'the article again',
    );
  });

  test('a decided event without what its type requires is in Problems, and can be edited from there', async () => {
    const { editor } = await openArticle('सूचना\n\nनई दिल्ली। सूडान को राहत सामग्री भेजी गई। यह कल की बात है।\n');
    const { uri } = editor.document;
    const ours = () => languages.getDiagnostics(uri).filter(({ code }) => code === 'missing-role');
    same(ours().length, 0, 'a suggestion is not asked for more');
    selectText(editor, 'राहत सामग्री भेजी');
    await run('tippani.accept');
    const [problem] = await eventually(() => ours().length > 0 && ours(), 'the missing actor is told');
    ok(problem, 'a problem');
    ok(problem.message.includes('has no actor'), problem.message);
    same(problem.severity, DiagnosticSeverity.Information);
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      problem.range,
    );
    ok(
      actions.some(({ title }) => /^(Edit event …|Show in text)$/.test(title)),
      'it can be acted on',
    );
    const settings = workspace.getConfiguration('tippani');
    await settings.update('missingRoles', false, ConfigurationTarget.Workspace);
    await eventually(() => ours().length === 0, 'the setting turns it off');
    await settings.update('missingRoles', undefined, ConfigurationTarget.Workspace);
    await eventually(() => ours().length > 0, 'and on again');
  });
});
