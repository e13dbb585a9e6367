import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { build } from 'esbuild';
import { folderOf, HINDI, records } from './run';

/** The bundle and the model, laid out as they are shipped, with articles beside them. */
async function bundleIn(context: TestContext): Promise<string> {
  const folder = folderOf(context, {
    'news/a.txt': HINDI,
    'media/tagger.bin': readFileSync('media/tagger.bin'),
  });
  await build({
    entryPoints: ['src/cli/main.ts'],
    outfile: join(folder, 'dist/cli.js'),
    bundle: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    format: 'cjs',
    logLevel: 'warning',
  });
  return folder;
}

interface Exit {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the bundle; `readBytes` closes the output after that many. */
function start(cwd: string, argv: readonly string[], stdin = '', readBytes = Infinity): Promise<Exit> {
  const child = spawn(process.execPath, [join('dist', 'cli.js'), ...argv], { cwd });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    if (stdout.length >= readBytes) child.stdout.destroy();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  child.stdin.on('error', () => undefined).end(stdin);
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

test('the bundled command works as a process of its own', async (context) => {
  const cwd = await bundleIn(context);
  const extracted = await start(cwd, ['extract', 'news']);
  assert.deepEqual([extracted.code, extracted.stderr], [0, '']);
  assert.deepEqual(
    records(extracted.stdout).map(({ file }) => file),
    [join('news', 'a.txt')],
  );
  assert.deepEqual(await start(cwd, ['extract', 'nowhere']), {
    code: 1,
    stdout: '',
    stderr: 'nowhere:1: no such file or folder; check the path\n',
  });
  assert.equal((await start(cwd, ['nonsense'])).code, 2);
});

test('a pipe that is closed early ends the process quietly', async (context) => {
  const cwd = await bundleIn(context);
  const stdin = `${JSON.stringify({ file: 'a', text: HINDI })}\n`.repeat(2000);
  const { code, stdout, stderr } = await start(cwd, ['extract', '--stdin'], stdin, 1);
  assert.deepEqual([code, stderr], [0, '']);
  assert.ok(stdout.startsWith('{"file":"a"'));
});
