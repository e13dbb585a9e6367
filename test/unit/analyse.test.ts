import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Analysis, analyse } from '../../src/core/analyse';
import { toExtract } from '../../src/core/formats/extract';
import { isSnapped } from '../../src/core/text/graphemes';
import { withLf } from '../../src/core/text/offsets';
import { articleText } from './articleText';

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Every span of an extract, whatever it belongs to. */
function piecesOf(text: string, analysis: Analysis): readonly Piece[] {
  const { entities, times, events } = toExtract('a.txt', text, analysis);
  const roles = events.flatMap(({ trigger, actor, recipient, place, date, source }) => [
    trigger,
    ...actor,
    ...recipient,
    ...place,
    ...date,
    ...(source ? [source] : []),
  ]);
  return [...entities, ...times, ...roles];
}

/** What must hold of any text at all. */
function assertSound(text: string): void {
  const analysis = analyse(text, { published: '2025-03-06' });
  const points = [...withLf(text)];
  for (const { start, end, text: quote } of piecesOf(text, analysis)) {
    assert.ok(start < end, 'no span is empty');
    assert.equal(points.slice(start, end).join(''), quote);
  }
  const spans = [...analysis.mentions, ...analysis.times, ...analysis.events.map(({ trigger }) => trigger)];
  for (const span of spans) assert.ok(isSnapped(text, span), `${JSON.stringify(span)} cuts a cluster`);
  const zoned = new Set(analysis.zones.map(({ line }) => line));
  for (const { number, start, end } of analysis.article.lines) {
    if (text.slice(start, end).trim()) assert.ok(zoned.has(number), `line ${number} has no zone`);
  }
}

test('1,000 random texts: no exception, every span quotes its text, no cluster is cut, every line has a zone', () => {
  fc.assert(fc.property(articleText, assertSound), { numRuns: 1000 });
});

test('the same text gives the same analysis', () => {
  fc.assert(
    fc.property(articleText, (text) => assert.deepEqual(analyse(text), analyse(text))),
    { numRuns: 100 },
  );
});

test('CRLF and LF versions of a text give the same extract', () => {
  fc.assert(
    fc.property(articleText, (text) => {
      const lf = withLf(text);
      const crlf = lf.replaceAll('\n', '\r\n');
      assert.deepEqual(toExtract('a', crlf, analyse(crlf)), toExtract('a', lf, analyse(lf)));
    }),
    { numRuns: 300 },
  );
});

test('a single line of 5 MB is analysed', () => {
  const sentence = 'विदेश मंत्री ने मंगलवार को दिल्ली में राजदूत से मुलाकात की और 500 सैनिक भेजने की बात कही। ';
  const text = sentence.repeat(Math.ceil(5_000_000 / Buffer.byteLength(sentence)));
  const analysis = analyse(text);
  assert.equal(analysis.zones.length, 1);
});

const ARTICLES = '../shared/articles';

test('real articles: no exception, every line has a zone', {
  skip: !existsSync(ARTICLES) && `${ARTICLES} is absent`,
}, () => {
  const names = readdirSync(ARTICLES).filter((name) => name.endsWith('.txt'));
  assert.ok(names.length > 0);
  for (const name of names) assertSound(readFileSync(join(ARTICLES, name), 'utf8'));
});

test('our own samples hold entities, times and events', () => {
  for (const name of readdirSync('samples').filter((file) => file.endsWith('.txt') && file !== 'notes.txt')) {
    const text = readFileSync(join('samples', name), 'utf8');
    assertSound(text);
    const { published, mentions, times, events } = analyse(text);
    assert.ok(published, `${name} tells its date`);
    assert.ok(mentions.length > 20 && times.length > 3 && events.length > 5, name);
  }
});
