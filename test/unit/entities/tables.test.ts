import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gazetteer } from '../../../src/core/entities/gazetteer';
import { PACKED_PHRASES, PACKED_WORDS } from '../../../src/core/entities/tables/packed';
import { unpackText, unpackWords } from '../../../src/core/entities/unpack';
import { classOf, countLetters, stem, Word } from '../../../src/core/entities/wordClass';
import { phraseKeys } from '../../../src/core/text/words';

test('packed.ts is what the legible tables give', () => {
  const run = spawnSync(process.execPath, ['scripts/gazetteer.mjs', '--check'], { encoding: 'utf8' });
  assert.equal(run.stderr, '');
  assert.equal(run.status, 0);
});

test('a packed list of words comes back whole', () => {
  const text = readFileSync('src/core/entities/tables/titles.txt', 'utf8');
  const section = /\[roles: words\]\n([^[#]*)/u.exec(text)?.[1] ?? '';
  const words = section
    .trim()
    .split(/\s+/u)
    .map((word) => word.normalize('NFD').replaceAll('\u093c', ''));
  assert.ok(words.length > 100);
  assert.deepEqual(unpackWords(PACKED_WORDS.roles), [...new Set(words)].sort());
});

test('a packed table of phrases keeps both scripts', () => {
  const countries = unpackText(PACKED_PHRASES.countries).split(',');
  assert.ok(countries.some((row) => row.startsWith('Q159 रूस/रशिया/Russia = रूसी/')));
  assert.ok(countries.length > 180);
});

test('every country is known as a place under each of its names', () => {
  for (const row of unpackText(PACKED_PHRASES.countries).split(',')) {
    const names = row.replace(/^\S+ /u, '').split(' = ')[0] ?? '';
    for (const name of names.split('/')) assert.equal(gazetteer().get(name)?.type, 'LOCATION', name);
  }
});

test('no Wikidata id stands for two things', () => {
  const ids = Object.values(PACKED_PHRASES).flatMap((table) => unpackText(table).match(/Q\d+(?= )/gu) ?? []);
  assert.equal(new Set(ids).size, ids.length);
});

test('no phrase stands twice', () => {
  const seen = new Set<string>();
  for (const item of Object.values(PACKED_PHRASES).flatMap((table) => unpackText(table).split(','))) {
    const names = item
      .trim()
      .replace(/^(?:Q\d+|-) /u, '')
      .replaceAll('*', '');
    for (const name of names.split(' = ').flatMap((part) => part.split('/'))) {
      const key = phraseKeys(name).join(' ');
      assert.ok(!seen.has(key), name);
      seen.add(key);
    }
  }
});

test('the forms of a nationality are known', () => {
  for (const word of ['रूसी', 'रूसियों', 'कोरियाइयों', 'अंग्रेजों', 'Russians']) {
    assert.equal(gazetteer().get(word)?.type, 'MISC', word);
  }
});

const CLASSES: readonly (readonly [string, number])[] = [
  ['राष्ट्रपति', Word.Role],
  ['शर्मा', Word.Surname],
  ['राहुल', Word.Given],
  ['कमल', Word.Ambiguous],
  ['लोगों', Word.Ordinary],
  ['बैठकें', Word.Ordinary],
  ['याचिकाकर्ता', Word.Ordinary],
  ['केसीएनए', Word.Acronym],
  ['एस', Word.Initial],
  ['रामपुर', Word.PlaceEnding],
  ['आयोग', Word.BodyHead],
  ['ने', Word.Function],
  ['putin', Word.Latin],
];

for (const [word, bit] of CLASSES) {
  test(`the class of ${word}`, () => assert.notEqual(classOf(word) & bit, 0));
}

test('words that no table and no ending tells anything about have no class', () => {
  for (const word of ['क्वात्रोकी', 'गाचीबोवली', 'शहडोल']) assert.equal(classOf(word), 0, word);
  for (const word of ['महानगर', 'जिंदाबाद']) assert.equal(classOf(word) & Word.PlaceEnding, 0, word);
});

test('one stem for the forms of a word, never shorter than two letters', () => {
  assert.equal(stem('लोगों'), stem('लोग'));
  assert.equal(stem('बैठकें'), stem('बैठक'));
  assert.equal(stem('को'), 'को');
});

test('a short form has as many letters as it spells', () => {
  assert.deepEqual(
    ['एनआईए', 'केसीएनए', 'डब्ल्यूएचओ', 'KCNA', 'भारत', 'Trump'].map(countLetters),
    [3, 4, 3, 4, 0, 0],
  );
});
