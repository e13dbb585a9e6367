import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseSidecar } from '../../../src/core/sidecar/codec';
import { folderOf, HINDI, records, run } from './run';

const SIDECAR = 'a.txt.annotations.json';

test('suggestions are accepted into the sidecar, once, and hold where they are', async (context) => {
  const cwd = folderOf(context, { 'a.txt': HINDI, 'english.txt': 'Not an article.\n' });
  const first = await run(['accept', '.'], { cwd });
  assert.equal(first.code, 0);
  assert.match(first.stdout, /^a\.txt: [1-9]\d* accepted\n$/);
  assert.match(first.stderr, /^tippani: 1 file is not a Hindi article and was left out: english\.txt\n$/);
  const written = readFileSync(join(cwd, SIDECAR), 'utf8');
  const parsed = parseSidecar(written);
  assert.ok('sidecar' in parsed);
  assert.ok(parsed.sidecar.annotations.length > 3);
  for (const one of parsed.sidecar.annotations) {
    assert.ok(one.kind !== 'published' && one.kind !== 'note' && one.status === 'accepted' && one.at);
    assert.equal([...HINDI].slice(one.anchor.start, one.anchor.end).join(''), one.anchor.exact);
  }
  assert.equal((await run(['check', '.'], { cwd })).code, 0);
  const again = await run(['accept', 'a.txt'], { cwd });
  assert.deepEqual([again.code, again.stdout], [0, 'a.txt: 0 accepted\n']);
  assert.equal(readFileSync(join(cwd, SIDECAR), 'utf8'), written);
});

test('only the types named are accepted; after an edit of the article everything is found again', async (context) => {
  const cwd = folderOf(context, { 'a.txt': HINDI });
  await run(['accept', '--types', 'LOCATION', 'a.txt'], { cwd });
  const types = () => {
    const parsed = parseSidecar(readFileSync(join(cwd, SIDECAR), 'utf8'));
    assert.ok('sidecar' in parsed);
    return new Set(parsed.sidecar.annotations.map((one) => ('type' in one ? one.type : one.kind)));
  };
  assert.deepEqual(types(), new Set(['LOCATION']));
  writeFileSync(join(cwd, 'a.txt'), `ऊपर जोड़ा गया वाक्य।\n${HINDI.replace('यह सड़क', 'यह नई सड़क')}`);
  const checked = await run(['check', '--json', 'a.txt'], { cwd });
  assert.deepEqual(new Set(records(checked.stdout).map(({ state }) => state)), new Set(['moved']));
  assert.equal(checked.code, 1);
  await run(['accept', 'a.txt'], { cwd });
  assert.ok(types().size > 1);
  assert.equal((await run(['check', 'a.txt'], { cwd })).code, 0, 'accepting writes the new places');
});

test('a sidecar that cannot be read is reported and left as it is', async (context) => {
  const cwd = folderOf(context, { 'a.txt': HINDI, [SIDECAR]: '{' });
  const { code, stdout, stderr } = await run(['accept', 'a.txt'], { cwd });
  assert.deepEqual([code, stdout], [1, '']);
  assert.match(stderr, /^a\.txt\.annotations\.json:1: /);
  assert.equal(readFileSync(join(cwd, SIDECAR), 'utf8'), '{');
  assert.ok(!existsSync(join(cwd, '.a.txt.annotations.json.tmp')));
});

const TWICE = `जापान ने पेरू से बात की। बैठक गुरुवार को हुई थी, और इसके बाद जापान ने बयान जारी किया।\n`;

test('what was rejected is not accepted elsewhere; the date in a file name counts', async (context) => {
  const cwd = folderOf(context, { '2025-03-07-a.txt': TWICE });
  const sidecar = join(cwd, `2025-03-07-${SIDECAR}`);
  const annotations = () => {
    const parsed = parseSidecar(readFileSync(sidecar, 'utf8'));
    assert.ok('sidecar' in parsed);
    return parsed.sidecar.annotations;
  };
  await run(['accept', '--types', 'LOCATION,DATE', '.'], { cwd });
  assert.equal(annotations().filter((one) => 'anchor' in one && one.anchor.exact === 'जापान').length, 2);
  assert.ok(annotations().some((one) => one.kind === 'time' && one.value === '2025-03-06'));
  const lines = readFileSync(sidecar, 'utf8').split('\n');
  const [first, second] = lines.filter((line) => line.includes('"exact":"जापान"'));
  const rejected = first?.replace('"status":"accepted"', '"status":"rejected"') ?? '';
  writeFileSync(
    sidecar,
    lines.flatMap((line) => (line === first ? rejected : line === second ? [] : line)).join('\n'),
  );
  await run(['accept', '--types', 'LOCATION', '.'], { cwd });
  const left = annotations().filter((one) => one.kind === 'mention' && one.anchor.exact === 'जापान');
  assert.deepEqual(
    left.map((one) => 'status' in one && one.status),
    ['rejected'],
  );
});
