import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { tokenise } from '../../../src/core/text/words';

const TOKEN = /(\p{Nd}+(?:[.,]\p{Nd}+)*)|([\p{L}\p{M}\p{N}\u200c\u200d]+)|(\S)/gu;

/** What a token is, told by one expression. */
function byExpression(text: string) {
  return [...text.matchAll(TOKEN)].map(({ index, 0: word, 1: number, 2: letters }) => ({
    start: index,
    end: index + word.length,
    text: word,
    kind: number ? 'number' : letters ? 'word' : 'mark',
  }));
}

const withoutKeys = (text: string) =>
  tokenise(text).map(({ start, end, text: word, kind }) => ({ start, end, text: word, kind }));

describe('tokenise', () => {
  it('keeps separators in numbers and joiners in words, and gives each mark alone', () => {
    const texts = tokenise('क्‍षेत्र में जोंग-उन ने 15,000 रु. दिए, १०.५%।').map(({ text }) => text);
    const expected = 'क्‍षेत्र में जोंग - उन ने 15,000 रु . दिए , १०.५ % ।'.split(' ');
    assert.deepEqual(texts, expected);
  });

  it('keeps an apostrophe within a Devanagari word, but no quotation mark', () => {
    const texts = tokenise("ओ’ब्रायन की ह'त्या; ‘नया भारत’ने ‘भारत’की, ‘क’, O’Brien").map(({ text }) => text);
    const expected = "ओ’ब्रायन की ह'त्या ; ‘ नया भारत ’ ने ‘ भारत ’ की , ‘ क ’ , O ’ Brien".split(' ');
    assert.deepEqual(texts, expected);
  });

  it('finds what the expression of a token finds, in any text', () => {
    const pieces = [
      'क',
      'ा',
      '्',
      '\u200d',
      '५',
      '7',
      ',',
      '.',
      ' ',
      '\u00a0',
      '\ufeff',
      '\n',
      'a',
      'É',
      'Ⅷ',
      '²',
      '।',
    ];
    const odd = ['𝟛', '𑣠', '😀', '\ud800', '\udc00', '\u2028', '\u180e', '﷽', '٣'];
    const text = fc.array(fc.constantFrom(...pieces, ...odd)).map((parts) => parts.join(''));
    fc.assert(fc.property(text, (one) => assert.deepEqual(withoutKeys(one), byExpression(one))));
    const any = fc.string({ unit: 'binary' });
    fc.assert(fc.property(any, (one) => assert.deepEqual(withoutKeys(one), byExpression(one))));
  });

  it('gives the tokens that begin in a part of the text, with offsets into the whole', () => {
    const [token, ...rest] = tokenise('भारत ने चीन से', 5, 8);
    assert.deepEqual(token, { start: 5, end: 7, text: 'ने', key: 'ने', kind: 'word' });
    assert.deepEqual(rest, []);
  });

  it('still knows every word after more distinct ones than it keeps', () => {
    const text = Array.from(
      { length: 40_000 },
      (_, at) => `जाँच${String.fromCharCode(0x915 + (at % 20))}x${at}`,
    );
    const keys = tokenise(text.join(' ')).map(({ key }) => key);
    assert.deepEqual(
      keys,
      text.map((word) => word.replace('जाँच', 'जांच')),
    );
  });
});
