import { type Uri, window, workspace } from 'vscode';
import { parseSidecar, printSidecar } from '../../../src/core/sidecar/codec';
import type { Annotation } from '../../../src/core/sidecar/schema';
import { sidecarUri } from '../../../src/vscode/sidecarFile';
import { eventually, ok, same } from '../check';
import {
  ARTICLE,
  closeAll,
  emptyFolder,
  newFile,
  openArticle,
  readText,
  run,
  runAccepting,
  tippani,
} from '../tippani';

const write = (uri: Uri, text: string) => workspace.fs.writeFile(uri, new TextEncoder().encode(text));

/** The annotations in the sidecar on disk; none where there is no file. */
async function stored(article: Uri): Promise<readonly Annotation[]> {
  const text = await readText(sidecarUri(article));
  if (text === undefined) return [];
  const parsed = parseSidecar(text);
  ok('sidecar' in parsed, 'the sidecar parses');
  same(printSidecar(parsed.sidecar), text, 'it is canonical');
  return parsed.sidecar.annotations;
}

const BROKEN = '{\n"tippani": 1,\n"annotations": [\n{"id":}\n]}\n';

suite('Deciding on all articles of the folder', () => {
  setup(emptyFolder);
  teardown(closeAll);

  /** Waits until the folder's index knows the files. */
  async function known(...uris: Uri[]): Promise<void> {
    const { index } = await tippani();
    await index.start();
    await eventually(
      () => uris.every((uri) => index.all.some((article) => article.uri === uri.toString())),
      'the folder is read',
    );
  }

  test('open and closed articles are accepted without opening editors, and taken back as one', async () => {
    const [closed, broken] = [await newFile(ARTICLE), await newFile(ARTICLE)];
    await write(sidecarUri(broken), BROKEN);
    const { editor, article } = await openArticle();
    const { uri } = editor.document;
    await known(closed, broken, uri);
    const editors = window.tabGroups.all.flatMap(({ tabs }) => tabs).length;
    await runAccepting('tippani.acceptAllInFolder');
    const accepted = await stored(closed);
    ok(accepted.length > 5, 'the closed article is decided on');
    ok(
      accepted.every((one) => 'status' in one && one.status === 'accepted'),
      'all of it is accepted',
    );
    same((await stored(uri)).length, accepted.length, 'and so is the open one');
    ok(
      article.marks.marks.some(({ status }) => status === 'accepted'),
      'which shows it',
    );
    same(await readText(sidecarUri(broken)), BROKEN, 'a broken sidecar is left as it is');
    same(window.tabGroups.all.flatMap(({ tabs }) => tabs).length, editors, 'no editor was opened');

    await run('tippani.undoBulk');
    same(await readText(sidecarUri(closed)), undefined, 'nothing is left of it');
    same(await readText(sidecarUri(uri)), undefined, 'in the open article neither');
    ok(
      article.marks.marks.every(({ status }) => status === 'suggested'),
      'all is a suggestion again',
    );
  });

  test('what an analyst changed since stays when the rest is taken back', async () => {
    const closed = await newFile(ARTICLE);
    await known(closed);
    await runAccepting('tippani.rejectAllInFolder');
    const rejected = await stored(closed);
    const [first] = rejected;
    ok(first && rejected.every((one) => 'status' in one && one.status === 'rejected'), 'all is rejected');
    const changed = rejected.map((one) => (one === first ? { ...one, note: 'stays' } : one));
    const text = await readText(sidecarUri(closed));
    ok(text, 'there is a sidecar');
    const parsed = parseSidecar(text);
    ok('sidecar' in parsed, 'it parses');
    await write(sidecarUri(closed), printSidecar({ ...parsed.sidecar, annotations: changed }));
    await run('tippani.undoBulk');
    same(
      (await stored(closed)).map(({ id, note }) => [id, note]),
      [[first.id, 'stays']],
    );
    await run('tippani.undoBulk');
    same((await stored(closed)).length, 1, 'there is nothing more to take back');
  });
});
