import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyse } from '../../../src/core/analyse';
import { corroborate, type ToldArticle } from '../../../src/core/events/corroborate';

const told = (file: string, text: string, published = '2025-08-13'): ToldArticle => ({
  file,
  ...analyse(text, { published }),
});

const CALL = told(
  'a.txt',
  'फ्रांस के राष्ट्रपति इमैनुएल मैक्रों ने मंगलवार को चीन के राष्ट्रपति शी जिनपिंग से फोन पर बातचीत की। इस बातचीत में व्यापार का मुद्दा उठा।',
);
const CALL_AGAIN = told('b.txt', 'शिन्हुआ के अनुसार शी जिनपिंग और इमैनुएल मैक्रों के बीच मंगलवार को फोन पर बातचीत हुई।');

test('two articles about one call meet in one story, with all tellings and sources', () => {
  const stories = corroborate([CALL, CALL_AGAIN]).filter(({ type }) => type === 'CONSULT');
  assert.equal(stories.length, 1);
  const [story] = stories;
  assert.equal(story?.articles, 2);
  assert.deepEqual(story?.values, ['2025-08-12']);
  assert.equal(story?.datesDisagree, false);
  assert.deepEqual(new Set(story?.tellings.map(({ file }) => file)), new Set(['a.txt', 'b.txt']));
  assert.ok(story?.tellings.some(({ source }) => source === 'शिन्हुआ'));
});

test('a talk of others, or of another week, is another story', () => {
  const others = told('c.txt', 'शी जिनपिंग और व्लादिमीर पुतिन के बीच मंगलवार को फोन पर बातचीत हुई।');
  const later = told('d.txt', 'शी जिनपिंग और इमैनुएल मैक्रों के बीच मंगलवार को फोन पर बातचीत हुई।', '2025-09-03');
  for (const article of [others, later])
    assert.equal(corroborate([CALL, article]).filter(({ articles }) => articles > 1).length, 0);
});

test('what one article tells apart stays apart, however another tells of it', () => {
  const twice =
    'रूस ने सोमवार को यूक्रेन पर मिसाइल हमला किया। जर्मनी ने इसकी निंदा की। रूस ने मंगलवार को यूक्रेन पर मिसाइल हमला किया।';
  const stories = corroborate([told('h.txt', twice), told('i.txt', twice)]).filter(
    ({ type }) => type === 'ASSAULT',
  );
  const own = told('h.txt', twice).events.filter(({ type }) => type === 'ASSAULT');
  assert.equal(new Set(own.map(({ coref }) => coref)).size, 2, 'two attacks');
  assert.deepEqual(
    stories.map(({ articles, values }) => [articles, ...values]),
    [
      [2, '2025-08-11'],
      [2, '2025-08-12'],
    ],
  );
});

test('dates a day apart and numbers that differ are shown side by side', () => {
  const first = told('e.txt', 'रूस ने सोमवार को यूक्रेन पर मिसाइल हमला किया जिसमें 12 लोगों की मौत हो गई।');
  const second = told('f.txt', 'रूस ने मंगलवार को यूक्रेन पर मिसाइल हमला किया जिसमें 15 लोगों की मौत हो गई।');
  const story = corroborate([first, second]).find(({ articles }) => articles === 2);
  assert.deepEqual(story?.values, ['2025-08-11', '2025-08-12']);
  assert.equal(story?.datesDisagree, true);
  assert.deepEqual(
    story?.disputed.map(({ file, kind, text }) => [file, kind, text]),
    [
      ['e.txt', 'dead', '12'],
      ['f.txt', 'dead', '15'],
    ],
  );
});

test('every event is told in exactly one story, whatever the order of the articles', () => {
  const pool = [CALL, CALL_AGAIN, told('g.txt', 'रूस ने यूक्रेन पर हमला किया। यूक्रेन ने रूस की निंदा की।')];
  fc.assert(
    fc.property(fc.shuffledSubarray(pool), (articles) => {
      const events = corroborate(articles).flatMap(({ tellings }) => tellings.map(({ event }) => event));
      const all = articles.flatMap((article) => article.events);
      assert.equal(events.length, all.length);
      assert.deepEqual(new Set(events), new Set(all));
    }),
  );
});
