import assert from 'node:assert/strict';
import { test } from 'node:test';
import { idsOf, pairsOf, readGroups } from './grouping';
import { SAMPLES } from './samples';

/** What of the groups wanted is found, and what of the groups found is wanted, in pairs of mentions. */
function score(marked: string) {
  const sample = readGroups(marked);
  const wanted = pairsOf(sample.wanted);
  const found = pairsOf(idsOf(sample));
  const words = (pair: string) =>
    pair
      .split('-')
      .map((at) => sample.mentions[Number(at)])
      .map((mention) => mention && sample.text.slice(mention.start, mention.end))
      .join(' = ');
  const wrong = [...found].filter((pair) => !wanted.has(pair)).map(words);
  const missed = [...wanted].filter((pair) => !found.has(pair)).map(words);
  return { wrong, missed };
}

const scores = SAMPLES.map(score);
test('no two entities of a sample become one', () => {
  assert.deepEqual(
    scores.flatMap(({ wrong }) => wrong),
    [],
  );
});

/** Pairs that are not found: of the words that tell them, linking knows nothing. */
const MISSED: readonly string[] = [
  // Nobody but the prime minister is known by the name alone.
  'ललित मोदी = मोदी',
  'ललित मोदी = मोदी',
];

test('all mentions of one entity come together but those that are listed here', () => {
  assert.deepEqual(
    scores.flatMap(({ missed }) => missed),
    MISSED,
  );
  assert.ok(SAMPLES.length >= 25);
});
