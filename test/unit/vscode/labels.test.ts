import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ENTITY_TYPES, TIME_TYPES } from '../../../src/core/model';
import { dateOrder, dateWords, entityLabel, timeLabel } from '../../../src/vscode/labels';

test('dates are written for people, other values as they are', () => {
  assert.equal(dateWords('2025-08-12'), 'Tue 12 Aug 2025');
  assert.equal(dateWords('2024-02'), 'Feb 2024');
  for (const value of ['2024', 'XXXX-W33', 'PAST_REF', 'XXXX', 'PT2H']) assert.equal(dateWords(value), value);
});

test('parts of a day and hours follow the day', () => {
  assert.equal(dateWords('2025-08-12TNI'), 'Tue 12 Aug 2025, night');
  assert.equal(dateWords('2025-08-12T16:30'), 'Tue 12 Aug 2025, 16:30');
});

test('a week is told by its Monday and sorted there', () => {
  assert.equal(dateWords('2025-W24'), 'week of 9 Jun 2025');
  assert.equal(dateWords('2026-W01'), 'week of 29 Dec 2025');
  assert.equal(dateWords('2027-W01'), 'week of 4 Jan 2027');
  const values = ['2025-06-17', '2025-W24', '2025-06-08', '2025-06'];
  const byOrder = values.sort((a, b) => (dateOrder(a) < dateOrder(b) ? -1 : 1));
  assert.deepEqual(byOrder, ['2025-06', '2025-06-08', '2025-W24', '2025-06-17']);
});

test('every type has an English and a Hindi label of its own', () => {
  const labels = [...ENTITY_TYPES.map(entityLabel), ...TIME_TYPES.map(timeLabel)];
  for (const of of ['english', 'hindi'] as const) {
    assert.equal(new Set(labels.map((label) => label[of])).size, labels.length);
  }
});
