import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ENTITY_TYPES, EVENT_TYPES, type Span, TIME_TYPES } from '../../../src/core/model';
import { makeAnchor } from '../../../src/core/sidecar/anchors';
import { EMPTY_SIDECAR } from '../../../src/core/sidecar/edit';
import { overlapIndex, overlaps } from '../../../src/core/sidecar/overlaps';
import { reconcile, type Suggestions } from '../../../src/core/sidecar/reconcile';
import type { Annotation, Status } from '../../../src/core/sidecar/schema';
import { STATUSES } from '../../../src/core/sidecar/schema';
import { isSnapped, snapSpan } from '../../../src/core/text/graphemes';
import { articleText } from '../articleText';
import { spanIn } from './arbitrary';
import { consult } from './eventSample';
import { glance, markOn, SUGGESTIONS, sceneOf, TEXT, wordsOf } from './scene';

function annotated(
  quote: string,
  status: Status,
  type: (typeof ENTITY_TYPES)[number],
  id = 'a000000000',
): Annotation {
  return { id, kind: 'mention', status, type, anchor: makeAnchor(TEXT, spanIn(TEXT, quote)) };
}

test('without annotations every suggestion is shown, in order of place', () => {
  assert.deepEqual(glance(sceneOf()), [
    'mention suggested PERSON लीना सोरेन',
    'time suggested DATE मंगलवार',
    'mention suggested LOCATION मरुपुर',
    'mention suggested PERSON दास',
    'event suggested CONSULT मुलाकात की',
    'mention suggested PERSON सोरेन',
    'mention suggested ORGANIZATION नदी आयोग',
  ]);
  assert.equal(markOn(sceneOf(), 'mention', 'सोरेन', 1).entityName, 'लीना सोरेन');
  assert.deepEqual(markOn(sceneOf(), 'event', 'मुलाकात की').roles.place.map(wordsOf), ['मरुपुर']);
});

test('an annotation hides what overlaps it of its own kind, and nothing else', () => {
  const shown = glance(sceneOf({ tippani: 1, annotations: [annotated('राष्ट्रपति लीना', 'added', 'MISC')] }));
  assert.ok(!shown.includes('mention suggested PERSON लीना सोरेन'));
  assert.ok(shown.includes('mention added MISC राष्ट्रपति लीना'));
  const date = annotated('मंगलवार', 'added', 'MISC');
  assert.ok(glance(sceneOf({ tippani: 1, annotations: [date] })).includes('time suggested DATE मंगलवार'));
});

test('a rejection hides the suggestions of its type and stays in the list', () => {
  const rejected = (type: (typeof ENTITY_TYPES)[number]) =>
    glance(sceneOf({ tippani: 1, annotations: [annotated('दास', 'rejected', type)] }));
  assert.ok(rejected('PERSON').includes('mention rejected PERSON दास'));
  assert.ok(!rejected('PERSON').includes('mention suggested PERSON दास'));
  assert.ok(rejected('LOCATION').includes('mention suggested PERSON दास'));
});

test('roles of an event come from the annotations that it names; what is rejected or gone fills none', () => {
  const roles = { actor: ['a000000000', 'b000000000', 'nowhere0000'] };
  const sidecar = {
    tippani: 1,
    annotations: [
      annotated('दास', 'accepted', 'PERSON'),
      annotated('मरुपुर', 'rejected', 'LOCATION', 'b000000000'),
      consult({ roles, source: 'a000000000', anchor: makeAnchor(TEXT, spanIn(TEXT, 'मुलाकात')) }),
    ],
  } as const;
  const event = markOn(sceneOf(sidecar), 'event', 'मुलाकात');
  assert.deepEqual(event.roles.actor, [{ ...spanIn(TEXT, 'दास'), id: 'a000000000' }]);
  assert.deepEqual(event.source?.id, 'a000000000');
  assert.ok(!glance(sceneOf(sidecar)).some((line) => line.startsWith('event suggested')));
});

test('an annotation without a proved place is not shown but listed', () => {
  const anchor = { ...makeAnchor(TEXT, spanIn(TEXT, 'दास')), prefix: 'कुछ और ', suffix: ' और' };
  const sidecar = {
    tippani: 1,
    annotations: [{ id: 'n000000000', kind: 'note', text: 'कौन?', anchor }],
  } as const;
  const { marks, unplaced } = reconcile(TEXT, SUGGESTIONS, sidecar);
  assert.ok(marks.every(({ kind }) => kind !== 'note'));
  assert.deepEqual(
    unplaced.map(({ annotation, state }) => [annotation.id, state]),
    [['n000000000', 'lost']],
  );
});

test('the interval of a time annotation is known while its value is the one that was analysed', () => {
  const anchor = makeAnchor(TEXT, spanIn(TEXT, 'मंगलवार'));
  const timed = (value: string) =>
    markOn(
      sceneOf({
        tippani: 1,
        annotations: [{ id: 't000000000', kind: 'time', status: 'accepted', type: 'DATE', value, anchor }],
      }),
      'time',
      'मंगलवार',
    ).interval;
  assert.deepEqual(timed('2025-08-12'), { start: '2025-08-12', end: '2025-08-13' });
  assert.equal(timed('2025-08-05'), undefined);
});

/** Random suggestions anywhere in a text. */
function suggestionsIn(text: string, picks: readonly (readonly [number, number, number])[]): Suggestions {
  const spans = picks.map(([from, length, kind]) => {
    const start = from % (text.length + 1);
    return { start, end: Math.min(text.length, start + 1 + length), kind };
  });
  const some = (kind: number): Span[] => spans.filter((span) => span.kind % 3 === kind);
  return {
    mentions: some(0).map((span, n) => ({ ...span, type: ENTITY_TYPES[n % 3] ?? 'MISC' })),
    entities: [],
    times: some(1).map((span) => ({ ...span, type: TIME_TYPES[0], value: 'XXXX', method: 'unresolved' })),
    events: some(2).map((trigger, n) => ({
      trigger,
      type: EVENT_TYPES[n % 2] ?? 'AID',
      modes: [],
      contexts: [],
      aux: [],
      actor: some(0),
      recipient: [],
      place: [],
      date: some(1),
      value: null,
      source: null,
      coref: n,
    })),
  };
}

test('marks are whole clusters in order, and no suggestion stands under a decision of its kind', () => {
  const picks = fc.array(fc.tuple(fc.nat(), fc.nat(12), fc.nat(2)), { maxLength: 12 });
  const decisions = fc.array(fc.tuple(fc.nat(), fc.nat(9), fc.constantFrom(...STATUSES)), { maxLength: 6 });
  fc.assert(
    fc.property(articleText, picks, decisions, (text, suggested, decided) => {
      const annotations = decided.flatMap(([from, length, status], n): Annotation[] => {
        const start = from % (text.length + 1);
        const anchor = makeAnchor(text, { start, end: Math.min(text.length, start + length) });
        const id = `a00000000${n}`;
        return anchor.exact
          ? [{ id, kind: 'mention', status, type: ENTITY_TYPES[n % 3] ?? 'MISC', anchor }]
          : [];
      });
      const { marks, unplaced } = reconcile(text, suggestionsIn(text, suggested), {
        ...EMPTY_SIDECAR,
        annotations,
      });
      assert.deepEqual(unplaced, []);
      assert.equal(marks.filter(({ id }) => id).length, annotations.length);
      for (const [at, mark] of marks.entries()) {
        assert.ok(isSnapped(text, mark.span));
        assert.ok(at === 0 || (marks[at - 1]?.span.start ?? 0) <= mark.span.start);
        if (mark.kind !== 'mention' || mark.status !== 'suggested') continue;
        const over = marks.filter((one) => one.kind === 'mention' && one.id && overlaps(one.span, mark.span));
        assert.ok(over.every(({ status, type }) => status === 'rejected' && type !== mark.type));
      }
    }),
    { numRuns: 1000 },
  );
});

test('the index of overlaps finds what a plain look at all finds', () => {
  const span = fc
    .tuple(fc.nat(40), fc.nat(8))
    .map(([start, length]): Span => ({ start, end: start + length }));
  fc.assert(
    fc.property(fc.array(span), span, (all, wanted) => {
      const found = overlapIndex(all, (one) => one).overlapping(wanted);
      const expected = all.filter((one) => overlaps(one, wanted));
      assert.deepEqual(new Set(found), new Set(expected));
      assert.equal(found.length, expected.length);
    }),
    { numRuns: 2000 },
  );
});

test('a suggestion that cuts a conjunct is shown whole', () => {
  const text = 'प्रधानमंत्री नरेन्द्र ने';
  const cut = { start: text.indexOf('नरे'), end: text.indexOf('न्द्र') + 1 };
  const { marks } = reconcile(
    text,
    { mentions: [{ ...cut, type: 'PERSON' }], entities: [], times: [], events: [] },
    EMPTY_SIDECAR,
  );
  assert.deepEqual(marks[0]?.span, snapSpan(text, cut));
  assert.equal(text.slice(marks[0]?.span.start, marks[0]?.span.end), 'नरेन्द्र');
});
