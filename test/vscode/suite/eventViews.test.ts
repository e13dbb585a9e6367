import { NO_FILTER } from '../../../src/vscode/views/eventFilter';
import type { TreeNode } from '../../../src/vscode/views/nodes';
import { eventually, ok, same } from '../check';
import { closeAll, openArticle, run, selectText } from '../tippani';

const flat = (nodes: readonly TreeNode[]): TreeNode[] =>
  nodes.flatMap((node) => [node, ...flat(node.children)]);

suite('Events view', () => {
  teardown(async () => {
    await run('tippani.clearEventFilter');
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
});
