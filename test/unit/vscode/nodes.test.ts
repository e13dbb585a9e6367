import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Analysis, analyse } from '../../../src/core/analyse';
import { EMPTY_SIDECAR } from '../../../src/core/sidecar/edit';
import type { EventMark, Mark, MarkStatus, MentionMark } from '../../../src/core/sidecar/marks';
import { reconcile } from '../../../src/core/sidecar/reconcile';
import { entityNodes } from '../../../src/vscode/views/entityNodes';
import type { Grouping } from '../../../src/vscode/views/eventGroups';
import { eventTree } from '../../../src/vscode/views/eventNodes';
import { evidenceSpan, preview } from '../../../src/vscode/views/evidence';
import { type TreeNode, withDistinctIds } from '../../../src/vscode/views/nodes';

const TEXT = [
  'राष्ट्रपति ने की चर्चा',
  '',
  'मंत्री ने कल दूत से बात की। उसके बाद दूत ने मंत्री को पत्र दिया। दूत कल लौटेंगे।',
].join('\n');
const analysis: Analysis = analyse(TEXT, { published: '2025-03-06' });

const span = (text: string, nth = 1) => {
  let start = -1;
  for (let count = 0; count < nth; count++) start = TEXT.indexOf(text, start + 1);
  return { start, end: start + text.length };
};

interface EventSpec {
  readonly at: string;
  readonly type?: EventMark['type'];
  readonly value?: string | null;
  readonly status?: MarkStatus;
  readonly coref?: number | string;
}

function event({
  at,
  type = 'CONSULT',
  value = null,
  status = 'suggested',
  coref = 1,
}: EventSpec): EventMark {
  const roles = { actor: [span('मंत्री')], recipient: [span('दूत')], place: [], date: [] };
  const trigger = span(at);
  const base = { type, modes: ['phone'], contexts: [], aux: [], value, source: null };
  const suggestion = { ...base, ...roles, trigger, coref: 1 };
  return { kind: 'event', span: trigger, status, ...base, roles, coref, suggestion };
}

const tree = (marks: readonly Mark[], grouping: Grouping = 'date') =>
  eventTree({ uri: 'file:///a.txt', text: TEXT, analysis, marks, grouping }).nodes;

const shape = (nodes: readonly TreeNode[]): unknown =>
  nodes.map(({ label, children }) => (children.length > 0 ? [label, shape(children)] : label));

test('events are grouped by date in order, those without a date last', () => {
  const nodes = tree([
    event({ at: 'चर्चा', coref: 1 }),
    event({ at: 'बात की', value: '2025-03-07', coref: 2 }),
    event({ at: 'पत्र दिया', value: '2025-03-05', coref: 3 }),
  ]);
  const label = 'मंत्री · CONSULT (phone) → दूत';
  assert.deepEqual(shape(nodes), [
    ['Wed 5 Mar 2025', [label]],
    ['Fri 7 Mar 2025', [label]],
    ['Date not resolved', [label]],
  ]);
});

test('events are grouped by type in the order of the codebook', () => {
  const nodes = tree([event({ at: 'चर्चा', type: 'AID' }), event({ at: 'बात की', type: 'CONSULT' })], 'type');
  assert.deepEqual(
    nodes.map(({ id }) => id.split(':').at(-1)),
    ['CONSULT', 'AID'],
  );
});

test('reports of one event are one node, with a date that any of them tells', () => {
  const [group, ...rest] = tree([event({ at: 'चर्चा' }), event({ at: 'बात की', value: '2025-03-05' })]);
  assert.deepEqual(rest, []);
  const [story] = group?.children ?? [];
  assert.equal(story?.children.length, 2);
  assert.match(story?.description ?? '', /×2/);
  assert.ok(story?.children[0]?.label.includes('चर्चा'), 'reports stand in the order of the text');
});

test('what an analyst said to be one event is one node, also of two types', () => {
  const same = tree(
    [
      event({ at: 'चर्चा', coref: 'sameEvent01' }),
      event({ at: 'पत्र दिया', type: 'AID', coref: 'sameEvent01' }),
      event({ at: 'बात की', coref: 'otherEvent1' }),
    ],
    'type',
  );
  assert.deepEqual(
    same.map(({ children }) => children.map((story) => story.children.length)),
    [[2, 0]],
  );
});

test('rejected events stand apart, at the end', () => {
  const nodes = tree([event({ at: 'चर्चा', status: 'rejected' }), event({ at: 'बात की', coref: 2 })]);
  assert.equal(nodes.at(-1)?.label, 'Rejected');
  assert.equal(nodes.at(-1)?.children[0]?.context, 'rejected');
});

test('the tooltip is the whole sentence, the click goes to the trigger', () => {
  const node = tree([event({ at: 'बात की' })])[0]?.children[0];
  assert.ok(node?.tooltip?.startsWith('मंत्री ने कल दूत से बात की।\n'));
  assert.deepEqual(node?.ref, { uri: 'file:///a.txt', kind: 'event', ...span('बात की') });
});

test('node ids are distinct', () => {
  const nodes = tree([event({ at: 'चर्चा' }), event({ at: 'बात की' }), event({ at: 'पत्र दिया', coref: 2 })]);
  const ids = (list: readonly TreeNode[]): string[] =>
    list.flatMap((node) => [node.id, ...ids(node.children)]);
  assert.equal(new Set(ids(nodes)).size, ids(nodes).length);
});

test('a preview shows the words around a span and emphasises exactly the span', () => {
  for (const text of ['मंत्री', 'पत्र', 'लौटेंगे', 'राष्ट्रपति']) {
    const { label, emphasis } = preview(analysis, TEXT, span(text));
    assert.equal(label.slice(emphasis.start, emphasis.end), text);
  }
  const { start, end } = evidenceSpan(analysis, span('पत्र'));
  assert.equal(TEXT.slice(start, end), 'उसके बाद दूत ने मंत्री को पत्र दिया।');
});

test('entities hold their mentions, people first, rejected ones apart', () => {
  const mention = (text: string, nth: number, more: Partial<MentionMark> = {}): MentionMark => ({
    kind: 'mention',
    type: 'PERSON',
    span: span(text, nth),
    status: 'suggested',
    ...more,
  });
  const marks = [
    mention('राष्ट्रपति', 1, { type: 'ORGANIZATION' }),
    mention('मंत्री', 1),
    mention('दूत', 1, { entityName: 'मंत्री' }),
    mention('दूत', 2, { status: 'rejected' }),
  ];
  const nodes = entityNodes({ uri: 'file:///a.txt', text: TEXT, analysis, marks });
  assert.deepEqual(
    nodes.map(({ label, children }) => [label, children.length]),
    [
      ['मंत्री', 2],
      ['राष्ट्रपति', 1],
      ['Rejected', 1],
    ],
  );
});

test('everything that an analysis finds is listed in one of the trees', () => {
  const { marks } = reconcile(TEXT, analysis, EMPTY_SIDECAR);
  const refs = (nodes: readonly TreeNode[]): unknown[] =>
    nodes.flatMap(({ ref, children }) => [...(ref ? [`${ref.kind} ${ref.start}`] : []), ...refs(children)]);
  const input = { uri: 'file:///a.txt', text: TEXT, analysis, marks };
  const listed = new Set([...refs(tree(marks)), ...refs(entityNodes(input))]);
  for (const { kind, span: at } of marks) {
    if (kind !== 'time') assert.ok(listed.has(`${kind} ${at.start}`), `${kind} at ${at.start}`);
  }
});

test('two annotations at one place get ids of their own, which stay the same', () => {
  const marks = [event({ at: 'बात की', status: 'rejected' }), event({ at: 'बात की', status: 'accepted' })];
  const ids = (nodes: readonly TreeNode[]): string[] =>
    nodes.flatMap(({ id, children }) => [id, ...ids(children)]);
  const plain = ids(tree(marks));
  assert.ok(new Set(plain).size < plain.length, 'the nodes themselves clash');
  const distinct = ids(withDistinctIds(tree(marks)));
  assert.equal(new Set(distinct).size, distinct.length);
  assert.deepEqual(ids(withDistinctIds(tree(marks))), distinct);
});
