import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CONTEXT_INFOS } from '../../../src/core/events/codebook';
import { contextsOf } from '../../../src/core/events/contexts';
import { phraseKeys } from '../../../src/core/text/words';

const contexts = (text: string, modes: readonly string[] = []) =>
  contextsOf(new Set(phraseKeys(text)), 'ASSAULT', modes);

test('one telling word is enough, one hint is not, two are', () => {
  assert.deepEqual(contexts('बाजार में बम धमाका हुआ'), []);
  assert.deepEqual(contexts('बाजार में डॉलर गिरा'), ['economic']);
  assert.deepEqual(contexts('व्यापार घटा'), ['economic']);
  assert.deepEqual(contexts('पुलिस ने आंसू गैस छोड़ी'), ['repression']);
});

test('some modes bring their context', () => {
  assert.deepEqual(contexts('', ['cyber']), ['cyber']);
  assert.deepEqual(contexts('', ['misinformation']), ['misinformation']);
});

test('contexts are codes of the codebook', () => {
  const codes = new Set(CONTEXT_INFOS.map(({ code }) => code));
  const all = 'सेना जासूस कैबिनेट संसद चुनाव संविधान लोकतंत्र तख्तापलट व्यापार अदालत मुआवजा मानवाधिकार शरण प्रवासी भूकंप';
  const found = contexts(all);
  assert.ok(found.length >= 14);
  for (const context of found) assert.ok(codes.has(context), context);
});
