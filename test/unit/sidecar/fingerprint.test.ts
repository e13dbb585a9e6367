import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { alignWords } from '../../../src/core/sidecar/align';
import { anchorResolver, makeAnchor, resolveAnchor } from '../../../src/core/sidecar/anchors';
import { parseSidecar, printSidecar } from '../../../src/core/sidecar/codec';
import {
  fingerprintId,
  fingerprintOf,
  readFingerprint,
  unitsOf,
} from '../../../src/core/sidecar/fingerprint';
import { lfText } from '../../../src/core/sidecar/lfText';
import { rebaseSidecar } from '../../../src/core/sidecar/rebase';
import type { Annotation, Sidecar } from '../../../src/core/sidecar/schema';
import { articleText } from '../articleText';
import { spanIn } from './arbitrary';

const RUNS = { numRuns: 1000 };

function printed(text: string) {
  const lf = lfText(text);
  return fingerprintOf(lf, unitsOf(lf.text));
}

test('a fingerprint gives the words and their places back, in code points', () => {
  fc.assert(
    fc.property(articleText, (text) => {
      const lf = lfText(text);
      const units = unitsOf(lf.text);
      const read = readFingerprint(fingerprintOf(lf, units));
      assert.deepEqual(read?.hashes, units.hashes);
      assert.deepEqual(
        [...(read?.starts ?? [])],
        [...units.starts].map((at) => lf.points.toCodePoints(at)),
      );
    }),
    RUNS,
  );
});

test('line ends do not show in a fingerprint, composition and joiners not in its words', () => {
  const text = 'क़लम और क्‍षेत्र\nज़ोर 😀 है।';
  assert.deepEqual(printed(text.replace('\n', '\r\n')), printed(text));
  const words = (one: string) => unitsOf(one).hashes;
  assert.deepEqual(words(text.normalize('NFD')), words(text.normalize('NFC')));
  assert.deepEqual(words(text.replaceAll('\u200d', '')), words(text));
  assert.notDeepEqual(words(text.replace('और', 'या')), words(text));
});

test('a fingerprint has about four letters a word and a line for each line with words', () => {
  const words = Array.from({ length: 500 }, (_, index) => `शब्द${index}${index % 50 === 49 ? '\n\n' : ' '}`);
  const lines = printed(words.join(''));
  assert.equal(lines.length, 10);
  assert.ok(lines.join('').length <= 2000);
});

test('the form of a fingerprint is for ever: its letters, to the byte', () => {
  assert.deepEqual(printed('नेपाल और भूटान।\nसड़क'), ['ssNGcidDwbZH', '4YoE']);
  assert.equal(fingerprintId(printed('नेपाल और भूटान।\nसड़क')), 'ox16CN1W');
});

test('damaged fingerprints are refused, whatever they hold', () => {
  for (const lines of [['A'], ['AAA'], ['AAA*'], ['AAAg'], ['AAAgggggggg'], ['क्षेत्र']]) {
    assert.equal(readFingerprint(lines), undefined, lines.join());
  }
  fc.assert(fc.property(fc.array(fc.string()), (lines) => void readFingerprint(lines)));
});

test('an alignment ties equal words in rising order, both ways alike; a text is aligned with itself whole', () => {
  const words = fc.array(fc.nat(6), { maxLength: 60 }).map((all) => Uint32Array.from(all));
  fc.assert(
    fc.property(words, words, fc.nat(5), (old, fresh, every) => {
      const { to, from } = alignWords(old, fresh, (word) => word % (every + 1) === 0);
      let last = -1;
      for (const [at, there] of to.entries()) {
        if (there === -1) continue;
        assert.ok(there > last && old[at] === fresh[there] && from[there] === at);
        last = there;
      }
      assert.equal(from.filter((at) => at !== -1).length, to.filter((at) => at !== -1).length);
      assert.ok(alignWords(old, old, () => false).to.every((there, at) => there === at));
    }),
    { numRuns: 3000 },
  );
});

const TEXT = 'लीना सोरेन ने सोमवार को नदी आयोग की बैठक की अध्यक्षता की।\nसचिव दास ने बाद में रिपोर्ट पढ़ी और सब चले गए।';

function mention(id: string, quote: string, text = TEXT): Annotation {
  const anchor = makeAnchor(text, spanIn(text, quote));
  return { id, kind: 'mention', status: 'added', type: 'PERSON', anchor };
}

/** A sidecar whose anchors were made on a text. */
function sidecarOn(text: string, ...annotations: Annotation[]): Sidecar {
  return rebaseSidecar({ tippani: 1, annotations }, text, placesIn(text, annotations));
}

function placesIn(text: string, annotations: readonly Annotation[]) {
  return new Map(
    annotations.flatMap((one) =>
      one.kind === 'published' ? [] : [[one.id, spanIn(text, one.anchor.exact)] as const],
    ),
  );
}

test('what is true of the text already is rebased to the same bytes', () => {
  const sidecar = sidecarOn(TEXT, mention('m000000000', 'लीना सोरेन'), mention('m000000001', 'दास'));
  const bytes = printSidecar(sidecar);
  assert.equal(printSidecar(rebaseSidecar(sidecar, TEXT, placesIn(TEXT, sidecar.annotations))), bytes);
  assert.equal(printSidecar(rebaseSidecar(sidecar, TEXT, new Map())), bytes);
  assert.equal(bytes.split('\n').length - 1, 3 + 2 + 2 + 1 + 2 + 2 + 1);
  const parsed = parseSidecar(bytes);
  assert.ok('sidecar' in parsed);
  assert.equal(printSidecar(parsed.sidecar), bytes);
});

test('an annotation without a place names the text it was made on, and goes back to it', () => {
  const sidecar = sidecarOn(TEXT, mention('m000000000', 'लीना सोरेन'), mention('m000000001', 'दास'));
  const [, second = ''] = TEXT.split('\n');
  const places = new Map([['m000000001', spanIn(second, 'दास')]]);
  const without = rebaseSidecar(sidecar, second, places);
  const [lost, kept] = without.annotations;
  assert.ok(lost?.kind === 'mention' && kept?.kind === 'mention');
  assert.equal(lost.anchor.madeOn, fingerprintId(printed(TEXT)));
  assert.deepEqual(without.fingerprints, { [lost.anchor.madeOn ?? '']: printed(TEXT) });
  assert.equal(resolveAnchor(second, lost.anchor, without).state, 'lost');
  assert.equal(resolveAnchor(second, kept.anchor, without).state, 'ok');
  assert.equal(resolveAnchor(TEXT, lost.anchor, without).state, 'ok');
  const again = rebaseSidecar(without, TEXT, placesIn(TEXT, without.annotations));
  assert.equal(printSidecar(again), printSidecar(sidecar));
  const unplaced = rebaseSidecar(without, TEXT, new Map([['m000000001', spanIn(TEXT, 'दास')]]));
  assert.equal(printSidecar(unplaced), printSidecar(sidecar));
});

test('an anchor that was made on another text than it says is not followed on its word', () => {
  const longer = `ऊपर की एक पंक्ति।\n${TEXT}`;
  const sidecar = sidecarOn(longer, mention('m000000000', 'दास', longer));
  const stray = mention('m000000001', 'दास');
  assert.ok(stray.kind === 'mention');
  // By its contexts it is found all the same; by the fingerprint alone it would be twelve words too far to the left.
  const found = resolveAnchor(longer, stray.anchor, sidecar);
  assert.deepEqual(found, { state: 'moved', span: spanIn(longer, 'दास'), proposals: [] });
  const edited = longer.replace('बाद में', 'उसी दिन');
  assert.equal(resolveAnchor(edited, stray.anchor, sidecar).state, 'changed');
  const [own] = sidecar.annotations;
  assert.ok(own?.kind === 'mention');
  assert.equal(resolveAnchor(edited, own.anchor, sidecar).state, 'ok');
});

test('old sidecars do not become sure of doubtful places when they get a fingerprint', () => {
  const anchor = makeAnchor(TEXT, spanIn(TEXT, 'दास'));
  const twice = `${TEXT}\n${TEXT}`;
  assert.equal(resolveAnchor(twice, anchor).state, 'ambiguous');
  const old: Sidecar = { tippani: 1, annotations: [mention('m000000000', 'दास')] };
  const written = rebaseSidecar(old, twice, new Map());
  const [still] = written.annotations;
  assert.ok(still?.kind === 'mention');
  assert.equal(resolveAnchor(twice, still.anchor, written).state, 'ambiguous');
});

test('a thousand anchors of a text of five thousand words are checked again in less than 200 ms of computing', () => {
  const words = Array.from({ length: 5000 }, (_, at) => (at % 4 === 0 ? 'कहा' : `शब्द${(at * 7919) % 1500}`));
  const text = words.map((word, at) => word + (at % 25 === 24 ? '।\n' : ' ')).join('');
  const resolver = anchorResolver(text);
  const starts = [...unitsOf(text).starts].filter((_, at) => at % 5 === 0).slice(0, 1000);
  const anchors = starts.map((start) => resolver.make({ start, end: start + 3 }));
  const madeOn = { fingerprint: resolver.fingerprint() };
  const lines = text.split('\n');
  const versions = [
    text,
    `ऊपर एक वाक्य।\n${text}`,
    lines.toReversed().join('\n'),
    lines.filter((_, at) => at % 3 > 0).join('\n'),
    text.replaceAll('शब्द1', 'वाक्य1'),
  ];
  for (const version of versions) {
    const times = [1, 2, 3].map(() => {
      const begin = process.cpuUsage();
      const again = anchorResolver(version, madeOn);
      for (const anchor of anchors) again.resolve(anchor);
      return process.cpuUsage(begin).user / 1000;
    });
    assert.ok(Math.min(...times) < 200, `${Math.min(...times)} ms`);
  }
});
