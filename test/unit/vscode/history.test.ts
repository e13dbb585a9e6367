import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeAnchor } from '../../../src/core/sidecar/anchors';
import { applyEdit, type Edit, EMPTY_SIDECAR, fitsEdit, invertEdit } from '../../../src/core/sidecar/edit';
import type { Annotation, Sidecar } from '../../../src/core/sidecar/schema';
import { History, NO_STEPS, type StepStore, type Steps } from '../../../src/vscode/history';
import { parseSteps, printSteps } from '../../../src/vscode/steps';

const TEXT = 'राम ने श्याम से भेंट की।';

function adding(id: string): Edit {
  const anchor = makeAnchor(TEXT, { start: 0, end: 3 });
  const after: Annotation = { id, kind: 'mention', status: 'added', type: 'PERSON', anchor };
  return [{ id, before: null, after }];
}

function done(sidecar: Sidecar, edit: Edit): Sidecar {
  const result = applyEdit(sidecar, edit);
  assert.ok('sidecar' in result);
  return result.sidecar;
}

/** A store in memory; what is saved can be looked at. */
class Kept implements StepStore {
  constructor(public steps: Steps = NO_STEPS) {}
  load = async () => this.steps;
  save = async (steps: Steps) => {
    this.steps = steps;
  };
}

async function historyWith(undo: readonly Edit[], redo: readonly Edit[]): Promise<History> {
  const history = new History(new Kept({ undo, redo, fromNothing: false }));
  await history.load();
  return history;
}

const A = adding('a000000000');
const B = adding('b000000000');

test('a redo that was carried out but not recorded counts as done', async () => {
  const history = await historyWith([A], [B]);
  const sidecar = done(done(EMPTY_SIDECAR, A), B);
  history.settle((edit) => fitsEdit(sidecar, edit));
  assert.deepEqual([history.lastDone, history.lastUndone], [B, undefined]);
});

test('an undo that was carried out but not recorded counts as undone', async () => {
  const history = await historyWith([A, B], []);
  const sidecar = done(EMPTY_SIDECAR, A);
  history.settle((edit) => fitsEdit(sidecar, edit));
  assert.deepEqual([history.lastDone, history.lastUndone], [A, B]);
});

test('a sidecar taken back by git can be carried forward again, step by step', async () => {
  const history = await historyWith([A, B], []);
  history.settle((edit) => fitsEdit(EMPTY_SIDECAR, edit));
  assert.deepEqual([history.lastDone, history.lastUndone], [undefined, A]);
});

test('steps that agree with the sidecar, or fit it in neither direction, stay', async () => {
  const agreeing = await historyWith([A], [B]);
  const sidecar = done(EMPTY_SIDECAR, A);
  agreeing.settle((edit) => fitsEdit(sidecar, edit));
  assert.deepEqual([agreeing.lastDone, agreeing.lastUndone], [A, B]);
  const foreign = await historyWith([A], []);
  foreign.settle(() => false);
  assert.equal(foreign.lastDone, A);
  assert.deepEqual(invertEdit(invertEdit(A)), A);
});

test('steps made before the store was read come after those that it held', async () => {
  const kept = new Kept({ undo: [A], redo: [B], fromNothing: true });
  const history = new History(kept);
  history.did(B, true);
  await history.idle();
  assert.deepEqual(kept.steps, { undo: [A, B], redo: [], fromNothing: true });
});

test('undoing all leads to nothing only where there was nothing, and nothing was forgotten', async () => {
  const history = new History(new Kept());
  history.did(A, false);
  assert.ok(!history.isAtNothing);
  history.undid();
  assert.ok(history.isAtNothing);
  history.redid();
  history.dropDone();
  assert.ok(!history.isAtNothing, 'a step was forgotten');
  history.did(A, true);
  history.undid();
  assert.ok(!history.isAtNothing, 'there was a sidecar before');
});

test('five hundred steps are kept, and then no longer lead to nothing', async () => {
  const kept = new Kept();
  const history = new History(kept);
  for (let step = 0; step <= 500; step++) history.did(A, false);
  await history.idle();
  assert.equal(kept.steps.undo.length, 500);
  assert.equal(kept.steps.fromNothing, false);
});

test('what is printed of steps is what is read', () => {
  const steps: Steps = { undo: [A, B], redo: [[...A, ...B]], fromNothing: true };
  assert.deepEqual(parseSteps('file:///a.txt', printSteps('file:///a.txt', steps)), steps);
  assert.deepEqual(parseSteps('file:///a.txt', printSteps('file:///a.txt', NO_STEPS)), NO_STEPS);
  assert.deepEqual(parseSteps('file:///b.txt', printSteps('file:///a.txt', steps)), NO_STEPS);
});

test('of steps too long to keep the latest are kept, one however long it is', () => {
  const long = (id: string, length: number): Edit => [
    { id, before: null, after: { ...A[0]?.after, id, note: 'x'.repeat(length) } as Annotation },
  ];
  const [first, second, third] = [long('a', 5e6), long('b', 1e6), long('c', 4e6)];
  const kept = parseSteps(
    'a',
    printSteps('a', { undo: [first, second, third], redo: [A], fromNothing: true }),
  );
  assert.deepEqual(kept, { undo: [second, third], redo: [A], fromNothing: false });
  const huge = long('d', 3e7);
  assert.deepEqual(
    parseSteps('a', printSteps('a', { undo: [A, huge], redo: [B], fromNothing: false })).undo,
    [huge],
  );
});

test('a damaged history is refused', () => {
  const text = printSteps('a', { undo: [A], redo: [], fromNothing: false });
  const damaged = [
    text.slice(0, -10),
    'null',
    '[]',
    text.replace('"undo":[', '"undo":[1,'),
    text.replace('"id"', '"di"'),
  ];
  for (const broken of damaged) assert.throws(() => parseSteps('a', broken), broken);
});
