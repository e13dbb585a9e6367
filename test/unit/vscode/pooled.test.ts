import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pooled } from '../../../src/vscode/pooled';

test('a pool does all, in order, and never more at a time than it is wide', async () => {
  let atOnce = 0;
  let most = 0;
  const items = Array.from({ length: 30 }, (_, index) => index);
  const results = await pooled(items, 8, async (item) => {
    most = Math.max(most, ++atOnce);
    await new Promise((next) => setImmediate(next));
    atOnce--;
    return item * 2;
  });
  assert.deepEqual(
    results,
    items.map((item) => item * 2),
  );
  assert.equal(most, 8);
});

test('a pool takes nothing, fewer than its width, and rejects with what failed', async () => {
  const same = async (item: number) => item;
  assert.deepEqual(await pooled([], 8, same), []);
  assert.deepEqual(await pooled([1, 2], 8, same), [1, 2]);
  const fails = async (item: number) => {
    if (item === 2) throw new Error('two');
    return item;
  };
  await assert.rejects(pooled([1, 2, 3], 2, fails), /two/);
});
