import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mayFollow, ROW, TAGS } from '../../../src/core/entities/tagger/labels';
import { Viterbi } from '../../../src/core/entities/tagger/viterbi';
import { Lattice } from '../../../src/train/lattice';

const COUNT = TAGS.length;
const ALL = (1 << COUNT) - 1;

function scoresOf(numbers: readonly number[], length: number): Float64Array {
  return Float64Array.from({ length: length * ROW }, (_, at) => numbers[at % numbers.length] ?? 0);
}

const drawn = fc.record({
  length: fc.integer({ min: 1, max: 6 }),
  numbers: fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 7, maxLength: 60 }),
  moves: fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 5, maxLength: 50 }),
});

test('decoded tags follow one another', () => {
  fc.assert(
    fc.property(drawn, ({ length, numbers, moves }) => {
      const transitions = scoresOf(moves, COUNT + 1);
      const tags = new Viterbi().decode(
        scoresOf(numbers, length),
        length,
        transitions,
        new Uint8Array(ROW).fill(1),
      );
      for (const [at, tag] of tags.entries()) assert.ok(mayFollow(at === 0 ? -1 : (tags[at - 1] ?? 0), tag));
    }),
  );
});

test('the probabilities of the tags of a token are one together, and none falls on tags that are not allowed', () => {
  fc.assert(
    fc.property(drawn, fc.integer({ min: 1, max: ALL }), ({ length, numbers, moves }, some) => {
      const lattice = new Lattice();
      lattice.begin(
        scoresOf(numbers, length).map((score) => score / 10),
        length,
        scoresOf(moves, COUNT + 1).map((score) => score / 10),
      );
      const tags = new Float64Array(length * ROW);
      const pairs = new Float64Array((COUNT + 1) * ROW);
      const allowed = new Int32Array(length).fill(some | 1);
      lattice.addMarginals(allowed, 0, length, 1, tags, pairs);
      for (let at = 0; at < length; at++) {
        let sum = 0;
        for (let tag = 0; tag < COUNT; tag++) {
          const p = tags[at * ROW + tag] ?? 0;
          if (((some | 1) & (1 << tag)) === 0) assert.equal(p, 0);
          sum += p;
        }
        assert.ok(Math.abs(sum - 1) < 1e-9);
      }
      const moved = pairs.reduce((sum, p) => sum + p, 0);
      assert.ok(Math.abs(moved - length) < 1e-9);
    }),
  );
});

/** The best row of tags by trying all that begin so. */
function bestByTrial(scores: Float64Array, length: number, moves: Float64Array): number {
  const from = (at: number, before: number): number => {
    if (at === length) return 0;
    let best = Number.NEGATIVE_INFINITY;
    for (let tag = 0; tag < COUNT; tag++) {
      if (!mayFollow(before, tag)) continue;
      const move = moves[(before < 0 ? COUNT : before) * ROW + tag] ?? 0;
      best = Math.max(best, (scores[at * ROW + tag] ?? 0) + move + from(at + 1, tag));
    }
    return best;
  };
  return from(0, -1);
}

test('the decoded row of tags is the best one', () => {
  fc.assert(
    fc.property(drawn, ({ numbers, moves }) => {
      const length = 3;
      const scores = scoresOf(numbers, length);
      const transitions = scoresOf(moves, COUNT + 1);
      const tags = new Viterbi().decode(scores, length, transitions, new Uint8Array(ROW).fill(1));
      let score = 0;
      for (const [at, tag] of tags.entries()) {
        const before = at === 0 ? COUNT : (tags[at - 1] ?? 0);
        score += (scores[at * ROW + tag] ?? 0) + (transitions[before * ROW + tag] ?? 0);
      }
      assert.equal(score, bestByTrial(scores, length, transitions));
    }),
    { numRuns: 20 },
  );
});
