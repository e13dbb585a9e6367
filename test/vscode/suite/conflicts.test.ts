import { type CodeAction, commands, type Position, Range, type Uri, workspace } from 'vscode';
import { anchorResolver } from '../../../src/core/sidecar/anchors';
import { printSidecar } from '../../../src/core/sidecar/codec';
import { markConflicts } from '../../../src/core/sidecar/conflicts';
import { mergeSidecars } from '../../../src/core/sidecar/merge';
import type { MentionAnnotation, Sidecar } from '../../../src/core/sidecar/schema';
import type { ReviewNode } from '../../../src/vscode/review/reviewNodes';
import { sidecarUri } from '../../../src/vscode/sidecarFile';
import type { Workbench } from '../../../src/workbench';
import { eventually, ok, same } from '../check';
import { ARTICLE, closeAll, newFile, readText, run, show, tippani } from '../tippani';

const write = (uri: Uri, text: string) => workspace.fs.writeFile(uri, new TextEncoder().encode(text));

/** A sidecar in which मुंबई is of a type, and सूडान marked or not. */
function sidecarOf(type: MentionAnnotation['type'], withSudan = false): Sidecar {
  const resolver = anchorResolver(ARTICLE);
  const mention = (id: string, quote: string, of: MentionAnnotation['type']): MentionAnnotation => {
    const start = ARTICLE.indexOf(quote);
    const anchor = resolver.make({ start, end: start + quote.length });
    return { id, kind: 'mention', status: 'added', type: of, anchor };
  };
  const annotations = [
    mention('mumbai0000', 'मुंबई', type),
    ...(withSudan ? [mention('sudan00000', 'सूडान', 'LOCATION')] : []),
  ];
  return { tippani: 1, annotations, fingerprint: resolver.fingerprint() };
}

const CONFLICTED = printSidecar(
  markConflicts(mergeSidecars(sidecarOf('LOCATION'), sidecarOf('MISC'), sidecarOf('ORGANIZATION'))),
);

/** What git leaves without the merge driver: the annotations of both sides between markers. */
function withMarkers(ours: Sidecar, theirs: Sidecar): string {
  const lines = (sidecar: Sidecar) => printSidecar(sidecar).split('\n');
  const of = (sidecar: Sidecar) => lines(sidecar).filter((line) => line.startsWith('{"id"'));
  const rest = lines(ours).filter((line) => !line.startsWith('{"id"'));
  return [
    ...rest.slice(0, 3),
    '<<<<<<< HEAD',
    ...of(ours),
    '=======',
    ...of(theirs),
    '>>>>>>> branch',
    ...rest.slice(3),
  ].join('\n');
}

/** Opens an article with such a sidecar, and waits for its node in the view. */
async function opened(
  text: string,
  context: ReviewNode['context'],
): Promise<{ readonly api: Workbench; readonly uri: Uri; readonly node: ReviewNode }> {
  const api = await tippani();
  const uri = await newFile(ARTICLE);
  await write(sidecarUri(uri), text);
  await show(uri);
  const node = await eventually(() => nodeOf(api, uri, context), `the view lists a node that is ${context}`);
  return { api, uri, node };
}

function nodeOf(api: Workbench, uri: Uri, context: ReviewNode['context']): ReviewNode | undefined {
  return api.review.view.items.find((node) => node.ref?.uri === uri.toString() && node.context === context);
}

async function fixesAt(uri: Uri, at: Position): Promise<readonly CodeAction[]> {
  await workspace.openTextDocument(uri);
  return commands.executeCommand('vscode.executeCodeActionProvider', uri, new Range(at, at));
}

suite('Conflicts', () => {
  teardown(closeAll);

  test('a conflict is decided for one side, as one step', async () => {
    const { api, uri, node } = await opened(CONFLICTED, 'conflict');
    same(node.label, '“मुंबई” Other name · type');
    same(
      node.children.map(({ label }) => label),
      ['Ours: MISC', 'Theirs: ORGANIZATION', 'Before: LOCATION'],
    );
    await run('tippani.resolveConflict', node.children[1]);
    same(nodeOf(api, uri, 'conflict'), undefined);
    const text = await readText(sidecarUri(uri));
    ok(text?.includes('"type":"ORGANIZATION"') && !text.includes('conflicts'), 'the file says so');
    await run('tippani.undo');
    ok(nodeOf(api, uri, 'conflict'), 'one step brings the conflict back');
    same(await readText(sidecarUri(uri)), CONFLICTED, 'to the byte');
  });

  test('a sidecar with conflict markers is merged by annotation, and what clashes is left to decide', async () => {
    const text = withMarkers(sidecarOf('MISC'), sidecarOf('ORGANIZATION', true));
    const { api, uri, node } = await opened(text, 'mergeable');
    await run('tippani.resolveConflict', node);
    const conflict = await eventually(() => nodeOf(api, uri, 'conflict'), 'the clash is listed');
    same(
      conflict.children.map(({ label }) => label),
      ['Ours: MISC', 'Theirs: ORGANIZATION'],
    );
    ok((await readText(sidecarUri(uri)))?.includes('sudan00000'), 'what one side added is there');
  });

  test('a sidecar whose sides cannot be read is left alone', async () => {
    const text = withMarkers(sidecarOf('MISC'), sidecarOf('PERSON')).replace(
      '"kind":"mention"',
      '"kind":"name"',
    );
    const { uri, node } = await opened(text, 'broken');
    await run('tippani.resolveConflict', node);
    same(await readText(sidecarUri(uri)), text);
  });

  test('the problem in the sidecar and the words in the article offer the same fixes', async () => {
    const { api, uri } = await opened(CONFLICTED, 'conflict');
    const sidecar = await workspace.openTextDocument(sidecarUri(uri));
    const line = CONFLICTED.split('\n').findIndex((one) => one.includes('conflicts'));
    const at = sidecar.lineAt(line).text.indexOf('{"field"');
    const inSidecar = await eventually(async () => {
      const fixes = await fixesAt(sidecar.uri, sidecar.lineAt(line).range.start.translate(0, at + 1));
      return fixes.length > 0 && fixes;
    }, 'the problem has fixes');
    const article = await workspace.openTextDocument(uri);
    const inArticle = await fixesAt(uri, article.positionAt(ARTICLE.indexOf('मुंबई') + 1));
    const titles = (fixes: readonly CodeAction[]) =>
      fixes.map(({ title }) => title).filter((title) => title.includes('मुंबई'));
    same(titles(inSidecar), titles(inArticle));
    const theirs = inArticle.find(({ title }) => title.includes('take Theirs'));
    ok(theirs?.command, `“take Theirs” is among ${titles(inArticle).join(', ')}`);
    await commands.executeCommand(theirs.command.command, ...(theirs.command.arguments ?? []));
    await eventually(() => !nodeOf(api, uri, 'conflict'), 'the conflict is decided');
  });
});
