import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkFolder } from '../../../src/core/entities/linking/linkFolder';
import { makeAnchor } from '../../../src/core/sidecar/anchors';
import { EMPTY_SIDECAR } from '../../../src/core/sidecar/edit';
import type { Sidecar } from '../../../src/core/sidecar/schema';
import { type FolderArticle, readFolderArticle } from '../../../src/vscode/folder/folderArticle';
import { placeOf } from '../../../src/vscode/folder/place';
import { entityFolderNodes } from '../../../src/vscode/views/entityFolderNodes';
import type { TreeNode } from '../../../src/vscode/views/nodes';

const FIRST = 'रूस के राष्ट्रपति व्लादिमीर पुतिन ने मॉस्को में कहा।\r\nपुतिन ने यह भी बताया कि अनिल शर्मा आएंगे।';
const SECOND = 'राष्ट्रपति पुतिन ने दिल्ली में कहा कि भारत मित्र है। शर्मा ने इसका स्वागत किया।';

const read = (name: string, text: string, sidecar = EMPTY_SIDECAR) =>
  readFolderArticle(`file:///folder/${encodeURIComponent(name)}`, text, sidecar, {});

function tree(articles: readonly FolderArticle[]): readonly TreeNode[] {
  return entityFolderNodes({ articles, entities: linkFolder(articles.map(({ linked }) => linked)) });
}

test('entities hold their articles, and these their mentions; the most told first', () => {
  const nodes = tree([read('एक.txt', FIRST), read('दो.txt', SECOND)]);
  const putin = nodes.find(({ label }) => label === 'व्लादिमीर पुतिन');
  assert.equal(nodes[0], putin);
  assert.match(putin?.description ?? '', /^3 in 2 articles · Vladimir Putin$/);
  assert.deepEqual(
    putin?.children.map(({ label, children }) => [label, children.length]),
    [
      ['एक.txt', 2],
      ['दो.txt', 1],
    ],
  );
  assert.equal(
    nodes.filter(({ label }) => label.endsWith('शर्मा')).length,
    2,
    'a common surname is not carried over',
  );
});

test('mentions tell their place as an editor counts it', () => {
  const [putin] = tree([read('एक.txt', FIRST)]);
  const places = putin?.children[0]?.children.map(({ place }) => place);
  assert.deepEqual(places?.[1], { line: 1, character: 0, length: 'पुतिन'.length });
  assert.deepEqual(placeOf('क\rख\r\nग\nघङ', { start: 8, end: 9 }), { line: 3, character: 1, length: 1 });
});

test('the ids of a tree are distinct', () => {
  const ids = (nodes: readonly TreeNode[]): string[] =>
    nodes.flatMap(({ id, children }) => [id, ...ids(children)]);
  const all = ids(tree([read('एक.txt', FIRST), read('दो.txt', SECOND), read('तीन.txt', SECOND)]));
  assert.equal(new Set(all).size, all.length);
});

test('the sidecar of an article that is not open counts: marks, names and date', () => {
  const start = SECOND.indexOf('शर्मा');
  const anchor = makeAnchor(SECOND, { start, end: start + 'शर्मा'.length });
  const sidecar: Sidecar = {
    tippani: 1,
    annotations: [
      { id: 'published', kind: 'published', value: '2025-03-07' },
      { id: 'abcdefghij', kind: 'mention', status: 'corrected', type: 'PERSON', entity: 'अनिल शर्मा', anchor },
    ],
  };
  const articles = [read('एक.txt', FIRST), read('दो.txt', SECOND, sidecar)];
  const sharma = tree(articles).find(({ label }) => label === 'अनिल शर्मा');
  assert.match(sharma?.description ?? '', /^1\/2 in 2 articles/, 'one of two is decided');
  assert.match(sharma?.children[1]?.description ?? '', /^2025-03-07/);
});

test('events stay in the index, for views of the folder by date', () => {
  const { marks, published } = read(
    'एक.txt',
    `पुतिन की मुलाकात\n\nमॉस्को, 6 मार्च 2025\n\n${FIRST} उन्होंने किम जोंग उन से मुलाकात की।`,
  );
  assert.ok(marks.some(({ kind }) => kind === 'event'));
  assert.equal(published, '2025-03-06');
});
