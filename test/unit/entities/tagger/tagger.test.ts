import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Tag } from '../../../../src/core/entities/tagger/labels';
import { createTagger, type Tagger } from '../../../../src/core/entities/tagger/tagger';
import { aksharas } from '../../../../src/core/entities/tagger/wordAtoms';

const MODEL = 'media/tagger.bin';
let loaded: Tagger | undefined;

function tagger(): Tagger {
  loaded ??= createTagger(readFileSync(MODEL));
  return loaded;
}

/** The names of a row of tags, as text of the tokens. */
function namesOf(text: string): string[] {
  const tokens = text.split(' ');
  const names: string[] = [];
  for (const [at, tag] of tagger().tag(tokens).entries()) {
    if (tag.startsWith('B-')) names.push(`${tokens[at]}/${tag.slice(2)}`);
    else if (tag.startsWith('I-')) names.push(names.pop()?.replace('/', ` ${tokens[at]}/`) ?? '');
  }
  return names;
}

test('the model is in the media folder, and small', () => {
  assert.ok(existsSync(MODEL));
  assert.ok(readFileSync(MODEL).length <= 3_000_000);
});

test('finds names in plain sentences', () => {
  assert.deepEqual(namesOf('रक्षा मंत्री राजनाथ सिंह ने सोमवार को लखनऊ में यह बात कही .'), [
    'राजनाथ सिंह/PERSON',
    'सोमवार/TIMEX',
    'लखनऊ/LOCATION',
  ]);
  assert.deepEqual(namesOf('यह बात किसी ने नहीं कही .'), []);
});

const word = fc.oneof(
  fc.constantFrom('राहुल', 'ने', 'दिल्ली', 'के', '।', '-', '2025', 'KCNA', 'सिंह', 'है।', '', 'ज़ोर', '(', 'दो'),
  fc.string({ unit: 'binary' }),
);

test('any tokens get as many tags, none of which follows nothing', () => {
  const styles = fc.constantFrom('hiner', 'ilner');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), styles, (tokens, style) => {
      const tags = tagger().tag(tokens, style as 'hiner' | 'ilner');
      assert.equal(tags.length, tokens.length);
      let before: Tag = 'O';
      for (const tag of tags) {
        if (tag.startsWith('I-')) assert.equal(before.slice(2), tag.slice(2));
        before = tag;
      }
      assert.deepEqual(tagger().tag(tokens, style as 'hiner' | 'ilner'), tags);
    }),
  );
});

test('a surname alone is taken for the person who stands in full nearby', () => {
  const full = 'सांसद दिनेश खंडूड़ी ने यह मांग रखी .'.split(' ');
  const alone = 'उधर खंडूड़ी की बात पर हंगामा हुआ .'.split(' ');
  const other = 'बाद में सब लौट गए .'.split(' ');
  const far = Array.from({ length: 200 }, () => other);
  assert.equal(tagger().tagAll([full, other, alone])[2]?.[1], 'B-PERSON');
  assert.deepEqual(
    tagger()
      .tagAll([full, ...far, alone])
      .at(-1),
    tagger().tag(alone),
  );
  assert.deepEqual(tagger().tagAll([]), []);
});

test('very long rows of tokens are tagged too', () => {
  assert.equal(tagger().tag(Array.from({ length: 5000 }, () => 'दिल्ली')).length, 5000);
});

test('a cut-off model is refused at every length', () => {
  const bytes = readFileSync(MODEL);
  for (const length of [0, 4, 8, 100, 5000, bytes.length - 1]) {
    assert.throws(() => createTagger(bytes.subarray(0, length)), RangeError);
  }
});

test('aksharas hold conjuncts and vowel signs together', () => {
  assert.deepEqual(aksharas('प्रधानमंत्री'), [0, 3, 5, 6, 8, 12]);
  assert.deepEqual(aksharas(''), [0]);
});
