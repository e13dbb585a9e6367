import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { clusterEnd, clusterStart, isSnapped, snapSpan } from '../../../src/core/text/graphemes';
import { offsetMap, withLf } from '../../../src/core/text/offsets';
import { articleText } from '../articleText';

test('an offset in code points cuts the LF text where the UTF-16 offset cuts the text', () => {
  fc.assert(
    fc.property(articleText, fc.nat(), (text, seed) => {
      const offset = clusterStart(text, seed % (text.length + 1));
      const map = offsetMap(text);
      const points = [...withLf(text)];
      assert.equal(points.slice(0, map.toCodePoints(offset)).join(''), withLf(text.slice(0, offset)));
      assert.equal(map.codePoints, points.length);
    }),
    { numRuns: 1000 },
  );
});

test('UTF-16 to code points and back is the same place', () => {
  fc.assert(
    fc.property(articleText, (text) => {
      const map = offsetMap(text);
      for (let point = 0; point <= map.codePoints; point++) {
        assert.equal(map.toCodePoints(map.toUtf16(point)), point);
      }
    }),
  );
});

test('conjuncts are never cut', () => {
  const text = 'प्रधानमंत्री नरेन्द्र क्षेत्र';
  assert.equal(clusterStart(text, 1), 0);
  assert.equal(clusterEnd(text, 1), 3);
  const inside = text.indexOf('न्द्र') + 2;
  assert.equal(text.slice(clusterStart(text, inside), clusterEnd(text, inside)), 'न्द्र');
});

test('a snapped span is whole clusters and holds the span', () => {
  const segmenter = new Intl.Segmenter('hi', { granularity: 'grapheme' });
  fc.assert(
    fc.property(articleText, fc.nat(), fc.nat(), (text, a, b) => {
      const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
      const span = snapSpan(text, { start, end });
      const bounds = new Set(
        [...segmenter.segment(text)].map((cluster) => cluster.index).concat(text.length),
      );
      assert.ok(bounds.has(span.start) && bounds.has(span.end));
      assert.ok(isSnapped(text, span));
      assert.ok(span.start <= start && (start === end || span.end >= end));
    }),
    { numRuns: 1000 },
  );
});

test('two characters are parted where the segmenter parts them', () => {
  const segmenter = new Intl.Segmenter('hi', { granularity: 'grapheme' });
  const codes = Array.from({ length: 0x980 }, (_, code) => code).filter(
    (code) => (code >= 0x20 && code < 0x80) || code >= 0x900,
  );
  for (const before of codes) {
    for (const after of codes) {
      const pair = String.fromCharCode(before, after);
      const parted = segmenter.segment(pair).containing(1)?.index === 1;
      assert.equal(clusterStart(pair, 1) === 1, parted, `${before.toString(16)} ${after.toString(16)}`);
    }
  }
});
