import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fold } from '../../../src/core/text/fold';

test('spellings of one word have one key', () => {
  for (const [one, other] of ['हिन्दी हिंदी', 'जाँच जांच', 'ज़ोर जोर', '१५ 15', 'Trump trump'].map((row) =>
    row.split(' '),
  ))
    assert.equal(fold(one ?? ''), fold(other ?? ''));
});

test('vowel signs that were typed in two parts are whole', () => {
  const words = 'माेदी अाज हाेगा सैिक्षक गाैरव एेसा फाॅर्म अाैर'.split(' ');
  assert.deepEqual(words.map(fold), 'मोदी आज होगा सैिक्षक गौरव ऐसा फॉर्म और'.split(' '));
});

test('a vowel sign counts once, an apostrophe within a word not at all', () => {
  const words = "हुुआ गयाा ह’त्या छा'पा ओ’ब्रायन O’Brien".split(' ');
  assert.deepEqual(words.map(fold), 'हुआ गया हत्या छापा ओब्रायन o’brien'.split(' '));
});

test('a visarga in place of a colon is dropped, that of a word stays', () => {
  const words = 'दिल्लीः मुंबईः वाशिंगटनः प्रायः अतः पुनः छः क्रमशः निःशुल्क'.split(' ');
  assert.deepEqual(words.map(fold), 'दिल्ली मुंबई वाशिंगटन प्रायः अतः पुनः छः क्रमशः निःशुल्क'.split(' '));
});

test('a key folds to itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'कनमततशः़ाींँ् 5५ज़Aé') }), (word) => {
      assert.equal(fold(fold(word)), fold(word));
    }),
  );
});
