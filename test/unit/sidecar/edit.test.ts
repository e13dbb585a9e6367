import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { makeAnchor } from '../../../src/core/sidecar/anchors';
import { checkSidecar } from '../../../src/core/sidecar/check';
import { parseSidecar, printSidecar } from '../../../src/core/sidecar/codec';
import type { MarkType, Stamp } from '../../../src/core/sidecar/decide';
import {
  applyEdit,
  type Edit,
  EMPTY_SIDECAR,
  invertEdit,
  isEmptySidecar,
  rebaseEdit,
} from '../../../src/core/sidecar/edit';
import type { Annotation, Sidecar } from '../../../src/core/sidecar/schema';
import { randomIds, sidecar, spanIn } from './arbitrary';
import { BUILDERS, sceneFor } from './builders';
import { sceneOf, TEXT } from './scene';

const TYPES: readonly MarkType[] = ['PERSON', 'LOCATION', 'DATE', 'DURATION', 'CONSULT', 'AGREE'];

const command = fc.record({
  what: fc.constantFrom(...Object.keys(BUILDERS)),
  which: fc.nat(),
  length: fc.nat(25),
  type: fc.constantFrom(...TYPES),
});

function apply(to: Sidecar, edit: Edit): Sidecar {
  const result = applyEdit(to, edit);
  assert.ok('sidecar' in result, 'conflict' in result ? result.conflict : '');
  return result.sidecar;
}

test('any sequence of decisions can be undone to the first bytes and redone to the last', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 25 }), fc.nat(), (commands, seed) => {
      const stamp: Stamp = { newId: randomIds(seed), at: '2026-01-02T10:00:00Z' };
      const states = [printSidecar(EMPTY_SIDECAR)];
      const edits: Edit[] = [];
      let now: Sidecar = EMPTY_SIDECAR;
      for (const one of commands) {
        const edit = BUILDERS[one.what]?.(sceneFor(sceneOf(now), one, stamp)) ?? [];
        now = apply(now, edit);
        edits.push(edit);
        states.push(printSidecar(now));
        assertSound(now);
      }
      for (const [index, edit] of [...edits.entries()].reverse()) {
        now = apply(now, invertEdit(edit));
        assert.equal(printSidecar(now), states[index]);
      }
      for (const edit of edits) now = apply(now, edit);
      assert.equal(printSidecar(now), states.at(-1));
    }),
    { numRuns: 1000 },
  );
});

/** What decisions make is readable, holds on to the text, and names only what exists and is not rejected. */
function assertSound(now: Sidecar): void {
  const text = printSidecar(now);
  assert.ok('sidecar' in parseSidecar(text));
  assert.deepEqual(checkSidecar(TEXT, text), []);
  assert.deepEqual(sceneOf(now).marks.unplaced, []);
}

test('an edit is refused as a whole where one annotation is not as it says', () => {
  fc.assert(
    fc.property(sidecar, sidecar, (present, other) => {
      const [before] = other.annotations;
      fc.pre(before !== undefined && present.annotations.every(({ id }) => id !== before.id));
      const [first] = present.annotations;
      const steps: Edit = [
        ...(first ? [{ id: first.id, before: first, after: null }] : []),
        { id: before?.id ?? '', before: before ?? null, after: null },
      ];
      const result = applyEdit(present, steps);
      assert.ok('conflict' in result && result.conflict.endsWith('has been deleted meanwhile.'));
    }),
  );
});

const HELD: Annotation = {
  id: 'm000000000',
  kind: 'mention',
  status: 'accepted',
  type: 'PERSON',
  anchor: makeAnchor(TEXT, spanIn(TEXT, 'दास')),
};

test('an edit fits again after the text has moved, and keeps the present anchor', () => {
  const anchor = makeAnchor(`ऊपर ${TEXT}`, spanIn(`ऊपर ${TEXT}`, 'दास'));
  const edit: Edit = [{ id: HELD.id, before: HELD, after: { ...HELD, type: 'MISC' } }];
  const moved: Sidecar = { tippani: 1, annotations: [{ ...HELD, type: 'MISC', anchor }] };
  assert.ok('conflict' in applyEdit(moved, invertEdit(edit)));
  const undone = apply(moved, rebaseEdit(moved, invertEdit(edit)));
  assert.deepEqual(undone.annotations, [{ ...HELD, anchor }]);
  const gone = apply(
    moved,
    rebaseEdit(moved, [{ id: HELD.id, before: { ...HELD, type: 'MISC' }, after: null }]),
  );
  assert.deepEqual(gone.annotations, []);
});

test('steps on one annotation are taken in turn, and taken back in the opposite order', () => {
  const noted = { ...HELD, note: 'क' };
  const edit: Edit = [
    { id: HELD.id, before: null, after: HELD },
    { id: HELD.id, before: HELD, after: noted },
  ];
  const done = apply(EMPTY_SIDECAR, edit);
  assert.deepEqual(done.annotations, [noted]);
  assert.deepEqual(apply(done, invertEdit(edit)), EMPTY_SIDECAR);
});

test('an edit that another decision has overtaken stays refused', () => {
  const edit: Edit = [{ id: HELD.id, before: HELD, after: null }];
  const present: Sidecar = { tippani: 1, annotations: [{ ...HELD, note: 'नया' }] };
  const result = applyEdit(present, rebaseEdit(present, edit));
  assert.deepEqual(result, { conflict: 'The mention “दास” has been changed meanwhile.' });
});

test('a sidecar is empty only if nothing at all is in it', () => {
  assert.ok(isEmptySidecar(EMPTY_SIDECAR));
  assert.ok(!isEmptySidecar({ tippani: 1, annotations: [HELD] }));
  const foreign = parseSidecar('{"tippani":1,"annotations":[null],"mine":true}');
  assert.ok('sidecar' in foreign && !isEmptySidecar(foreign.sidecar));
});
