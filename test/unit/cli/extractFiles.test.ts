import assert from 'node:assert/strict';
import { symlinkSync, truncateSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { folderOf, HINDI, records, run } from './run';

const files = (stdout: string) => records(stdout).map(({ file }) => file);

test('a folder gives its Hindi articles, sorted, and counts what it leaves out', async (context) => {
  const cwd = folderOf(context, {
    'news/b.txt': HINDI,
    'news/a/z.txt': HINDI,
    'news/c.TXT': HINDI,
    'news/english.txt': 'The minister met his counterpart on Monday and signed an agreement.\n',
    'news/d.md': HINDI,
    'news/.git/x.txt': HINDI,
    'news/node_modules/x.txt': HINDI,
  });
  const { code, stdout, stderr } = await run(['extract', 'news'], { cwd });
  assert.deepEqual(files(stdout), [join('news', 'a', 'z.txt'), join('news', 'b.txt'), join('news', 'c.TXT')]);
  const left = join('news', 'english.txt');
  assert.equal(stderr, `tippani: 1 file is not a Hindi article and was left out: ${left}\n`);
  assert.equal(code, 0);
});

test('a file that is named is analysed whatever its language and name', async (context) => {
  const cwd = folderOf(context, { notes: 'Plain English.\n', 'b.txt': HINDI });
  const { code, stdout, stderr } = await run(['extract', 'b.txt', 'notes'], { cwd });
  assert.deepEqual(files(stdout), ['b.txt', 'notes']);
  assert.equal(stderr, '');
  assert.equal(code, 0);
});

test('no file is analysed twice, and no sidecar at all', async (context) => {
  const cwd = folderOf(context, {
    'a.txt': HINDI,
    'a.txt.annotations.json': '{"tippani":1,"annotations":[]}',
  });
  const { code, stdout, stderr } = await run(['extract', 'a.txt', './a.txt', 'a.txt.annotations.json', '.'], {
    cwd,
  });
  assert.deepEqual(files(stdout), ['a.txt']);
  assert.match(
    stderr,
    /^tippani: 1 file is not a Hindi article and was left out: a\.txt\.annotations\.json\n$/,
  );
  assert.equal(code, 0);
});

test('linked folders are not followed, linked files are', {
  skip: process.platform === 'win32',
}, async (context) => {
  const cwd = folderOf(context, { 'news/a.txt': HINDI, 'elsewhere/b.txt': HINDI });
  symlinkSync('..', join(cwd, 'news', 'round.txt'));
  symlinkSync(join(cwd, 'elsewhere', 'b.txt'), join(cwd, 'news', 'b.txt'));
  const { code, stdout } = await run(['extract', 'news'], { cwd });
  assert.deepEqual(files(stdout), [join('news', 'a.txt'), join('news', 'b.txt')]);
  assert.equal(code, 0);
});

test('one bad file is named and the others are done', async (context) => {
  const invalid = Buffer.concat([
    Buffer.from('पहली पंक्ति\r\nदूसरी\rतीसरी \n'),
    Buffer.from([0xe0, 0xa4, 0x0a]),
  ]);
  const cwd = folderOf(context, { 'a.txt': invalid, 'b.txt': HINDI });
  const { code, stdout, stderr } = await run(['extract', 'a.txt', 'missing.txt', 'b.txt'], { cwd });
  assert.deepEqual(files(stdout), ['b.txt']);
  assert.deepEqual(stderr.split('\n'), [
    'a.txt:4: not UTF-8 from here on; convert it to UTF-8 (nothing was guessed or replaced)',
    'missing.txt:1: no such file or folder; check the path',
    '',
  ]);
  assert.equal(code, 1);
});

test('UTF-16 is called by its name', async (context) => {
  const cwd = folderOf(context, { 'a.txt': Buffer.from(`\ufeff${HINDI}`, 'utf16le') });
  const { code, stderr } = await run(['extract', '.'], { cwd });
  assert.equal(stderr, 'a.txt:1: UTF-16LE, not UTF-8; convert it, e.g. with iconv -f UTF-16LE -t UTF-8\n');
  assert.equal(code, 1);
});

test('a folder without articles and a file too large are told', async (context) => {
  const cwd = folderOf(context, { 'empty/readme.md': '', 'large.txt': '' });
  truncateSync(join(cwd, 'large.txt'), 64 * 1024 * 1024 + 1);
  const { code, stdout, stderr } = await run(['extract', 'empty', 'large.txt'], { cwd });
  assert.equal(stdout, '');
  assert.deepEqual(stderr.split('\n'), [
    'empty:1: no .txt file in this folder; name the folder that holds the articles',
    'large.txt:1: 65 MB is more than one article (at most 64 MB); split it into one file an article',
    '',
  ]);
  assert.equal(code, 1);
});

test('BOM and CRLF change no offset', async (context) => {
  const text = `${HINDI}12 मार्च 2024 को 🙂 दिल्ली में बैठक हुई।\n`;
  const cwd = folderOf(context, { 'lf/a.txt': text, 'crlf/a.txt': `\ufeff${text.replaceAll('\n', '\r\n')}` });
  const lf = await run(['extract', 'a.txt'], { cwd: join(cwd, 'lf') });
  const crlf = await run(['extract', 'a.txt'], { cwd: join(cwd, 'crlf') });
  assert.equal(crlf.stdout, lf.stdout);
  assert.equal(records(lf.stdout).length, 1);
});

const DATED = (value: string) =>
  `{"tippani":1,"annotations":[{"id":"published","kind":"published","value":"${value}"}]}\n`;

test('published: the option, else the sidecar, else the text', async (context) => {
  const cwd = folderOf(context, {
    'a.txt': `${HINDI.split('\n', 1)[0]}\nPublished: March 6, 2024 4:28 PM\n${HINDI.split('\n').slice(1).join('\n')}`,
    'b.txt': HINDI,
    'b.txt.annotations.json': DATED('2024-05-01'),
  });
  const published = async (...argv: string[]) =>
    records((await run(['extract', ...argv], { cwd })).stdout).map((record) => record.published);
  assert.deepEqual(await published('.'), ['2024-03-06', '2024-05-01']);
  assert.deepEqual(await published('--published', '2025-08-13', '.'), ['2025-08-13', '2025-08-13']);
});

test('a sidecar that cannot be read is told, and the article still analysed', async (context) => {
  const cwd = folderOf(context, {
    'a.txt': HINDI,
    'a.txt.annotations.json': '{\n"tippani": 1,\n"annotations": [}\n',
  });
  const { code, stdout, stderr } = await run(['extract', 'a.txt'], { cwd });
  assert.deepEqual(
    records(stdout).map((record) => record.published),
    [null],
  );
  assert.match(
    stderr,
    /^a\.txt\.annotations\.json:3: sidecar not used, so neither is a publication date set in it: [^\n]+\n$/,
  );
  assert.equal(code, 1);
});

test('works by rules alone, and says so once, where the model is missing or broken', async (context) => {
  const cwd = folderOf(context, {
    'a.txt': HINDI,
    'b.txt': HINDI,
    'broken/tagger.bin': 'TIPTAG1\nnothing more',
  });
  const whole = await run(['extract', 'a.txt', 'b.txt'], { cwd, media: resolve('media') });
  assert.equal(whole.code, 0);
  assert.equal(whole.stderr, '');
  for (const [media, says] of [
    ['none', 'no such file'],
    ['broken', ''],
  ] as const) {
    const done = await run(['extract', 'a.txt', 'b.txt'], { cwd, media: join(cwd, media) });
    assert.equal(done.code, 1);
    assert.equal(done.stderr.trim().split('\n').length, 1, done.stderr);
    assert.ok(done.stderr.includes(says), done.stderr);
    assert.match(done.stderr, /tagger\.bin:1: .*; names are found by rules alone\n$/u);
    assert.equal(records(done.stdout).length, 2);
  }
});

test('does not read the model where there is nothing to analyse', async (context) => {
  const cwd = folderOf(context, { 'notes.txt': 'Notes in English, with no Hindi at all.' });
  const done = await run(['extract', '.'], { cwd, media: join(cwd, 'none') });
  assert.equal(done.code, 0);
  assert.doesNotMatch(done.stderr, /tagger\.bin/u);
});
