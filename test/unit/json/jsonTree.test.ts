import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Node } from 'jsonc-parser';
import { findJsonError, nodeAt, readJsonTree } from '../../../src/core/json/jsonTree';

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Reasons for which valid JSON is refused all the same. */
const OWN_REASONS = /stands twice|kept exactly|nested deeper/;

test('a text is read exactly if JSON.parse reads it', () => {
  const mutated = fc
    .tuple(fc.json(), fc.nat(), fc.nat(3), fc.constantFrom(...'{}[]",:\\0-.eE1u tn\n\u0001\u00a0'))
    .map(
      ([text, at, cut, put]) => text.slice(0, at % text.length) + put + text.slice((at % text.length) + cut),
    );
  fc.assert(
    fc.property(fc.oneof(mutated, fc.json(), fc.string()), (text) => {
      const error = findJsonError(text);
      if (error && OWN_REASONS.test(error.message)) return;
      assert.equal(!error, parses(text), text);
    }),
    { numRuns: 5000 },
  );
});

test('every node covers the text of its value', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(undefined, 2, '\t'), (compact, indent) => {
      const value: unknown = JSON.parse(compact);
      const text = JSON.stringify(value, null, indent);
      const error = findJsonError(text);
      if (error) assert.match(error.message, OWN_REASONS);
      else assertCovers(text, readJsonTree(text), value);
    }),
    { numRuns: 1000 },
  );
});

function assertCovers(text: string, node: Node, value: unknown): void {
  assert.deepEqual(JSON.parse(text.slice(node.offset, node.offset + node.length)), value);
  if (typeof value !== 'object' || value === null) return;
  const keys = Array.isArray(value) ? value.keys() : Object.keys(value);
  for (const key of keys) assertCovers(text, nodeAt(node, [key]), Reflect.get(value, key));
}

test('a path that leads nowhere ends at the last node on its way', () => {
  const text = '{"a": [1, {"b": 2}]}';
  const tree = readJsonTree(text);
  const at = (path: readonly PropertyKey[]) => {
    const { offset, length } = nodeAt(tree, path);
    return text.slice(offset, offset + length);
  };
  assert.equal(at(['a', 1, 'b']), '2');
  assert.equal(at(['a', 1, 'c', 'd']), '{"b": 2}');
  assert.equal(at(['x']), text);
});

test('numbers that a double cannot hold are refused, others not', () => {
  for (const number of ['0', '-0', '1.50', '1e3', '0.000001', '123456789012345', '1e308']) {
    assert.equal(findJsonError(number), undefined, number);
  }
  for (const number of [
    '1e309',
    '12345678901234567890',
    '0.12345678901234567',
    '1e-400',
    '9007199254740993e0',
  ]) {
    assert.match(findJsonError(`[${number}]`)?.message ?? '', /kept exactly/, number);
  }
});

test('values may nest 200 levels and no more', () => {
  const nested = (levels: number) => '{"a":['.repeat(levels / 2) + ']}'.repeat(levels / 2);
  assert.equal(findJsonError(nested(200)), undefined);
  assert.equal(findJsonError(nested(202))?.offset, nested(200).length * 0.75);
});

test('each fault is told with advice at the text it is about', () => {
  const cases: readonly (readonly [text: string, at: string, message: RegExp])[] = [
    ['{"a": 1, b: 2}', 'b', /needs double quotes around/],
    ['{"a": 1, }', '}', /a comma is too many/],
    ['[1, ]', ']', /a comma is too many/],
    ['[1 "x"]', '"x"', /a comma or \] is missing/],
    ['{"a": [1] "b": 2}', '"b"', /a comma or } is missing/],
    ['{"a" 1}', '1', /a colon is missing/],
    ['{"a": }', '}', /a value is missing/],
    ['{"a": 1}]', ']', /nothing may follow/],
    ['[1, // one\n2]', '// one', /no comments/],
    ['["दिल्ली\n]', '"दिल्ली', /closing double quote is missing/],
    ['[1.]', '1.', /digits are missing/],
    ['["\\u12"]', '"\\u12"', /four hexadecimal digits/],
    ['["C:\\dir"]', '"C:\\dir"', /write \\\\ for a backslash/],
    ['["a\tb"]', '"a\tb"', /control character/],
    ['{"a": {"b": 1, "c": {"b": 1}, "b": 2}}', '"b": 2', /"b" stands twice/],
    ['{"a": 1', '', /too early: a comma or } is missing/],
    ['[[1]', '', /too early: a comma or \] is missing/],
  ];
  for (const [text, at, message] of cases) {
    const error = findJsonError(text);
    assert.match(error?.message ?? '', message, text);
    assert.equal(error?.offset, at === '' ? text.length : text.lastIndexOf(at), text);
    assert.ok(at.startsWith(text.slice(error?.offset, (error?.offset ?? 0) + (error?.length ?? 0))), text);
  }
});
