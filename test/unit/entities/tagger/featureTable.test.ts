import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { FeatureTable } from '../../../../src/core/entities/tagger/featureTable';
import { KEY_BITS } from '../../../../src/core/entities/tagger/hash';
import { ROW, TAGS } from '../../../../src/core/entities/tagger/labels';

type Weights = readonly (readonly [tag: number, weight: number])[];

/** Keys near one another share a bucket, far ones the cell of the filter. */
const key = fc.oneof(
  fc.integer({ min: 0, max: 40 }),
  fc.integer({ min: 2 ** KEY_BITS - 40, max: 2 ** KEY_BITS - 1 }),
  fc.integer({ min: 0, max: 2 ** KEY_BITS - 1 }),
);
const weights: fc.Arbitrary<Weights> = fc.uniqueArray(
  fc.tuple(fc.integer({ min: 0, max: TAGS.length - 1 }), fc.integer({ min: -128, max: 127 })),
  { minLength: 1, maxLength: TAGS.length, selector: ([tag]) => tag },
);

function tableOf(features: ReadonlyMap<number, Weights>): FeatureTable {
  const sorted = [...features].sort(([a], [b]) => a - b);
  const starts = [0];
  for (const [, own] of sorted) starts.push((starts.at(-1) ?? 0) + own.length);
  const all = sorted.flatMap(([, own]) => own);
  return new FeatureTable(
    Int32Array.from(sorted, ([one]) => one),
    Int32Array.from(starts),
    Uint8Array.from(all, ([tag]) => tag),
    Int8Array.from(all, ([, weight]) => weight),
  );
}

test('the weights of the features there are, and no others, are added to a row', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(key, weights)), fc.array(key), (entries, others) => {
      const features = new Map(entries);
      const asked = [...features.keys(), ...others];
      const expected = new Float64Array(2 * ROW);
      for (const one of asked)
        for (const [tag, weight] of features.get(one) ?? [])
          expected[ROW + tag] = (expected[ROW + tag] ?? 0) + weight;
      const scores = new Float64Array(2 * ROW);
      tableOf(features).addTo(scores, 1, Int32Array.from(asked), asked.length);
      assert.deepEqual(scores, expected);
    }),
  );
});

test('only the first features of a list count', () => {
  const table = tableOf(
    new Map([
      [7, [[3, 5]]],
      [8, [[3, 100]]],
    ]),
  );
  const scores = new Float64Array(ROW);
  table.addTo(scores, 0, Int32Array.from([7, 8]), 1);
  assert.equal(scores[3], 5);
});
