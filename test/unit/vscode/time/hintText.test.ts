import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TimeMark } from '../../../../src/core/sidecar/marks';
import { type HintMode, hintText } from '../../../../src/vscode/time/hintText';
import { timeOn, timesOf } from './marks';

function hint(story: string, words: string, mode: HintMode = 'relative', more: Partial<TimeMark> = {}) {
  return hintText({ ...timeOn(timesOf(story), words), ...more }, mode);
}

test('a resolved relative date has its date behind it', () => {
  assert.equal(hint('मंत्री ने मंगलवार को बात की।', 'मंगलवार'), '4 Mar 2025');
  assert.equal(hint('मंत्री ने पिछले साल बात की।', 'पिछले साल'), '2024');
  assert.equal(hint('मंत्री ने पिछले हफ्ते बात की।', 'पिछले हफ्ते'), '24 Feb – 2 Mar 2025');
  assert.equal(hint('मंत्री ने बुधवार रात बात की।', 'बुधवार रात'), '5 Mar 2025, night');
});

test('absolute dates have hints only where all are wanted', () => {
  const story = 'मंत्री ने 13 सितंबर 2023 को बात की।';
  assert.equal(hint(story, '13 सितंबर 2023'), undefined);
  assert.equal(hint(story, '13 सितंबर 2023', 'all'), '13 Sep 2023');
  assert.equal(hint(story, '13 सितंबर 2023', 'off'), undefined);
});

test('what may be two days tells both, until an analyst decides', () => {
  const story = 'मंत्री ने 3/4/2024 को बात की।';
  assert.equal(hint(story, '3/4/2024'), '3 Apr or 4 Mar 2024?');
  assert.equal(hint(story, '3/4/2024', 'all', { status: 'accepted' }), '3 Apr 2024');
});

test('an unresolved one has none, or a discreet one where all are wanted', () => {
  const story = 'मंत्री ने हाल के दिनों में बात की।';
  assert.equal(hint(story, 'हाल के दिनों'), undefined);
  assert.equal(hint(story, 'हाल के दिनों', 'all'), '?');
});

test('the value of an analyst wins, and a rejected one has no hint', () => {
  const story = 'मंत्री ने मंगलवार को बात की।';
  const corrected = { status: 'corrected', value: '2025-02-25' } as const;
  assert.equal(hint(story, 'मंगलवार', 'relative', corrected), '25 Feb 2025');
  assert.equal(hint(story, 'मंगलवार', 'all', { status: 'rejected' }), undefined);
  const unknown = { status: 'corrected', value: 'PAST_REF' } as const;
  assert.equal(hint(story, 'मंगलवार', 'relative', unknown), undefined);
});

test('lengths and repetitions have words where all are wanted', () => {
  assert.equal(hint('बैठक दो घंटे चली।', 'दो घंटे', 'all'), '2 hours');
  assert.equal(hint('हर सोमवार बैठक होती है।', 'हर सोमवार', 'all'), 'every Monday');
  assert.equal(hint('हर सोमवार बैठक होती है।', 'हर सोमवार'), undefined);
});

test('a postposition says by itself on which side of the date something lies; words inside are told', () => {
  assert.equal(hint('15 जून से नए नियम लागू होंगे।', '15 जून'), '15 Jun 2025');
  assert.equal(hint('बैठक करीब दो घंटे चली।', 'करीब दो घंटे', 'all'), 'about 2 hours');
});
