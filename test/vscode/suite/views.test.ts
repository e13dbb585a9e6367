import { type Range, type TreeItem, type TreeItemLabel, WorkspaceEdit, window, workspace } from 'vscode';
import type { TreeNode } from '../../../src/vscode/views/nodes';
import { eventually, ok, same } from '../check';
import { closeAll, newFile, openArticle, run, selectText, show } from '../tippani';

const flat = (nodes: readonly TreeNode[]): TreeNode[] =>
  nodes.flatMap((node) => [node, ...flat(node.children)]);

suite('Views', () => {
  teardown(closeAll);

  test('Events lists the events of the article by date or by type', async () => {
    const { api, article } = await openArticle();
    await run('tippani.groupByDate');
    const byDate = api.views.events.getChildren();
    ok(byDate.length > 0, 'there are groups');
    const leaves = flat(byDate).filter((node) => node.ref?.kind === 'event');
    const events = article.marks.marks.filter((mark) => mark.kind === 'event');
    for (const { span } of events) {
      ok(
        leaves.some(({ ref }) => ref?.start === span.start),
        `the event at ${span.start} is listed`,
      );
    }
    await run('tippani.groupByType');
    const labels = api.views.events.getChildren().map(({ label }) => label);
    ok(labels.includes('Consult'), `CONSULT has a group among ${labels.join(', ')}`);
    await run('tippani.groupByDate');
  });

  test('an event node tells actors and type, shows its sentence, and reveals its trigger', async () => {
    const { api, editor } = await openArticle();
    const node = flat(api.views.events.getChildren()).find(({ label }) => label.includes('CONSULT'));
    ok(node?.ref, 'a CONSULT node');
    ok(
      node.label.includes('लार्स एरिक्सन') || node.label.includes('प्रधानमंत्री') || node.label.includes('नॉर्वे'),
      node.label,
    );
    ok(node.tooltip?.includes('मुलाकात'), 'the tooltip is the evidence');
    const item: TreeItem = api.views.events.getTreeItem(node);
    const [uri, options] = item.command?.arguments ?? [];
    same(String(uri), editor.document.uri.toString());
    const selection: Range = options.selection;
    same(editor.document.offsetAt(selection.start), node.ref.start);
  });

  test('every node can be asked for its parent, so that it can be revealed', async () => {
    const { api } = await openArticle();
    const { entities } = api.views;
    for (const parent of entities.getChildren()) {
      for (const child of entities.getChildren(parent)) ok(entities.getParent(child) === parent, child.label);
    }
  });

  test('Entities lists each entity with its mentions', async () => {
    const { api } = await openArticle();
    const nodes = api.views.entities.getChildren();
    const person = nodes.find(({ label }) => label === 'लार्स एरिक्सन');
    ok(person, `लार्स एरिक्सन is among ${nodes.map(({ label }) => label).join(', ')}`);
    same(person.children.length, 2, 'his surname alone is a mention of him');
    const [child] = person.children;
    ok(child, 'a mention');
    const label: string | TreeItemLabel | undefined = api.views.entities.getTreeItem(child).label;
    ok(typeof label === 'object' && label.highlights?.length === 1, 'the mention is emphasised in its words');
  });

  test('the views follow the active editor and edits', async () => {
    const { api, editor } = await openArticle();
    const edit = new WorkspaceEdit();
    edit.insert(
      editor.document.uri,
      editor.document.positionAt(editor.document.getText().indexOf('भारत ने')),
      'जापान ने चीन की निंदा की। ',
    );
    await workspace.applyEdit(edit);
    await eventually(
      () => api.views.entities.getChildren().some(({ label }) => label === 'जापान'),
      'the new place is listed',
    );
    await show(await newFile('Plain English notes.\n'));
    await eventually(() => api.views.events.getChildren().length === 0, 'no events for a plain text file');
  });

  test('the views keep the article while its sidecar is looked at', async () => {
    const { api, editor } = await openArticle();
    selectText(editor, 'सूडान');
    await run('tippani.accept');
    await run('tippani.openSidecar');
    await eventually(() => window.activeTextEditor?.document !== editor.document, 'the sidecar is active');
    ok(api.views.entities.getChildren().length > 0, 'the entities are still listed');
  });
});
