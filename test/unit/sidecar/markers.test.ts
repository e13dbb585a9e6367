import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { makeAnchor } from '../../../src/core/sidecar/anchors';
import { printSidecar } from '../../../src/core/sidecar/codec';
import { openConflicts } from '../../../src/core/sidecar/conflicts';
import { mergeMarked, splitMarkers } from '../../../src/core/sidecar/markers';
import type { MentionAnnotation, Sidecar } from '../../../src/core/sidecar/schema';
import { spanIn } from './arbitrary';
import { TEXT } from './scene';

interface Hunk {
  readonly ours: readonly string[];
  readonly base: readonly string[];
  readonly theirs: readonly string[];
}

const lines = fc.array(fc.constantFrom('a', '<<', '= =', '{"id":"x"},', ''), { maxLength: 3 });
const hunk: fc.Arbitrary<Hunk> = fc.record({ ours: lines, base: lines, theirs: lines });
const joined = (all: readonly string[], end: string) => all.map((line) => line + end).join('');

test('what git joined with markers is taken apart again, with either line end', () => {
  const end = fc.constantFrom('\n', '\r\n');
  fc.assert(
    fc.property(fc.array(fc.tuple(lines, hunk), { minLength: 1 }), end, fc.boolean(), (parts, eol, diff3) => {
      const marked = parts.flatMap(([before, { ours, base, theirs }]) => [
        ...before,
        '<<<<<<< HEAD',
        ...ours,
        ...(diff3 ? ['||||||| 1a2b3c4', ...base] : []),
        '=======',
        ...theirs,
        '>>>>>>> branch',
      ]);
      const side = (name: keyof Hunk) =>
        joined(
          parts.flatMap(([before, one]) => [...before, ...one[name]]),
          eol,
        );
      const wanted = { ours: side('ours'), theirs: side('theirs'), ...(diff3 && { base: side('base') }) };
      assert.deepEqual(splitMarkers(joined(marked, eol)), wanted);
    }),
  );
});

test('markers that do not follow each other as those of git are left alone', () => {
  for (const text of ['a\n', '<<<<<<< a\n=======\n', '=======\n', '<<<<<<< a\n>>>>>>> b\n', '>>>>>>> b\n']) {
    assert.equal(splitMarkers(text), undefined, text);
  }
});

function mention(quote: string, more: Partial<MentionAnnotation> = {}): MentionAnnotation {
  const id = `m${TEXT.indexOf(quote).toString().padStart(9, '0')}`;
  const anchor = makeAnchor(TEXT, spanIn(TEXT, quote));
  return { id, kind: 'mention', status: 'added', type: 'PERSON', ...more, anchor };
}

/** A sidecar's lines, the annotations of both sides in one hunk, as git leaves them. */
function marked(
  ours: readonly MentionAnnotation[],
  theirs: readonly MentionAnnotation[],
  base?: readonly MentionAnnotation[],
) {
  const own = (annotations: readonly MentionAnnotation[]) =>
    printSidecar({ tippani: 1, annotations })
      .split('\n')
      .slice(3, -4)
      .map((line) => `${line}\n`)
      .join('');
  const middle = base ? `||||||| 1a2b3c4\n${own(base)}` : '';
  return `{\n"tippani": 1,\n"annotations": [\n<<<<<<< HEAD\n${own(ours)}${middle}=======\n${own(theirs)}>>>>>>> branch\nnull\n]\n}\n`;
}

const glance = (sidecar: Sidecar | undefined) =>
  sidecar?.annotations.map((one) => ('anchor' in one ? one.anchor.exact : one.kind));

test('the sides are merged by annotation and field; without a base nothing is lost', () => {
  const [das, leena, city] = [mention('दास'), mention('लीना सोरेन'), mention('मरुपुर', { type: 'LOCATION' })];
  const merged = mergeMarked(marked([das, leena], [{ ...das, type: 'MISC' }, city]));
  assert.deepEqual(glance(merged), ['लीना सोरेन', 'दास', 'मरुपुर']);
  assert.ok(merged);
  assert.deepEqual(
    openConflicts(merged).map(({ id, conflict }) => [id, conflict]),
    [[das.id, { field: 'type', ours: 'PERSON', theirs: 'MISC' }]],
  );
});

test('with the base that git wrote a deletion is a deletion, and a change of one side is no conflict', () => {
  const [das, leena] = [mention('दास'), mention('लीना सोरेन')];
  const merged = mergeMarked(marked([{ ...das, type: 'MISC' }, leena], [das], [das, leena]));
  assert.ok(merged);
  assert.deepEqual(glance(merged), ['दास']);
  assert.deepEqual(openConflicts(merged), []);
});

test('a side that cannot be read is not merged', () => {
  const text = marked([mention('दास')], [mention('लीना सोरेन')]);
  assert.equal(mergeMarked(text.replace('"kind":"mention"', '"kind":"name"')), undefined);
  assert.equal(mergeMarked(text.replace('>>>>>>> branch\n', '')), undefined);
});
