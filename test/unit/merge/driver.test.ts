import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { makeAnchor } from '../../../src/core/sidecar/anchors';
import { parseSidecar, printSidecar } from '../../../src/core/sidecar/codec';
import { openConflicts } from '../../../src/core/sidecar/conflicts';
import type { Annotation, Sidecar } from '../../../src/core/sidecar/schema';
import { folderOf, run } from '../cli/run';
import { spanIn } from '../sidecar/arbitrary';
import { TEXT } from '../sidecar/scene';
import { ARTICLE, buildCli, Repository, SIDECAR } from './repository';

function mention(quote: string, more: object = {}): Annotation {
  const anchor = makeAnchor(TEXT, spanIn(TEXT, quote));
  return {
    id: 'm000000000',
    kind: 'mention',
    status: 'added',
    type: 'PERSON',
    anchor,
    ...more,
  } as Annotation;
}

function file(...annotations: Annotation[]): string {
  return printSidecar({ tippani: 1, annotations });
}

function read(text: string): Sidecar {
  const parsed = parseSidecar(text);
  assert.ok('sidecar' in parsed, text);
  return parsed.sidecar;
}

/** Runs the driver on three texts. */
async function merge(context: Parameters<typeof folderOf>[0], base: string, ours: string, theirs: string) {
  const cwd = folderOf(context, { O: base, A: ours, B: theirs });
  const ran = await run(['merge', 'O', 'A', 'B', 'news/a.txt.annotations.json'], { cwd });
  return { ...ran, cwd, text: readFileSync(join(cwd, 'A'), 'utf8') };
}

test('a clash is written into the annotation and named at its line; resolve decides it', async (context) => {
  const [base, ours, theirs] = ['PERSON', 'MISC', 'LOCATION'].map((type) => mention('दास', { type }));
  assert.ok(base && ours && theirs);
  const { code, stderr, text, cwd } = await merge(context, file(base), file(ours), file(theirs));
  assert.equal(code, 1);
  const words = 'conflict: type: ours says "MISC", theirs "LOCATION"';
  assert.equal(stderr, `news/a.txt.annotations.json:4: ${words}\n`);
  const clash = { field: 'type', base: 'PERSON', ours: 'MISC', theirs: 'LOCATION' };
  assert.deepEqual(read(text).annotations, [{ ...ours, conflicts: [clash] }]);
  for (const [side, type] of [
    ['ours', 'MISC'],
    ['theirs', 'LOCATION'],
    ['base', 'PERSON'],
  ] as const) {
    writeFileSync(join(cwd, 'a.txt'), TEXT);
    writeFileSync(join(cwd, 'a.txt.annotations.json'), text);
    const checked = await run(['check', 'a.txt'], { cwd });
    assert.equal(checked.code, 1);
    assert.match(
      checked.stderr,
      /:4: error, column \d+: mention MISC “दास” was changed on both sides of a merge; /,
    );
    const resolved = await run(['resolve', `--${side}`, 'a.txt'], { cwd });
    assert.deepEqual(resolved, {
      code: 0,
      stdout: `a.txt.annotations.json: 1 resolved for ${side}\n`,
      stderr: '',
    });
    assert.equal(readFileSync(join(cwd, 'a.txt.annotations.json'), 'utf8'), file(mention('दास', { type })));
  }
});

test('a change against a deletion stays in the file until it is decided', async (context) => {
  const changed = mention('दास', { note: 'क' });
  const { code, text, cwd } = await merge(context, file(mention('दास')), file(changed), file());
  assert.equal(code, 1);
  assert.deepEqual(read(text).annotations, [{ ...changed, conflicts: [{ deleted: 'theirs' }] }]);
  writeFileSync(join(cwd, 'a.txt.annotations.json'), text);
  await run(['resolve', '--theirs', 'a.txt.annotations.json'], { cwd });
  assert.deepEqual(read(readFileSync(join(cwd, 'a.txt.annotations.json'), 'utf8')).annotations, []);
});

test('what one side deletes and the other begins to name is not lost', async (context) => {
  const das = mention('दास');
  const event = (actor: readonly string[]) =>
    mention('मुलाकात', {
      id: 'e000000000',
      kind: 'event',
      type: 'CONSULT',
      value: null,
      modes: [],
      contexts: [],
      aux: [],
      roles: { actor, recipient: [], place: [], date: [] },
      source: null,
    });
  const { code, text } = await merge(
    context,
    file(das, event([])),
    file(event([])),
    file(das, event([das.id])),
  );
  assert.equal(code, 1);
  assert.deepEqual(openConflicts(read(text)), [{ id: das.id, conflict: { deleted: 'ours' } }]);
  assert.deepEqual(
    read(text)
      .annotations.map(({ id }) => id)
      .sort(),
    ['e000000000', 'm000000000'],
  );
});

test('two sides that begin a sidecar, and sides that are empty or broken', async (context) => {
  const other = mention('मरुपुर', { id: 'm000000001' });
  const both = await merge(context, '', file(mention('दास')), file(other));
  assert.deepEqual([both.code, both.text], [0, file(mention('दास'), other)]);
  const broken = await merge(context, file(), '{"tippani": 1,\n', file(mention('दास')));
  assert.equal(broken.code, 1);
  assert.match(broken.stderr, /one of the sides is no sidecar that can be read; merged line by line/);
  assert.ok(broken.text.includes('{"tippani": 1,\n') && broken.text.includes('"दास"'), broken.text);
});

test('git-setup tells, asks, writes once, and git then merges and shows sidecars by it', async (context) => {
  const repository = new Repository(context);
  const cwd = repository.path;
  const cli = await buildCli(context);
  mkdirSync(join(cwd, 'sub'));
  const refused = await run(['git-setup'], { cwd, stdin: 'n\n' });
  assert.equal(refused.code, 2);
  assert.match(
    refused.stdout,
    /\.gitattributes:\n {2}\*\.annotations\.json text eol=lf merge=tippani diff=tippani\n/,
  );
  assert.equal(repository.try('config', 'merge.tippani.driver').status, 1);
  writeFileSync(join(cwd, '.gitattributes'), '*.png binary');
  assert.equal((await run(['git-setup'], { cwd: join(cwd, 'sub'), stdin: 'yes\n' })).code, 0);
  const line = '*.annotations.json text eol=lf merge=tippani diff=tippani';
  assert.equal(readFileSync(join(cwd, '.gitattributes'), 'utf8'), `*.png binary\n${line}\n`);
  assert.equal(repository.git('config', 'merge.tippani.driver'), 'tippani merge %O %A %B %P\n');
  const setup = spawnSync(process.execPath, [cli, 'git-setup', '--yes'], { cwd, encoding: 'utf8' });
  assert.equal(setup.status, 0, setup.stderr);
  assert.match(setup.stdout, /\(nothing: the line is there\)/);
  assert.ok(repository.git('config', 'diff.tippani.textconv').includes(cli));

  const commit = (message: string, text: string) => {
    writeFileSync(join(cwd, SIDECAR), text);
    writeFileSync(join(cwd, ARTICLE), TEXT);
    repository.git('add', '-A');
    repository.git('commit', '-q', '-m', message);
  };
  commit('base', file(mention('दास')));
  repository.git('checkout', '-q', '-b', 'theirs');
  commit('theirs', file(mention('दास', { type: 'LOCATION', note: 'यह जगह है' })));
  const shown = repository.git('diff', 'main', '--', SIDECAR);
  assert.match(shown, /^-\d+–\d+ {2}“दास” {2}PERSON {2}added$/mu);
  assert.match(shown, /^\+\d+–\d+ {2}“दास” {2}LOCATION {2}added {2}because: यह जगह है$/mu);
  // VS Code's git reads the file itself: `git show --textconv` with this variable set.
  const show = ['show', '--textconv', `theirs:${SIDECAR}`];
  const env = { ...process.env, VSCODE_GIT_COMMAND: 'show' };
  const byCode = spawnSync('git', show, { cwd, env, encoding: 'utf8' });
  assert.equal(byCode.stdout, file(mention('दास', { type: 'LOCATION', note: 'यह जगह है' })));
  assert.match(repository.git(...show), /“दास” {2}LOCATION/u);
  repository.git('checkout', '-q', 'main');
  commit('ours', file(mention('दास', { type: 'MISC' })));
  const merged = repository.merge('main', 'theirs');
  assert.deepEqual([merged.code, merged.unmerged], [1, [SIDECAR]]);
  assert.match(merged.output, /conflict: type: ours says "MISC", theirs "LOCATION"/);
  const [one] = read(merged.sidecar).annotations;
  assert.deepEqual([one?.note, one?.conflicts?.length], ['यह जगह है', 1]);
});

test('outside of a repository git-setup says so', async (context) => {
  const cwd = folderOf(context, {});
  const { code, stderr } = await run(['git-setup', '--yes'], { cwd });
  assert.equal(code, 2);
  assert.match(stderr, /^tippani: this folder is in no git repository: /);
});
