import { commands, Selection, type TextEditor } from 'vscode';
import { parseSidecar } from '../../../src/core/sidecar/codec';
import { liveEvents } from '../../../src/core/sidecar/editEvent';
import type { EventMark } from '../../../src/core/sidecar/marks';
import type { Annotation, EventAnnotation } from '../../../src/core/sidecar/schema';
import { storyKey } from '../../../src/core/sidecar/stories';
import type { OpenArticle } from '../../../src/vscode/article';
import { sidecarUri } from '../../../src/vscode/sidecarFile';
import { contextOf, refOf } from '../../../src/vscode/views/nodes';
import { eventually, ok, same } from '../check';
import { closeAll, openArticle, readText, run, selectText } from '../tippani';

async function annotations({ document }: TextEditor): Promise<readonly Annotation[]> {
  const parsed = parseSidecar((await readText(sidecarUri(document.uri))) ?? '{"tippani":1,"annotations":[]}');
  return 'sidecar' in parsed ? parsed.sidecar.annotations : [];
}

async function events(editor: TextEditor): Promise<EventAnnotation[]> {
  return (await annotations(editor)).filter((one) => one.kind === 'event');
}

/** The words that the ids in a role stand for. */
async function wordsIn(editor: TextEditor, ids: readonly string[]): Promise<string[]> {
  const all = await annotations(editor);
  return ids.map((id) => {
    const found = all.find((one) => one.id === id);
    return found && 'anchor' in found ? found.anchor.exact : '';
  });
}

/** A suggested event with an actor. */
function suggested({ marks }: OpenArticle): EventMark {
  const found = liveEvents({ marks }).find(({ roles }) => roles.actor.length > 0);
  ok(found, 'an event with an actor is suggested');
  return found;
}

/** Puts the cursor into the first occurrence of a text. */
function caretIn(editor: TextEditor, text: string): void {
  const position = editor.document.positionAt(editor.document.getText().indexOf(text) + 1);
  editor.selection = new Selection(position, position);
}

/** Starts a command that asks, leaves its lists with Esc, and waits for its end. */
async function leave(command: Parameters<typeof run>[0], argument?: unknown): Promise<void> {
  let isDone = false;
  const done = Promise.resolve(run(command, argument)).then(() => {
    isDone = true;
  });
  await eventually(async () => {
    await commands.executeCommand('workbench.action.closeQuickOpen');
    return isDone;
  }, `${command} ends when its lists are left`);
  await done;
}

suite('Events', () => {
  teardown(closeAll);

  test('a key fills a role of the event visited last from the text, and takes it out again', async () => {
    const { editor, article } = await openArticle();
    await leave('tippani.editEvent', refOf(editor.document.uri.toString(), suggested(article)));
    caretIn(editor, 'सूडान');
    await run('tippani.fillRecipient');
    const [filled] = await events(editor);
    ok(filled, 'the event is stored');
    same(filled.status, 'corrected');
    ok((await wordsIn(editor, filled.roles.recipient)).includes('सूडान'), 'the name is its recipient');
    await run('tippani.fillRecipient');
    const [again] = await events(editor);
    same([again?.status, again?.was], ['accepted', undefined], 'as it was suggested');
    ok(
      (await annotations(editor)).some((one) => 'anchor' in one && one.anchor.exact === 'सूडान'),
      'the mention stays',
    );
    await run('tippani.undo');
    await run('tippani.undo');
    same(await annotations(editor), []);
  });

  test('without an event visited, the nearest one of the sentence is meant', async () => {
    const { editor } = await openArticle();
    caretIn(editor, 'शुक्रवार');
    await run('tippani.fillDate');
    const [event] = await events(editor);
    ok(event, 'an event of the sentence has it');
    const { start } = event.anchor;
    const sentence = editor.document.getText().indexOf('एरिक्सन शुक्रवार');
    ok(start >= sentence, 'it stands in the sentence of the date');
  });

  test('a selection that nobody marked becomes a mention of the type asked for', async () => {
    const { editor, article } = await openArticle();
    await leave('tippani.editEvent', refOf(editor.document.uri.toString(), suggested(article)));
    selectText(editor, 'व्यापार समझौते');
    await leave('tippani.fillPlace');
    same(await annotations(editor), [], 'leaving the question changes nothing');
  });

  test('an event is added beside the one that stands there, and both are shown', async () => {
    const { editor, article } = await openArticle();
    selectText(editor, 'सैनिक');
    await leave('tippani.addEvent', { type: 'AID' });
    const [added] = await events(editor);
    same([added?.type, added?.status, added?.roles.actor], ['AID', 'added', []], 'no role is invented');
    ok(
      liveEvents(article).some(({ span, status }) => status === 'added' && span.end > span.start),
      'it is shown',
    );
  });

  test('leaving the editor changes nothing', async () => {
    const { editor, article } = await openArticle();
    await leave('tippani.editEvent', refOf(editor.document.uri.toString(), suggested(article)));
    same(await annotations(editor), []);
  });

  test('events selected in the view are accepted in one step', async () => {
    const { editor, article } = await openArticle();
    const uri = editor.document.uri.toString();
    const items = liveEvents(article).map((event) => ({ ref: refOf(uri, event), context: contextOf(event) }));
    ok(items.length > 1, 'several events are suggested');
    await run('tippani.accept', items[0], items);
    same(
      (await events(editor)).map(({ status }) => status),
      items.map(() => 'accepted'),
    );
    await run('tippani.undo');
    same(await annotations(editor), [], 'one step took all back');
    await run('tippani.reject', items[0], items);
    same(
      (await events(editor)).map(({ status }) => status),
      items.map(() => 'rejected'),
    );
  });

  test('events selected in several articles are decided in each, and are not merged', async () => {
    const first = await openArticle();
    const second = await openArticle();
    const both = [first, second];
    const items = both.flatMap(({ editor, article }) =>
      liveEvents(article).map((event) => ({
        ref: refOf(editor.document.uri.toString(), event),
        context: contextOf(event),
      })),
    );
    await run('tippani.mergeEvents', items[0], items);
    for (const { editor } of both) same(await annotations(editor), [], 'nothing is merged');
    await run('tippani.accept', items[0], items);
    for (const { editor, article } of both)
      same(
        (await events(editor)).map(({ status }) => status),
        liveEvents(article).map(() => 'accepted'),
      );
  });

  test('events selected in the view become one, and are taken apart again', async () => {
    const { api, editor, article } = await openArticle();
    const uri = editor.document.uri.toString();
    const stories = [...new Map(liveEvents(article).map((event) => [storyKey(event), event])).values()];
    const [one, two] = stories;
    ok(one && two, 'two events are suggested');
    const items = [one, two].map((event) => ({ ref: refOf(uri, event), context: contextOf(event) }));
    const nodesBefore = countEvents(api.views.events.getChildren());
    await run('tippani.mergeEvents', items[0], items);
    const [first, second] = await events(editor);
    ok(first?.coref !== undefined && first.coref === second?.coref, 'they share a coref');
    same(countEvents(api.views.events.getChildren()), nodesBefore - 1, 'the view shows one event less');
    await run('tippani.splitEvent', items[1]);
    same(countEvents(api.views.events.getChildren()), nodesBefore, 'and as many as before');
  });
});

/** The events in the groups of the view. */
function countEvents(groups: readonly { readonly children: readonly unknown[] }[]): number {
  return groups.reduce((sum, { children }) => sum + children.length, 0);
}
