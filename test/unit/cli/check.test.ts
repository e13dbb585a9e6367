import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { makeAnchor } from '../../../src/core/sidecar/anchors';
import { printSidecar } from '../../../src/core/sidecar/codec';
import { rebaseSidecar } from '../../../src/core/sidecar/rebase';
import { folderOf, HINDI, records, run } from './run';

const EXACT = 'भूटान';
const START = [...HINDI.slice(0, HINDI.indexOf(EXACT))].length;

function sidecar(exact = EXACT, start = START): string {
  const anchor = {
    exact,
    start,
    end: start + [...exact].length,
    prefix: HINDI.slice(Math.max(0, start - 32), start),
    suffix: HINDI.slice(start + exact.length, start + exact.length + 32),
  };
  const mention = { id: 'AbCdEfGhIjKl', kind: 'mention', status: 'added', type: 'LOCATION', anchor };
  return `{\n"tippani": 1,\n"annotations": [\n${JSON.stringify(mention)},\nnull\n]\n}\n`;
}

test('a sound sidecar passes, named itself or by its article, once', async (context) => {
  const cwd = folderOf(context, { 'a.txt': HINDI, 'a.txt.annotations.json': sidecar() });
  for (const argv of [
    ['a.txt'],
    ['a.txt.annotations.json'],
    ['.'],
    ['a.txt', 'a.txt.annotations.json', '.'],
  ]) {
    assert.deepEqual(await run(['check', ...argv], { cwd }), {
      code: 0,
      stdout: '1 sidecar checked, 0 problems\n1 annotation: 1 ok\n',
      stderr: '',
    });
  }
});

test('an anchor without its text is a problem at its line', async (context) => {
  const cwd = folderOf(context, { 'news/a.txt': HINDI, 'news/a.txt.annotations.json': sidecar('श्रीलंका') });
  const { code, stdout, stderr } = await run(['check', 'news'], { cwd });
  const path = join('news', 'a.txt.annotations.json').replaceAll('\\', '\\\\');
  assert.match(stderr, new RegExp(`^${path}:4: (?:warning|error), column \\d+: [^\\n]*श्रीलंका[^\\n]*\\n$`));
  assert.equal(stdout, '1 sidecar checked, 1 problem\n1 annotation: 1 changed\n');
  assert.equal(code, 1);
});

test('a broken sidecar is named with line and column', async (context) => {
  const cwd = folderOf(context, {
    'a.txt': HINDI,
    'a.txt.annotations.json': '{\n"tippani": 1\n"annotations": []\n}\n',
  });
  const { code, stderr } = await run(['check', 'a.txt'], { cwd });
  assert.match(stderr, /^a\.txt\.annotations\.json:3: error, column 1: [^\n]+\n$/);
  assert.equal(code, 1);
});

test('a sidecar without its article is an orphan', async (context) => {
  const cwd = folderOf(context, { 'a.txt.annotations.json': sidecar() });
  const { code, stderr } = await run(['check', '.'], { cwd });
  assert.equal(
    stderr,
    'a.txt.annotations.json:1: its article a.txt is missing; restore it, or move or rename the sidecar along with it\n',
  );
  assert.equal(code, 1);
});

test('an article without a sidecar has nothing to check, a missing one is a problem', async (context) => {
  const cwd = folderOf(context, { 'a.txt': HINDI });
  assert.deepEqual(await run(['check', 'a.txt'], { cwd }), {
    code: 0,
    stdout: '0 sidecars checked, 0 problems\n',
    stderr: 'tippani: a.txt has no sidecar: nothing to check\n',
  });
  const missing = await run(['check', 'b.txt', 'b.txt.annotations.json'], { cwd });
  assert.equal(missing.code, 1);
  assert.deepEqual(missing.stderr.split('\n').slice(0, 2), [
    'b.txt:1: no such file or folder; check the path',
    'b.txt.annotations.json:1: no such file or folder; check the path',
  ]);
});

test('with --json a line tells state and place of each annotation, in code points', async (context) => {
  const cwd = folderOf(context, { 'a.txt': `😀 ऊपर की एक नई पंक्ति।\n${HINDI}`, 'b.txt': 'कुछ और ही।\n' });
  const anchor = makeAnchor(HINDI, { start: HINDI.indexOf(EXACT), end: HINDI.indexOf(EXACT) + EXACT.length });
  const mention = { id: 'AbCdEfGhIjKl', kind: 'mention', status: 'added', type: 'LOCATION', anchor } as const;
  const { fingerprint } = rebaseSidecar({ tippani: 1, annotations: [] }, HINDI, new Map());
  const text = printSidecar({ tippani: 1, annotations: [mention], fingerprint: fingerprint ?? [] });
  for (const name of ['a', 'b']) writeFileSync(join(cwd, `${name}.txt.annotations.json`), text);
  const { code, stdout, stderr } = await run(['check', '--json', '.'], { cwd });
  const shift = [...'😀 ऊपर की एक नई पंक्ति।\n'].length;
  assert.deepEqual(records(stdout), [
    {
      article: 'a.txt',
      id: 'AbCdEfGhIjKl',
      kind: 'mention',
      state: 'moved',
      start: START + shift,
      end: START + shift + [...EXACT].length,
      proposals: [],
    },
    {
      article: 'b.txt',
      id: 'AbCdEfGhIjKl',
      kind: 'mention',
      state: 'lost',
      start: null,
      end: null,
      proposals: [],
    },
  ]);
  assert.equal(stderr.split('\n').length - 1, 2);
  assert.equal(code, 1);
});
