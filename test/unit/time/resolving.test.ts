import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TimeExpression } from '../../../src/core/model';
import { type Case, PUBLISHED, testCases, timesIn } from './bodyArticle';

function only(text: string, published: string | null = PUBLISHED): TimeExpression {
  const [first, ...more] = timesIn(text, published);
  assert.ok(first);
  assert.equal(more.length, 0);
  return first;
}

/** Half-open intervals: [sentence, start, end]. */
const INTERVALS: readonly (readonly [string, string, string])[] = [
  ['मंगलवार को वर्षा हुई।', '2025-08-12', '2025-08-13'],
  ['इस हफ्ते वर्षा हुई।', '2025-08-11', '2025-08-18'],
  ['बीते महीने वर्षा हुई।', '2025-07-01', '2025-08-01'],
  ['पिछले वर्ष वर्षा हुई।', '2024-01-01', '2025-01-01'],
  ['90 के दशक में वर्षा हुई।', '1990-01-01', '2000-01-01'],
  ['21वीं सदी में वर्षा हुई।', '2000-01-01', '2100-01-01'],
  ['2023-24 में वर्षा हुई।', '2023-04-01', '2024-04-01'],
  ['27 से 29 जनवरी तक वर्षा हुई।', '2025-01-27', '2025-01-30'],
  ['2014 से 2019 तक वर्षा हुई।', '2014-01-01', '2020-01-01'],
  ['पिछले तीन साल में वर्षा घटी।', '2022-08-13', '2025-08-13'],
  ['अगले तीन दिन वर्षा होगी।', '2025-08-14', '2025-08-17'],
  ['इस महीने के अंत में वर्षा होगी।', '2025-08-16', '2025-09-01'],
  ['मंगलवार शाम वर्षा हुई।', '2025-08-12T16:00', '2025-08-12T20:00'],
  ['मंगलवार शाम 5 बजे वर्षा हुई।', '2025-08-12T17:00', '2025-08-12T17:01'],
  ['बीती रात वर्षा हुई।', '2025-08-12T20:00', '2025-08-13T00:00'],
];

for (const [sentence, start, end] of INTERVALS) {
  test(`lays ${sentence}`, () => assert.deepEqual(only(sentence).interval, { start, end }));
}

const METHODS: readonly (readonly [string, TimeExpression['method']])[] = [
  ['13 सितंबर 2023 को वर्षा हुई।', 'absolute'],
  ['दो घंटे वर्षा हुई।', 'absolute'],
  ['मंगलवार को वर्षा हुई।', 'tense'],
  ['बीते मंगलवार को वर्षा हुई।', 'publication'],
  ['पिछले तीन साल में वर्षा घटी।', 'publication'],
  ['हाल ही में वर्षा हुई।', 'unresolved'],
  ['उसी दिन वर्षा हुई।', 'unresolved'],
  ['मंगलवार 5 बजे वर्षा हुई।', 'tense'],
];

for (const [sentence, method] of METHODS) {
  test(`says how it resolved ${sentence}`, () => assert.equal(only(sentence).method, method));
}

test('takes a plan told in the past tense for the day that is near, an old day for the past', () => {
  assert.equal(only('उन्हें 20 अगस्त को पेश होने का आदेश दिया गया।').value, '2025-08-20');
  assert.equal(only('यह आदेश 20 दिसंबर को दिया गया।').value, '2024-12-20');
});

test('counts a day from the expression before it and says so', () => {
  const [, next] = timesIn('वे 12 अगस्त को आए और अगले ही दिन लौटे।');
  assert.equal(next?.method, 'previous');
});

test('leaves an interval out where morning and evening are both possible', () => {
  const time = only('मंगलवार 5 बजे वर्षा हुई।');
  assert.equal(time.value, '2025-08-12T05:00');
  assert.equal(time.interval, undefined);
});

/** Without a publication date only what stands in the text resolves. */
const UNDATED: readonly Case[] = [
  ['13 सितंबर 2023 को वे मिले।', ['13 सितंबर 2023', 'DATE', '2023-09-13']],
  ['13 सितंबर को वे मिले।', ['13 सितंबर', 'DATE', 'XXXX-09-13']],
  ['सितंबर में वे मिले।', ['सितंबर', 'DATE', 'XXXX-09']],
  ['मंगलवार को वे मिले।', ['मंगलवार', 'DATE', 'XXXX-WXX-2']],
  ['मंगलवार की शाम वे मिले।', ['मंगलवार की शाम', 'TIME', 'XXXX-XX-XXTEV']],
  ['आज वे मिले।', ['आज', 'DATE', 'XXXX']],
  ['कल वे मिले।', ['कल', 'DATE', 'XXXX']],
  ['पिछले वर्ष वे मिले।', ['पिछले वर्ष', 'DATE', 'XXXX']],
  ['दो साल पहले वे मिले।', ['दो साल पहले', 'DATE', 'XXXX']],
  ['24 वर्ष बाद वे मिले।', ['24 वर्ष बाद', 'DATE', 'XXXX']],
  ['पिछले तीन साल में वे मिले।', ['पिछले तीन साल', 'DURATION', 'P3Y']],
  ['हाल ही में वे मिले।', ['हाल ही में', 'DATE', 'PAST_REF']],
  [
    '5 मई 2023 को वे मिले। अगले दिन वे लौटे।',
    ['5 मई 2023', 'DATE', '2023-05-05'],
    ['अगले दिन', 'DATE', '2023-05-06'],
  ],
];

testCases(UNDATED, null);

test('takes a publication date that is none for no date', () => {
  assert.equal(only('आज वे मिले।', '2025-02-30').value, 'XXXX');
  assert.equal(only('आज वे मिले।', 'कल').value, 'XXXX');
});
