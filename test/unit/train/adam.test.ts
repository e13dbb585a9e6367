import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Learnt } from '../../../src/train/adam';

test('climbs to the top, and leaves rows without a gradient alone', () => {
  const learnt = new Learnt(2, 2, () => 0.5);
  for (let step = 1; step <= 600; step++) {
    const gradient = learnt.gradientOf(1);
    for (const [cell, top] of [
      [2, 3],
      [3, -1],
    ] as const) {
      gradient[cell] = (gradient[cell] ?? 0) + 2 * (top - (learnt.values[cell] ?? 0));
    }
    learnt.climb(0.05, step);
  }
  const [a, b, c = 0, d = 0] = learnt.values;
  assert.deepEqual([a, b], [0.5, 0.5]);
  assert.ok(Math.abs(c - 3) < 0.02 && Math.abs(d + 1) < 0.02);
});
