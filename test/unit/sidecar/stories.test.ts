import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeAnchor } from '../../../src/core/sidecar/anchors';
import type { EventMark } from '../../../src/core/sidecar/marks';
import type { Suggestions } from '../../../src/core/sidecar/reconcile';
import type { Annotation, EventAnnotation, Sidecar } from '../../../src/core/sidecar/schema';
import { storyKey } from '../../../src/core/sidecar/stories';
import { spanIn } from './arbitrary';
import { event, SUGGESTIONS, sceneOf, TEXT, wordsOf } from './scene';

/** Four tellings: the first two are one event to the analysis. */
const FOUND: Suggestions = {
  ...SUGGESTIONS,
  events: [
    event('मुलाकात की', 'CONSULT', { coref: 1 }),
    event('कहा', 'CONSULT', { coref: 1 }),
    event('रिपोर्ट', 'CONSULT', { coref: 2 }),
    event('आएगी', 'AID', { coref: 2 }),
  ],
};

function decided(quote: string, more: Partial<EventAnnotation>): Annotation {
  const roles = { actor: [], recipient: [], place: [], date: [] };
  const fields = { modes: [], contexts: [], aux: [], roles, value: null, source: null };
  const anchor = makeAnchor(TEXT, spanIn(TEXT, quote));
  return { id: 'event00000', kind: 'event', status: 'accepted', type: 'CONSULT', ...fields, anchor, ...more };
}

/** The triggers of each event, in the order of the text. */
function stories(annotations: readonly Annotation[]): string[][] {
  const sidecar: Sidecar = { tippani: 1, annotations };
  const groups = new Map<string, string[]>();
  const events = sceneOf(sidecar, FOUND).marks.marks.filter(
    (mark): mark is EventMark => mark.kind === 'event',
  );
  for (const mark of events) {
    const key = storyKey(mark);
    groups.set(key, [...(groups.get(key) ?? []), `${mark.type} ${wordsOf(mark.span)}`]);
  }
  return [...groups.values()];
}

test('without an analyst, the analysis and the type say what is one event', () => {
  assert.deepEqual(stories([]), [['CONSULT मुलाकात की', 'CONSULT कहा'], ['CONSULT रिपोर्ट'], ['AID आएगी']]);
});

test('accepting one telling takes it out of no event', () => {
  assert.deepEqual(stories([decided('कहा', {})])[0], ['CONSULT मुलाकात की', 'CONSULT कहा']);
});

test('what was said to be one event is one, with all tellings of either, whatever their type', () => {
  const coref = 'shared00000';
  const both = [decided('कहा', { coref }), decided('आएगी', { coref, type: 'AID', id: 'event00001' })];
  assert.deepEqual(stories(both), [['CONSULT मुलाकात की', 'CONSULT कहा', 'AID आएगी'], ['CONSULT रिपोर्ट']]);
});

test('what was split off stands alone, and the other tellings stay together', () => {
  const apart = stories([decided('कहा', { coref: 'event00000' })]);
  assert.deepEqual(apart.slice(0, 2), [['CONSULT मुलाकात की'], ['CONSULT कहा']]);
});

test('a rejected telling takes none along', () => {
  const rejected = decided('कहा', { status: 'rejected', coref: 'shared00000' });
  assert.equal(stories([rejected])[0]?.[0], 'CONSULT मुलाकात की');
  assert.equal(stories([rejected])[0]?.length, 1);
});

test('two events on one trigger: an added one leaves the suggestion of another type standing', () => {
  const added = stories([decided('कहा', { status: 'added', type: 'AGREE' })]);
  assert.deepEqual(added, [
    ['CONSULT मुलाकात की', 'CONSULT कहा'],
    ['AGREE कहा'],
    ['CONSULT रिपोर्ट'],
    ['AID आएगी'],
  ]);
});

test('an accepted or corrected event hides what was suggested there', () => {
  for (const status of ['accepted', 'corrected'] as const) {
    const all = stories([decided('कहा', { status, type: 'AGREE' })]).flat();
    assert.ok(!all.includes('CONSULT कहा'), all.join());
  }
});
