import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addMonths,
  civilDay,
  dayNumber,
  isoDay,
  isoWeek,
  parseIsoDay,
  weekdayOf,
} from '../../../src/core/time/calendar';
import { nthWeekday, periodAround, type Size, shiftPeriod } from '../../../src/core/time/periods';

const anyDay = fc.integer({ min: dayNumber(1800, 1, 1), max: dayNumber(2199, 12, 31) });
const SIZES: readonly Size[] = [
  'day',
  'weekend',
  'week',
  'fortnight',
  'month',
  'quarter',
  'half',
  'year',
  'financialYear',
  'decade',
  'century',
];

test('knows weeks that belong to another year', () => {
  assert.equal(isoWeek(dayNumber(2018, 12, 31)), '2019-W01');
  assert.equal(isoWeek(dayNumber(2021, 1, 3)), '2020-W53');
  assert.equal(isoWeek(dayNumber(2025, 8, 13)), '2025-W33');
});

test('knows weekdays before and after 1970', () => {
  assert.equal(weekdayOf(dayNumber(1947, 8, 15)), 5);
  assert.equal(weekdayOf(dayNumber(2025, 8, 13)), 3);
});

test('keeps to the end of a shorter month', () => {
  assert.equal(isoDay(addMonths(dayNumber(2025, 1, 31), 1)), '2025-02-28');
  assert.equal(isoDay(addMonths(dayNumber(2024, 3, 31), -1)), '2024-02-29');
});

test('reads ISO dates and nothing else', () => {
  assert.equal(parseIsoDay('2025-02-29'), undefined);
  assert.equal(parseIsoDay('2025-8-1'), undefined);
  assert.equal(parseIsoDay('2025-08-13T10:00'), dayNumber(2025, 8, 13));
  fc.assert(fc.property(anyDay, (day) => assert.equal(parseIsoDay(isoDay(day)), day)));
});

test('turns days into dates and back', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const { year, month, day: ofMonth } = civilDay(day);
      assert.equal(dayNumber(year, month, ofMonth), day);
    }),
  );
});

test('a period holds its day, and its neighbours join it', () => {
  const withoutGaps = SIZES.filter((size) => size !== 'weekend');
  fc.assert(
    fc.property(fc.constantFrom(...withoutGaps), anyDay, (size, day) => {
      const here = periodAround(size, day);
      assert.ok(here.start <= day && day < here.end);
      assert.equal(shiftPeriod(size, day, 1)?.start, here.end);
      assert.equal(shiftPeriod(size, day, -1)?.end, here.start);
    }),
  );
});

test('counts weekdays of a month from both ends', () => {
  const august = periodAround('month', dayNumber(2025, 8, 1));
  assert.equal(nthWeekday(august, 7, 1)?.value, '2025-08-03');
  assert.equal(nthWeekday(august, 7, -1)?.value, '2025-08-31');
  assert.equal(nthWeekday(august, 5, 5)?.value, '2025-08-29');
  assert.equal(nthWeekday(august, 1, 5), undefined);
});
