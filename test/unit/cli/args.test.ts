import assert from 'node:assert/strict';
import { test } from 'node:test';
import { version } from '../../../package.json';
import { isIsoDate } from '../../../src/core/text/isoDate';
import { run } from './run';

test('help names every command and exit code', async () => {
  for (const argv of [['--help'], ['-h'], ['help'], ['extract', '--help']]) {
    const { code, stdout, stderr } = await run(argv);
    assert.equal(code, 0);
    assert.equal(stderr, '');
    for (const word of [
      'extract',
      'check',
      'tag',
      'accept',
      'resolve',
      'merge',
      'git-setup',
      'textconv',
      '--published',
      '--stdin',
      'Exit codes',
      'file:line: message',
    ]) {
      assert.ok(stdout.includes(word), word);
    }
  }
});

test('version is the one of package.json', async () => {
  assert.deepEqual(await run(['--version']), { code: 0, stdout: `${version}\n`, stderr: '' });
});

const WRONG: readonly (readonly [argv: readonly string[], says: string])[] = [
  [[], 'no command given'],
  [['analyse', 'a.txt'], 'unknown command "analyse"'],
  [['extract'], 'extract needs a file, a folder or --stdin'],
  [['check'], 'check needs a file or a folder'],
  [['check', '--stdin'], 'check takes --json'],
  [['tag'], 'tag needs one file'],
  [['tag', 'a.tsv', 'b.tsv'], 'tag needs one file'],
  [['tag', '--stdin'], 'tag takes no options'],
  [['accept'], 'accept needs a file or a folder'],
  [['accept', '--types', 'PERSON,NAME', 'a.txt'], '"NAME" is no type; there are PERSON, LOCATION'],
  [['resolve', 'a.txt'], 'resolve needs one of --ours, --theirs and --base'],
  [['resolve', '--ours', '--theirs', 'a.txt'], 'resolve needs one of'],
  [['resolve', '--ours'], 'resolve needs a sidecar'],
  [['merge', 'a', 'b'], 'merge is called by git with %O %A %B %P'],
  [['git-setup', 'a.txt'], 'git-setup takes no files'],
  [['textconv'], 'textconv needs one file'],
  [['extract', '--json', 'a.txt'], 'extract takes --published and --stdin'],
  [['extract', '--publish', 'a.txt'], "Unknown option '--publish'"],
  [['extract', '--published', '2025-02-30', 'a.txt'], '"2025-02-30" is not a date; write YYYY-MM-DD'],
  [['extract', '--published', '13.8.2025', 'a.txt'], '"13.8.2025" is not a date; write YYYY-MM-DD'],
  [['extract', '--published'], '--published <value>'],
  [['extract', '--stdin', 'a.txt'], 'name no files'],
];

for (const [argv, says] of WRONG) {
  test(`wrong use: tippani ${argv.join(' ')}`, async () => {
    const { code, stdout, stderr } = await run(argv);
    assert.equal(code, 2);
    assert.equal(stdout, '');
    assert.ok(stderr.includes(says), stderr);
    assert.match(stderr, /^tippani: [^\n]+; see tippani --help\n$/);
  });
}

test('dates are real days written in full', () => {
  for (const date of ['2025-08-13', '2024-02-29', '1947-08-15', '0999-01-01'])
    assert.ok(isIsoDate(date), date);
  for (const text of [
    '2025-8-13',
    '2025-02-29',
    '2025-13-01',
    '2025-00-10',
    '',
    '2025-08-13T10:00',
    '२०२५-०८-१३',
  ]) {
    assert.ok(!isIsoDate(text), text);
  }
});
