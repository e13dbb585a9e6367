import assert from 'node:assert/strict';
import { test } from 'node:test';
import { abbreviates } from '../../../../src/core/entities/linking/abbreviations';
import { latinName } from '../../../../src/core/entities/linking/latinName';
import { lettersOf } from '../../../../src/core/entities/linking/letters';

const SHORT: readonly (readonly [string, string])[] = [
  ['भाजपा', 'भारतीय जनता पार्टी'],
  ['बीजेपी', 'भारतीय जनता पार्टी'],
  ['BJP', 'भारतीय जनता पार्टी'],
  ['सपा', 'समाजवादी पार्टी'],
  ['राजद', 'राष्ट्रीय जनता दल'],
  ['आरजेडी', 'राष्ट्रीय जनता दल'],
  ['झामुमो', 'झारखंड मुक्ति मोर्चा'],
  ['विहिप', 'विश्व हिंदू परिषद'],
  ['संप्रग', 'संयुक्त प्रगतिशील गठबंधन'],
  ['एफबीआई', 'फेडरल ब्यूरो ऑफ इन्वेस्टिगेशन'],
  ['एनआईए', 'राष्ट्रीय जांच एजेंसी'],
  ['आरबीआई', 'भारतीय रिजर्व बैंक'],
  ['बीएसएफ', 'सीमा सुरक्षा बल'],
  ['डब्ल्यूएचओ', 'विश्व स्वास्थ्य संगठन'],
  ['यूएस', 'यूनाइटेड स्टेट्स'],
  ['एमपी', 'मध्य प्रदेश'],
];
const NOT_SHORT: readonly (readonly [string, string])[] = [
  ['भाजपा', 'भारतीय किसान यूनियन'],
  ['कांग्रेस', 'तृणमूल कांग्रेस'],
  ['सीबीआई', 'राष्ट्रीय जांच एजेंसी'],
  ['एसपी', 'राष्ट्रीय जनता दल'],
  ['एनएचबी', 'भारत'],
];

for (const [short, full] of SHORT) {
  test(`${short} is ${full}`, () => assert.equal(abbreviates(short, full), true));
}
for (const [short, full] of NOT_SHORT) {
  test(`${short} is not ${full}`, () => assert.equal(abbreviates(short, full), false));
}

test('the letters that words spell', () => {
  const words = ['केसीएनए', 'KCNA', 'एक्स', 'ए', 'वीके', 'कांग्रेस', 'Trump', ''];
  assert.deepEqual(words.map(lettersOf), ['KCNA', 'KCNA', 'X', 'A', 'VK', undefined, undefined, undefined]);
});

test('names in Latin letters, as the world spells them where that is known', () => {
  assert.equal(latinName('LOCATION', 'चीन'), 'China');
  assert.equal(latinName('LOCATION', 'जाम्बिया'), 'Zambia');
  assert.equal(latinName('PERSON', 'डोनाल्ड ट्रंप'), 'Donald Trump');
  assert.equal(latinName('PERSON', 'ट्रंप'), 'Trump');
  assert.equal(latinName('ORGANIZATION', 'संयुक्त राष्ट्र'), 'United Nations');
  assert.equal(latinName('PERSON', 'अनिरुद्ध सेनगुप्ता'), 'Aniruddh Sengupta');
  assert.equal(latinName('PERSON', 'Trump'), '');
});
