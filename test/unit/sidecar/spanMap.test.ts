import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mapSpan } from '../../../src/core/sidecar/anchors';

test('a span covers what is left of its own text and what was put between, after any edits', () => {
  const change = fc.tuple(fc.nat(), fc.nat(12), fc.nat(6));
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 }),
      fc.nat(),
      fc.nat(),
      fc.array(change, { maxLength: 6 }),
      (size, a, b, edits) => {
        const start = a % size;
        const end = start + 1 + (b % (size - start));
        // Every unit of the text is the span's own or not; what is put between two own units is own.
        let units = Array.from({ length: size }, (_, at) => at >= start && at < end);
        const changes = edits.map(([at, cut, inserted]) => {
          const offset = at % (units.length + 1);
          const removed = Math.min(cut, units.length - offset);
          const [left, right] = [units.slice(0, offset), units.slice(offset + removed)];
          const between = left.includes(true) && right.includes(true);
          units = [...left, ...Array.from({ length: inserted }, () => between), ...right];
          return { offset, removed, inserted };
        });
        const expected = units.includes(true)
          ? { start: units.indexOf(true), end: units.lastIndexOf(true) + 1 }
          : null;
        assert.deepEqual(mapSpan({ start, end }, changes), expected);
      },
    ),
    { numRuns: 5000 },
  );
});

test('edits at the edges, inside, across and over a span', () => {
  const span = { start: 10, end: 20 };
  const after = (offset: number, removed: number, inserted: number) =>
    mapSpan(span, [{ offset, removed, inserted }]);
  assert.deepEqual(after(10, 0, 3), { start: 13, end: 23 });
  assert.deepEqual(after(20, 0, 3), span);
  assert.deepEqual(after(15, 0, 3), { start: 10, end: 23 });
  assert.deepEqual(after(15, 2, 0), { start: 10, end: 18 });
  assert.deepEqual(after(5, 8, 1), { start: 6, end: 13 });
  assert.deepEqual(after(18, 8, 1), { start: 10, end: 18 });
  assert.equal(after(10, 10, 0), null);
  assert.equal(after(5, 30, 40), null);
});
