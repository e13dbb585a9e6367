import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { analyse } from '../../../src/core/analyse';
import type { Tagger } from '../../../src/core/entities/tagger/tagger';
import { shippedTagger } from '../tagger';
import { readMarks } from './marked';

// Made-up articles with people, places and organisations marked by hand. What is asked is a share, not each mark: a
// better model may find others.

const FOLDER = 'test/fixtures/mentions';
const ARTICLES = readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')] as const);
const SCORED = new Set(['PERSON', 'LOCATION', 'ORGANIZATION']);

/** The F1 of what is found against the marks of an article, and what is wrong. */
function score(marked: string, tagger: Tagger | undefined) {
  const { text, marks } = readMarks(marked);
  const mentions = analyse(text, tagger ? { tagger } : {}).mentions.filter(({ type }) => SCORED.has(type));
  const found = mentions.map(({ start, end, type }) => `${text.slice(start, end)}|${type}`);
  const missed = without(marks, found);
  const wrong = without(found, marks);
  return { f1: (2 * (marks.length - missed.length)) / (marks.length + found.length), missed, wrong };
}

/** The items of a list that another does not hold, each as often as it is too many. */
function without(items: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return items.filter((item) => {
    const at = left.indexOf(item);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

for (const [name, marked] of ARTICLES) {
  test(`nine names of ten in ${name}, and few wrong ones`, () => {
    const { f1, missed, wrong } = score(marked, shippedTagger());
    assert.ok(f1 >= 0.9, `F1 ${f1.toFixed(3)}; missed ${missed.join(', ')}; wrong ${wrong.join(', ')}`);
  });
}

test('the tagger finds names that the rules miss', () => {
  const missed = (tagger?: Tagger) => ARTICLES.flatMap(([, marked]) => score(marked, tagger).missed).length;
  assert.ok(missed(shippedTagger()) < missed(), `${missed(shippedTagger())} of ${missed()} missed`);
});

/** What the tagger takes for people on its own, though the language has other uses for the words. */
const NO_PEOPLE = [
  'वरिष्ठ ईरानी अधिकारियों ने तेहरान में बात की।',
  'इमरान समर्थकों ने मुख्यालय पर हमला बोला और आगजनी की।',
  'श्रीलंकाई नौसेना ने तमिलनाडु के 43 मछुआरों को पकड़ लिया है।',
];

for (const text of NO_PEOPLE) {
  test(`no common word is a person: ${text}`, () => {
    const people = analyse(text, { tagger: shippedTagger() }).mentions.filter(
      ({ type }) => type === 'PERSON',
    );
    const names = people.map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(
      names.filter((name) => name !== 'इमरान'),
      [],
    );
  });
}
