import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold } from '../../../src/core/text/fold';
import { daysInMonth, monthNumber, shortMonthNumber } from '../../../src/core/text/months';

test('months are known in Hindi and English, in their spellings', () => {
  const rows = [
    ['जनवरी', 1],
    ['फ़रवरी', 2],
    ['फरवरी', 2],
    ['मई', 5],
    ['May', 5],
    ['सितम्बर', 9],
    ['सितंबर', 9],
    ['अक्तूबर', 10],
    ['DECEMBER', 12],
  ] as const;
  for (const [name, month] of rows) assert.equal(monthNumber(fold(name)), month, name);
});

test('a short form is a month only where it is asked for as one', () => {
  assert.equal(monthNumber(fold('जन')), undefined);
  assert.equal(shortMonthNumber(fold('जन')), 1);
  assert.equal(shortMonthNumber(fold('Sept')), 9);
  assert.equal(shortMonthNumber('-'), undefined);
  assert.equal(shortMonthNumber('नया'), undefined);
});

test('months have their days', () => {
  assert.deepEqual(
    [1, 2, 4, 12, 13].map((month) => daysInMonth(2023, month)),
    [31, 28, 30, 31, 0],
  );
  assert.deepEqual(
    [2000, 1900, 2024].map((year) => daysInMonth(year, 2)),
    [29, 28, 29],
  );
});
