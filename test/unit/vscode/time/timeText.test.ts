import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OPEN_SIDE } from '../../../../src/core/model';
import { intervalSentence, intervalText, pointText } from '../../../../src/vscode/time/intervalText';
import { eitherText, modifiedText, valueText } from '../../../../src/vscode/time/timeText';

const interval = (start: string, end: string) => intervalText({ start, end });

test('an interval is told by the days, months or years that it holds', () => {
  assert.equal(interval('2025-08-12', '2025-08-13'), '12 Aug 2025');
  assert.equal(interval('2025-08-12', '2025-08-19'), '12–18 Aug 2025');
  assert.equal(interval('2025-07-28', '2025-08-04'), '28 Jul – 3 Aug 2025');
  assert.equal(interval('2025-12-29', '2026-01-05'), '29 Dec 2025 – 4 Jan 2026');
  assert.equal(interval('2025-08-01', '2025-09-01'), 'Aug 2025');
  assert.equal(interval('2025-07-01', '2025-10-01'), 'Jul–Sep 2025');
  assert.equal(interval('2023-04-01', '2024-04-01'), 'Apr 2023 – Mar 2024');
  assert.equal(interval('2024-01-01', '2025-01-01'), '2024');
  assert.equal(interval('1990-01-01', '2000-01-01'), '1990–1999');
});

test('times of day stand behind the day', () => {
  assert.equal(interval('2025-08-12T10:00', '2025-08-12T14:00'), '12 Aug 2025, 10:00–14:00');
  assert.equal(interval('2025-08-12T20:00', '2025-08-13T00:00'), '12 Aug 2025, 20:00–24:00');
  assert.equal(interval('2025-08-12T22:00', '2025-08-13T02:00'), '12 Aug 2025, 22:00 – 13 Aug 2025, 02:00');
});

test('an open side is told, and an end is told as what is not part of it', () => {
  assert.equal(interval(OPEN_SIDE, '2018-01-01'), 'before 1 Jan 2018');
  assert.equal(interval('2025-06-15', OPEN_SIDE), 'from 15 Jun 2025');
  const whole = intervalSentence({ start: '2025-08-12', end: '2025-08-13' });
  assert.equal(whole, 'from Tue 12 Aug 2025 until before Wed 13 Aug 2025');
  assert.equal(intervalSentence({ start: '2025-06-15', end: OPEN_SIDE }), 'from Sun 15 Jun 2025 on');
  assert.equal(intervalSentence({ start: OPEN_SIDE, end: '2018-01-01' }), 'before Mon 1 Jan 2018');
  assert.equal(pointText('2025-08-12T16:30'), 'Tue 12 Aug 2025, 16:30');
  assert.equal(pointText('nonsense'), 'nonsense');
});

test('a value of every granularity has short words', () => {
  const words: readonly (readonly [string, string])[] = [
    ['2025-08-12', '12 Aug 2025'],
    ['2025-08', 'Aug 2025'],
    ['2025', '2025'],
    ['2025-W33', '11–17 Aug 2025'],
    ['2025-W33-WE', '16–17 Aug 2025'],
    ['2025-Q3', 'Jul–Sep 2025'],
    ['2025-H2', 'Jul–Dec 2025'],
    ['2018-SU', 'summer 2018'],
    ['199', '1990–1999'],
    ['20', '2000–2099'],
    ['2023-04/2024-03', 'Apr 2023 – Mar 2024'],
    ['2025-08-12TMO', '12 Aug 2025, morning'],
    ['2025-08-12T16:30', '12 Aug 2025, 16:30'],
    ['2025-08-12/2025-08-14', '12–14 Aug 2025'],
    ['P2D', '2 days'],
    ['P1Y', '1 year'],
    ['PT1H30M', '1 hour 30 minutes'],
    ['P2Y3M', '2 years 3 months'],
    ['PXM', 'some months'],
    ['PXX', 'a while'],
    ['P3NI', '3 nights'],
    ['PAST_REF', 'in the past'],
    ['XXXX-09-13', '13 Sep, year unknown'],
    ['XXXX-WXX-2', 'a Tuesday'],
    ['XXXX-XX-XXT10:00', '10:00, day unknown'],
    ['2025-02-30', '2025-02-30'],
    ['<b>', '<b>'],
  ];
  for (const [value, wanted] of words) assert.equal(valueText(value), wanted, value);
});

test('a repeated time says every', () => {
  const words = {
    P1D: 'every day',
    P2W: 'every 2 weeks',
    'XXXX-WXX-1': 'every Monday',
    'XXXX-08-15': 'every 15 Aug',
  };
  for (const [value, wanted] of Object.entries(words)) assert.equal(valueText(value, true), wanted);
  assert.equal(valueText('XXXX-XX-XXTMO', true), 'every morning');
});

test('what words may mean is one question, with what the readings share told once', () => {
  const either = (...values: string[]) => eitherText(values.map((value) => ({ value })));
  assert.equal(either('2025-04-03', '2025-03-04'), '3 Apr or 4 Mar 2025?');
  assert.equal(either('2025-08-12', '2025-08-14'), '12 or 14 Aug 2025?');
  assert.equal(either('2024-12-31', '2025-01-02'), '31 Dec 2024 or 2 Jan 2025?');
  assert.equal(either('2025-08-12T05:00', '2025-08-12T17:00'), '12 Aug 2025, 05:00 or 17:00?');
  assert.equal(either('2025-08-12', '2025-08-12'), '12 Aug 2025?');
});

test('a modifier stands before the words', () => {
  assert.equal(modifiedText('Mar 2025', 'START'), 'early Mar 2025');
  assert.equal(modifiedText('2018', 'BEFORE'), 'before 2018');
  assert.equal(modifiedText('2 hours', 'APPROX'), 'about 2 hours');
  assert.equal(modifiedText('2018', undefined), '2018');
});
