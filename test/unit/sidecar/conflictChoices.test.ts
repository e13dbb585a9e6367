import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anchorResolver } from '../../../src/core/sidecar/anchors';
import { printSidecar } from '../../../src/core/sidecar/codec';
import { conflictChoices, valueWords } from '../../../src/core/sidecar/conflictChoices';
import { markConflicts, openConflicts, resolveConflicts } from '../../../src/core/sidecar/conflicts';
import { applyEdit, invertEdit } from '../../../src/core/sidecar/edit';
import { mergeSidecars } from '../../../src/core/sidecar/merge';
import type { Annotation, Sidecar } from '../../../src/core/sidecar/schema';
import { invertStep, takeStep } from '../../../src/core/sidecar/step';
import { sidecar } from './arbitrary';
import { consult } from './eventSample';

const mention = (more: Partial<Extract<Annotation, { kind: 'mention' }>> = {}): Annotation => ({
  id: 'm000000000',
  kind: 'mention',
  status: 'added',
  type: 'PERSON',
  anchor: { exact: 'दास', start: 0, end: 3, prefix: '', suffix: '' },
  ...more,
});
const of = (...annotations: Annotation[]): Sidecar => ({ tippani: 1, annotations });
const clash = (base: Sidecar, ours: Sidecar, theirs: Sidecar) =>
  markConflicts(mergeSidecars(base, ours, theirs));

/** The choices of the only conflict: side and words. */
function choicesOf(marked: Sidecar): string[] {
  const [open, ...more] = openConflicts(marked);
  assert.ok(open && more.length === 0);
  return conflictChoices(marked, open).map(({ side, words }) => `${side}: ${words}`);
}

test('a field can be what either side says, or what both started from', () => {
  const marked = clash(of(mention()), of(mention({ type: 'MISC' })), of(mention({ type: 'LOCATION' })));
  assert.deepEqual(choicesOf(marked), ['ours: MISC', 'theirs: LOCATION', 'base: PERSON']);
});

test('nothing is a choice where the field may be absent, and none where it must be there', () => {
  const named = clash(of(mention()), of(mention({ entity: 'राम दास' })), of(mention({ entity: 'श्याम दास' })));
  assert.deepEqual(choicesOf(named), ['ours: राम दास', 'theirs: श्याम दास', 'base: nothing']);
  const dated = (value: string) => of({ id: 'published', kind: 'published', value });
  assert.deepEqual(choicesOf(clash(of(), dated('2025-03-06'), dated('2025-03-07'))), [
    'ours: 2025-03-06',
    'theirs: 2025-03-07',
  ]);
});

test('a deletion can be made or left; roles name their fillers by their quotes', () => {
  const deleted = clash(of(mention()), of(mention({ type: 'MISC' })), of());
  assert.deepEqual(choicesOf(deleted), ['ours: keep it', 'theirs: delete it']);
  const event = (...actor: string[]) =>
    consult({ roles: { actor }, anchor: { exact: 'बात की', start: 9, end: 15, prefix: '', suffix: '' } });
  const two = [
    mention(),
    mention({ id: 'm000000001', anchor: { exact: 'राव', start: 4, end: 7, prefix: '', suffix: '' } }),
  ];
  const marked = clash(
    of(...two, event()),
    of(...two, event('m000000000')),
    of(...two, event('m000000001', 'm000000000')),
  );
  assert.deepEqual(choicesOf(marked), ['ours: “दास”', 'theirs: “राव”, “दास”', 'base: nothing']);
});

test('a reply reads as its text', () => {
  assert.equal(valueWords(of(), { id: 'r000000000', text: 'सही है', by: 'asha' }), 'सही है');
});

test('every choice is one edit that can be taken back, and does what deciding on the command line does', () => {
  const bySide = (base: Sidecar, name: string): Sidecar => ({
    ...base,
    annotations: base.annotations.map((one) => ({ ...one, note: name })),
  });
  fc.assert(
    fc.property(sidecar, (base) => {
      const marked = clash(base, bySide(base, 'हम'), bySide(base, 'वे'));
      for (const open of openConflicts(marked)) {
        for (const { side, edit } of conflictChoices(marked, open)) {
          const wanted = resolveConflicts(marked, side, (one) => one.conflict === open.conflict);
          const done = applyEdit(marked, edit);
          assert.ok('sidecar' in done);
          assert.deepEqual(done.sidecar.annotations, wanted.annotations);
          const undone = applyEdit(done.sidecar, invertEdit(edit));
          assert.ok('sidecar' in undone);
          assert.deepEqual(undone.sidecar.annotations, marked.annotations);
        }
      }
    }),
    { numRuns: 100 },
  );
});

test('a conflict that is no longer there, or is on the sidecar itself, offers nothing', () => {
  const marked = clash(of(mention()), of(mention({ type: 'MISC' })), of(mention({ type: 'LOCATION' })));
  const [open] = openConflicts(marked);
  assert.ok(open);
  assert.deepEqual(conflictChoices(of(mention()), open), []);
  const own: Sidecar = { ...of(), conflicts: [{ field: 'x', ours: 1, theirs: 2 }] };
  assert.deepEqual(
    openConflicts(own).flatMap((one) => conflictChoices(own, one)),
    [],
  );
});

test('where both sides placed an annotation anew in their own texts, either place comes with its text', () => {
  const on = (text: string, quote: string): Sidecar => {
    const resolver = anchorResolver(text);
    const start = text.indexOf(quote);
    const anchor = resolver.make({ start, end: start + quote.length });
    return { ...of(mention({ anchor })), fingerprint: resolver.fingerprint() };
  };
  const [base, ours, theirs] = [
    on('सभा में दास बोले।', 'दास'),
    on('कल सभा में रवि दास बोले।', 'रवि दास'),
    on('सभा में श्री दास जी बोले।', 'दास जी'),
  ];
  const marked = clash(base, ours, theirs);
  const [open] = openConflicts(marked);
  const choice = open && conflictChoices(marked, open).find(({ side }) => side === 'theirs');
  assert.ok(choice);
  const taken = takeStep(marked, { edit: choice.edit, texts: {} });
  assert.ok('sidecar' in taken);
  assert.deepEqual(Object.values(taken.sidecar.fingerprints ?? {}), [theirs.fingerprint]);
  const undone = takeStep(taken.sidecar, invertStep(taken.step));
  assert.ok('sidecar' in undone);
  assert.equal(printSidecar(undone.sidecar), printSidecar(marked));
});
