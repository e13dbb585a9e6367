import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sameJson } from '../../../src/core/json/sameJson';
import { parseSidecar, printSidecar } from '../../../src/core/sidecar/codec';
import { EMPTY_SIDECAR } from '../../../src/core/sidecar/edit';
import { mergeSidecars } from '../../../src/core/sidecar/merge';
import type {
  Annotation,
  EventAnnotation,
  MentionAnnotation,
  Sidecar,
} from '../../../src/core/sidecar/schema';
import { annotation, sidecar } from './arbitrary';
import { consult } from './eventSample';

const RUNS = { numRuns: 1000 };

/** What one side does to the annotations it may touch: deletes, changes or keeps each, and adds some. */
const deeds = fc.record({
  fates: fc.array(fc.constantFrom('keep', 'delete', 'note', 'place'), { minLength: 12, maxLength: 12 }),
  added: fc.array(annotation, { maxLength: 4 }),
});

function work(
  base: Sidecar,
  { fates, added }: { fates: readonly string[]; added: readonly Annotation[] },
  mayTouch: (index: number) => boolean,
  name: string,
): Sidecar {
  const kept = base.annotations.flatMap((one, index): Annotation[] => {
    const fate = mayTouch(index) ? fates[index] : 'keep';
    if (fate === 'delete') return [];
    if (fate === 'note') return [{ ...one, note: `${name} ${one.note ?? ''}`, by: name }];
    if (fate === 'place' && one.kind !== 'published') {
      return [{ ...one, anchor: { ...one.anchor, start: one.anchor.start + 5, end: one.anchor.end + 5 } }];
    }
    return [one];
  });
  const fresh = added
    .filter(({ kind }) => kind !== 'published')
    .map((one, index) => ({ ...one, id: `${name}-added-${index}` }) as Annotation);
  return { ...base, annotations: [...kept, ...fresh] };
}

test('what two sides did to different annotations is all there, without a clash, whoever merges', () => {
  fc.assert(
    fc.property(sidecar, deeds, deeds, (base, left, right) => {
      const ours = work(base, left, (index) => index % 2 === 0, 'ours');
      const theirs = work(base, right, (index) => index % 2 === 1, 'theirs');
      const merged = mergeSidecars(base, ours, theirs);
      assert.deepEqual(merged.conflicts, []);
      const both = work(
        work(base, left, (index) => index % 2 === 0, 'ours'),
        { fates: [], added: [] },
        () => false,
        '',
      );
      const gone = new Set(
        base.annotations
          .filter(({ id }) => theirs.annotations.every((one) => one.id !== id))
          .map(({ id }) => id),
      );
      const changed = new Map(theirs.annotations.map((one) => [one.id, one]));
      const expected = both.annotations
        .filter(({ id }) => !gone.has(id))
        .map((one) => {
          const index = base.annotations.findIndex(({ id }) => id === one.id);
          return index % 2 === 1 ? (changed.get(one.id) ?? one) : one;
        })
        .concat(theirs.annotations.filter(({ id }) => id.startsWith('theirs-')));
      assert.equal(printSidecar(merged.sidecar), printSidecar({ ...base, annotations: expected }));
      assert.equal(printSidecar(mergeSidecars(base, theirs, ours).sidecar), printSidecar(merged.sidecar));
    }),
    RUNS,
  );
});

test('whatever both did, nothing is lost unseen, doubled or back from the dead', () => {
  fc.assert(
    fc.property(sidecar, deeds, deeds, (base, left, right) => {
      const ours = work(base, left, () => true, 'ours');
      const theirs = work(base, right, () => true, 'theirs');
      const { sidecar: merged, conflicts } = mergeSidecars(base, ours, theirs);
      assert.ok(
        'sidecar' in parseSidecar(printSidecar(merged)),
        'the result is a sidecar without double ids',
      );
      const ids = new Set(merged.annotations.map(({ id }) => id));
      const told = new Set(conflicts.map(({ id }) => id));
      for (const one of [...ours.annotations, ...theirs.annotations]) {
        const before = base.annotations.find(({ id }) => id === one.id);
        const inBoth = [ours, theirs].every(({ annotations }) => annotations.some(({ id }) => id === one.id));
        if (!before || inBoth) assert.ok(ids.has(one.id), 'added or kept by both');
        else if (before.note !== one.note)
          assert.ok(ids.has(one.id) && told.has(one.id), 'changed here, deleted there');
        else assert.ok(!ids.has(one.id), 'only deleted');
      }
      for (const [index, { id }] of base.annotations.entries()) {
        const clash = left.fates[index] === 'note' && right.fates[index] === 'note';
        if (clash) assert.ok(told.has(id));
      }
    }),
    RUNS,
  );
});

test('a side that did nothing takes all of the other', () => {
  fc.assert(
    fc.property(sidecar, sidecar, (base, other) => {
      for (const { sidecar: merged, conflicts } of [
        mergeSidecars(base, other, base),
        mergeSidecars(base, base, other),
        mergeSidecars(base, other, other),
      ]) {
        assert.deepEqual(conflicts, []);
        assert.ok(sameJson(JSON.parse(printSidecar(merged)), JSON.parse(printSidecar(other))));
      }
    }),
    RUNS,
  );
});

const ANCHOR = { exact: 'दास', start: 5, end: 8, prefix: 'अ ', suffix: ' ब' };
const MENTION: MentionAnnotation = {
  id: 'm000000000',
  kind: 'mention',
  status: 'accepted',
  type: 'PERSON',
  anchor: ANCHOR,
  by: 'asha',
  at: '2026-01-01T00:00:00Z',
};
const EVENT = consult({ anchor: ANCHOR });

function one(annotation: Annotation): Sidecar {
  return { tippani: 1, annotations: [annotation] };
}

/** The merged annotation and the fields that clash. */
function merge(base: Annotation | null, ours: Annotation | null, theirs: Annotation | null) {
  const of = (annotation: Annotation | null) => (annotation ? one(annotation) : EMPTY_SIDECAR);
  const { sidecar: merged, conflicts } = mergeSidecars(of(base), of(ours), of(theirs));
  return { result: merged.annotations[0], clashes: conflicts.map(({ field }) => field) };
}

test('different fields of one annotation go together, roles one by one', () => {
  assert.deepEqual(merge(MENTION, { ...MENTION, note: 'क' }, { ...MENTION, entity: 'रवि दास' }), {
    result: { ...MENTION, note: 'क', entity: 'रवि दास' },
    clashes: [],
  });
  const roles = (more: Partial<EventAnnotation['roles']>) => ({
    ...EVENT,
    roles: { ...EVENT.roles, ...more },
  });
  assert.deepEqual(merge(EVENT, roles({ actor: ['m000000000'] }), roles({ place: ['m000000001'] })), {
    result: roles({ actor: ['m000000000'], place: ['m000000001'] }),
    clashes: [],
  });
  const clash = merge(EVENT, roles({ actor: ['m000000000'] }), roles({ actor: ['m000000001'] }));
  assert.deepEqual(clash, { result: roles({ actor: ['m000000000'] }), clashes: ['roles.actor'] });
});

test('a clash keeps ours and is told with all three values', () => {
  const ours = { ...MENTION, type: 'MISC' } as const;
  const theirs = { ...MENTION, type: 'LOCATION' } as const;
  const { sidecar: merged, conflicts } = mergeSidecars(one(MENTION), one(ours), one(theirs));
  assert.deepEqual(merged.annotations, [ours]);
  assert.deepEqual(conflicts, [
    { id: 'm000000000', field: 'type', base: 'PERSON', ours: 'MISC', theirs: 'LOCATION' },
  ]);
});

test('a deletion wins over nothing and over a followed anchor, a change wins over a deletion', () => {
  const moved = { ...MENTION, anchor: { ...ANCHOR, start: 9, end: 12, prefix: 'च ' } };
  assert.deepEqual(merge(MENTION, null, MENTION), { result: undefined, clashes: [] });
  assert.deepEqual(merge(MENTION, moved, null), { result: undefined, clashes: [] });
  const changed = { ...MENTION, note: 'क' };
  assert.deepEqual(merge(MENTION, null, changed), { result: changed, clashes: [null] });
  assert.deepEqual(merge(MENTION, changed, null), { result: changed, clashes: [null] });
  const wider = { ...MENTION, anchor: { ...ANCHOR, exact: 'श्री दास', start: 0 } };
  assert.deepEqual(merge(MENTION, null, wider), { result: wider, clashes: [null] });
});

test('who and when come from the later change and never clash', () => {
  const ours = { ...MENTION, note: 'क', by: 'ravi', at: '2026-02-02T00:00:00Z' };
  const theirs = { ...MENTION, entity: 'दास', by: 'uma', at: '2026-03-03T00:00:00Z' };
  const expected = { ...MENTION, note: 'क', entity: 'दास', by: 'uma', at: '2026-03-03T00:00:00Z' };
  assert.deepEqual(merge(MENTION, ours, theirs), { result: expected, clashes: [] });
  assert.deepEqual(merge(MENTION, theirs, ours), { result: expected, clashes: [] });
  const { by: _, at: __, ...unsigned } = theirs;
  assert.equal(merge(MENTION, MENTION, unsigned).result?.by, undefined);
});

test('anchors clash only over the quote', () => {
  const at = (start: number, exact = 'दास') => ({
    ...MENTION,
    anchor: { ...ANCHOR, exact, start, end: start + 3 },
  });
  assert.deepEqual(merge(MENTION, at(9), at(20)), { result: at(9), clashes: [] });
  assert.deepEqual(merge(MENTION, at(9), at(20, 'आदा')), { result: at(20, 'आदा'), clashes: [] });
  assert.deepEqual(merge(MENTION, at(9, 'दा।'), at(20)), { result: at(9, 'दा।'), clashes: [] });
  assert.deepEqual(merge(MENTION, at(9, 'दा।'), at(20, 'आदा')), {
    result: at(9, 'दा।'),
    clashes: ['anchor'],
  });
});

test('the publication date, which has one id for all, clashes as a field', () => {
  const on = (value: string): Annotation => ({ id: 'published', kind: 'published', value });
  assert.deepEqual(merge(null, on('2025-08-13'), on('2025-08-13')).clashes, []);
  assert.deepEqual(merge(null, on('2025-08-13'), on('2025-08-14')), {
    result: on('2025-08-13'),
    clashes: ['value'],
  });
});

test('fields of the sidecar that nobody knows are merged like all others', () => {
  const file = (more: object): Sidecar => ({ ...EMPTY_SIDECAR, ...more });
  const { sidecar: merged, conflicts } = mergeSidecars(file({ a: 1 }), file({ a: 2 }), file({ a: 1, b: [] }));
  assert.deepEqual([merged, conflicts], [file({ a: 2, b: [] }), []]);
});
