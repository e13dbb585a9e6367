import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type AuxiliaryMode, ENTITY_TYPES, type EventType, TIME_TYPES } from '../../../src/core/model';
import type { EventMark } from '../../../src/core/sidecar/marks';
import { auxiliaryGlosses, dateWords, entityLabel, timeLabel, typeName } from '../../../src/vscode/labels';

test('dates are written for people, other values as they are', () => {
  assert.equal(dateWords('2025-08-12'), 'Tue 12 Aug 2025');
  assert.equal(dateWords('2024-02'), 'Feb 2024');
  for (const value of ['2024', 'XXXX-W33', 'PAST_REF', 'XXXX', 'PT2H', '2025-08-12T<b>'])
    assert.equal(dateWords(value), value);
});

test('parts of a day and hours follow the day', () => {
  assert.equal(dateWords('2025-08-12TNI'), 'Tue 12 Aug 2025, night');
  assert.equal(dateWords('2025-08-12T16:30'), 'Tue 12 Aug 2025, 16:30');
});

test('a week is told by its Monday', () => {
  assert.equal(dateWords('2025-W24'), 'week of 9 Jun 2025');
  assert.equal(dateWords('2026-W01'), 'week of 29 Dec 2025');
  assert.equal(dateWords('2027-W01'), 'week of 4 Jan 2027');
});

test('every type has an English and a Hindi label of its own', () => {
  const labels = [...ENTITY_TYPES.map(entityLabel), ...TIME_TYPES.map(timeLabel)];
  for (const of of ['english', 'hindi'] as const) {
    assert.equal(new Set(labels.map((label) => label[of])).size, labels.length);
  }
});

test('a mark of a type is called by its label, an event by its code', () => {
  assert.deepEqual(
    (['ORGANIZATION', 'SET', 'CONSULT'] as const).map((type) => typeName(type)),
    ['Organisation', 'Repeated time', 'CONSULT'],
  );
});

test('what future means is told apart for an agreement, which has happened', () => {
  const roles = { actor: [], recipient: [], place: [], date: [] };
  const event = (type: EventType, ...aux: AuxiliaryMode[]): EventMark => {
    const base = { type, modes: [], contexts: [], aux, value: null, source: null };
    return { kind: 'event', span: { start: 0, end: 1 }, status: 'suggested', ...base, roles };
  };
  const [visit, past] = auxiliaryGlosses(event('CONSULT', 'future', 'historical'));
  const [agreed] = auxiliaryGlosses(event('AGREE', 'future'));
  assert.match(visit?.gloss ?? '', /not happened yet/);
  assert.equal(past?.mode, 'historical');
  assert.match(agreed?.gloss ?? '', /agreed on lies ahead/);
});
