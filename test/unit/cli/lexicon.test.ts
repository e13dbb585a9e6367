import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { printLexicon } from '../../../src/core/lexicon/codec';
import type { NameEntry } from '../../../src/core/lexicon/schema';
import { folderOf, HINDI, records, run } from './run';

const ROAD = 'सड़क';
const FILE = 'tippani.lexicon.json';

function lexicon(type: NameEntry['type'], name = ROAD): string {
  return printLexicon({ tippani: 1, names: [{ name, type }], not: [] });
}

/** The types that the word for road was found as, without repetition. */
function typesOfRoad(stdout: string): string[] {
  const found = records(stdout).flatMap(({ entities }) => entities as { text: string; type: string }[]);
  return [...new Set(found.filter(({ text }) => text === ROAD).map(({ type }) => type))];
}

const TREE = {
  '.git/HEAD': '',
  [FILE]: lexicon('MISC'),
  'news/a.txt': HINDI,
  'news/below/a.txt': HINDI,
  [join('news', 'below', FILE)]: lexicon('ORGANIZATION'),
};

test('extract uses the lexicons of the folders above, the nearest first', async (context) => {
  const cwd = folderOf(context, TREE);
  const extract = async (path: string) => typesOfRoad((await run(['extract', path], { cwd })).stdout);
  assert.deepEqual(await extract(join('news', 'a.txt')), ['MISC']);
  assert.deepEqual(await extract(join('news', 'below')), ['ORGANIZATION']);
});

test('lexicons above the root of a repository do not count', async (context) => {
  const { '.git/HEAD': _, ...outside } = TREE;
  const cwd = folderOf(context, { ...outside, 'news/.git/HEAD': '' });
  const { stdout } = await run(['extract', join('news', 'a.txt')], { cwd });
  assert.deepEqual(typesOfRoad(stdout), []);
});

test('a lexicon that cannot be read is reported once, and the articles are analysed without it', async (context) => {
  const cwd = folderOf(context, { [FILE]: '{\n"tippani": 1,\n', 'a.txt': HINDI, 'b.txt': HINDI });
  const { code, stdout, stderr } = await run(['extract', '.'], { cwd });
  assert.equal(records(stdout).length, 2);
  assert.match(stderr, /^tippani\.lexicon\.json:3: lexicon not used: Not valid JSON[^\n]*\n$/);
  assert.equal(code, 1);
});

test('check names what is wrong with a lexicon, given by itself or found in a folder', async (context) => {
  const cwd = folderOf(context, {
    [FILE]: lexicon('PERSON'),
    [join('sub', FILE)]: '{"tippani":1,"names":[7]}',
  });
  assert.deepEqual(await run(['check', FILE], { cwd }), {
    code: 0,
    stdout: '0 sidecars and 1 lexicon checked, 0 problems\n',
    stderr: '',
  });
  const { code, stdout, stderr } = await run(['check', '.'], { cwd });
  assert.equal(
    stderr,
    `${join('sub', FILE)}:1: error, column 23: Name 1 is 7 but must be an object in braces.\n`,
  );
  assert.equal(stdout, '0 sidecars and 2 lexicons checked, 1 problem\n');
  assert.equal(code, 1);
});
