import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ENTITY_TYPES, TIME_TYPES } from '../../../src/core/model';
import { dateWords, entityLabel, timeLabel } from '../../../src/vscode/labels';

test('dates are written for people, other values as they are', () => {
  assert.equal(dateWords('2025-08-12'), 'Tue 12 Aug 2025');
  assert.equal(dateWords('2024-02'), 'Feb 2024');
  for (const value of ['2024', '2025-W33', 'PAST_REF', 'XXXX', 'PT2H']) assert.equal(dateWords(value), value);
});

test('every type has an English and a Hindi label of its own', () => {
  const labels = [...ENTITY_TYPES.map(entityLabel), ...TIME_TYPES.map(timeLabel)];
  for (const of of ['english', 'hindi'] as const) {
    assert.equal(new Set(labels.map((label) => label[of])).size, labels.length);
  }
});
