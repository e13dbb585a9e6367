import assert from 'node:assert/strict';
import { test } from 'node:test';
import { howOf, howText } from '../../../../src/vscode/time/how';
import { otherValues, timeLines } from '../../../../src/vscode/time/timeCard';
import { timeOn, timesOf } from './marks';

function lines(story: string, words: string, head?: string): string {
  const scene = timesOf(story, head);
  return timeLines(timeOn(scene, words), scene.context).join('\n');
}

function how(story: string, words: string, head?: string): string {
  const scene = timesOf(story, head);
  return howText(howOf(timeOn(scene, words), scene.told));
}

test('the method is told in words, with what was counted from', () => {
  const story =
    'आज मंत्री ने बात की। मंत्री ने मंगलवार को बात की। 13 सितंबर 2023 को युद्ध हुआ। अगले ही दिन सेना पहुंची। वे कल आएंगे।';
  assert.equal(how(story, 'आज'), 'counted from the publication date, 6 Mar 2025 (line 2)');
  assert.equal(how(story, '13 सितंबर 2023'), 'as written');
  assert.equal(how(story, 'अगले ही दिन'), 'counted from “13 सितंबर 2023” in line 4 (13 Sep 2023)');
  assert.match(how(story, 'मंगलवार'), /\(line 2\), back in time by the tense of its clause$/);
  assert.match(how(story, 'कल'), /\(line 2\), ahead in time by the tense of its clause$/);
});

test('what was counted from is a link that selects it', () => {
  const card = lines('13 सितंबर 2023 को युद्ध हुआ। अगले ही दिन सेना पहुंची।', 'अगले ही दिन');
  const [, args = ''] = /\[“13 सितंबर 2023”\]\(command:tippani\.showSpan\?([^)]+)\)/.exec(card) ?? [];
  assert.deepEqual(JSON.parse(decodeURIComponent(args)), [
    { uri: 'file:///a.txt', start: { line: 3, character: 0 }, end: { line: 3, character: 0 } },
  ]);
});

test('value, interval and granularity are told', () => {
  const card = lines('मंत्री ने पिछले हफ्ते बात की।', 'पिछले हफ्ते');
  assert.match(card, /`2025-W09`/);
  assert.match(card, /from Mon 24 Feb 2025 until before Mon 3 Mar 2025 · exact to the week/);
});

test('other readings are links that choose them', () => {
  const card = lines('मंत्री ने 3/4/2024 को बात की।', '3/4/2024');
  const [, args = ''] = /\[4 Mar 2024\]\(command:tippani\.setDateValue\?([^)]+)\)/.exec(card) ?? [];
  const [ref] = JSON.parse(decodeURIComponent(args));
  assert.equal(ref.value, '2024-03-04');
  assert.equal(ref.kind, 'time');
});

test('an unresolved date says why, and offers the publication date where that is what lacks', () => {
  const undated = 'शहर में नई सड़क पर बैठक\n\n';
  const card = lines('मंत्री ने मंगलवार को बात की।', 'मंगलवार', undated);
  assert.match(
    card,
    /not resolved: the publication date of this article is unknown · \[Set publication date\]/,
  );
  const vague = lines('मंत्री ने हाल के दिनों में बात की।', 'हाल के दिनों');
  assert.match(vague, /not resolved: it says no more than/);
  assert.doesNotMatch(vague, /Set publication date/);
});

test('a value that an analyst set says so, and the suggested one can be taken back', () => {
  const scene = timesOf('मंत्री ने मंगलवार को बात की।');
  const mark = { ...timeOn(scene, 'मंगलवार'), status: 'corrected', value: '2025-02-25', by: 'AB' } as const;
  assert.equal(howText(howOf(mark, scene.told)), 'set by AB');
  assert.deepEqual(otherValues(mark), ['2025-03-04']);
  assert.match(timeLines(mark, scene.context).join('\n'), /The analysis says: \[4 Mar 2025\]/);
});

test('what a sidecar says cannot add links', () => {
  const scene = timesOf('मंत्री ने मंगलवार को बात की।');
  const mark = { ...timeOn(scene, 'मंगलवार'), value: '[x](command:tippani.delete)', by: '[y](command:z)' };
  const card = timeLines(mark, scene.context).join('\n');
  assert.doesNotMatch(card.replace(/`[^`]*`/g, ''), /[^\\]\]\(command:(tippani\.delete|z)/);
});
