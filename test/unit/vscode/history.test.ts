import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anchorResolver, makeAnchor, resolveAnchor } from '../../../src/core/sidecar/anchors';
import { EMPTY_SIDECAR, fitsEdit } from '../../../src/core/sidecar/edit';
import type { Annotation, Sidecar } from '../../../src/core/sidecar/schema';
import { type Step, takeStep } from '../../../src/core/sidecar/step';
import { History, NO_STEPS, type StepStore, type Steps } from '../../../src/vscode/history';
import { parseSteps, printSteps } from '../../../src/vscode/steps';

const TEXT = 'राम ने श्याम से भेंट की।';

const NOTHING: Sidecar = { ...EMPTY_SIDECAR, fingerprint: anchorResolver(TEXT).fingerprint() };

function adding(id: string, note = ''): Step {
  const anchor = makeAnchor(TEXT, { start: 0, end: 3 });
  const after: Annotation = { id, kind: 'mention', status: 'added', type: 'PERSON', note, anchor };
  const taken = takeStep(NOTHING, { edit: [{ id, before: null, after }], texts: {} });
  assert.ok('step' in taken);
  return taken.step;
}

function done(sidecar: Sidecar, step: Step): Sidecar {
  const result = takeStep(sidecar, step);
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

async function historyWith(undo: readonly Step[], redo: readonly Step[]): Promise<History> {
  const history = new History(new Kept({ undo, redo, fromNothing: false }));
  await history.load();
  return history;
}

const A = adding('a000000000');
const B = adding('b000000000');

test('a redo that was carried out but not recorded counts as done', async () => {
  const history = await historyWith([A], [B]);
  const sidecar = done(done(NOTHING, A), B);
  history.settle((edit) => fitsEdit(sidecar, edit));
  assert.deepEqual([history.lastDone, history.lastUndone], [B, undefined]);
});

test('an undo that was carried out but not recorded counts as undone', async () => {
  const history = await historyWith([A, B], []);
  const sidecar = done(NOTHING, A);
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
  const sidecar = done(NOTHING, A);
  agreeing.settle((edit) => fitsEdit(sidecar, edit));
  assert.deepEqual([agreeing.lastDone, agreeing.lastUndone], [A, B]);
  const foreign = await historyWith([A], []);
  foreign.settle(() => false);
  assert.equal(foreign.lastDone, A);
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
  history.undid(A);
  assert.ok(history.isAtNothing);
  history.redid(A);
  history.dropDone();
  assert.ok(!history.isAtNothing, 'a step was forgotten');
  history.did(A, true);
  history.undid(A);
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
  const both: Step = { edit: [...A.edit, ...B.edit], texts: A.texts };
  const steps: Steps = { undo: [A, B], redo: [both], fromNothing: true };
  assert.deepEqual(parseSteps('file:///a.txt', printSteps('file:///a.txt', steps)), steps);
  assert.deepEqual(parseSteps('file:///a.txt', printSteps('file:///a.txt', NO_STEPS)), NO_STEPS);
  assert.deepEqual(parseSteps('file:///b.txt', printSteps('file:///a.txt', steps)), NO_STEPS);
});

test('of steps too long to keep the latest are kept, one however long it is', () => {
  const long = (id: string, length: number) => adding(id, 'x'.repeat(length));
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

test('steps are stored with the texts that their anchors name, each once; a step of an earlier version names a text that nobody knows', () => {
  const text = printSteps('a', { undo: [A, B], redo: [], fromNothing: false });
  const { undo, texts } = JSON.parse(text);
  const [name = ''] = Object.keys(texts);
  assert.deepEqual([texts, undo[0][0].after.anchor.madeOn], [A.texts, name]);
  const plain = JSON.stringify({ article: 'a', fromNothing: false, undo, redo: [] }).replaceAll(
    `,"madeOn":"${name}"`,
    '',
  );
  const [old] = parseSteps('a', plain).undo;
  assert.ok(old);
  const brought = done(NOTHING, old);
  const [resolved] = brought.annotations.map((one) =>
    'anchor' in one ? resolveAnchor(TEXT, one.anchor, brought).state : '',
  );
  assert.equal(resolved, 'changed', 'brought back, to be confirmed');
});
