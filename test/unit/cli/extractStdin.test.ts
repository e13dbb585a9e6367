import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { test } from 'node:test';
import fc from 'fast-check';
import { byteLines } from '../../../src/cli/byteLines';
import { runCli } from '../../../src/cli/runCli';
import { Collector, folderOf, HINDI, records, run } from './run';

const line = (record: unknown) => `${JSON.stringify(record)}\n`;

test('a line in gives a line out, in order, the same as from a file', async (context) => {
  const cwd = folderOf(context, { 'a.txt': HINDI });
  const fromFile = await run(['extract', '--published', '2024-05-01', 'a.txt'], { cwd });
  const stdin = [
    line({ file: 'a.txt', text: HINDI, published: '2024-05-01' }),
    '\n',
    line({ file: 'b.txt', text: '', extra: 1 }),
    JSON.stringify({ file: 'c.txt', text: `\ufeff${HINDI}`, published: null }),
  ].join('');
  const { code, stdout, stderr } = await run(['extract', '--stdin'], { stdin });
  assert.ok(stdout.startsWith(fromFile.stdout));
  assert.deepEqual(
    records(stdout).map(({ file, published }) => [file, published]),
    [
      ['a.txt', '2024-05-01'],
      ['b.txt', null],
      ['c.txt', null],
    ],
  );
  assert.equal(stderr, '');
  assert.equal(code, 0);
});

test('--published is the date of lines without one', async () => {
  const stdin = line({ file: 'a', text: HINDI }) + line({ file: 'b', text: HINDI, published: '2020-01-31' });
  const { stdout } = await run(['extract', '--stdin', '--published', '2024-05-01'], { stdin });
  assert.deepEqual(
    records(stdout).map(({ published }) => published),
    ['2024-05-01', '2020-01-31'],
  );
});

test('each bad line is named by its number and the good ones are done', async () => {
  const stdin = Buffer.concat([
    Buffer.from('{"file": "a"\n[]\nnull\n'),
    Buffer.from(
      line({ text: HINDI }) + line({ file: 'a' }) + line({ file: 'a', text: 'x', published: '2025-2-3' }),
    ),
    Buffer.from([0x22, 0xff, 0x22, 0x0a]),
    Buffer.from(line({ file: 'good', text: HINDI })),
  ]);
  const { code, stdout, stderr } = await run(['extract', '--stdin'], { stdin });
  assert.deepEqual(
    records(stdout).map(({ file }) => file),
    ['good'],
  );
  const says = stderr.trimEnd().split('\n');
  assert.deepEqual(
    says.map((message) => message.split(';')[0]),
    [
      '<stdin>:1: not a JSON object',
      '<stdin>:2: "file" is not a string',
      '<stdin>:3: not a JSON object',
      '<stdin>:4: "file" is not a string',
      '<stdin>:5: "text" is not a string',
      '<stdin>:6: "published": "2025-2-3" is not a date',
      '<stdin>:7: not UTF-8 from here on',
    ],
  );
  assert.ok(
    says.every((message) => message.includes(';')),
    'each says what to do',
  );
  assert.equal(code, 1);
});

test('no input is no problem', async () => {
  assert.deepEqual(await run(['extract', '--stdin']), { code: 0, stdout: '', stderr: '' });
});

test('lines are the same however the bytes are cut', async () => {
  const bytes = fc.array(fc.constantFrom(0x0a, 0x0d, 0x61, 0xe0, 0xa4), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(
      bytes,
      fc.array(fc.nat(40)),
      fc.integer({ min: 1, max: 5 }),
      async (content, cuts, limit) => {
        const whole = Buffer.from(content);
        const at = [0, ...cuts.map((cut) => cut % (whole.length + 1)), whole.length].sort((a, b) => a - b);
        const chunks = at.slice(1).map((end, index) => whole.subarray(at[index], end));
        const expected = whole.toString('latin1').split('\n');
        if (expected.at(-1) === '') expected.pop();
        const lines: (string | null)[] = [];
        for await (const { number, bytes } of byteLines(toAsync(chunks), limit)) {
          assert.equal(number, lines.length + 1);
          lines.push(bytes && Buffer.from(bytes).toString('latin1'));
        }
        assert.deepEqual(
          lines,
          expected.map((text) => (text.length > limit ? null : text)),
        );
      },
    ),
  );
});

async function* toAsync<T>(values: Iterable<T>): AsyncGenerator<T> {
  yield* values;
}

test('a slow reader slows the reading: nothing piles up', async () => {
  let given = 0;
  let taken = 0;
  let ahead = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (; given < 200; given++) {
      ahead = Math.max(ahead, given - taken);
      yield Buffer.from(line({ file: `${given}`, text: 'आज दिल्ली में बारिश हुई।' }));
    }
  }
  const slow = new Writable({
    highWaterMark: 1,
    write: (_chunk, _encoding, done) => {
      taken++;
      setTimeout(done, 0);
    },
  });
  const io = { stdin: endless(), stdout: slow, stderr: new Collector(), cwd: '.', media: 'media' };
  assert.equal(await runCli(['extract', '--stdin'], io), 0);
  assert.equal(given, 200);
  assert.ok(ahead <= 3, `${ahead} articles were read ahead of the output`);
});

test('a reader that goes away ends the run quietly', async () => {
  let given = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (;;) {
      given++;
      yield Buffer.from(line({ file: `${given}`, text: HINDI }));
    }
  }
  const broken = new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })),
  });
  const stderr = new Collector();
  assert.equal(
    await runCli(['extract', '--stdin'], {
      stdin: endless(),
      stdout: broken,
      stderr,
      cwd: '.',
      media: 'media',
    }),
    0,
  );
  assert.equal(stderr.text, '');
  assert.ok(given < 10);
});

test('output that cannot be written is told in one line', async () => {
  const full = new Writable({
    write: (_chunk, _encoding, done) =>
      done(Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' })),
  });
  const stderr = new Collector();
  const stdin = toAsync([Buffer.from(line({ file: 'a', text: HINDI }))]);
  assert.equal(
    await runCli(['extract', '--stdin'], { stdin, stdout: full, stderr, cwd: '.', media: 'media' }),
    2,
  );
  assert.equal(stderr.text, 'tippani: the output cannot be written: ENOSPC: no space left\n');
});

test('an error that nothing foresaw is one line without a stack', async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('\n');
    throw new Error('the sky\n  at fell (down.js:1:1)');
  }
  const stderr = new Collector();
  const io = { stdin: broken(), stdout: new Collector(), stderr, cwd: '.', media: 'media' };
  assert.equal(await runCli(['extract', '--stdin'], io), 2);
  assert.match(stderr.text, /^tippani: unexpected error: the sky[^\n]*; please report it at https:[^\n]+\n$/);
});
