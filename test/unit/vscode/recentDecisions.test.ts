import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { RecentDecisions } from '../../../src/vscode/recentDecisions';

test('undoing means the article decided on last, redoing the one undone last', () => {
  const recent = new RecentDecisions();
  for (const article of ['a', 'b', 'a']) recent.note(article, 'did');
  assert.equal(recent.toUndo, 'a');
  recent.note('a', 'undid');
  assert.equal(recent.toUndo, 'b');
  recent.note('b', 'undid');
  assert.deepEqual([recent.toUndo, recent.toRedo], ['a', 'b']);
  recent.note('b', 'redid');
  assert.deepEqual([recent.toUndo, recent.toRedo], ['b', 'a']);
});

test('an article may be undone by itself, out of turn', () => {
  const recent = new RecentDecisions();
  for (const article of ['a', 'b']) recent.note(article, 'did');
  recent.note('a', 'undid');
  assert.deepEqual([recent.toUndo, recent.toRedo], ['b', 'a']);
});

test('a new decision leaves nothing to redo; an article that is gone is forgotten', () => {
  const recent = new RecentDecisions();
  recent.note('a', 'did');
  recent.note('a', 'undid');
  recent.note('b', 'did');
  assert.equal(recent.toRedo, undefined);
  recent.forget('b');
  assert.equal(recent.toUndo, undefined);
});

test('decisions that are all undone from the view come back in their order', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }), (articles) => {
      const recent = new RecentDecisions();
      for (const article of articles) recent.note(article, 'did');
      const undone: string[] = [];
      for (let article = recent.toUndo; article !== undefined; article = recent.toUndo) {
        undone.push(article);
        recent.note(article, 'undid');
      }
      const redone: string[] = [];
      for (let article = recent.toRedo; article !== undefined; article = recent.toRedo) {
        redone.push(article);
        recent.note(article, 'redid');
      }
      assert.deepEqual(undone, articles.toReversed());
      assert.deepEqual(redone, articles);
    }),
  );
});
