import assert from 'node:assert/strict';
import { test } from 'node:test';
import { idsOf, pairsOf, readGroups } from './grouping';
import { SAMPLES } from './samples';

/** What of the groups wanted is found, and what of the groups found is wanted, in pairs of mentions. */
function score(marked: string) {
  const sample = readGroups(marked);
  const wanted = pairsOf(sample.wanted);
  const found = pairsOf(idsOf(sample));
  const right = [...found].filter((pair) => wanted.has(pair)).length;
  const words = (pair: string) =>
    pair
      .split('-')
      .map((at) => sample.mentions[Number(at)])
      .map((mention) => mention && sample.text.slice(mention.start, mention.end))
      .join(' = ');
  const wrong = [...found].filter((pair) => !wanted.has(pair)).map(words);
  const missed = [...wanted].filter((pair) => !found.has(pair)).map(words);
  return { wanted: wanted.size, found: found.size, right, wrong, missed };
}

const scores = SAMPLES.map(score);
const sum = (pick: (one: (typeof scores)[number]) => number) =>
  scores.reduce((all, one) => all + pick(one), 0);

test('no two entities of a sample become one', () => {
  assert.deepEqual(
    scores.flatMap(({ wrong }) => wrong),
    [],
  );
});

test('nearly all mentions of one entity come together', () => {
  const recall = sum(({ right }) => right) / sum(({ wanted }) => wanted);
  const missed = scores.flatMap((one) => one.missed).join('; ');
  assert.ok(recall >= 0.98, `recall ${recall.toFixed(3)}; missed: ${missed}`);
  assert.ok(SAMPLES.length >= 25);
});
