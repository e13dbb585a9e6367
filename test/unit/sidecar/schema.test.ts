import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

test('the JSON Schemas are those that the zod schemas give', () => {
  const run = spawnSync(process.execPath, ['scripts/schema.mjs', '--check'], { encoding: 'utf8' });
  assert.equal(run.status, 0, run.stderr);
});
