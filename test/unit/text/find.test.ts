import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  countPlaces,
  findFolded,
  findPattern,
  findPlaces,
  linesHolding,
  readQuery,
} from '../../../src/core/text/find';
import { fold } from '../../../src/core/text/fold';
import { isSnapped } from '../../../src/core/text/graphemes';

const all = (text: string) => ({ start: 0, end: text.length });
const folded = (text: string, words: string) =>
  findFolded(text, all(text), words).map(({ start, end }) => text.slice(start, end));

test('words are found in any spelling, inside longer words too', () => {
  assert.deepEqual(folded('हिन्दी, हिंदी; हिन्\u200dदी', 'हिंदी'), ['हिन्दी', 'हिंदी', 'हिन्\u200dदी']);
  assert.deepEqual(folded('ज़ुबैर जुबैर \u095bुबैरी', 'ज\u093cुबैर'), ['ज़ुबैर', 'जुबैर', '\u095bुबैरी']);
  assert.deepEqual(folded('नदी  आयोग, नदी\u00a0आयोग', 'नदी आयोग'), ['नदी  आयोग', 'नदी\u00a0आयोग']);
  assert.deepEqual(folded('TRUMP trump', 'Trump'), ['TRUMP', 'trump']);
  assert.deepEqual(folded('कककक', 'कक'), ['कक', 'कक']);
  assert.deepEqual(folded('क', '\u200d'), []);
});

test('what is found is whole clusters that hold the words, and only in the part', () => {
  const letters = fc.constantFrom('क', '्', 'ष', 'ा', 'ि', 'ं', 'ँ', '़', 'न', 'द', ' ', '\u200d', '।', 'a');
  const texts = fc.array(letters, { maxLength: 24 }).map((list) => list.join(''));
  fc.assert(
    fc.property(texts, fc.array(letters, { minLength: 1, maxLength: 3 }), fc.nat(10), (text, query, skip) => {
      const words = query.join('').trim();
      const start = Math.min(skip, text.length);
      let last = start;
      for (const span of findFolded(text, { start, end: text.length }, words)) {
        assert.ok(span.start >= last && span.end > span.start, 'in order, without overlap');
        last = span.end;
        assert.ok(start > 0 || isSnapped(text, span));
        const found = text.slice(span.start, span.end).replace(/\s+/gu, ' ');
        assert.ok(fold(found).includes(fold(words.replace(/\s+/gu, ' '))), `${found} holds ${words}`);
      }
    }),
  );
});

test('a pattern is read with its flags, and says what is wrong with it', () => {
  const query = readQuery('/(नदी|झील)\\s+आयोग/');
  assert.ok(query?.kind === 'pattern');
  const text = 'नदी आयोग और झील  आयोग, क्ष';
  const found = findPattern(text, all(text), query.pattern).map(({ start, end }) => text.slice(start, end));
  assert.deepEqual(found, ['नदी आयोग', 'झील  आयोग']);
  const half = readQuery('/क/');
  assert.ok(half?.kind === 'pattern');
  assert.deepEqual(
    findPattern('क्षण', all('क्षण'), half.pattern).map(({ end }) => end),
    [3],
    'widened to the conjunct',
  );
  assert.deepEqual(findPattern('क ख', all('क ख'), /\s*/gu), []);
  const wrong = readQuery('/(/');
  assert.ok(wrong?.kind === 'error' && wrong.message.includes('cannot be read'));
  assert.deepEqual(readQuery('  '), undefined);
  assert.deepEqual(readQuery(' 12/8/2025 '), { kind: 'words', words: '12/8/2025' });
});

test('a pattern that repeats what repeats is refused', () => {
  for (const typed of ['/(क+)+/', '/((?:क|ख*)ग){2,}/', '/(?:[)]\\s{1,3})*$/', '/(\\S+\\s)+आयोग/']) {
    const query = readQuery(typed);
    assert.ok(query?.kind === 'error' && query.message.includes('repeats'), typed);
  }
  for (const typed of [
    '/(क)+ख*/',
    '/(नदी|झील)+\\s+आयोग/',
    '/(\\+[*+])+/',
    '/(क+){2}/',
    '/(क?\\u{915})+(ख+)/',
  ]) {
    assert.equal(readQuery(typed)?.kind, 'pattern', typed);
  }
});

test('counting ends between two lines when it takes too long', () => {
  const parts = [all('क क'), { start: 4, end: 5 }];
  const wish = { query: { kind: 'words', words: 'क' }, wholeWords: false } as const;
  assert.deepEqual(
    countPlaces('क क\nक', parts, wish, () => false),
    { count: 3, isWhole: true },
  );
  let asked = 0;
  assert.deepEqual(
    countPlaces('क क\nक', parts, wish, () => asked++ > 0),
    { count: 2, isWhole: false },
  );
});

test('a wish is looked for line by line, in whole words or in parts of them', () => {
  const text = 'नदी और नदियां\nमेला\nनदी';
  const lines = linesHolding(text, [
    { start: 3, end: 5 },
    { start: text.length - 2, end: text.length },
    { start: text.length - 1, end: text.length },
  ]);
  assert.deepEqual(
    lines.map(({ start, end }) => text.slice(start, end)),
    ['नदी और नदियां', 'नदी'],
  );
  const found = (typed: string, wholeWords: boolean) => {
    const query = readQuery(typed);
    assert.ok(query && query.kind !== 'error');
    return findPlaces(text, lines, { query, wholeWords }).map(({ start, end }) => text.slice(start, end));
  };
  assert.deepEqual(found('नदी', true), ['नदी', 'नदी']);
  assert.deepEqual(found('न', false), ['न', 'न', 'न']);
  assert.deepEqual(found('/नद[िी]\\S*/', true), ['नदी', 'नदियां', 'नदी']);
  assert.deepEqual(found('/यां\\s+मेला/', false), [], 'not across lines');
});
