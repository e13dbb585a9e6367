import assert from 'node:assert/strict';
import { test } from 'node:test';
import { soundKey, spellingKey } from '../../../src/core/entities/spelling';
import { transliterate } from '../../../src/core/entities/transliterate';

const NAMES: readonly (readonly [string, string])[] = [
  ['नरेंद्र मोदी', 'Narendra Modi'],
  ['नरेन्द्र मोदी', 'Narendra Modi'],
  ['व्लादिमीर पुतिन', 'Vladimir Putin'],
  ['किम जोंग-उन', 'Kim Jong-Un'],
  ['राहुल गांधी', 'Rahul Gandhi'],
  ['राजनाथ सिंह', 'Rajnath Singh'],
  ['मनमोहन', 'Manmohan'],
  ['आंबेडकर', 'Ambedkar'],
  ['भारत', 'Bharat'],
  ['उत्तर प्रदेश', 'Uttar Pradesh'],
  ['छत्तीसगढ़', 'Chhattisgarh'],
  ['अमृतसर', 'Amritsar'],
  ['राजनीति', 'Rajniti'],
  ['राष्ट्रपति', 'Rashtrapati'],
  ['मित्र', 'Mitra'],
  ['कृष्ण', 'Krishna'],
  ['धर्म', 'Dharm'],
  ['विज्ञान', 'Vigyan'],
  ['दुःख', 'Duhkh'],
  ['ज़ेलेंस्की', 'Zelenski'],
  ['क़तर', 'Qatar'],
  ['\u0958तर', 'Qatar'],
  ['संभल', 'Sambhal'],
  ['हिंदी', 'Hindi'],
  ['जाँच', 'Janch'],
  ['जनता', 'Janta'],
  ['१५ जून', '15 Jun'],
  ['KCNA (केसीएनए)', 'KCNA (Kesienae)'],
  ['', ''],
  ['ओबामा', 'Obama'],
];

for (const [hindi, latin] of NAMES) {
  test(`${hindi} → ${latin}`, () => assert.equal(transliterate(hindi), latin));
}

const SAME_SOUND: readonly (readonly [string, string])[] = [
  ['पुतिन', 'Putin'],
  ['ट्रंप', 'Trump'],
  ['जेलेंस्की', 'Zelenskyy'],
  ['बाइडेन', 'Biden'],
  ['लावरोव', 'Lavrov'],
  ['मैक्रों', 'Macron'],
  ['एर्दोगन', 'Erdogan'],
  ['खामेनेई', 'Khamenei'],
];

for (const [hindi, latin] of SAME_SOUND) {
  test(`${hindi} sounds like ${latin}`, () => assert.equal(soundKey(hindi), soundKey(latin)));
}

test('names of different sound stay apart', () => {
  assert.notEqual(soundKey('पुतिन'), soundKey('पटेल'));
  assert.notEqual(soundKey('मोदी'), soundKey('Biden'));
});

test('spellings of one name have one key', () => {
  assert.equal(spellingKey('मैक्रॉन'), spellingKey('मैक्रोन'));
  assert.equal(spellingKey('ज़ेलेंस्की'), spellingKey('जेलेंस्की'));
  assert.equal(spellingKey('ट्रम्प'), spellingKey('ट्रंप'));
  assert.notEqual(spellingKey('राम'), spellingKey('रमा'));
});
