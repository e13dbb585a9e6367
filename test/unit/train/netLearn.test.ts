import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ROW, STYLES, TAGS } from '../../../src/core/entities/tagger/labels';
import { createTagger } from '../../../src/core/entities/tagger/tagger';
import { finish, trainNet } from '../../../src/train/train';
import { NO_REPORT, sampleSentences } from './sample';

const KNOWN = { words: new Map<number, number>(), sounds: new Map<number, number>() };

/** A linear part that has learnt nothing. */
const NOTHING = {
  keys: new Int32Array(0),
  weights: {
    rows: new Float32Array(0),
    transitions: STYLES.map(() => new Float64Array((TAGS.length + 1) * ROW)),
  },
};

test('the net alone tags what it was trained on, and names it never saw', () => {
  const sentences = sampleSentences();
  const often = [...sentences, ...sentences, ...sentences, ...sentences];
  const net = trainNet(often, KNOWN, { epochs: 10, seed: 1, report: NO_REPORT });
  const tagger = createTagger(finish(sentences, KNOWN, NOTHING, net));
  let right = 0;
  for (const { tokens, tags, style } of sentences) {
    const expected = Array.from(tags, (tag) => TAGS[tag]);
    if (tagger.tag(tokens, style).join() === expected.join()) right++;
  }
  assert.ok(right / sentences.length > 0.95, `${right} of ${sentences.length}`);
  assert.deepEqual(tagger.tag('मंत्री दीपक तिवारी ने बरेली में कहा .'.split(' ')), [
    'O',
    'B-PERSON',
    'I-PERSON',
    'O',
    'B-LOCATION',
    'O',
    'O',
    'O',
  ]);
});
