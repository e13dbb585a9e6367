import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findMentions } from '../../../src/core/entities/findMentions';
import { linkEntities } from '../../../src/core/entities/linkEntities';
import type { Entity } from '../../../src/core/model';
import { bodyArticle } from './marked';

function link(text: string) {
  const article = bodyArticle(text);
  return linkEntities(article, findMentions(article, []));
}

/** The entities of a text as `name: mention, mention`. */
function entitiesOf(text: string, type?: Entity['type']): string[] {
  return link(text)
    .entities.filter((entity) => !type || entity.type === type)
    .map(({ name, mentions }) => {
      const texts = new Set(mentions.map(({ start, end }) => text.slice(start, end)));
      return `${name}: ${[...texts].join(', ')}`;
    });
}

const PEOPLE: readonly (readonly [text: string, ...entities: string[]])[] = [
  ['व्लादिमीर पुतिन बोले। पुतिन ने कहा।', 'व्लादिमीर पुतिन: व्लादिमीर पुतिन, पुतिन'],
  ['पुतिन ने कहा। व्लादिमीर पुतिन बोले।', 'व्लादिमीर पुतिन: पुतिन, व्लादिमीर पुतिन'],
  ['ट्रंप ने कहा। ट्रम्प ने सुना। डोनाल्ड ट्रंप गए।', 'डोनाल्ड ट्रंप: ट्रंप, ट्रम्प, डोनाल्ड ट्रंप'],
  [
    'किम जोंग उन गए। किम जोंग-उन लौटे। किम ने कहा। किम जोंग मुस्कुराए।',
    'किम जोंग उन: किम जोंग उन, किम जोंग-उन, किम, किम जोंग',
  ],
  ['Putin Visit: पुतिन ने यात्रा की।', 'पुतिन: Putin, पुतिन'],
  ['Trump Speech: डोनाल्ड ट्रंप ने भाषण दिया।', 'डोनाल्ड ट्रंप: Trump, डोनाल्ड ट्रंप'],
  ['ज़ेलेंस्की ने कहा। वोलोदिमिर जेलेंस्की लौटे।', 'वोलोदिमिर जेलेंस्की: ज़ेलेंस्की, वोलोदिमिर जेलेंस्की'],
  // One family name, two people: what stands alone belongs to neither.
  [
    'राहुल गांधी और प्रियंका गांधी मिले। गांधी ने कहा।',
    'राहुल गांधी: राहुल गांधी',
    'प्रियंका गांधी: प्रियंका गांधी',
    'गांधी: गांधी',
  ],
  ['सुमित्रा कौल बोलीं। कौल ने कहा।', 'सुमित्रा कौल: सुमित्रा कौल, कौल'],
  ['अनिल शर्मा और सुनील शर्मा मिले।', 'अनिल शर्मा: अनिल शर्मा', 'सुनील शर्मा: सुनील शर्मा'],
  // The short name of a known person does not go to another of the same family name.
  ['मेलानिया ट्रंप आईं। ट्रंप ने कहा।', 'मेलानिया ट्रंप: मेलानिया ट्रंप', 'ट्रंप: ट्रंप'],
  ['डोनाल्ड ट्रंप और मेलानिया ट्रंप आए। ट्रंप ने कहा।', 'डोनाल्ड ट्रंप: डोनाल्ड ट्रंप, ट्रंप', 'मेलानिया ट्रंप: मेलानिया ट्रंप'],
  ['एस. जयशंकर पहुंचे। जयशंकर ने कहा।', 'एस. जयशंकर: एस. जयशंकर, जयशंकर'],
  ['शी जिनपिंग बोले। चिनफिंग ने कहा।', 'शी जिनपिंग: शी जिनपिंग, चिनफिंग'],
];

for (const [text, ...entities] of PEOPLE) {
  test(`people of: ${text}`, () => assert.deepEqual(entitiesOf(text, 'PERSON'), entities));
}

test('a country has one entity under all its names, with its Wikidata id', () => {
  const { entities } = link('नॉर्थ कोरिया ने कहा। उत्तर कोरिया ने माना। North Korea News: खबर');
  assert.deepEqual(
    entities.map(({ name, wikidata, mentions }) => [name, wikidata, mentions.length]),
    [['उत्तर कोरिया', 'Q423', 3]],
  );
});

test('spellings and short forms of an organisation come together', () => {
  assert.deepEqual(entitiesOf('भाजपा ने कहा। बीजेपी जीती। भारतीय जनता पार्टी हारी।'), [
    'भाजपा: भाजपा, बीजेपी, भारतीय जनता पार्टी',
  ]);
  assert.deepEqual(entitiesOf('रॉयटर्स ने लिखा। Reuters Report: खबर', 'ORGANIZATION'), [
    'रॉयटर्स: रॉयटर्स, Reuters',
  ]);
});

test('a short form in brackets is the body before it', () => {
  const text = 'राष्ट्रीय बागवानी बोर्ड (एनएचबी) बना। एनएचबी ने मदद की।';
  assert.deepEqual(entitiesOf(text), ['राष्ट्रीय बागवानी बोर्ड: राष्ट्रीय बागवानी बोर्ड, एनएचबी']);
});

test('a country and its people are two entities', () => {
  assert.deepEqual(entitiesOf('रूस और रूसी सेना'), ['रूस: रूस', 'रूसी: रूसी']);
});

test('quantities have no entity', () => {
  const { mentions, entities } = link('15,000 सैनिक रूस गए।');
  assert.deepEqual(
    mentions.map(({ type, entity }) => [type, entity]),
    [
      ['NUMEX', undefined],
      ['LOCATION', 'e1'],
    ],
  );
  assert.equal(entities.length, 1);
});

test('ids follow the first mentions and stand on every mention', () => {
  const { mentions, entities } = link('चीन, रूस और चीन');
  assert.deepEqual(
    mentions.map(({ entity }) => entity),
    ['e1', 'e2', 'e1'],
  );
  assert.deepEqual(
    entities.flatMap(({ mentions: own }) => own).map(({ entity }) => entity),
    ['e1', 'e1', 'e2'],
  );
});

test('nothing found, nothing linked', () => {
  assert.deepEqual(link(''), { mentions: [], entities: [] });
});
