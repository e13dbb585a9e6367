import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { chooseOpen, countSeen, countTypes, isOpen } from '../../../src/core/sidecar/bulk';
import { acceptMark, acceptMarks, rejectMarks, type Situation } from '../../../src/core/sidecar/decide';
import { EMPTY_SIDECAR, invertEdit } from '../../../src/core/sidecar/edit';
import type { CodedMark } from '../../../src/core/sidecar/marks';
import { carryOut, situationOf, studyArticle } from '../../../src/core/sidecar/study';
import { spanIn, testStamp } from './arbitrary';
import { after, event, glance, markOn, SUGGESTIONS, sceneOf, TEXT, wordsOf } from './scene';

const chosen = ({ text, marks }: Situation, choice: Parameters<typeof chooseOpen>[2]) =>
  chooseOpen(text, marks.marks, choice);
const words = (marks: readonly CodedMark[]) => marks.map(({ span }) => wordsOf(span));

test('open suggestions are chosen by type, place and number, what is decided never', () => {
  const open = sceneOf();
  assert.equal(chosen(open, {}).length, 7);
  assert.deepEqual(words(chosen(open, { types: new Set(['PERSON']) })), ['लीना सोरेन', 'दास', 'सोरेन']);
  assert.deepEqual(words(chosen(open, { types: new Set(['DATE', 'CONSULT']) })), ['मंगलवार', 'मुलाकात की']);
  const second = { start: TEXT.indexOf('\n') + 1, end: TEXT.length };
  assert.deepEqual(words(chosen(open, { within: second })), ['सोरेन', 'नदी आयोग']);
  assert.deepEqual(words(chosen(open, { seen: { atLeast: 2 } })), ['लीना सोरेन', 'सोरेन']);
  assert.equal(chosen(open, { seen: { atMost: 1 } }).length, 5);
  const decided = after(open, acceptMark(open, markOn(open, 'mention', 'दास'), testStamp()));
  assert.deepEqual(words(chosen(decided, { types: new Set(['PERSON']) })), ['लीना सोरेन', 'सोरेन']);
});

test('types are counted in the order of names, times and events', () => {
  const counts = countTypes(chosen(sceneOf(), {}));
  assert.deepEqual(
    counts.map(({ first, count }) => [first.type, count]),
    [
      ['PERSON', 3],
      ['LOCATION', 1],
      ['ORGANIZATION', 1],
      ['DATE', 1],
      ['CONSULT', 1],
    ],
  );
});

test('one thing is counted through its names, spellings, values and reports; a rejection is no report', () => {
  const twice = { ...SUGGESTIONS, events: [...SUGGESTIONS.events, event('कहा', 'CONSULT')] };
  const open = sceneOf(EMPTY_SIDECAR, twice);
  const count = countSeen(TEXT, open.marks.marks);
  assert.equal(count(markOn(open, 'mention', 'लीना सोरेन')), 2);
  assert.equal(count(markOn(open, 'mention', 'दास')), 1);
  assert.equal(count(markOn(open, 'event', 'कहा')), 2);
  const rejected = after(open, rejectMarks(open, [markOn(open, 'mention', 'सोरेन', 1)], testStamp()), twice);
  assert.equal(countSeen(TEXT, rejected.marks.marks)(markOn(rejected, 'mention', 'लीना सोरेन')), 1);
});

test('tellings are counted as the analyst said, not as the analysis numbered them', () => {
  const twice = { ...SUGGESTIONS, events: [...SUGGESTIONS.events, event('कहा', 'CONSULT')] };
  const open = sceneOf(EMPTY_SIDECAR, twice);
  const [told, said] = [markOn(open, 'event', 'मुलाकात की'), markOn(open, 'event', 'कहा')];
  const apart = countSeen(TEXT, [{ ...told, coref: 'own0000000' }, said]);
  assert.deepEqual([apart({ ...told, coref: 'own0000000' }), apart(said)], [1, 1]);
  const agreed = { ...said, type: 'AGREE', coref: 'story00000' } as const;
  const together = countSeen(TEXT, [{ ...told, coref: 'story00000' }, agreed]);
  assert.equal(together(agreed), 2);
});

test('whatever part of them is accepted or rejected is one edit that can be taken back', () => {
  const open = sceneOf();
  const all = open.marks.marks.filter(isOpen);
  fc.assert(
    fc.property(fc.subarray(all), fc.constantFrom(acceptMarks, rejectMarks), (some, build) => {
      const edit = build(open, some, testStamp());
      const done = after(open, edit);
      for (const { kind, span } of some) {
        const mark = done.marks.marks.find((one) => one.kind === kind && one.span.start === span.start);
        assert.equal(mark?.status, build === acceptMarks ? 'accepted' : 'rejected');
      }
      assert.deepEqual(glance(after(done, invertEdit(edit))), glance(open));
    }),
  );
});

test('an article that no editor holds is decided on like an open one', () => {
  const text =
    'नई दिल्ली, 6 मार्च 2025\n\nभारत ने सूडान को राहत सामग्री भेजी। सूडान के लोगों ने भारत को धन्यवाद दिया।\n';
  const situation = situationOf(text, EMPTY_SIDECAR, {});
  const open = chooseOpen(text, situation.marks.marks, { types: new Set(['LOCATION']) });
  assert.ok(open.length >= 4);
  const stored = carryOut(situation, acceptMarks(situation, open, testStamp()));
  assert.equal(stored.annotations.length, open.length);
  const again = studyArticle(text, stored, {});
  assert.deepEqual(chooseOpen(text, again.marks.marks, { types: new Set(['LOCATION']) }), []);
  const prefix = 'एक नई पंक्ति।\n';
  const moved = situationOf(prefix + text, stored, {});
  const [first] = moved.sidecar.annotations;
  assert.ok(first?.kind === 'mention');
  const place = spanIn(prefix + text, first.anchor.exact);
  assert.equal(first.anchor.start, place.start, 'the anchors are those of the present text');
});
