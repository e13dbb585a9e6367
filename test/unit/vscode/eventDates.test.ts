import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventMark } from '../../../src/core/sidecar/marks';
import {
  byTime,
  dateReport,
  type EventDate,
  eventDate,
  timesByPlace,
} from '../../../src/vscode/views/eventDates';
import { timeOn, timesOf } from './time/marks';

/** An event that the time expressions with these words date. */
function event(scene: ReturnType<typeof timesOf>, words: readonly string[], value: string | null): EventMark {
  const date = words.map((one) => timeOn(scene, one).span);
  const roles = { actor: [], recipient: [], place: [], date };
  const base = { type: 'CONSULT', modes: [], contexts: [], aux: [], value, source: null } as const;
  return { kind: 'event', span: { start: 0, end: 1 }, status: 'suggested', ...base, roles };
}

function dateOf(story: string, words: readonly string[], value: string | null): EventDate | undefined {
  const scene = timesOf(story);
  return eventDate(event(scene, words, value), timesByPlace(scene.marks));
}

test('an event is dated by the whole day of its time expression', () => {
  const date = dateOf('मंत्री ने बुधवार रात बात की।', ['बुधवार रात'], '2025-03-05');
  assert.deepEqual(date, { start: '2025-03-05', end: '2025-03-06', label: 'Wed 5 Mar 2025' });
});

test('before a year is not that year', () => {
  const date = dateOf('मंत्री ने 2018 से पहले बात की।', ['2018'], '2018');
  assert.equal(date?.label, 'before 2018');
  assert.deepEqual([date?.start, date?.end], ['..', '2018-01-01']);
});

test('an event without a value of its own is dated by all that its time expressions span', () => {
  const date = dateOf('मंत्री ने पिछले साल और मंगलवार को बात की।', ['पिछले साल', 'मंगलवार'], null);
  assert.deepEqual([date?.start, date?.end], ['2024-01-01', '2025-03-05']);
});

test('an event whose value its time expression does not tell has that value', () => {
  assert.equal(dateOf('मंत्री ने मंगलवार को बात की।', ['मंगलवार'], '2024-05')?.label, 'May 2024');
  assert.equal(dateOf('मंत्री ने हाल के दिनों में बात की।', ['हाल के दिनों'], null), undefined);
});

test('groups stand in the order of their starts, longer ones before what lies in them', () => {
  const date = (start: string, end: string): EventDate => ({ start, end, label: `${start}/${end}` });
  const dates = [
    date('2025-08-12', '2025-08-13'),
    date('2025-01-01', '..'),
    date('..', '2018-01-01'),
    date('2025-08-01', '2025-08-02'),
    date('2025-08-01', '2025-09-01'),
    date('2025-01-01', '2026-01-01'),
    date('2018-01-01', '2019-01-01'),
  ];
  assert.deepEqual(
    dates.toSorted(byTime).map(({ label }) => label),
    [
      '../2018-01-01',
      '2018-01-01/2019-01-01',
      '2025-01-01/..',
      '2025-01-01/2026-01-01',
      '2025-08-01/2025-09-01',
      '2025-08-01/2025-08-02',
      '2025-08-12/2025-08-13',
    ],
  );
});

test('the tooltip tells how the date is known', () => {
  const scene = timesOf('आज मंत्री ने बात की। मंत्री ने 3/4/2024 को बात की।');
  const report = (words: readonly string[], value: string | null) =>
    dateReport(event(scene, words, value), timesByPlace(scene.marks), scene.told);
  assert.equal(
    report(['आज'], '2025-03-06'),
    'Thu 6 Mar 2025 by “आज”, counted from the publication date, 6 Mar 2025 (line 2)',
  );
  assert.match(report(['3/4/2024'], '2024-04-03'), /may be 3 Apr or 4 Mar 2024$/);
  assert.equal(report([], null), 'no date is told');
});
