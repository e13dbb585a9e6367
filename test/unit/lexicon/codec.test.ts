import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { FileProblem } from '../../../src/core/json/problems';
import { checkLexicon } from '../../../src/core/lexicon/check';
import { lexiconOf, parseLexicon, printLexicon } from '../../../src/core/lexicon/codec';
import { EMPTY_LEXICON_FILE, type LexiconFile } from '../../../src/core/lexicon/schema';
import { lexiconFile } from './arbitrary';

const RUNS = { numRuns: 500 };

function read(text: string): LexiconFile {
  const parsed = parseLexicon(text);
  assert.ok('file' in parsed, JSON.stringify(parsed));
  return parsed.file;
}

function problems(text: string): readonly FileProblem[] {
  const parsed = parseLexicon(text);
  assert.ok('problems' in parsed, 'it should not be readable');
  return parsed.problems;
}

const NAME = '{"name":"आरव टुम्बाक","type":"PERSON"}';

function file(names: readonly string[], nots: readonly string[] = []): string {
  const list = (lines: readonly string[]) => `[\n${lines.map((line) => `${line},\n`).join('')}null\n]`;
  return `{\n"tippani": 1,\n"names": ${list(names)},\n"not": ${list(nots)}\n}\n`;
}

/** Entries in an order that does not depend on the file's. */
function sorted({ names, not, ...rest }: LexiconFile): unknown {
  const inOrder = (list: readonly object[]) => list.map((one) => JSON.stringify(one)).sort();
  return { rest, names: inOrder(names), not: inOrder(not) };
}

test('what is printed is read as it was, unknown fields and all', () => {
  fc.assert(
    fc.property(lexiconFile, (written) => {
      // Through JSON, so that both sides have their keys in the order of the file.
      const keyed = read(printLexicon(written));
      assert.deepEqual(sorted(read(printLexicon(keyed))), sorted(keyed));
      assert.deepEqual(new Set(keyed.names), new Set(written.names));
      assert.deepEqual(new Set(keyed.not), new Set(written.not));
      const { names: _, not: __, ...rest } = written;
      const { names: ___, not: ____, ...kept } = keyed;
      assert.deepEqual(kept, rest);
    }),
    RUNS,
  );
});

test('canonical bytes are printed as the same bytes, whatever the order of entries', () => {
  fc.assert(
    fc.property(lexiconFile, (written) => {
      const text = printLexicon(written);
      assert.equal(printLexicon(read(text)), text);
      assert.equal(printLexicon({ ...written, names: [...written.names].reverse() }), text);
    }),
    RUNS,
  );
});

test('one more entry is one more line, and no other line changes', () => {
  fc.assert(
    fc.property(lexiconFile, (written) => {
      const entry = { name: 'नया नाम', type: 'PERSON' as const };
      const before = printLexicon(written).split('\n');
      const after = printLexicon({ ...written, names: [...written.names, entry] }).split('\n');
      assert.equal(after.length, before.length + 1);
      const added = after.indexOf('{"name":"नया नाम","type":"PERSON"},');
      assert.deepEqual(after.toSpliced(added, 1), before);
    }),
    RUNS,
  );
});

test('lists may be left out', () => {
  assert.deepEqual(read('{"tippani":1}'), EMPTY_LEXICON_FILE);
  assert.deepEqual(read(`\ufeff{"tippani":1,\r\n"names":[${NAME}]}`).names.length, 1);
  assert.equal(printLexicon(read('{"tippani":1}')), file([]));
});

test('what is wrong is told at its line and column', () => {
  const [missing] = problems(file(['{"name":"टुम्बाक"}']));
  assert.equal(missing?.message, '"type" is missing: add it, or delete the whole entry.');
  assert.equal(missing?.line, 4);
  const [type] = problems(file([NAME, '{"name":"टुम्बाक","type":"PERSONN"}']));
  assert.match(type?.message ?? '', /^"type" is "PERSONN" but must be one of "PERSON"/);
  assert.deepEqual([type?.line, type?.column], [5, 26]);
  const [wikidata] = problems(file(['{"name":"क","type":"PERSON","wikidata":"42"}']));
  assert.equal(wikidata?.message, '"wikidata" is "42" but must be an id of Wikidata such as Q159.');
  assert.match(problems(file(['{"name":"दो","type":"NUMEX"}']))[0]?.message ?? '', /must be one of/);
  assert.match(problems(file(['{"name":"","type":"PERSON"}']))[0]?.message ?? '', /must not be empty/);
  assert.match(problems(file(['7']))[0]?.message ?? '', /^Name 1 is 7 but must be an object/);
});

test('no JSON, conflicts, empty files and newer formats are refused', () => {
  assert.match(problems('{"tippani": 1,')[0]?.message ?? '', /^Not valid JSON/);
  assert.match(problems('')[0]?.message ?? '', /^The lexicon is empty/);
  assert.match(problems('[]')[0]?.message ?? '', /^Not a Tippani lexicon/);
  assert.match(problems('{"tippani": 2}')[0]?.message ?? '', /format 2.*update Tippani/);
  const conflict = file(['<<<<<<< ours', NAME, '=======', NAME, '>>>>>>> theirs']).replaceAll('<,', '<');
  assert.match(problems(conflict)[0]?.message ?? '', /^Merge conflict left by git/);
});

test('every name and alias is taught on its own', () => {
  const text = file(
    ['{"name":"आरव टुम्बाक","type":"PERSON","aliases":["टुम्बाक"],"wikidata":"Q42"}'],
    ['{"text":"विजय","type":"PERSON"}', '{"text":"आशा"}'],
  );
  const common = { type: 'PERSON', name: 'आरव टुम्बाक', wikidata: 'Q42' };
  assert.deepEqual(lexiconOf(read(text)), {
    names: [
      { text: 'आरव टुम्बाक', ...common },
      { text: 'टुम्बाक', ...common },
    ],
    notNames: [{ text: 'विजय', type: 'PERSON' }, { text: 'आशा' }],
  });
});

test('entries that contradict each other are told, and the file is read nevertheless', () => {
  const text = file(
    [
      '{"name":"गोरू","type":"PERSON","aliases":["नहर","—"]}',
      '{"name":"गोरू","type":"LOCATION"}',
      '{"name":"मेला","type":"FESTIVAL","aliases":["नहर"]}',
    ],
    ['{"text":"मेला"}', '{"text":"नहर","type":"LOCATION"}'],
  );
  const told = checkLexicon(text).map(({ line, severity, message }) => `${line} ${severity} ${message}`);
  assert.deepEqual(told, [
    '4 warning “—” has no word that could be found.',
    '5 warning “गोरू” also stands for गोरू (PERSON): it is found as PERSON only.',
    '6 warning “नहर” also stands for गोरू (PERSON): it is found as PERSON only.',
    '10 warning “मेला” is also in "names": as long as this entry stands it is no name.',
  ]);
  assert.equal(read(text).names.length, 3);
  assert.deepEqual(checkLexicon(file([NAME], ['{"text":"नहर"}'])), []);
  assert.equal(checkLexicon('{')[0]?.severity, 'error');
});
