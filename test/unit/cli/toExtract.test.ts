import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { extractText } from '../../../src/cli/extractText';
import {
  type Extractable,
  type ExtractRecord,
  printExtract,
  toExtract,
} from '../../../src/core/formats/extract';
import { articleText } from '../articleText';
import { shippedTagger } from '../tagger';

const EMPTY: Extractable = { published: null, zones: [], mentions: [], times: [], events: [] };

const TEXT = '🙂 नेपाल ने\r\nसोमवार को\r\nभूटान से बात की।';
const at = (piece: string) => ({ start: TEXT.indexOf(piece), end: TEXT.indexOf(piece) + piece.length });

test('the record has the fields of the contract, in order, in code points of the LF text', () => {
  const record = toExtract('a.txt', TEXT, {
    published: '2024-05-07',
    zones: [{ line: 1, zone: 'body' }],
    mentions: [
      { ...at('नेपाल'), type: 'LOCATION', entity: 'e1' },
      { ...at('भूटान'), type: 'LOCATION' },
    ],
    times: [
      {
        ...at('सोमवार'),
        type: 'DATE',
        value: '2024-05-06',
        interval: { start: '2024-05-06', end: '2024-05-07' },
        method: 'publication',
      },
    ],
    events: [
      {
        trigger: at('बात की'),
        type: 'CONSULT',
        modes: ['phone'],
        contexts: [],
        aux: ['negation'],
        actor: [at('नेपाल'), at('भूटान')],
        recipient: [],
        place: [],
        date: [at('सोमवार')],
        value: '2024-05-06',
        source: null,
        coref: 1,
      },
    ],
  });
  assert.equal(
    printExtract(record),
    '{"file":"a.txt","published":"2024-05-07","zones":[{"line":1,"zone":"body"}],"entities":[' +
      '{"start":2,"end":7,"text":"नेपाल","type":"LOCATION","entity":"e1"},' +
      '{"start":21,"end":26,"text":"भूटान","type":"LOCATION"}],"times":[' +
      '{"start":11,"end":17,"text":"सोमवार","type":"DATE","value":"2024-05-06",' +
      '"interval":{"start":"2024-05-06","end":"2024-05-07"}}],"events":[' +
      '{"type":"CONSULT","modes":["phone"],"contexts":[],"aux":["negation"],' +
      '"trigger":{"start":30,"end":36,"text":"बात की"},' +
      '"actor":[{"start":2,"end":7,"text":"नेपाल"},{"start":21,"end":26,"text":"भूटान"}],' +
      '"recipient":[],"place":[],"date":[{"start":11,"end":17,"text":"सोमवार"}],' +
      '"value":"2024-05-06","source":null,"coref":1}]}\n',
  );
});

test('the text of a span is the LF text between its offsets', () => {
  fc.assert(
    fc.property(articleText, fc.nat(), fc.nat(), (text, a, b) => {
      const [start = 0, end = 0] = [a, b].map((seed) => wholePoint(text, seed)).sort((x, y) => x - y);
      const analysis: Extractable = { ...EMPTY, mentions: [{ start, end, type: 'MISC' }] };
      const [span] = toExtract('a', text, analysis).entities;
      const points = [...text.replace(/\r\n?/g, '\n')];
      assert.equal(span?.text, points.slice(span?.start, span?.end).join(''));
    }),
    { numRuns: 1000 },
  );
});

test('whatever the text, every span of the record is cut from it', () => {
  fc.assert(
    fc.property(articleText, (text) => {
      const done = extractText({ file: 'a', text, published: '2024-05-07' }, { tagger: shippedTagger() });
      assert.ok('line' in done, 'message' in done ? done.message : '');
      const points = [...text.replace(/\r\n?/g, '\n')];
      const { entities, times, events }: ExtractRecord = JSON.parse(done.line);
      const roles = events.flatMap((event) => [
        event.trigger,
        ...event.actor,
        ...event.recipient,
        ...event.place,
        ...event.date,
        ...(event.source ? [event.source] : []),
      ]);
      for (const span of [...entities, ...times, ...roles]) {
        assert.equal(span.text, points.slice(span.start, span.end).join(''));
        assert.ok(span.start < span.end);
      }
    }),
    { numRuns: 300 },
  );
});

/** An offset that is not inside a surrogate pair or a CRLF. */
function wholePoint(text: string, seed: number): number {
  const offset = seed % (text.length + 1);
  const around = text.slice(offset - 1, offset + 1);
  return offset > 0 && (around === '\r\n' || [...around].length < around.length) ? offset - 1 : offset;
}

test('a record is one line for every reader of lines, and says what it said', () => {
  fc.assert(
    fc.property(articleText, (file) => {
      const line = printExtract(toExtract(file, '', EMPTY));
      assert.deepEqual(line.split(/\r\n|[\n\r\u0085\u2028\u2029]/).length, 2);
      assert.equal(Buffer.from(line).toString(), line, 'no lone surrogate reaches the encoder');
      assert.equal(JSON.parse(line).file, file);
    }),
  );
});
