import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventsOf, unmet } from './samples';
import { SENTENCES } from './sentences';

for (const sample of SENTENCES) {
  test(`codes: ${sample.text.replace(/\[\w:([^\]=]*)[^\]]*\]/gu, '$1')}`, () => {
    const { text, events } = eventsOf(sample.text);
    for (const expectation of sample.events) assert.equal(unmet(expectation, text, events), undefined);
  });
}
