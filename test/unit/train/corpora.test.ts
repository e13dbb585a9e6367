import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { TAGS } from '../../../src/core/entities/tagger/labels';
import { allowedTags, readCorpus, usedTags } from '../../../src/train/corpora';

const namesOf = (bits: number) => TAGS.filter((_, tag) => (bits & (1 << tag)) !== 0);

test('reads sentences, and mends an I- that follows nothing', (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'tippani-train-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'a.tsv');
  writeFileSync(file, 'राकेश\tI-PERSON\nवर्मा\tI-PERSON\nआए\tO\n\nपोखरा\tB-LOCATION\n');
  const [first, second, ...more] = readCorpus(file, 'ilner');
  assert.deepEqual(first?.tokens, ['राकेश', 'वर्मा', 'आए']);
  assert.deepEqual(
    Array.from(first?.tags ?? [], (tag) => TAGS[tag]),
    ['B-PERSON', 'I-PERSON', 'O'],
  );
  assert.deepEqual(second?.tokens, ['पोखरा']);
  assert.equal(more.length, 0);
});

test('an O says nothing of what its corpus does not mark', () => {
  assert.deepEqual(namesOf(allowedTags('hiner', 0)), ['O']);
  const open = namesOf(allowedTags('multiconer', 0));
  assert.ok(open.includes('B-NUMEX') && open.includes('I-TIMEX') && open.includes('B-LITERATURE'));
  assert.ok(!open.some((name) => /PERSON|LOCATION|ORGANIZATION/u.test(name)));
  assert.deepEqual(allowedTags('multiconer', TAGS.indexOf('B-LITERATURE')), allowedTags('multiconer', 0));
  assert.deepEqual(namesOf(allowedTags('multiconer', TAGS.indexOf('B-PERSON'))), ['B-PERSON']);
  assert.ok(!namesOf(usedTags('ilner')).includes('B-MISC'));
});
