import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anchorResolver } from '../../../src/core/sidecar/anchors';
import { parseSidecar } from '../../../src/core/sidecar/codec';
import { openConflicts } from '../../../src/core/sidecar/conflicts';
import type { Sidecar } from '../../../src/core/sidecar/schema';
import { isAnchored } from '../../../src/core/sidecar/sidecar';
import { type Expected, expectedOf, flatOf, type History, makeHistory, placeOf } from './histories';
import { buildCli, type MergeResult, Repository, SIDECAR } from './repository';

/** How many histories; TIPPANI_HISTORIES=1000 for the whole suite. */
const COUNT = Number(process.env.TIPPANI_HISTORIES ?? 60);
const HISTORIES = Array.from({ length: COUNT }, (_, seed) => makeHistory(seed, seed % 2 === 0));

/** What a merged sidecar says, as `id field value`, sorted. */
function saysOf(sidecar: Sidecar): string[] {
  return sidecar.annotations.map((one) => `${one.id} ${JSON.stringify(flatOf(one))}`).sort();
}

function saysExpected({ model }: Expected): string[] {
  return [...model].map(([id, { line: _, ...flat }]) => `${id} ${JSON.stringify(inOrder(flat))}`).sort();
}

function inOrder({ kind, type, note, entity, actor }: ReturnType<typeof flatOf>) {
  return { kind, type, note, entity, actor };
}

/** The clashes that a sidecar tells of, as `id field`. */
function clashesIn(sidecar: Sidecar): string[] {
  return openConflicts(sidecar)
    .map(
      ({ id, conflict }) => `${id} ${conflict.deleted ? 'deleted' : conflict.field?.replace('roles.', '')}`,
    )
    .sort();
}

function read({ sidecar }: MergeResult): Sidecar {
  const parsed = parseSidecar(sidecar);
  assert.ok('sidecar' in parsed, JSON.stringify(parsed));
  return parsed.sidecar;
}

/** Every annotation is found in the merged article, at its own place or at none. Gives how many were found. */
function assertPlaces(sidecar: Sidecar, article: string, { model }: Expected): number {
  const resolver = anchorResolver(article, sidecar);
  let found = 0;
  for (const annotation of sidecar.annotations.filter(isAnchored)) {
    const flat = model.get(annotation.id);
    const place = resolver.resolve(annotation.anchor);
    if (!flat || !('span' in place)) continue;
    assert.deepEqual(place.span, placeOf(article.trimEnd().split('\n'), flat), annotation.id);
    found++;
  }
  return found;
}

test(`${COUNT} two-branch histories merged by git with the driver`, async (context) => {
  const repository = new Repository(context);
  repository.useDriver(await buildCli(context));
  repository.import(HISTORIES);
  const counts = { clean: 0, clashes: 0, annotations: 0, placed: 0 };
  for (const [index, history] of HISTORIES.entries()) {
    const expected = expectedOf(history);
    const result = repository.merge(`${index}-ours`, `${index}-theirs`);
    const merged = read(result);
    assert.deepEqual(saysOf(merged), saysExpected(expected), `history ${index}: ${result.output}`);
    assert.deepEqual(clashesIn(merged), [...expected.clashes].sort(), `history ${index}`);
    assert.equal(result.code, expected.clashes.size === 0 ? 0 : 1, `history ${index}: ${result.output}`);
    assert.deepEqual(result.unmerged, expected.clashes.size === 0 ? [] : [SIDECAR], `history ${index}`);
    counts.placed += assertPlaces(merged, result.article, expected);
    counts.annotations += merged.annotations.length;
    counts.clean += Number(expected.clashes.size === 0);
    counts.clashes += expected.clashes.size;
    repository.reset();
  }
  context.diagnostic(JSON.stringify(counts));
  assert.equal(
    HISTORIES.filter((history, index) => index % 2 === 0 && expectedOf(history).clashes.size > 0).length,
    0,
  );
  assert.ok(counts.placed >= 0.999 * counts.annotations, 'the anchors hold in the merged article');
});

/** What plain git made of a history: nothing silent may be among it but what the analysts meant. */
function outcomeOf(history: History, result: MergeResult): string {
  if (result.code !== 0) return 'conflict of git';
  const parsed = parseSidecar(result.sidecar);
  if ('problems' in parsed) return 'refused by tippani check';
  const expected = expectedOf(history);
  assertPlaces(parsed.sidecar, result.article, expected);
  const [said, wanted] = [saysOf(parsed.sidecar), saysExpected(expected)];
  if (expected.clashes.size === 0 && said.join('\n') === wanted.join('\n')) return 'merged right';
  return `silent: ${said.filter((one) => !wanted.includes(one)).join()} / ${wanted.filter((one) => !said.includes(one)).join()}`;
}

test(`the same ${COUNT} histories without the driver: conflicts perhaps, silent losses never`, (context) => {
  const repository = new Repository(context);
  repository.import(HISTORIES);
  const outcomes = new Map<string, number>();
  for (const [index, history] of HISTORIES.entries()) {
    const outcome = outcomeOf(history, repository.merge(`${index}-ours`, `${index}-theirs`));
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    repository.reset();
  }
  context.diagnostic(JSON.stringify(Object.fromEntries(outcomes)));
  assert.deepEqual(
    [...outcomes.keys()].filter((outcome) => outcome.startsWith('silent')),
    [],
  );
});

test('where two merges are merged there are two ancestors: what was deleted stays so, nothing is doubled', async (context) => {
  const repository = new Repository(context);
  repository.useDriver(await buildCli(context));
  const histories = HISTORIES.filter((history) => expectedOf(history).clashes.size === 0).slice(0, 4);
  repository.import(histories);
  for (const [index, history] of histories.entries()) {
    const { model } = expectedOf(history);
    const merge = (ours: string, theirs: string) => {
      const { code, article } = repository.merge(`${index}-${ours}`, `${index}-${theirs}`);
      assert.equal(code, 0);
      return article.trimEnd().split('\n');
    };
    const lines = merge('ours', 'theirs');
    const [first = '', second = ''] = [...model.keys()].filter((id) => model.get(id)?.kind === 'mention');
    const without = new Map([...model].filter(([id]) => id !== first));
    for (const [id, flat] of without) if (flat.actor === first) without.set(id, { ...flat, actor: '' });
    repository.commit(`${index}-x`, { lines, model: without });
    merge('theirs', 'ours');
    const flat = model.get(second);
    assert.ok(flat);
    const noted = new Map(model).set(second, { ...flat, note: 'एक टिप्पणी' });
    repository.commit(`${index}-y`, { lines, model: noted });
    const base = { lines, model };
    const expected = expectedOf({ base, ours: { lines, model: without }, theirs: { lines, model: noted } });
    const result = repository.merge(`${index}-x`, `${index}-y`);
    assert.equal(
      repository.git('merge-base', '--all', `${index}-x`, `${index}-y`).trim().split('\n').length,
      2,
    );
    assert.deepEqual([result.code, saysOf(read(result))], [0, saysExpected(expected)], result.output);
    repository.reset();
  }
});
