import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { readNames } from '../../../src/train/names';
import { train } from '../../../src/train/train';
import { NO_REPORT, sampleSentences } from '../train/sample';
import { folderOf, run } from './run';

let sample: Uint8Array | undefined;

/** A small model made for these tests. */
function model(): Uint8Array {
  const known = { words: readNames('वर्मा\t40\n'), sounds: new Map<number, number>() };
  sample ??= train(sampleSentences(), known, { epochs: 4, seed: 1, report: NO_REPORT });
  return sample;
}

test('tags each token, keeps sentences and does not look at the second column', async (context) => {
  const cwd = folderOf(context, {
    'a.tsv': 'दीपक\tX\nतिवारी\tB-LOCATION\nने\tO\n\nमोहन\nभट्ट\nने\tO\tO\n',
    'b.tsv': '\ufeffदीपक\r\nतिवारी\r\nने\r\n\r\n\r\nमोहन\r\nभट्ट\r\nने',
    'media/tagger.bin': model(),
  });
  const expected = 'दीपक\tB-PERSON\nतिवारी\tI-PERSON\nने\tO\n\nमोहन\tB-PERSON\nभट्ट\tI-PERSON\nने\tO\n\n';
  for (const file of ['a.tsv', 'b.tsv']) {
    const done = await run(['tag', file], { cwd, media: join(cwd, 'media') });
    assert.deepEqual(done, { code: 0, stdout: expected, stderr: '' });
  }
});

test('names a line without a token, and tags the rest', async (context) => {
  const cwd = folderOf(context, { 'a.tsv': 'बरेली\tO\n\tO\nमें\tO\n', 'media/tagger.bin': model() });
  const { code, stdout, stderr } = await run(['tag', 'a.tsv'], { cwd, media: join(cwd, 'media') });
  assert.equal(code, 1);
  assert.equal(stderr, 'a.tsv:2: no token before the tab\n');
  assert.equal(stdout.split('\n').length, 5);
});

test('says what is wrong with the file or with the model', async (context) => {
  const cwd = folderOf(context, {
    'a.tsv': 'बरेली\tO\n',
    'bad.tsv': Uint8Array.of(0x61, 0x0a, 0xff, 0x0a),
    'cut/tagger.bin': model().subarray(0, 900),
    'other/tagger.bin': 'not a model',
    'media/tagger.bin': model(),
  });
  const tag = (file: string, media: string) => run(['tag', file], { cwd, media: join(cwd, media) });
  assert.match((await tag('bad.tsv', 'media')).stderr, /^bad\.tsv:2: not UTF-8/u);
  assert.match((await tag('none.tsv', 'media')).stderr, /^none\.tsv:1: no such file/u);
  for (const [media, says] of [
    ['cut', 'ends too early'],
    ['other', 'not a model file'],
    ['none', 'no such file'],
  ] as const) {
    const { code, stdout, stderr } = await tag('a.tsv', media);
    assert.equal(code, 1);
    assert.equal(stdout, '');
    assert.ok(stderr.includes(says), stderr);
  }
});
