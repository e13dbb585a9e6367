import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Mark, MarkStatus } from '../../../src/core/sidecar/marks';
import { markAt, markOf, neighbour, sameMark } from '../../../src/vscode/markAt';

function mention(start: number, end: number, status: MarkStatus = 'suggested'): Mark {
  return { kind: 'mention', type: 'PERSON', span: { start, end }, status };
}

const caret = (at: number) => ({ start: at, end: at });

test('a caret means the shortest mark that holds it', () => {
  const marks = [mention(0, 20), mention(5, 10)];
  assert.equal(markAt(marks, caret(7)), marks[1]);
  assert.equal(markAt(marks, caret(15)), marks[0]);
  assert.equal(markAt(marks, caret(30)), undefined);
});

test('a caret at either end of a mark means it', () => {
  const marks = [mention(5, 10)];
  assert.equal(markAt(marks, caret(5)), marks[0]);
  assert.equal(markAt(marks, caret(10)), marks[0]);
});

test('between two marks that touch, suggestions come before annotations', () => {
  const marks = [mention(0, 5, 'accepted'), mention(5, 10)];
  assert.equal(markAt(marks, caret(5)), marks[1]);
});

test('a selection means a mark that holds all of it', () => {
  const marks = [mention(0, 20), mention(5, 10)];
  assert.equal(markAt(marks, { start: 4, end: 10 }), marks[0]);
  assert.equal(markAt(marks, { start: 5, end: 10 }), marks[1]);
});

test('a rejected mark is never meant by the caret, but a reference finds it', () => {
  const marks = [mention(5, 10, 'rejected')];
  assert.equal(markAt(marks, caret(7)), undefined);
  assert.equal(markOf(marks, { uri: 'a', kind: 'mention', start: 5, end: 10 }), marks[0]);
  assert.equal(markOf(marks, { uri: 'a', kind: 'event', start: 5, end: 10 }), undefined);
});

test('a mark stands for an earlier one only while nobody annotated it', () => {
  const anchor = { start: 5, end: 10, exact: 'मोहन', prefix: '', suffix: '' };
  const annotated = (type: 'PERSON' | 'LOCATION'): Mark => ({
    kind: 'mention',
    type,
    span: { start: 5, end: 10 },
    status: 'accepted',
    id: 'a',
    annotation: { id: 'a', kind: 'mention', type, status: 'accepted', anchor },
  });
  const [now, present] = [mention(5, 10), annotated('PERSON')];
  assert.equal(sameMark([now], mention(5, 10)), now, 'made anew by an analysis');
  assert.equal(sameMark([annotated('PERSON')], mention(5, 10)), undefined, 'annotated since');
  assert.equal(sameMark([present], annotated('PERSON')), present);
  assert.equal(sameMark([annotated('LOCATION')], present), undefined, 'corrected since');
  assert.equal(sameMark([now], present), undefined, 'deleted since');
});

test('of several events on one trigger the very one is the same', () => {
  const two = [mention(5, 10), mention(5, 10)] as const;
  assert.equal(sameMark(two, two[1]), two[1]);
});

test('walking forwards visits every mark once, walking backwards the same in reverse', () => {
  const places = fc.uniqueArray(fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 9 })), {
    minLength: 1,
    selector: String,
  });
  fc.assert(
    fc.property(places, (pairs) => {
      const marks = pairs
        .map(([start, length]) => mention(start, start + length))
        .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
      const walk = (step: 1 | -1) => {
        const seen: Mark[] = [];
        let at = step === 1 ? { start: -1, end: -1 } : { start: 999, end: 999 };
        for (let count = 0; count < marks.length; count++) {
          const next = neighbour(marks, at, step);
          assert.ok(next);
          seen.push(next);
          at = next.span;
        }
        assert.equal(neighbour(marks, at, step), step === 1 ? marks[0] : marks.at(-1), 'around the end');
        return seen;
      };
      assert.deepEqual(walk(1), marks);
      assert.deepEqual(walk(-1), [...marks].reverse());
    }),
  );
});

test('there is no neighbour where there are no marks', () => {
  assert.equal(neighbour([], caret(0), 1), undefined);
  assert.equal(neighbour([], caret(0), -1), undefined);
});

test('of several annotations at one place a link means the one it names, and never the rejected one by chance', () => {
  const rejected: Mark = { kind: 'mention', type: 'PERSON', span: caret(3), status: 'rejected', id: 'a' };
  const added: Mark = { kind: 'mention', type: 'LOCATION', span: caret(3), status: 'added', id: 'b' };
  const ref = { uri: 'file:///a.txt', kind: 'mention', start: 3, end: 3 } as const;
  const marks = [rejected, added];
  assert.equal(markOf(marks, { ...ref, id: 'a' }), rejected);
  assert.equal(markOf(marks, { ...ref, id: 'b' }), added);
  assert.equal(markOf(marks, ref), added);
  assert.equal(markOf([rejected], ref), rejected);
});
