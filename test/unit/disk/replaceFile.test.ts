import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseSidecar } from '../../../src/core/sidecar/codec';
import { replaceFile, writeWhole } from '../../../src/disk/replaceFile';
import { folderOf } from '../cli/run';
import { buildSaver, SAVERS, start } from './savers';

const read = (path: string) => readFileSync(path, 'utf8');
/** The lock of a file, by the file's name. */
const lockOf = (name: string) =>
  `.${createHash('sha256').update(name).digest('hex').slice(0, 16)}.tippani-lock`;
const onWindows = process.platform === 'win32' && 'Windows has neither modes nor, for everybody, links';

/** Makes a file so many seconds old. */
function age(path: string, seconds: number): void {
  const then = Date.now() / 1000 - seconds;
  utimesSync(path, then, then);
}

test('a file is made, replaced and deleted only where it holds what it should', async (context) => {
  const cwd = folderOf(context, {});
  const path = join(cwd, 'a.json');
  assert.equal(await replaceFile(path, 'x', 'one'), false);
  assert.equal(await replaceFile(path, null, 'one'), true);
  assert.equal(await replaceFile(path, null, 'two'), false);
  assert.equal(await replaceFile(path, 'one', 'दो'), true);
  assert.equal(read(path), 'दो');
  assert.equal(await replaceFile(path, 'one', null), false);
  assert.equal(await replaceFile(path, 'दो', null), true);
  await writeWhole(path, 'three');
  assert.deepEqual(readdirSync(cwd), ['a.json'], 'nothing else is left');
});

test('a byte order mark that the reader dropped is no change', async (context) => {
  const path = join(folderOf(context, { 'a.json': '\ufeffone' }), 'a.json');
  assert.equal(await replaceFile(path, 'one', 'two'), true);
});

test('permissions stay, and a file that may not be written is not', { skip: onWindows }, async (context) => {
  const path = join(folderOf(context, { 'a.json': 'one' }), 'a.json');
  chmodSync(path, 0o664);
  await replaceFile(path, 'one', 'two');
  assert.equal(statSync(path).mode & 0o777, 0o664);
  chmodSync(path, 0o444);
  if (process.getuid?.() === 0) return;
  await assert.rejects(replaceFile(path, 'two', 'three'), /EACCES/);
  assert.equal(read(path), 'two');
});

test('what a link leads to is replaced, also where nothing is there yet', {
  skip: onWindows,
}, async (context) => {
  const cwd = folderOf(context, {});
  mkdirSync(join(cwd, 'far'));
  symlinkSync('far/b.json', join(cwd, 'middle'));
  symlinkSync('middle', join(cwd, 'a.json'));
  assert.equal(await replaceFile(join(cwd, 'a.json'), null, 'one'), true);
  assert.equal(await replaceFile(join(cwd, 'a.json'), 'one', 'two'), true);
  assert.ok(lstatSync(join(cwd, 'a.json')).isSymbolicLink());
  assert.equal(read(join(cwd, 'far/b.json')), 'two');
  assert.deepEqual(readdirSync(join(cwd, 'far')), ['b.json']);
});

/** The number of a process that lives no more. */
async function deadProcess(): Promise<number> {
  const child = start('-e', '0');
  await once(child, 'close');
  return child.pid ?? 0;
}

test('a lock whose owner was killed is taken over, and so is one that says nothing for long', async (context) => {
  const dead = `${await deadProcess()} ${hostname()}`;
  const [a, b, c] = [lockOf('a.json'), lockOf('b.json'), lockOf('c.json')];
  const cwd = folderOf(context, { [a]: dead, [b]: '', [c]: dead });
  assert.equal(await replaceFile(join(cwd, 'a.json'), null, 'one'), true);
  age(join(cwd, b), 60);
  assert.equal(await replaceFile(join(cwd, 'b.json'), null, 'one'), true);
  assert.deepEqual(readdirSync(cwd).sort(), ['a.json', 'b.json']);
});

test('a lock of long ago is taken over, though its number is that of another process by now', async (context) => {
  const lock = lockOf('a.json');
  const cwd = folderOf(context, { [lock]: `${process.pid} ${hostname()}` });
  age(join(cwd, lock), 120);
  assert.equal(await replaceFile(join(cwd, 'a.json'), null, 'one'), true);
  assert.deepEqual(readdirSync(cwd), ['a.json']);
});

test('names may be as long as names can be', async (context) => {
  const name = `${'क'.repeat(73)}.txt.annotations.json`.slice(-94);
  assert.ok(Buffer.byteLength(name) > 235, `${Buffer.byteLength(name)} bytes`);
  const path = join(folderOf(context, {}), name);
  assert.equal(await replaceFile(path, null, 'one'), true);
  assert.equal(await replaceFile(path, 'one', 'two'), true);
  assert.equal(read(path), 'two');
});

test('temporary files of writers that live no more are swept, others are not', async (context) => {
  const cwd = folderOf(context, {
    '.a.json.tippani-00000000-1-0123456789ab': 'half',
    '.a.json.tmp': 'not ours',
  });
  const path = join(cwd, '.a.json.tippani-00000000-1-0123456789ab');
  age(path, 3600);
  writeFileSync(join(cwd, '.b.json.tippani-00000000-1-0123456789ab'), 'of another machine, just now');
  await writeWhole(join(cwd, 'a.json'), 'one');
  assert.ok(!existsSync(path));
  assert.deepEqual(readdirSync(cwd).sort(), [
    '.a.json.tmp',
    '.b.json.tippani-00000000-1-0123456789ab',
    'a.json',
  ]);
});

test('editors and command lines that write one sidecar at once lose nothing of each other', async (context) => {
  const cwd = folderOf(context, {});
  const path = join(cwd, 'a.txt.annotations.json');
  const scripts = await Promise.all(SAVERS.map((saver) => buildSaver(saver, cwd)));
  const writers = scripts.flatMap((script, at) => [
    start(script, path, `${at}x`, '25'),
    start(script, path, `${at}y`, '25'),
  ]);
  const ends = await Promise.all(writers.map((child) => once(child, 'close')));
  assert.deepEqual(
    ends.map(([code]) => code),
    [0, 0, 0, 0],
  );
  const parsed = parseSidecar(read(path));
  assert.ok('sidecar' in parsed);
  assert.equal(parsed.sidecar.annotations.length, 100);
});
