import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseSidecar, printSidecar } from '../../../src/core/sidecar/codec';
import { markConflicts, openConflicts, resolveConflicts } from '../../../src/core/sidecar/conflicts';
import { mergeSidecars } from '../../../src/core/sidecar/merge';
import { readableLines } from '../../../src/core/sidecar/readable';
import { referencesOf } from '../../../src/core/sidecar/references';
import type { Annotation, Sidecar } from '../../../src/core/sidecar/schema';
import { withoutAnnotation } from '../../../src/core/sidecar/withoutAnnotation';
import { annotation, sidecar } from './arbitrary';

/** One side's work on a base: notes and deletions by a pattern. */
function work(base: Sidecar, pattern: readonly number[], name: string): Sidecar {
  const annotations = base.annotations.flatMap((one, index): Annotation[] => {
    const deed = pattern[index % pattern.length] ?? 0;
    if (deed === 1) return [];
    return deed === 2 ? [{ ...one, note: `${name}: ${one.note ?? ''}` }] : [one];
  });
  return { ...base, annotations };
}

const pattern = fc.array(fc.nat(2), { minLength: 1, maxLength: 12 });

test('marked conflicts survive the file, and deciding them gives what the chosen side said', () => {
  fc.assert(
    fc.property(sidecar, pattern, pattern, (base, left, right) => {
      const ours = work(base, left, 'ours');
      const theirs = work(base, right, 'theirs');
      const merged = mergeSidecars(base, ours, theirs);
      const marked = markConflicts(merged);
      assert.equal(openConflicts(marked).length, merged.conflicts.length);
      const parsed = parseSidecar(printSidecar(marked));
      assert.ok('sidecar' in parsed);
      assert.equal(openConflicts(parsed.sidecar).length, merged.conflicts.length);
      for (const [side, said] of [
        ['ours', ours],
        ['theirs', theirs],
      ] as const) {
        const decided = resolveConflicts(parsed.sidecar, side);
        assert.deepEqual(openConflicts(decided), []);
        for (const { id } of merged.conflicts) {
          const chosen = said.annotations.find((one) => one.id === id);
          assert.equal(decided.annotations.find((one) => one.id === id)?.note, chosen?.note);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('a merge of merges takes conflicts along, and a decision made on one side', () => {
  const base: Sidecar = { tippani: 1, annotations: [] };
  fc.assert(
    fc.property(annotation, (one) => {
      const on = (note: string): Sidecar => ({ ...base, annotations: [{ ...one, note }] });
      const marked = markConflicts(mergeSidecars(on('क'), on('ख'), on('ग')));
      assert.equal(openConflicts(marked).length, 1);
      const decided = resolveConflicts(marked, 'theirs');
      const again = mergeSidecars(marked, decided, marked);
      assert.deepEqual([openConflicts(again.sidecar), again.conflicts], [[], []]);
      assert.equal(again.sidecar.annotations[0]?.note, 'ग');
      assert.equal(openConflicts(mergeSidecars(on('क'), marked, on('क')).sidecar).length, 1);
    }),
    { numRuns: 200 },
  );
});

test('only the conflicts that are picked are decided', () => {
  const mention = (id: string, type: string) =>
    ({
      id,
      kind: 'mention',
      status: 'added',
      type,
      anchor: { exact: 'x', start: 0, end: 1, prefix: '', suffix: '' },
    }) as Annotation;
  const of = (type: string): Sidecar => ({
    tippani: 1,
    annotations: [mention('m000000000', type), mention('m000000001', type)],
  });
  const marked = markConflicts(mergeSidecars(of('PERSON'), of('MISC'), of('LOCATION')));
  const decided = resolveConflicts(marked, 'theirs', ({ id }) => id === 'm000000001');
  assert.deepEqual(
    decided.annotations.map((one) => [one.id, 'type' in one && one.type, one.conflicts?.length ?? 0]),
    [
      ['m000000000', 'MISC', 1],
      ['m000000001', 'LOCATION', 0],
    ],
  );
});

const NAMES = ['m000000000', 'm000000001', 'm000000002', 'm000000003'];
const MEETING = 'e000000000';
type Filled = Pick<Extract<Annotation, { kind: 'event' }>, 'roles' | 'source'>;

/** Four mentions and an event that names some of them. */
function meeting(actor: readonly string[], source: string | null = null): Sidecar {
  const common = { status: 'added', anchor: { exact: 'x', start: 0, end: 1, prefix: '', suffix: '' } };
  const rest = { type: 'CONSULT', value: null, modes: [], contexts: [], aux: [] };
  const roles = { actor, recipient: [], place: [], date: [] };
  const annotations = [
    ...NAMES.map((id) => ({ ...common, id, kind: 'mention', type: 'PERSON' })),
    { ...common, ...rest, id: MEETING, kind: 'event', roles, source },
  ] as unknown as Annotation[];
  return { tippani: 1, annotations };
}

const without = (from: Sidecar, gone: readonly string[]) => gone.reduce(withoutAnnotation, from);
const filled = (from: Sidecar) =>
  from.annotations.find(({ id }) => id === MEETING) as unknown as Filled | undefined;

function dangling(from: Sidecar): string[] {
  const ids = new Set(from.annotations.map(({ id }) => id));
  return from.annotations.flatMap(referencesOf).filter((id) => !ids.has(id));
}

test('a mention that one side deleted and the other still names in a clash comes back, to be decided too', () => {
  const [x = '', y = ''] = NAMES;
  const base = meeting([x]);
  for (const turn of [false, true]) {
    const sides = [without(base, [x]), meeting([x, y])] as const;
    const [ours, theirs] = turn ? ([sides[1], sides[0]] as const) : sides;
    const marked = markConflicts(mergeSidecars(base, ours, theirs));
    assert.deepEqual(
      openConflicts(marked).map(({ id, conflict }) => [id, conflict.field ?? conflict.deleted]),
      [
        [MEETING, 'roles.actor'],
        [x, turn ? 'theirs' : 'ours'],
      ].sort(),
    );
    for (const [side, said] of [
      ['ours', ours],
      ['theirs', theirs],
    ] as const) {
      const decided = resolveConflicts(marked, side);
      assert.deepEqual(filled(decided)?.roles, filled(said)?.roles);
      assert.deepEqual(
        decided.annotations.map(({ id }) => id).sort(),
        said.annotations.map(({ id }) => id).sort(),
      );
    }
  }
});

/** Whether the event is whole, and names in the fields that clashed what a side says. */
function assertSays(decided: Sidecar, said: Sidecar, clashed: readonly (string | null)[]): void {
  assert.deepEqual(dangling(decided), []);
  const [event, wanted] = [filled(decided), filled(said)];
  if (clashed.includes('roles.actor')) assert.deepEqual(event?.roles.actor, wanted?.roles.actor);
  if (clashed.includes('source')) assert.equal(event?.source, wanted?.source);
}

test('however and in whatever order clashes over roles are decided, no event names what is not there', () => {
  const some = fc.subarray(NAMES);
  const side = fc.record({ actor: some, source: fc.option(fc.constantFrom(...NAMES)), gone: some });
  const choices = fc.array(fc.tuple(fc.nat(9), fc.constantFrom('ours', 'theirs', 'base')), { minLength: 9 });
  fc.assert(
    fc.property(side, side, side, choices, (was, left, right, picked) => {
      const base = meeting(was.actor, was.source);
      const [ours, theirs] = [left, right].map(({ actor, source, gone }) =>
        without(meeting(actor, source), gone),
      );
      assert.ok(ours && theirs);
      const merged = mergeSidecars(base, ours, theirs);
      const marked = markConflicts(merged);
      assert.deepEqual(dangling(marked), []);
      for (const [who, said] of [
        ['ours', ours],
        ['theirs', theirs],
      ] as const) {
        assertSays(
          resolveConflicts(marked, who),
          said,
          merged.conflicts.map(({ field }) => field),
        );
      }
      let now = marked;
      for (const [index, who] of picked) {
        const open = openConflicts(now);
        const one = open[index % open.length];
        if (!one) break;
        now = resolveConflicts(now, who, ({ conflict }) => conflict === one.conflict);
        assert.deepEqual(dangling(now), []);
      }
      assert.deepEqual(dangling(resolveConflicts(marked, 'base')), []);
    }),
    { numRuns: 500 },
  );
});

test('in words every annotation is one line, whatever it holds', () => {
  fc.assert(
    fc.property(sidecar, (given) => {
      const lines = readableLines(given);
      assert.equal(lines.length, given.annotations.length);
      assert.ok(lines.every((line) => !/[\r\n\u2028\u2029]/u.test(line)));
    }),
    { numRuns: 500 },
  );
});

test('the words of mentions, dates, events and notes', () => {
  const anchor = (exact: string, start: number) => ({
    exact,
    start,
    end: start + exact.length,
    prefix: '',
    suffix: '',
  });
  const das = anchor('दास', 5);
  const annotations = [
    { id: 'published', kind: 'published', value: '2025-08-13' },
    {
      id: 'm000000000',
      kind: 'mention',
      status: 'corrected',
      type: 'PERSON',
      entity: 'रवि दास',
      was: { type: 'LOCATION', exact: 'श्री दास' },
      anchor: das,
      note: 'मंत्री',
      by: 'asha',
      at: '2026-01-02T10:00:00Z',
      conflicts: [{ field: 'type', ours: 'PERSON', theirs: 'MISC' }],
    },
    {
      id: 't000000000',
      kind: 'time',
      status: 'rejected',
      type: 'DATE',
      value: '2025-08',
      anchor: anchor('अगस्त', 20),
    },
    {
      id: 'e000000000',
      kind: 'event',
      status: 'added',
      type: 'CONSULT',
      value: '2025-08-12',
      modes: ['visit'],
      contexts: [],
      aux: ['future'],
      roles: { actor: ['m000000000'], recipient: [], place: [], date: ['t000000000'] },
      source: 'nobody-00000',
      anchor: anchor('मुलाकात', 40),
    },
    { id: 'n000000000', kind: 'note', text: 'देखें\nआगे', on: 'm000000000', anchor: das },
  ] as unknown as Annotation[];
  assert.deepEqual(readableLines({ tippani: 1, annotations }), [
    'article  published 2025-08-13',
    '5–8  “दास”  PERSON  = रवि दास  corrected from LOCATION, “श्री दास”  by asha on 2026-01-02  because: मंत्री  CONFLICT: type: ours says "PERSON", theirs "MISC"',
    '5–8  “दास”  note on “दास”: देखें आगे',
    '20–25  “अगस्त”  DATE  2025-08  rejected',
    '40–47  “मुलाकात”  CONSULT  (visit, future)  actor: “दास”  date: “अगस्त”  source: nobody-00000  on 2025-08-12  added',
  ]);
});
