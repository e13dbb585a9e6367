import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anchorResolver } from '../../../src/core/sidecar/anchors';
import { likelyArticles } from '../../../src/core/sidecar/orphans';
import type { Sidecar } from '../../../src/core/sidecar/schema';
import { spanIn } from './arbitrary';
import { TEXT } from './scene';

const OTHER = [
  'शहर के बाकी हिस्सों में बिजली कटौती का कार्यक्रम पहले जैसा रहेगा।',
  'राष्ट्रपति ने मंगलवार को इस बारे में कोई बयान नहीं दिया।',
].join('\n');

function sidecarOf(text: string, withFingerprint: boolean): Sidecar {
  const resolver = anchorResolver(text);
  const anchor = resolver.make(spanIn(text, 'दास'));
  return {
    tippani: 1,
    annotations: [{ id: 'm000000000', kind: 'mention', status: 'added', type: 'PERSON', anchor }],
    ...(withFingerprint && { fingerprint: resolver.fingerprint() }),
  };
}

const EDITED = `${TEXT.replace('मंगलवार', 'बुधवार')}\n`;

test('the article that has most of the words comes first, also where it was edited; others do not come at all', () => {
  const texts = [OTHER, '', EDITED, TEXT.replaceAll('\n', '\r\n')];
  const found = likelyArticles(sidecarOf(TEXT, true), texts);
  assert.deepEqual(
    found.map(({ index }) => index),
    [3, 2],
  );
  assert.equal(found[0]?.share, 1);
  assert.ok((found[1]?.share ?? 0) > 0.9);
});

test('without a fingerprint the quotes in their contexts tell', () => {
  const found = likelyArticles(sidecarOf(TEXT, false), [OTHER, '', EDITED, TEXT]);
  assert.deepEqual(found, [{ index: 3, share: 1 }]);
});

test('a sidecar without annotations and fingerprint belongs to no article', () => {
  assert.deepEqual(likelyArticles({ tippani: 1, annotations: [] }, [TEXT, OTHER, '']), []);
});
