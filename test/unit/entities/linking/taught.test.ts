import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkEntities } from '../../../../src/core/entities/linkEntities';
import type { Lexicon, LexiconName } from '../../../../src/core/lexicon/lexicon';
import { bodyArticle } from '../marked';
import { readGroups } from './grouping';

const person = (text: string, name: string): LexiconName => ({ text, name, type: 'PERSON' });

/** The entities as `name: text, text`, with the Wikidata id where there is one. */
function entitiesOf(marked: string, names: readonly LexiconName[]): string[] {
  const lexicon: Lexicon = { names, notNames: [] };
  const { text, mentions } = readGroups(marked);
  return linkEntities(bodyArticle(text), mentions, lexicon).entities.map((entity) => {
    const texts = new Set(entity.mentions.map(({ start, end }) => text.slice(start, end)));
    return [entity.name, ': ', [...texts].join(', '), entity.wikidata && ` ${entity.wikidata}`]
      .filter(Boolean)
      .join('');
  });
}

test('what was taught tells which of two people a shared name means', () => {
  const text = '⟦राहुल गांधी|P1⟧ और ⟦सोनिया गांधी|P2⟧ मिले। ⟦गांधी|P2⟧ ने कहा।';
  assert.deepEqual(entitiesOf(text, [person('गांधी', 'सोनिया गांधी')]), [
    'राहुल गांधी: राहुल गांधी',
    'सोनिया गांधी: सोनिया गांधी, गांधी',
  ]);
});

test('a nickname that was taught goes to the name, and the rules go on from there', () => {
  const text = '⟦दीदी|P1⟧ ने कहा। ⟦ममता बनर्जी|P1⟧ लौटीं। ⟦ममता|P1⟧ हंसीं।';
  assert.deepEqual(entitiesOf(text, [person('दीदी', 'ममता बनर्जी')]), ['ममता बनर्जी: दीदी, ममता बनर्जी, ममता']);
});

test('names taught for an entity that the article names otherwise still come together', () => {
  const text = '⟦दीदी|P1⟧ ने कहा। ⟦बनर्जी|P1⟧ लौटीं।';
  assert.deepEqual(entitiesOf(text, [person('दीदी', 'ममता बनर्जी')]), ['ममता बनर्जी: दीदी, बनर्जी']);
});

test('what was taught parts what the rules would join', () => {
  const text = '⟦अनिल शर्मा|P1⟧ ने कहा। ⟦शर्मा|P2⟧ ने सुना।';
  assert.deepEqual(entitiesOf(text, [person('अनिल शर्मा', 'अनिल शर्मा'), person('शर्मा', 'सुनील शर्मा')]), [
    'अनिल शर्मा: अनिल शर्मा',
    'सुनील शर्मा: शर्मा',
  ]);
});

test('a body is named and known as it was taught', () => {
  const names: LexiconName[] = [
    { text: 'एनएसई', name: 'नेशनल स्टॉक एक्सचेंज', type: 'ORGANIZATION', wikidata: 'Q638740' },
  ];
  assert.deepEqual(entitiesOf('⟦एनएसई|O1⟧ और ⟦नेशनल स्टॉक एक्सचेंज|O1⟧।', names), [
    'नेशनल स्टॉक एक्सचेंज: एनएसई, नेशनल स्टॉक एक्सचेंज Q638740',
  ]);
});

test('what also means something else is left to the rules', () => {
  const weak: LexiconName = { ...person('सिंह', 'मनमोहन सिंह'), weak: true };
  assert.deepEqual(entitiesOf('⟦राजनाथ सिंह|P1⟧ ने कहा। ⟦सिंह|P1⟧ लौटे।', [weak]), [
    'राजनाथ सिंह: राजनाथ सिंह, सिंह',
  ]);
});
