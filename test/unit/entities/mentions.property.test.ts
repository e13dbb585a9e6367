import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readArticle } from '../../../src/core/article/article';
import { findMentions, type MentionOptions } from '../../../src/core/entities/findMentions';
import { linkEntities } from '../../../src/core/entities/linkEntities';
import { transliterate } from '../../../src/core/entities/transliterate';
import type { Span } from '../../../src/core/model';
import { isSnapped } from '../../../src/core/text/graphemes';
import { articleText } from '../articleText';
import { shippedTagger } from '../tagger';

/** Texts of pieces that the rules know, between the stray ones. */
const busyText = fc
  .array(
    fc.oneof(
      articleText,
      fc.constantFrom(
        'राष्ट्रपति ',
        'व्लादिमीर पुतिन ',
        'ए. पी. जे. अब्दुल कलाम ',
        'विदेश मंत्रालय ',
        '(एनएचबी) ',
        'दिल्ली ',
        'हवाई अड्डे ',
        '5 अरब डॉलर ',
        'रु. 250 ',
        'दो-तीन ',
        'अल-',
        'श्री.',
        'रूसी ',
        '2️⃣',
        'पुतिन\u0301 ',
      ),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));

function inside(span: Span, spans: readonly Span[]): boolean {
  return spans.some(({ start, end }) => start <= span.start && span.end <= end);
}

/** With the rules alone, and with the tagger. */
const WAYS: readonly (readonly [string, MentionOptions])[] = [
  ['by rules', {}],
  ['with the tagger', { tagger: shippedTagger() }],
];

for (const [how, options] of WAYS) {
  test(`mentions of any text ${how} are sorted, apart, snapped, and in headline and body`, () => {
    fc.assert(
      fc.property(busyText, (text) => {
        const article = readArticle(text);
        const shown = article.lines.filter(({ zone }) => zone === 'headline' || zone === 'body');
        let end = 0;
        for (const mention of findMentions(article, [], options)) {
          assert.ok(mention.start >= end && mention.end > mention.start);
          assert.ok(isSnapped(text, mention), JSON.stringify(text.slice(mention.start, mention.end)));
          assert.ok(inside(mention, shown));
          end = mention.end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  test(`taken spans are left alone ${how}`, () => {
    fc.assert(
      fc.property(busyText, fc.nat(), fc.nat(40), (text, at, length) => {
        const start = text.length === 0 ? 0 : at % text.length;
        const taken = { start, end: Math.min(text.length, start + length) };
        const article = readArticle(text);
        const tokens = article.tokens.filter((token) => token.start < taken.end && taken.start < token.end);
        for (const { start: from, end: to } of findMentions(article, [taken], options)) {
          assert.ok(!tokens.some((token) => token.start >= from && token.end <= to));
        }
      }),
      { numRuns: 500 },
    );
  });

  test(`finding ${how} is the same every time`, () => {
    fc.assert(
      fc.property(busyText, (text) => {
        const article = readArticle(text);
        assert.deepEqual(findMentions(article, [], options), findMentions(article, [], options));
      }),
      { numRuns: 100 },
    );
  });
}

test('linking keeps every mention, and each entity holds its own', () => {
  fc.assert(
    fc.property(busyText, (text) => {
      const article = readArticle(text);
      const found = findMentions(article, []);
      const { mentions, entities } = linkEntities(article, found);
      assert.deepEqual(
        mentions.map(({ start, end, type }) => ({ start, end, type })),
        found.map(({ start, end, type }) => ({ start, end, type })),
      );
      for (const { id, type, name, mentions: own } of entities) {
        assert.notEqual(name, '');
        assert.deepEqual(
          own,
          mentions.filter(({ entity }) => entity === id),
        );
        assert.ok(own.every((mention) => mention.type === type));
      }
    }),
    { numRuns: 500 },
  );
});

test('transliteration leaves no Devanagari letter and never throws', () => {
  fc.assert(
    fc.property(busyText, (text) => {
      assert.ok(!/[\u0904-\u0939\u0958-\u0961\u0966-\u096f]/u.test(transliterate(text)));
    }),
  );
});
