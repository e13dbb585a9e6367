import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lexiconOf, printLexicon } from '../../../src/core/lexicon/codec';
import {
  addName,
  addNotName,
  applyLexiconEdit,
  entryOf,
  invertLexiconEdit,
  type LexiconStep,
} from '../../../src/core/lexicon/edit';
import { lexiconName } from '../../../src/core/lexicon/lexiconTable';
import { EMPTY_LEXICON_FILE, type LexiconFile } from '../../../src/core/lexicon/schema';
import { lexiconFile, phrase } from './arbitrary';

const BASE: LexiconFile = {
  tippani: 1,
  names: [
    { name: 'आरव टुम्बाक', type: 'PERSON', aliases: ['आरव'] },
    { name: 'टुम्बाक', type: 'PERSON', aliases: ['टी'] },
    { name: 'गोरू', type: 'LOCATION', note: 'नदी' },
  ],
  not: [{ text: 'विजय', type: 'PERSON' }, { text: 'आशा' }],
};

function after(file: LexiconFile, step: LexiconStep): LexiconFile {
  assert.ok('edit' in step, JSON.stringify(step));
  const changed = applyLexiconEdit(file, step.edit);
  assert.ok(changed);
  return changed;
}

function refusal(step: LexiconStep): string {
  assert.ok('refusal' in step);
  return step.refusal;
}

test('a new name is an entry of its own', () => {
  const file = after(
    EMPTY_LEXICON_FILE,
    addName(EMPTY_LEXICON_FILE, { text: 'नहर', type: 'LOCATION', name: 'नहर' }),
  );
  assert.deepEqual(file.names, [{ name: 'नहर', type: 'LOCATION' }]);
});

test('another name joins the entry of its canonical name, or begins one', () => {
  const joined = after(BASE, addName(BASE, { text: 'बाबू टुम्बाक', type: 'PERSON', name: 'आरव टुंबाक' }));
  assert.deepEqual(entryOf(joined, 'बाबू टुम्बाक'), {
    name: 'आरव टुम्बाक',
    type: 'PERSON',
    aliases: ['आरव', 'बाबू टुम्बाक'],
  });
  const begun = after(BASE, addName(BASE, { text: 'मोटू', type: 'PERSON', name: 'मोहन' }));
  assert.deepEqual(entryOf(begun, 'मोटू'), { name: 'मोहन', type: 'PERSON', aliases: ['मोटू'] });
});

test('a canonical name that is another name itself leads to its entry, so that no phrase is in two', () => {
  const file = after(BASE, addName(BASE, { text: 'बाबू', type: 'PERSON', name: 'आरव' }));
  assert.deepEqual(entryOf(file, 'बाबू'), {
    name: 'आरव टुम्बाक',
    type: 'PERSON',
    aliases: ['आरव', 'बाबू'],
  });
  assert.equal(file.names.length, BASE.names.length);
});

test('an entry that loses a phrase to another one is told', () => {
  const step = addName(BASE, { text: 'आरव', type: 'PERSON', name: 'टुम्बाक' });
  assert.deepEqual('takenFrom' in step && step.takenFrom, [BASE.names[0]]);
  assert.deepEqual(
    after(BASE, step).names.filter(({ type }) => type === 'PERSON'),
    [
      { name: 'आरव टुम्बाक', type: 'PERSON' },
      { name: 'टुम्बाक', type: 'PERSON', aliases: ['टी', 'आरव'] },
    ],
  );
  const plain = addName(BASE, { text: 'मोटू', type: 'PERSON', name: 'आरव टुम्बाक' });
  assert.ok(!('takenFrom' in plain), 'nothing is lost');
});

test('another name becomes the canonical one', () => {
  const file = after(BASE, addName(BASE, { text: 'टुम्बाक', type: 'PERSON', name: 'टी' }));
  assert.deepEqual(entryOf(file, 'टुम्बाक'), { name: 'टी', type: 'PERSON', aliases: ['टुम्बाक'] });
});

test('an entry that turns out to be another name takes its own other names along', () => {
  const file = after(BASE, addName(BASE, { text: 'टुम्बाक', type: 'PERSON', name: 'आरव टुम्बाक' }));
  assert.deepEqual(
    file.names.map(({ name, aliases }) => [name, aliases]),
    [
      ['आरव टुम्बाक', ['आरव', 'टुम्बाक', 'टी']],
      ['गोरू', undefined],
    ],
  );
});

test('what said that it is no name goes', () => {
  const file = after(BASE, addName(BASE, { text: 'विजय', type: 'PERSON', name: 'विजय' }));
  assert.deepEqual(file.not, [{ text: 'आशा' }]);
  const place = after(BASE, addName(BASE, { text: 'विजय', type: 'LOCATION', name: 'विजय' }));
  assert.deepEqual(place.not, BASE.not);
});

test('contradictions and repetitions are refused with a reason', () => {
  const add = (text: string, type: 'PERSON' | 'LOCATION', name = text) => addName(BASE, { text, type, name });
  assert.equal(refusal(add('गोरू', 'PERSON')), '“गोरू” is in the lexicon as LOCATION. Change it there first.');
  assert.equal(refusal(add('आरव', 'PERSON', 'आरव टुम्बाक')), '“आरव” is in the lexicon already.');
  assert.equal(
    refusal(add('गोरू', 'LOCATION', 'गोरू नहर')),
    '“गोरू” has an entry of its own in the lexicon. Change it there first.',
  );
  assert.equal(refusal(addNotName(BASE, 'आरव')), '“आरव” is in the lexicon as PERSON. Delete it there first.');
  assert.equal(refusal(addNotName(BASE, 'आशा')), '“आशा” is in the lexicon as no name already.');
});

test('never a name of any type, also where one type was denied before', () => {
  assert.deepEqual(after(BASE, addNotName(BASE, 'विजय')).not.at(-1), { text: 'विजय' });
});

test('an added name is found afterwards, and taking it back gives the same bytes', () => {
  const wanted = fc.record({
    text: phrase,
    type: fc.constantFrom('PERSON' as const, 'LOCATION' as const),
    name: phrase,
  });
  fc.assert(
    fc.property(fc.array(wanted, { maxLength: 5 }), lexiconFile, (steps, start) => {
      let file = start;
      for (const one of steps) {
        const step = addName(file, one);
        if ('refusal' in step) continue;
        const changed = after(file, step);
        assert.ok(lexiconName(lexiconOf(changed), one.text, one.type), 'it is found');
        const back = applyLexiconEdit(changed, invertLexiconEdit(step.edit));
        assert.equal(back && printLexicon(back), printLexicon(file));
        file = changed;
      }
    }),
    { numRuns: 500 },
  );
});

test('an edit fits only a lexicon whose entries are as it knew them', () => {
  const step = addName(BASE, { text: 'टुम्बाक', type: 'PERSON', name: 'आरव टुम्बाक' });
  assert.ok('edit' in step);
  assert.equal(applyLexiconEdit(EMPTY_LEXICON_FILE, step.edit), undefined);
});
