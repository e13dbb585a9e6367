import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { soundsOf } from '../../../../src/core/entities/tagger/sounds';

test('a name sounds alike in both scripts', () => {
  const pairs = [
    ['पुतिन', 'Putin'],
    ['भोपाल', 'Bhopal'],
    ['चंडीगढ़', 'Chandigarh'],
    ['मिशेल', 'Mishel'],
    ['कृष्णा', 'Krishna'],
    ['अंबाला', 'Ambala'],
    ['जोसेफ़', 'Joseph'],
    ['यॉर्क', 'York'],
    ['ज़ेलेंस्की', 'Zelensky'],
  ];
  for (const [hindi = '', latin = ''] of pairs) assert.equal(soundsOf(hindi), soundsOf(latin), latin);
  assert.equal(soundsOf('भोपाल'), 'bupl');
  assert.notEqual(soundsOf('अनिल'), soundsOf('नील'));
});

test('no sound stands twice in a row, and other scripts have none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      assert.doesNotMatch(soundsOf(text), /(.)\1/u);
    }),
  );
  assert.equal(soundsOf('Москва'), '');
  assert.equal(soundsOf('।'), '');
});
