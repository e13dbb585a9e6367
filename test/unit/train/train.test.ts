import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTagger } from '../../../src/core/entities/tagger/tagger';
import { listsBySound } from '../../../src/train/nameLists';
import { readNames } from '../../../src/train/names';
import { train } from '../../../src/train/train';
import { NO_REPORT, sampleSentences } from './sample';

const words = readNames('राकेश\t12\nवर्मा\t40\nदीपक\t9\n');
const KNOWN = {
  words,
  sounds: listsBySound(
    new Map([
      ['bareilly', 8],
      ['jodhpur', 8],
      ['nainital', 8],
    ]),
  ),
};
const options = { epochs: 4, seed: 1, report: NO_REPORT };

test('the same sentences give the same bytes, another seed others', () => {
  const sentences = sampleSentences();
  const model = train(sentences, KNOWN, options);
  assert.deepEqual(train(sentences, KNOWN, options), model);
  assert.notDeepEqual(train(sentences, KNOWN, { ...options, seed: 2 }), model);
});

test('what was learnt holds for names that were not in the sentences', () => {
  const tagger = createTagger(train(sampleSentences(), KNOWN, options));
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

test('the style is told by the marks of a file', () => {
  const tagger = createTagger(train(sampleSentences(), KNOWN, options));
  assert.equal(tagger.styleOf([['वे', 'आए', '।']]), 'ilner');
  assert.equal(tagger.styleOf([['वे', 'आए', '.']]), 'hiner');
});
