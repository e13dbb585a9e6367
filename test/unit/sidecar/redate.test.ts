import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acceptMark, setTimeValue } from '../../../src/core/sidecar/decide';
import { applyEdit, invertEdit } from '../../../src/core/sidecar/edit';
import type { EventMark, Mark, TimeMark } from '../../../src/core/sidecar/marks';
import { testStamp } from './arbitrary';
import { after, sceneOf } from './scene';

const timeIn = (marks: readonly Mark[]): TimeMark => {
  const found = marks.find((mark) => mark.kind === 'time');
  assert.ok(found);
  return found;
};
const eventIn = (marks: readonly Mark[]): EventMark => {
  const found = marks.find((mark) => mark.kind === 'event');
  assert.ok(found);
  return found;
};

test('a suggested value is accepted, another one corrects it', () => {
  const first = sceneOf();
  const time = timeIn(first.marks.marks);
  const same = after(first, setTimeValue(first, time, { type: 'DATE', value: time.value }, testStamp()));
  assert.equal(timeIn(same.marks.marks).status, 'accepted');
  const other = after(
    first,
    setTimeValue(first, time, { type: 'TIME', value: '2025-08-05TMO' }, testStamp()),
  );
  const { status, value, type, annotation } = timeIn(other.marks.marks);
  assert.deepEqual([status, type, value], ['corrected', 'TIME', '2025-08-05TMO']);
  assert.deepEqual(annotation?.was, { type: 'DATE', value: '2025-08-12' });
});

test('words that are no time expression yet become one', () => {
  const first = sceneOf();
  const start = first.text.indexOf('बाद में');
  const span = { start, end: start + 'बाद में'.length };
  const marked = after(first, setTimeValue(first, span, { type: 'DATE', value: 'FUTURE_REF' }, testStamp()));
  const added = marked.marks.marks.find((mark) => mark.kind === 'time' && mark.status === 'added');
  assert.ok(added?.kind === 'time' && added.value === 'FUTURE_REF');
});

test('a suggested event takes the date that an analyst gave to its time expression', () => {
  const first = sceneOf();
  const time = timeIn(first.marks.marks);
  const dated = after(first, setTimeValue(first, time, { type: 'DATE', value: '2025-08-05' }, testStamp()));
  assert.equal(eventIn(dated.marks.marks).value, '2025-08-05');
  const vague = after(first, setTimeValue(first, time, { type: 'DATE', value: 'PAST_REF' }, testStamp()));
  assert.equal(eventIn(vague.marks.marks).value, null);
});

test('an event that was accepted with the old date follows in the same step, and goes back with it', () => {
  const first = sceneOf();
  const dated = after(
    first,
    setTimeValue(first, timeIn(first.marks.marks), { type: 'DATE', value: '2025-08-05' }, testStamp()),
  );
  const accepted = after(dated, acceptMark(dated, eventIn(dated.marks.marks), testStamp(50)));
  assert.equal(eventIn(accepted.marks.marks).annotation?.value, '2025-08-05');
  const edit = setTimeValue(
    accepted,
    timeIn(accepted.marks.marks),
    { type: 'DATE', value: '2025-08-06' },
    testStamp(),
  );
  const moved = after(accepted, edit);
  assert.equal(eventIn(moved.marks.marks).annotation?.value, '2025-08-06');
  const undone = applyEdit(moved.sidecar, invertEdit(edit));
  assert.ok('sidecar' in undone);
  assert.deepEqual(undone.sidecar, accepted.sidecar);
});
