import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeAnchor } from '../../../src/core/sidecar/anchors';
import { applyEdit, type Edit, EMPTY_SIDECAR, fitsEdit, invertEdit } from '../../../src/core/sidecar/edit';
import type { Annotation, Sidecar } from '../../../src/core/sidecar/schema';
import { History } from '../../../src/vscode/history';

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

/** A history whose storage holds what it is given, and nothing of what is written later. */
function historyWith(undo: readonly Edit[], redo: readonly Edit[]): History {
  const memory = {
    keys: () => [],
    get: <T>(key: string, fallback?: T) => (key.includes('history:') ? { undo, redo } : fallback) as T,
    update: () => Promise.resolve(),
  };
  return new History(memory, { toString: () => 'file:///a.txt' } as ConstructorParameters<typeof History>[1]);
}

const A = adding('a000000000');
const B = adding('b000000000');

test('a redo that was carried out but not recorded counts as done', () => {
  const history = historyWith([A], [B]);
  const sidecar = done(done(EMPTY_SIDECAR, A), B);
  history.settle((edit) => fitsEdit(sidecar, edit));
  assert.deepEqual([history.lastDone, history.lastUndone], [B, undefined]);
});

test('an undo that was carried out but not recorded counts as undone', () => {
  const history = historyWith([A, B], []);
  const sidecar = done(EMPTY_SIDECAR, A);
  history.settle((edit) => fitsEdit(sidecar, edit));
  assert.deepEqual([history.lastDone, history.lastUndone], [A, B]);
});

test('a sidecar taken back by git can be carried forward again, step by step', () => {
  const history = historyWith([A, B], []);
  history.settle((edit) => fitsEdit(EMPTY_SIDECAR, edit));
  assert.deepEqual([history.lastDone, history.lastUndone], [undefined, A]);
});

test('steps that agree with the sidecar, or fit it in neither direction, stay', () => {
  const agreeing = historyWith([A], [B]);
  const sidecar = done(EMPTY_SIDECAR, A);
  agreeing.settle((edit) => fitsEdit(sidecar, edit));
  assert.deepEqual([agreeing.lastDone, agreeing.lastUndone], [A, B]);
  const foreign = historyWith([A], []);
  foreign.settle(() => false);
  assert.equal(foreign.lastDone, A);
  assert.deepEqual(invertEdit(invertEdit(A)), A);
});
