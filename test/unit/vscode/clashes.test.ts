import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergeSidecars } from '../../../src/core/sidecar/merge';
import type { Sidecar } from '../../../src/core/sidecar/schema';
import { clashLines } from '../../../src/vscode/clashes';

const published = (value: string): Sidecar => ({
  tippani: 1,
  annotations: [{ id: 'published', kind: 'published', value }],
});
const nothing: Sidecar = { tippani: 1, annotations: [] };

test('a clash tells its annotation, its field and both values', () => {
  const { conflicts } = mergeSidecars(
    published('2025-01-01'),
    published('2025-02-02'),
    published('2025-03-03'),
  );
  assert.deepEqual(clashLines(conflicts), ['published, value: kept "2025-02-02", the file had "2025-03-03"']);
});

test('a change against a deletion tells which side has nothing', () => {
  const { conflicts } = mergeSidecars(published('2025-01-01'), published('2025-02-02'), nothing);
  const [line, ...more] = clashLines(conflicts);
  assert.deepEqual(more, []);
  assert.match(line ?? '', /^published: kept \{.*2025-02-02.*\}, the file had nothing$/);
});

test('a merge without clashes has nothing to tell', () => {
  const { conflicts } = mergeSidecars(nothing, published('2025-01-01'), nothing);
  assert.deepEqual(clashLines(conflicts), []);
});
