import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findMentions } from '../../../src/core/entities/findMentions';
import type { Tag, TagType } from '../../../src/core/entities/tagger/labels';
import type { Tagger } from '../../../src/core/entities/tagger/tagger';
import { bodyArticle, found } from './marked';

/** A tagger that knows the names told, the first before the later ones, word by word as it is given them. */
function taggerOf(names: Readonly<Record<string, TagType>>): Tagger {
  const tag = (tokens: readonly string[]): Tag[] => {
    const tags: Tag[] = tokens.map(() => 'O');
    for (const [name, type] of Object.entries(names)) mark(tokens, tags, name.split(' '), type);
    return tags;
  };
  return { tag, tagAll: (sentences) => sentences.map(tag), styleOf: () => 'hiner' };
}

function mark(tokens: readonly string[], tags: Tag[], words: readonly string[], type: TagType): void {
  for (const at of tokens.keys()) {
    if (!words.every((word, index) => tokens[at + index] === word && tags[at + index] === 'O')) continue;
    for (const index of words.keys()) tags[at + index] = `${index === 0 ? 'B' : 'I'}-${type}`;
  }
}

function foundWith(text: string, names: Readonly<Record<string, TagType>>): string[] {
  return findMentions(bodyArticle(text), [], { tagger: taggerOf(names) }).map(
    ({ start, end, type }) => `${text.slice(start, end)}|${type}`,
  );
}

/** What the tagger finds in a text, what rules alone find, and what both give together. */
const CASES: readonly (readonly [
  why: string,
  text: string,
  tagged: Readonly<Record<string, TagType>>,
  expected: readonly string[],
])[] = [
  ['a name that no rule knows', 'सभा में लोरमा टिकुने भी आईं', { 'लोरमा टिकुने': 'PERSON' }, ['लोरमा टिकुने|PERSON']],
  [
    'the longer name of a person',
    'किसान नेता काका सिंह कोटड़ा ने कहा',
    { 'काका सिंह कोटड़ा': 'PERSON' },
    ['काका सिंह कोटड़ा|PERSON'],
  ],
  [
    'no title that the tagger takes for a part of the name',
    'बैठक में डॉ. रमेश शर्मा भी थे',
    { 'डॉ. रमेश शर्मा': 'PERSON' },
    ['रमेश शर्मा|PERSON'],
  ],
  ['no kind of place after a place', 'टीम लोरमा गांव गई', { 'लोरमा गांव': 'LOCATION' }, ['लोरमा|LOCATION']],
  ['no person in capitals', 'NHKX ने जवाब नहीं दिया', { NHKX: 'PERSON' }, []],
  ['a body in capitals', 'NHKX ने जवाब नहीं दिया', { NHKX: 'ORGANIZATION' }, ['NHKX|ORGANIZATION']],
  [
    'no person where the full name tells whose short form it is',
    'राष्ट्रीय बागवानी बोर्ड (NHKX) बना। NHKX ने कहा',
    { NHKX: 'PERSON' },
    ['राष्ट्रीय बागवानी बोर्ड|ORGANIZATION', 'NHKX|ORGANIZATION', 'NHKX|ORGANIZATION'],
  ],
  ['a Latin word that is no short form', 'तब Lorma ने कहा', { Lorma: 'PERSON' }, ['Lorma|PERSON']],
  ['no place that is an illness', 'चिकनगुनिया में बुखार आता है', { चिकनगुनिया: 'LOCATION' }, []],
  [
    'a known place inside the name of a body',
    'वह एयर फ्रांस में हैं',
    { 'एयर फ्रांस': 'ORGANIZATION' },
    ['एयर फ्रांस|ORGANIZATION'],
  ],
  [
    'a body that the rules draw further than the tagger',
    'पंजाब सरकार ने कहा',
    { पंजाब: 'LOCATION' },
    ['पंजाब सरकार|ORGANIZATION'],
  ],
  [
    'a ministry without the nationality before it',
    'रूसी विदेश मंत्रालय ने कहा',
    { 'रूसी विदेश मंत्रालय': 'ORGANIZATION' },
    ['रूसी|MISC', 'विदेश मंत्रालय|ORGANIZATION'],
  ],
  [
    'no fighters that the tagger takes for a part of their body’s name',
    'लोरमा विद्रोहियों ने कहा',
    { 'लोरमा विद्रोहियों': 'ORGANIZATION' },
    ['लोरमा|ORGANIZATION'],
  ],
  [
    'a body in capitals without the English word after it',
    'NHKX Notice: नेता से जवाब मांगा',
    { 'NHKX Notice': 'ORGANIZATION' },
    ['NHKX|ORGANIZATION'],
  ],
  [
    'a judge without the English title',
    'न्यायाधीश (Chief Justice MK Lorma) ने कहा',
    { 'Chief Justice MK Lorma': 'ORGANIZATION' },
    ['MK Lorma|PERSON'],
  ],
  [
    'a name that goes on after a title though the tagger saw its beginning only',
    'राष्ट्रपति लोरमा टिकुने साहत ने कहा',
    { 'लोरमा टिकुने': 'PERSON' },
    ['लोरमा टिकुने साहत|PERSON'],
  ],
  [
    'a name in two pieces as one',
    'मुलाकात लोरमा टिकुने साहत से हुई',
    { लोरमा: 'PERSON', 'टिकुने साहत': 'PERSON' },
    ['लोरमा टिकुने साहत|PERSON'],
  ],
  [
    'a person without the nationality before the name',
    'बंधक इजरायली कीथ लोरमा थे',
    { 'इजरायली कीथ लोरमा': 'PERSON' },
    ['इजरायली|MISC', 'कीथ लोरमा|PERSON'],
  ],
  ['no verb', 'उसने वहां शरण ली थी', { 'शरण ली': 'PERSON' }, []],
  ['no ordinary word alone', 'इस बहादुरी की तारीफ हुई', { बहादुरी: 'LOCATION' }, []],
  ['no guess that the tagger does not share', 'उनके मुवक्किल ने कहा', {}, []],
  [
    'a hyphenated name as one',
    'संगठन लोरमा-ए-तिकु ने कहा',
    { 'लोरमा-ए-तिकु': 'ORGANIZATION' },
    ['लोरमा-ए-तिकु|ORGANIZATION'],
  ],
  ['two countries that a hyphen joins', 'भारत-चीन वार्ता', {}, ['भारत|LOCATION', 'चीन|LOCATION']],
  [
    'initials with their full stops',
    'वहां ए. लोरमा टिकुने साहत भी थे',
    { 'ए. लोरमा टिकुने साहत': 'PERSON' },
    ['ए. लोरमा टिकुने साहत|PERSON'],
  ],
  [
    'a last word with the danda glued to it',
    'उनसे मिले लोरमा टिकुने।',
    { 'लोरमा टिकुने।': 'PERSON' },
    ['लोरमा टिकुने|PERSON'],
  ],
  ['games and works as the tagger draws them', 'लोरमा टेस्ट मैच खेलेंगे', { 'टेस्ट मैच': 'GAME' }, ['टेस्ट मैच|GAME']],
  ['no times and numbers of the tagger', 'परसों लोरमा आठ', { परसों: 'TIMEX', आठ: 'NUMEX' }, ['आठ|NUMEX']],
];

for (const [why, text, tagged, expected] of CASES) {
  test(`${why}: ${text}`, () => assert.deepEqual(foundWith(text, tagged), expected));
}

test('the cases need the tagger, or show what the rules keep against it', () => {
  const same = CASES.filter(([, text, , expected]) => found(text).join() === expected.join());
  assert.deepEqual(
    same
      .map(([why]) => why)
      .filter((why) => !/^(?:a ministry|a body that|two countries|a name that goes on|no )/u.test(why)),
    [],
  );
});

test('a word that the tagger takes for a place is the person whose full name ends in it', () => {
  const text = 'खलील लोरमा आए। लोरमा का गुट बड़ा है।';
  assert.deepEqual(foundWith(text, { 'खलील लोरमा': 'PERSON', लोरमा: 'LOCATION' }), [
    'खलील लोरमा|PERSON',
    'लोरमा|PERSON',
  ]);
});

test('time expressions are left alone', () => {
  const text = 'मार्च लोरमा में हुआ';
  const times = [{ start: 0, end: 5 }];
  const tagger = taggerOf({ 'मार्च लोरमा': 'LOCATION' });
  assert.deepEqual(findMentions(bodyArticle(text), times, { tagger }), []);
});

test('places in a row with a known one', () => {
  assert.deepEqual(found('दिल्ली और लोरमा में बारिश हुई'), ['दिल्ली|LOCATION', 'लोरमा|LOCATION']);
  assert.deepEqual(found('नेपाल के लोरमा में बारिश हुई'), ['नेपाल|LOCATION', 'लोरमा|LOCATION']);
  assert.deepEqual(found('दिल्ली और लोरमा हाथ मिलाएंगे'), ['दिल्ली|LOCATION']);
});
