import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Memento, Uri } from 'vscode';
import type { Edit } from '../../../src/core/sidecar/edit';
import { History } from '../../../src/vscode/history';

class Memory implements Memento {
  readonly values = new Map<string, unknown>();
  keys = () => [...this.values.keys()];
  // biome-ignore lint/suspicious/noExplicitAny: Memento's own signature.
  get = (key: string, fallback?: unknown): any => this.values.get(key) ?? fallback;
  update = async (key: string, value: unknown): Promise<void> => {
    if (value === undefined) this.values.delete(key);
    else this.values.set(key, JSON.parse(JSON.stringify(value)));
  };
}

const article = (name: string): Uri => ({ toString: () => `file:///${name}.txt` }) as Uri;
const step = (id: string): Edit => [{ id, before: null, after: null }];
const idOf = (edit: Edit | undefined) => edit?.[0]?.id;

test('steps go to the redo side and back, and survive a reload', () => {
  const memory = new Memory();
  const history = new History(memory, article('a'));
  history.did(step('1'));
  history.did(step('2'));
  history.undid();
  assert.deepEqual([idOf(history.lastDone), idOf(history.lastUndone)], ['1', '2']);
  const reloaded = new History(memory, article('a'));
  assert.deepEqual([idOf(reloaded.lastDone), idOf(reloaded.lastUndone)], ['1', '2']);
  reloaded.redid();
  assert.deepEqual([idOf(reloaded.lastDone), reloaded.canRedo], ['2', false]);
});

test('a dropped step leaves the way to the one before it', () => {
  const history = new History(new Memory(), article('a'));
  history.did(step('1'));
  history.did(step('2'));
  history.dropDone();
  assert.deepEqual([idOf(history.lastDone), history.canRedo], ['1', false]);
});

test('a new decision ends redoing', () => {
  const history = new History(new Memory(), article('a'));
  history.did(step('1'));
  history.undid();
  history.did(step('2'));
  assert.equal(history.canRedo, false);
});

test('the storage stays small, however many articles are worked on', () => {
  const memory = new Memory();
  for (let name = 0; name < 60; name++) {
    const history = new History(memory, article(String(name)));
    for (let count = 0; count < 120; count++) history.did(step(`${name}-${count}`));
  }
  const steps = [...memory.values.values()].flatMap((value) => JSON.stringify(value).match(/"id"/g) ?? []);
  assert.ok(steps.length <= 1000, `${steps.length} steps are stored`);
  assert.equal(idOf(new History(memory, article('59')).lastDone), '59-119');
  assert.equal(new History(memory, article('0')).canUndo, false);
});
