import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LISTS, lexiconHash, soundsHash } from '../../../src/core/entities/tagger/lexicon';
import { soundsOf } from '../../../src/core/entities/tagger/sounds';
import { joinWords, listsBySound, listsByWord, readLists } from '../../../src/train/nameLists';

test('the lists know common names, places and words', () => {
  const lists = readLists('src/train/lists');
  const has = (word: string, list: (typeof LISTS)[number]) =>
    ((lists.get(word) ?? 0) & (1 << LISTS.indexOf(list))) !== 0;
  assert.ok(has('martin', 'given') && has('sharma', 'surnames') && has('bhopal', 'cities'));
  assert.ok(has('wardha', 'places') && has('meeting', 'english'));
  assert.ok(!has('meeting', 'given'));
});

test('a word is found by its sounds and through pairs of spellings', () => {
  const lists = new Map([
    ['bhopal', 12],
    ['martin', 1],
  ]);
  const sounds = listsBySound(lists);
  assert.equal(sounds.get(soundsHash(soundsOf('भोपाल'))), 12);
  assert.equal(sounds.get(soundsHash(soundsOf('मार्टिन'))), 1);
  const words = listsByWord(lists, 'martin\tमार्टीन\nbench\tबेंच\n\n');
  assert.deepEqual([...words], [[lexiconHash('मार्टीन'), 1]]);
  const joined = joinWords(new Map([[lexiconHash('मार्टीन'), 3]]), words);
  assert.deepEqual([...joined], [[lexiconHash('मार्टीन'), 3 | (1 << 8)]]);
});
