import { commands, extensions, Uri, window, workspace } from 'vscode';
import { parseSidecar } from '../../../src/core/sidecar/codec';
import { Launcher } from '../../../src/vscode/git/launcher';
import { sidecarUri } from '../../../src/vscode/sidecarFile';
import type { ChangeNode } from '../../../src/vscode/since/changeNodes';
import type { SinceReview } from '../../../src/vscode/since/since';
import { eventually, ok, same } from '../check';
import { commitAll, git } from '../repository';
import { ARTICLE, closeAll, readText, run, show, tippani } from '../tippani';
import { IDS, mentionOn, sidecarOn, twoStates } from '../twoAnalysts';

let count = 0;

interface Repository {
  readonly folder: Uri;
  readonly article: Uri;
  readonly sidecar: Uri;
}

const write = (uri: Uri, text: string) => workspace.fs.writeFile(uri, new TextEncoder().encode(text));

/** A repository below the workspace: asha's sidecar in the first commit, ravi's in the second. */
async function repository(): Promise<Repository> {
  const root = workspace.workspaceFolders?.[0]?.uri;
  ok(root, 'the tests need a workspace folder');
  const folder = Uri.joinPath(root, `since-${Date.now().toString(36)}-${count++}`);
  const article = Uri.joinPath(folder, 'लेख.txt');
  const sidecar = Uri.joinPath(folder, 'लेख.txt.annotations.json');
  await workspace.fs.createDirectory(folder);
  const { asha, ravi } = twoStates(ARTICLE);
  git(folder.fsPath, 'init', '-q', '-b', 'main');
  await write(article, ARTICLE);
  await write(sidecar, asha);
  commitAll(folder.fsPath, 'asha');
  await write(sidecar, ravi);
  commitAll(folder.fsPath, 'ravi');
  return { folder, article, sidecar };
}

/** Begins a review of the repository. */
async function review({ article }: Repository, ref: string): Promise<SinceReview> {
  const api = await tippani();
  await show(article);
  await eventually(() => api.articles.at(article)?.isFresh, 'the article is analysed');
  await run('tippani.reviewSince', { ref });
  const { review: begun } = api.since;
  ok(begun, 'a review is on');
  return begun;
}

const words = (nodes: readonly ChangeNode[]): unknown[] =>
  nodes.map(({ label, children }) => (children.length > 0 ? [label, words(children)] : label));

const nodeOf = ({ view }: SinceReview, id: string): ChangeNode => {
  const node = view.items.find(({ ref }) => ref?.id === id);
  ok(node, `${id} is listed`);
  return node;
};

const listed = ({ view }: SinceReview) => view.items.map(({ ref }) => ref?.id);

async function stored(uri: Uri): Promise<readonly string[]> {
  const parsed = parseSidecar((await readText(uri)) ?? '');
  ok('sidecar' in parsed, 'the sidecar parses');
  return parsed.sidecar.annotations
    .map((one) => `${one.id} ${'type' in one ? one.type : ''} ${one.by}`)
    .sort();
}

suite('Changes since a commit', () => {
  teardown(async () => {
    await run('tippani.endReviewSince');
    await closeAll();
  });

  test('article, analyst, change, field; each shown where it stands', async () => {
    const begun = await review(await repository(), 'HEAD~1');
    same(words(begun.view.nodes), [
      [
        'लेख.txt',
        [
          [
            'ravi',
            [
              '“दिल्ली”',
              [
                '“लार्स एरिक्सन”',
                [
                  'type: PERSON → ORGANIZATION',
                  'entity: लार्स एरिक्सन → एरिक्सन समूह',
                  'note: nothing → यहाँ कंपनी का नाम है',
                ],
              ],
            ],
          ],
          ['Removed', ['“सूडान”']],
        ],
      ],
    ]);
    const { ref } = nodeOf(begun, IDS.removed);
    ok(ref, 'it names its annotation');
    await begun.shown.show(ref);
    const editor = window.activeTextEditor;
    same(editor?.document.offsetAt(editor.selection.start), ARTICLE.indexOf('सूडान'));
  });

  test('earlier states are read also where git shows sidecars in words', async () => {
    const files = await repository();
    const folder = files.folder.fsPath;
    await write(Uri.joinPath(files.folder, '.gitattributes'), '*.annotations.json diff=tippani\n');
    const extensionUri = extensions.getExtension('tippani.tippani')?.extensionUri;
    ok(extensionUri, 'the extension is installed');
    const launcher = new Launcher({
      program: process.execPath,
      extensionUri,
      globalStorage: Uri.joinPath(files.folder, '.git'),
    });
    await launcher.write();
    git(folder, 'config', 'diff.tippani.textconv', `${launcher.command.join(' ')} textconv`);
    const shown = git(folder, 'show', '--textconv', 'HEAD~1:लेख.txt.annotations.json');
    ok(shown.includes('  PERSON  '), `in a terminal git shows words: ${shown}`);
    const begun = await review(files, 'HEAD~1');
    same(listed(begun), [IDS.added, IDS.changed, IDS.removed]);
  });

  test('a reading that is overtaken by another ends with what that one found', async () => {
    const files = await repository();
    const begun = await review(files, 'HEAD~1');
    const other = Uri.joinPath(files.folder, 'क.txt');
    await write(other, ARTICLE);
    await write(sidecarUri(other), twoStates(ARTICLE).asha);
    const overtaken = begun.list.read();
    const last = begun.list.read();
    await overtaken;
    same(
      begun.view.nodes.map(({ label }) => label),
      ['क.txt', 'लेख.txt'],
    );
    await last;
  });

  test('rejecting brings the earlier state back, in one step that can be undone', async () => {
    const files = await repository();
    const begun = await review(files, 'HEAD~1');
    await run('tippani.rejectChange', nodeOf(begun, IDS.changed));
    same(listed(begun), [IDS.added, IDS.removed]);
    same(await stored(files.sidecar), [`${IDS.added} LOCATION ravi`, `${IDS.changed} PERSON asha`]);
    await run('tippani.rejectChange', nodeOf(begun, IDS.removed));
    await run('tippani.rejectChange', nodeOf(begun, IDS.added));
    same(listed(begun), []);
    same(await readText(files.sidecar), twoStates(ARTICLE).asha, 'to the byte');
    // By now git itself sees no difference: the article is to stay under review all the same.
    await begun.list.read();
    for (const left of [1, 2, 3]) {
      await run('tippani.undo');
      same(listed(begun).length, left);
    }
    same(await readText(files.sidecar), twoStates(ARTICLE).ravi, 'undone to the byte');
  });

  test('one field is rejected by itself, also in an article that is not open', async () => {
    const files = await repository();
    const begun = await review(files, 'HEAD~1');
    await closeAll();
    const field = nodeOf(begun, IDS.changed).children.find(({ ref }) => ref?.field === 'entity');
    await run('tippani.rejectChange', field);
    same(
      nodeOf(begun, IDS.changed).children.map(({ ref }) => ref?.field),
      ['type', 'note'],
    );
    ok((await readText(files.sidecar))?.includes('"entity":"लार्स एरिक्सन"'), 'the entity is back');
  });

  test('what is accepted leaves the list, also of the next review, until it changes again', async () => {
    const files = await repository();
    const begun = await review(files, 'HEAD~1');
    const before = await readText(files.sidecar);
    await run('tippani.acceptChange', nodeOf(begun, IDS.added));
    await run('tippani.acceptChange', nodeOf(begun, IDS.changed).children[0]);
    same(listed(begun), [IDS.changed, IDS.removed]);
    same(nodeOf(begun, IDS.changed).children.length, 2);
    same(await readText(files.sidecar), before, 'nothing is written');
    const again = await review(files, 'HEAD~1');
    same(listed(again), [IDS.changed, IDS.removed]);
    await run('tippani.rejectChange', nodeOf(again, IDS.changed));
    const text = await readText(files.sidecar);
    ok(text?.includes('"type":"ORGANIZATION","entity":"लार्स एरिक्सन"'), 'what was accepted is not taken back');
  });

  test('what was accepted can be taken back', async () => {
    const begun = await review(await repository(), 'HEAD~1');
    await commands.executeCommand('notifications.clearAll');
    await run('tippani.acceptChange', begun.view.nodes[0]);
    same(listed(begun), []);
    await eventually(async () => {
      await commands.executeCommand('notification.acceptPrimaryAction');
      return listed(begun).length === 3;
    }, 'all are listed again');
  });

  test('what is not committed, new and deleted is told; the list follows the files', async () => {
    const files = await repository();
    const begun = await review(files, 'HEAD');
    same(begun.view.nodes, []);
    const fresh = Uri.joinPath(files.folder, 'नया.txt');
    await write(fresh, ARTICLE);
    await write(
      fresh.with({ path: `${fresh.path}.annotations.json` }),
      sidecarOn(ARTICLE, [mentionOn(ARTICLE, 'सूडान', { by: 'meena' })]),
    );
    await eventually(
      () => begun.view.nodes.some(({ label }) => label === 'नया.txt'),
      'the new article is listed',
    );
    await closeAll();
    await workspace.fs.delete(files.article);
    await workspace.fs.delete(files.sidecar);
    await eventually(() => begun.view.nodes.length === 2, 'the deleted article is listed');
    const gone = begun.view.nodes.find(({ label }) => label === 'लेख.txt');
    ok(gone?.description?.includes('deleted'), 'and said to be deleted');
    const { ref } = nodeOf(begun, IDS.added);
    ok(ref, 'its annotations are listed');
    await begun.shown.show(ref);
    same(window.activeTextEditor?.document.uri.scheme, 'git', 'its last version is shown');
    await run('tippani.rejectChange', gone);
    same(await readText(files.sidecar), undefined, 'nothing is written without its article');
  });

  test('one sidecar that is not UTF-8 is told, and the others are listed', async () => {
    const files = await repository();
    const odd = Uri.joinPath(files.folder, 'क.txt');
    await write(odd, ARTICLE);
    await workspace.fs.writeFile(
      odd.with({ path: `${odd.path}.annotations.json` }),
      new Uint8Array([0xff, 0xfe]),
    );
    const begun = await review(files, 'HEAD~1');
    same(
      begun.view.nodes.map(({ label, context }) => [label, context]),
      [
        ['क.txt', 'problem'],
        ['लेख.txt', 'article'],
      ],
    );
  });

  test('a branch is compared with at the commit where the two parted', async () => {
    const files = await repository();
    git(files.folder.fsPath, 'checkout', '-q', '-b', 'other', 'HEAD~1');
    await write(files.sidecar, sidecarOn(ARTICLE, []));
    commitAll(files.folder.fsPath, 'other');
    git(files.folder.fsPath, 'checkout', '-q', 'main');
    const begun = await review(files, 'other');
    same(listed(begun), [IDS.added, IDS.changed, IDS.removed]);
  });
});
