import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeKeys, fieldKey } from '../../../src/core/sidecar/changeKeys';
import { compareSidecars } from '../../../src/core/sidecar/compareSidecars';
import { quotesOf } from '../../../src/core/sidecar/readable';
import type { MentionAnnotation, Sidecar } from '../../../src/core/sidecar/schema';
import {
  type ChangedArticle,
  type ChangeNode,
  changeNodes,
  refsBelow,
} from '../../../src/vscode/since/changeNodes';

const URI = 'file:///news/%E0%A4%95.txt';

function mention(id: string, exact: string, more: Partial<MentionAnnotation> = {}): MentionAnnotation {
  const anchor = { exact, start: 5, end: 5 + exact.length, prefix: 'अ', suffix: 'ब' };
  return { id, kind: 'mention', status: 'accepted', type: 'PERSON', by: 'asha', anchor, ...more };
}

const sidecar = (...annotations: MentionAnnotation[]): Sidecar => ({ tippani: 1, annotations });

function article(before: Sidecar, after: Sidecar, more: Partial<ChangedArticle> = {}): ChangedArticle {
  const quotes = new Map([...quotesOf(before), ...quotesOf(after)]);
  return { uri: URI, isGone: false, changes: compareSidecars(before, after), quotes, ...more };
}

const BEFORE = sidecar(mention('a000000000', 'दास'), mention('b000000000', 'राव'));
const AFTER = sidecar(
  mention('a000000000', 'दास', {
    status: 'corrected',
    type: 'LOCATION',
    was: { type: 'PERSON' },
    entity: 'दासपुर',
    note: 'गांव है',
    by: 'ravi',
    at: '2026-11-24T09:30:00Z',
  }),
  mention('c000000000', 'वर्मा', { by: 'ravi' }),
);

const outline = (nodes: readonly ChangeNode[], depth = 0): string[] =>
  nodes.flatMap(({ label, description, children }) => [
    `${'  '.repeat(depth)}${[label, description].filter(Boolean).join(' | ')}`,
    ...outline(children, depth + 1),
  ]);

test('articles, analysts, changes and their fields; what was removed stands apart', () => {
  assert.deepEqual(outline(changeNodes([article(BEFORE, AFTER)])), [
    'क.txt | 3 changes',
    '  ravi | 2',
    '    “दास” | type: PERSON → LOCATION; entity: nothing → दासपुर; note: nothing → गांव है',
    '      type: PERSON → LOCATION',
    '      entity: nothing → दासपुर',
    '      note: nothing → गांव है',
    '    “वर्मा” | PERSON accepted',
    '  Removed | 1',
    '    “राव” | PERSON accepted',
  ]);
});

test('the tooltip tells every field before and after, the reason once, and who and when on both sides', () => {
  const [node] = changeNodes([article(BEFORE, AFTER)])[0]?.children[0]?.children ?? [];
  assert.deepEqual(node?.tooltip?.split('\n'), [
    '“दास”',
    'Changed',
    'status: accepted → corrected',
    'type: PERSON → LOCATION',
    'entity: nothing → दासपुर',
    'note: nothing → गांव है',
    'suggested: nothing → PERSON',
    'before: by asha',
    'now: by ravi on 2026-11-24',
  ]);
});

test('an article that is gone or cannot be read says so', () => {
  const [gone] = changeNodes([article(BEFORE, sidecar(), { isGone: true })]);
  assert.equal(gone?.description, '2 changes · the article was deleted');
  const [broken] = changeNodes([article(BEFORE, AFTER, { changes: [], problem: 'it cannot be read' })]);
  assert.deepEqual([broken?.description, broken?.context], ['it cannot be read', 'problem']);
});

test('a group stands for all below it, and a change for its fields', () => {
  const nodes = changeNodes([article(BEFORE, AFTER)]);
  const [ravi] = nodes[0]?.children ?? [];
  const [das, verma] = ravi?.children ?? [];
  assert.ok(ravi && das && verma);
  assert.deepEqual(
    refsBelow(nodes).map(({ id }) => id),
    ['a000000000', 'c000000000', 'b000000000'],
  );
  assert.deepEqual(refsBelow([das, ...das.children, ravi]), refsBelow([ravi]));
  assert.deepEqual(
    refsBelow(das.children.slice(0, 2)).map(({ field }) => field),
    ['type', 'entity'],
  );
});

test('a change that was seen is known again where text, time or order of fields moved, not where it says otherwise', () => {
  const [change] = compareSidecars(BEFORE, AFTER);
  assert.ok(change);
  const moved = AFTER.annotations.map((one) =>
    one.kind === 'mention'
      ? { ...one, at: '2026-12-01T00:00:00Z', anchor: { ...one.anchor, start: 70, end: 73, prefix: 'ग' } }
      : one,
  );
  const same = compareSidecars(BEFORE, { tippani: 1, annotations: moved }).find(({ id }) => id === change.id);
  assert.ok(same);
  assert.deepEqual(changeKeys(URI, same), changeKeys(URI, change));
  const [note] = change.fields.filter(({ field }) => field === 'note');
  assert.ok(note);
  assert.notEqual(fieldKey(URI, change, note), fieldKey(URI, change, { ...note, after: 'शहर है' }));
  assert.notDeepEqual(
    changeKeys('file:///other.txt', change),
    changeKeys(URI, change),
    'of this article only',
  );
  assert.equal(new Set(changeKeys(URI, change)).size, change.fields.length);
});
