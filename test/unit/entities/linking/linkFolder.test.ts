import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ArticleEntity, linkFolder } from '../../../../src/core/entities/linking/linkFolder';
import type { EntityType } from '../../../../src/core/model';

const TYPES: Readonly<Record<string, EntityType>> = { P: 'PERSON', L: 'LOCATION', O: 'ORGANIZATION' };

/** `P व्लादिमीर पुतिन/पुतिन`: type, canonical name, other texts. */
function entity(row: string): ArticleEntity {
  const [name = '', ...others] = row.slice(2).split('/');
  return { type: TYPES[row.charAt(0)] ?? 'MISC', name, texts: [name, ...others], count: others.length + 1 };
}

/** The groups as `name: article.entity …`, articles numbered from 1. */
function linked(...articles: readonly string[][]): string[] {
  return linkFolder(articles.map((rows) => rows.map(entity))).map(
    ({ name, members }) =>
      `${name}: ${members.map((one) => `${one.article + 1}.${one.entity + 1}`).join(' ')}`,
  );
}

test('people come together by full names, spellings and the short names of who is known', () => {
  assert.deepEqual(
    linked(['P व्लादिमीर पुतिन/पुतिन', 'P अनिल शर्मा/शर्मा'], ['P पुतिन'], ['P व्लादिमिर पुतिन'], ['P अनिल शर्मा']),
    ['व्लादिमीर पुतिन: 1.1 2.1 3.1', 'अनिल शर्मा: 1.2 4.1'],
  );
});

test('a surname that many bear is not carried into another article', () => {
  assert.deepEqual(linked(['P अनिल शर्मा/शर्मा'], ['P शर्मा'], ['P शर्मा']), [
    'अनिल शर्मा: 1.1',
    'शर्मा: 2.1',
    'शर्मा: 3.1',
  ]);
  assert.deepEqual(linked(['P राहुल शर्मा'], ['P आर. शर्मा']), ['राहुल शर्मा: 1.1', 'आर. शर्मा: 2.1']);
});

test('a rare name goes to the one person who has it, and to none where two have', () => {
  assert.deepEqual(linked(['P लार्स एरिक्सन'], ['P एरिक्सन']), ['लार्स एरिक्सन: 1.1 2.1']);
  assert.deepEqual(linked(['P लार्स एरिक्सन'], ['P एरिक्सन'], ['P इंगा एरिक्सन']), [
    'लार्स एरिक्सन: 1.1',
    'एरिक्सन: 2.1',
    'इंगा एरिक्सन: 3.1',
  ]);
});

test('two people of one article stay two', () => {
  assert.deepEqual(linked(['P अनिल शर्मा', 'P अनिल कुमार शर्मा'], ['P अनिल शर्मा']), [
    'अनिल शर्मा: 1.1 2.1',
    'अनिल कुमार शर्मा: 1.2',
  ]);
});

test('a name that two people of one article have is carried nowhere', () => {
  const groups = ['संजय सिंह: 1.1', 'संजय सिंह: 2.1', 'संजय सिंह: 2.2', 'संजय सिंह: 3.1'];
  assert.deepEqual(linked(['P संजय सिंह'], ['P संजय सिंह', 'P संजय सिंह'], ['P संजय सिंह']), groups);
});

test('father and son stay two', () => {
  assert.deepEqual(linked(['P डोनाल्ड ट्रंप/ट्रंप'], ['P डोनाल्ड ट्रंप जूनियर'], ['P ट्रंप जूनियर']), [
    'डोनाल्ड ट्रंप: 1.1',
    'डोनाल्ड ट्रंप जूनियर: 2.1 3.1',
  ]);
});

test('places and bodies come together by canonical name and by their other texts', () => {
  assert.deepEqual(
    linked(
      ['O भाजपा/बीजेपी', 'L चीन'],
      ['O भारतीय जनता पार्टी'],
      ['L चाइना', 'O दिल्ली हाईकोर्ट'],
      ['O दिल्ली हाई कोर्ट'],
    ),
    ['भाजपा: 1.1 2.1', 'चीन: 1.2 3.1', 'दिल्ली हाई कोर्ट: 3.2 4.1'],
  );
});

test('a short form goes to the name that it stands for elsewhere', () => {
  assert.deepEqual(linked(['O एनएचबी'], ['O राष्ट्रीय बागवानी बोर्ड/एनएचबी']), [
    'राष्ट्रीय बागवानी बोर्ड: 1.1 2.1',
  ]);
});

test('the order of the articles changes no group', () => {
  const articles = [
    ['P पुतिन'],
    ['P व्लादिमीर पुतिन', 'O एनएचबी'],
    ['O राष्ट्रीय बागवानी बोर्ड/एनएचबी', 'P लार्स एरिक्सन'],
    ['P एरिक्सन'],
  ];
  const sizes = (rows: readonly string[][]) =>
    linkFolder(rows.map((row) => row.map(entity)))
      .map(({ members }) => members.length)
      .sort();
  assert.deepEqual(sizes(articles), sizes([...articles].reverse()));
});
