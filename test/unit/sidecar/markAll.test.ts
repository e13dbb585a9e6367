import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  acceptMark,
  hitsFor,
  markAll,
  markPlaces,
  markSpan,
  rejectMark,
  type Situation,
} from '../../../src/core/sidecar/decide';
import { invertEdit } from '../../../src/core/sidecar/edit';
import { splitLines } from '../../../src/core/text/lines';
import { findOccurrences } from '../../../src/core/text/occurrences';
import { type Token, tokenise } from '../../../src/core/text/words';
import { spanIn, testStamp } from './arbitrary';
import { after, glance, markOn, sceneOf, TEXT, wordsOf } from './scene';

/** Where a phrase stands in a text, line by line. */
function places(text: string, phrase: string) {
  const tokens: Token[] = [];
  const ranges = splitLines(text).map(({ start, end }) => {
    const from = tokens.length;
    tokens.push(...tokenise(text, start, end));
    return { from, to: tokens.length };
  });
  return findOccurrences(tokens, ranges, phrase);
}

const quotes = (text: string, phrase: string) =>
  places(text, phrase).map(({ start, end }) => text.slice(start, end));

test('occurrences are whole words in any spelling, never across lines', () => {
  assert.deepEqual(quotes('ज़ुबैर, जुबैर; ज़ुबैरी ज़ुबैर।', 'जुबैर'), ['ज़ुबैर', 'जुबैर', 'ज़ुबैर']);
  assert.deepEqual(quotes('किम जोंग-उन और किम जोंग उन', 'किम जोंग उन'), ['किम जोंग-उन', 'किम जोंग उन']);
  assert.deepEqual(quotes('किम\nजोंग', 'किम जोंग'), []);
  assert.deepEqual(quotes('भारत भारतीय भारतों', 'भारत'), ['भारत']);
  assert.deepEqual(quotes('क, ख', '—'), []);
});

test('every occurrence reads as the phrase, and none is missed', () => {
  const words = fc.array(fc.constantFrom('नदी', 'नदियां', 'हिन्दी', 'हिंदी', '।', '-'), { maxLength: 12 });
  fc.assert(
    fc.property(words, (row) => {
      const wanted = row.filter((word) => word === 'हिन्दी' || word === 'हिंदी');
      assert.deepEqual(quotes(row.join(' '), 'हिंदी'), wanted);
    }),
  );
});

const hits = (scene: Situation, phrase: string) => hitsFor(scene, places(TEXT, phrase), 'PERSON');

test('what is decided, rejected as this type, or part of a longer name is no hit', () => {
  const open = sceneOf();
  assert.deepEqual(hits(open, 'सोरेन').map(wordsOf), ['सोरेन'], 'not the one in लीना सोरेन');
  const soren = markOn(open, 'mention', 'सोरेन', 1);
  assert.deepEqual(hits(after(open, acceptMark(open, soren, testStamp())), 'सोरेन'), []);
  const rejected = after(open, rejectMark(open, soren, testStamp()));
  assert.deepEqual(hits(rejected, 'सोरेन'), []);
  assert.equal(hitsFor(rejected, places(TEXT, 'सोरेन'), 'LOCATION').length, 1);
});

test('suggestions are accepted, corrected or added, with the name of the entity, in one edit', () => {
  const open = sceneOf();
  const picked = ['दास', 'मरुपुर', 'बाद'].flatMap((word) => hits(open, word));
  const edit = markAll(open, { picked, vetoed: [] }, { type: 'PERSON', entity: 'मोहन' }, testStamp());
  const marked = after(open, edit);
  const wanted = [
    'mention corrected PERSON मरुपुर',
    'mention corrected PERSON दास',
    'mention added PERSON बाद',
  ];
  for (const line of wanted) assert.ok(glance(marked).includes(line), line);
  for (const word of ['दास', 'मरुपुर', 'बाद']) assert.equal(markOn(marked, 'mention', word).entityName, 'मोहन');
  const plain = markAll(open, { picked: hits(open, 'दास'), vetoed: [] }, { type: 'PERSON' }, testStamp());
  assert.ok(glance(after(open, plain)).includes('mention accepted PERSON दास'));
  assert.deepEqual(glance(after(marked, invertEdit(edit))), glance(open));
});

test('a veto is remembered, also where nothing or something else was suggested', () => {
  const open = sceneOf();
  const vetoed = ['दास', 'मरुपुर', 'बाद'].flatMap((word) => hits(open, word));
  const marked = after(open, markAll(open, { picked: [], vetoed }, { type: 'PERSON' }, testStamp()));
  const seen = glance(marked);
  for (const word of ['दास', 'मरुपुर', 'बाद']) {
    assert.ok(seen.includes(`mention rejected PERSON ${word}`), word);
  }
  assert.ok(seen.includes('mention suggested LOCATION मरुपुर'), 'what it is instead stays');
  assert.ok(!seen.includes('mention suggested PERSON दास'));
  for (const word of ['दास', 'मरुपुर', 'बाद']) assert.deepEqual(hits(marked, word), []);
});

test('marking what was marked by hand changes nothing', () => {
  const open = sceneOf();
  const marked = after(open, markSpan(open, spanIn(TEXT, 'बाद'), 'PERSON', testStamp()));
  assert.deepEqual(hits(marked, 'बाद'), []);
});

test('found places are marked as anything, each kind beside the others', () => {
  const open = sceneOf();
  const found = places(TEXT, 'बाद');
  const asEvent = hitsFor(open, found, 'CONSULT');
  const marked = after(open, markPlaces(open, asEvent, 'CONSULT', testStamp()));
  assert.ok(glance(marked).includes('event added CONSULT बाद'));
  assert.deepEqual(hitsFor(marked, found, 'ACCUSE'), [], 'the place is an event already');
  assert.equal(hitsFor(marked, found, 'PERSON').length, 1, 'but no name yet');
  const day = places(TEXT, 'मंगलवार');
  const [hit] = hitsFor(open, day, 'DATE');
  assert.equal(hit?.suggestion?.type, 'DATE');
  const dated = after(open, markPlaces(open, day, 'DATE', testStamp()));
  assert.ok(glance(dated).includes('time accepted DATE मंगलवार'));
});
