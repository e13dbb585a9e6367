import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyse } from '../../../../src/core/analyse';
import { readTimex, typeFor } from '../../../../src/vscode/time/timex';

test('a value denotes its half-open interval', () => {
  const intervals: readonly (readonly [string, string, string])[] = [
    ['2024-02-29', '2024-02-29', '2024-03-01'],
    ['2025-12', '2025-12-01', '2026-01-01'],
    ['2026-W01', '2025-12-29', '2026-01-05'],
    ['2020-W53', '2020-12-28', '2021-01-04'],
    ['2025-Q4', '2025-10-01', '2026-01-01'],
    ['2025-H1', '2025-01-01', '2025-07-01'],
    ['2025-08-12T16:30', '2025-08-12T16:30', '2025-08-12T16:31'],
    ['2025-08-12TNI', '2025-08-12T20:00', '2025-08-13T00:00'],
    ['2025-08-12/2025-08', '2025-08-12', '2025-09-01'],
  ];
  for (const [value, start, end] of intervals)
    assert.deepEqual(readTimex(value)?.interval, { start, end }, value);
});

test('what no calendar has, and what is no TIMEX3, is no value', () => {
  const wrong = [
    '2025-02-30',
    '2025-13',
    '2025-W54',
    '2025-W53',
    '2025-08-12T25:00',
    '2025-08-12TZZ',
    'P',
    'PT',
    'P2',
  ];
  const broken = [
    '',
    'abc',
    '2025-08-12/2025-08-11',
    '12/8/2025',
    'past_ref',
    '2025-XX-',
    '2025-08-12T',
    '2024-04/2026-03/x',
  ];
  for (const value of [...wrong, ...broken]) assert.equal(readTimex(value), undefined, value);
});

test('a type is kept where the value allows it', () => {
  assert.equal(typeFor('2025-08-12', 'DATE'), 'DATE');
  assert.equal(typeFor('2025-08-12', 'TIME'), 'DATE');
  assert.equal(typeFor('2025-08-12TNI', 'DATE'), 'TIME');
  assert.equal(typeFor('P1D', 'SET'), 'SET');
  assert.equal(typeFor('P1D', 'DATE'), 'DURATION');
  assert.equal(typeFor('XXXX-WXX-1', 'SET'), 'SET');
  assert.equal(typeFor('2025-08-12/2025-08-14', 'DATE'), 'DURATION');
  assert.equal(typeFor('2023-04/2024-03', 'DATE'), 'DATE');
  for (const type of ['DATE', 'TIME', 'DURATION', 'SET'] as const) assert.equal(typeFor('XXXX', type), type);
});

const STORY = [
  'मंगलवार को बैठक हुई। पिछले साल 13 सितंबर को भी बात हुई थी। 2019 में समझौता हुआ था। इस हफ्ते दल आएगा।',
  'सुबह 10 बजे सभा हुई। हर सोमवार बैठक होती है। बैठक दो घंटे चली। 90 के दशक में युद्ध हुआ। हाल के दिनों में शांति है।',
  '2023-24 में निवेश बढ़ा। 12 से 14 अगस्त 2024 तक मेला लगा। जुलाई-अगस्त में बारिश हुई। बुधवार रात धमाका हुआ।',
].join('\n');

test('every value that the analysis finds is read, with the same interval where nothing modifies it', () => {
  const { times } = analyse(`शहर में बैठक\n\n${STORY}`, { published: '2025-03-06' });
  assert.ok(times.length > 12);
  for (const { value, interval, mod, type } of times) {
    const timex = readTimex(value);
    assert.ok(timex?.types.includes(type) || value.includes('/'), `${type} ${value}`);
    const isHours = interval?.start.includes('T');
    if (interval && !mod && timex?.interval && !isHours) assert.deepEqual(timex.interval, interval, value);
  }
});

test('reading never throws, and no interval is empty', () => {
  const piece = fc.constantFrom(
    '2025',
    '-08',
    '-12',
    '-W33',
    'T',
    '16:30',
    'NI',
    'P',
    'X',
    '2',
    'D',
    '/',
    'XXXX',
    '-XX',
    'WE',
  );
  const value = fc.oneof(
    fc.array(piece, { maxLength: 7 }).map((parts) => parts.join('')),
    fc.string(),
  );
  fc.assert(
    fc.property(value, (text) => {
      const interval = readTimex(text)?.interval;
      assert.ok(!interval || interval.start < interval.end, text);
    }),
  );
});
