import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { CLASSES } from '../../../src/core/events/predicates/classes';
import { readRows } from '../../../src/core/events/predicates/rows';
import { fold } from '../../../src/core/text/fold';

const FOLDER = 'src/core/events/predicates';

test('a class in a row stands for each of its words, in any form, and keeps what is asked beside it', () => {
  const [row] = readRows('MOBILIZE', '~ troops | in | भेज | <forces>+सीमा, टैंक');
  const conditions = row?.words[0]?.sense.conditions ?? [];
  assert.equal(conditions.length, (CLASSES.forces ?? '').split(',').length + 1);
  const [soldier, border] = conditions[0] ?? [];
  assert.ok(soldier && 'keys' in soldier && soldier.keys.has(fold('सैनिकों')));
  assert.ok(border && 'keys' in border && border.keys.has(fold('सीमा')));
});

test('a class that does not exist is a slip', () => {
  assert.throws(
    () => readRows('MOBILIZE', '~ troops | in | भेज | <sailors>'),
    /Unknown class of words: <sailors>/,
  );
});

test('every class is asked for by a row', () => {
  const tables = readdirSync(FOLDER).map((name) => readFileSync(`${FOLDER}/${name}`, 'utf8'));
  const unused = Object.keys(CLASSES).filter(
    (name) => !tables.some((table) => table.includes(`| <${name}>`) || table.includes(`, <${name}>`)),
  );
  assert.deepEqual(unused, []);
});
