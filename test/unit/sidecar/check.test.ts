import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { makeAnchor } from '../../../src/core/sidecar/anchors';
import { checkSidecar } from '../../../src/core/sidecar/check';
import { printSidecar } from '../../../src/core/sidecar/codec';
import { acceptMarks } from '../../../src/core/sidecar/decide';
import type { Annotation } from '../../../src/core/sidecar/schema';
import { articleText } from '../articleText';
import { sidecar, spanIn, testStamp } from './arbitrary';
import { consult } from './eventSample';
import { after, sceneOf, TEXT } from './scene';

function mention(quote: string, id = 'm000000000'): Annotation {
  const anchor = makeAnchor(TEXT, spanIn(TEXT, quote));
  return { id, kind: 'mention', status: 'added', type: 'PERSON', anchor };
}

/** Place, severity and message of every problem. */
function check(text: string, ...annotations: Annotation[]): string[] {
  const file = printSidecar({ tippani: 1, annotations });
  return checkSidecar(text, file).map(
    ({ line, column, severity, message }) => `${line}:${column} ${severity} ${message}`,
  );
}

test('what the analyst decided on this text has no problems, whatever its line ends and byte order mark', () => {
  const scene = sceneOf();
  const now = after(scene, acceptMarks(scene, scene.marks.marks, testStamp()));
  const file = printSidecar(now.sidecar);
  for (const text of [TEXT, TEXT.replaceAll('\n', '\r\n'), `\ufeff${TEXT}`]) {
    assert.deepEqual(checkSidecar(text, file), []);
    assert.deepEqual(checkSidecar(text, `\ufeff${file.replaceAll('\n', '\r\n')}`), []);
  }
});

test('an anchor that does not hold is told at its quote, with the likeliest line of the article', () => {
  const columnOf = (annotation: Annotation) =>
    printSidecar({ tippani: 1, annotations: [annotation] })
      .split('\n')[3]
      ?.indexOf('"दास"') ?? -1;
  const das = mention('दास');
  const place = `4:${columnOf(das) + 1}`;
  const filler = 'यह पंक्ति ऊपर जोड़ी गई है और काफ़ी लंबी है।\n';
  assert.deepEqual(check(filler + TEXT, das), [
    `${place} info mention PERSON “दास” has moved to line 2; the next save notes it.`,
  ]);
  assert.deepEqual(check(TEXT.replace('दास से', 'दास जी से'), das), [
    `${place} warning mention PERSON “दास” stands in changed text: confirm its place in the Review view, or delete this line. The likeliest place is in line 1.`,
  ]);
  assert.deepEqual(check(`${TEXT}\n${TEXT}`, das).length, 1);
  assert.match(check(`${TEXT}\n${TEXT}`, das)[0] ?? '', /fits several places equally/);
  assert.deepEqual(check('कुछ और ही।', das), [
    `${place} warning mention PERSON “दास” is no longer in the article where it was: place it anew in the Review view, or delete this line. No place is likely.`,
  ]);
});

test('an anchor inside a conjunct is told', () => {
  const anchor = makeAnchor(TEXT, spanIn(TEXT, 'प्रधानमंत्री'));
  const cut = {
    ...anchor,
    exact: anchor.exact.slice(0, -2),
    end: anchor.end - 2,
    suffix: anchor.exact.slice(-2) + anchor.suffix.slice(0, -2),
  };
  const found = check(TEXT, {
    id: 'm000000000',
    kind: 'mention',
    status: 'added',
    type: 'MISC',
    anchor: cut,
  });
  assert.equal(found.length, 1);
  assert.match(found[0] ?? '', /warning mention MISC “प्रधानमंत्” begins or ends inside a letter/);
});

test('ids that lead nowhere, to the wrong kind or to a rejection are told where they stand', () => {
  const event = consult({
    roles: { actor: ['m000000000', 'nobody-00000'], recipient: ['r000000000'], date: ['m000000000'] },
    source: 'nobody-00001',
    anchor: makeAnchor(TEXT, spanIn(TEXT, 'मुलाकात')),
  });
  const rejected = { ...mention('मरुपुर', 'r000000000'), status: 'rejected' } as Annotation;
  const note: Annotation = {
    ...mention('सोरेन', 'n000000000'),
    kind: 'note',
    text: 'क',
    on: 'nobody-00002',
  } as Annotation;
  const annotations = [event, rejected, mention('दास'), note];
  const lines = printSidecar({ tippani: 1, annotations }).split('\n');
  const at = (id: string, after = '') => {
    const line = lines.findIndex(
      (one) => one.includes(`${after}"${id}"`) || one.includes(`${after}["${id}"`),
    );
    return `${line + 1}:${(lines[line]?.indexOf(`"${id}"`, lines[line]?.indexOf(after)) ?? -1) + 1}`;
  };
  assert.deepEqual(
    check(TEXT, ...annotations).map((line) =>
      line.replace(/ (error) .* names/, ' $1 names').replace(/: correct.*$/, ''),
    ),
    [
      `${at('nobody-00002')} error The note is on "nobody-00002", which does not exist: delete "on", or the note.`,
      `${at('nobody-00000', '"m000000000",')} error names "nobody-00000" as its actor, which does not exist`,
      `${at('r000000000', '"recipient":')} error names "r000000000" as its recipient, which is rejected`,
      `${at('m000000000', '"date":')} error names "m000000000" as its date, which is a mention and not a time`,
      `${at('nobody-00001', '"source":')} error names "nobody-00001" as its source, which does not exist`,
    ],
  );
});

test('a sidecar that cannot be read is told as an error', () => {
  const [problem, ...others] = checkSidecar(TEXT, '{"tippani": 1,\n"annotations": [}');
  assert.deepEqual(others, []);
  assert.deepEqual([problem?.line, problem?.column, problem?.severity], [2, 17, 'error']);
});

test('any sidecar on any text is checked without an exception, sorted, each problem inside the file', () => {
  fc.assert(
    fc.property(articleText, sidecar, (text, given) => {
      const file = printSidecar(given);
      const lines = file.split('\n');
      let last = 0;
      for (const { line, column, length, id } of checkSidecar(text, file)) {
        assert.ok(line >= last && column >= 1 && column - 1 + length <= (lines[line - 1]?.length ?? 0));
        assert.ok(id !== undefined && lines[line - 1]?.includes(JSON.stringify(id)));
        last = line;
      }
    }),
    { numRuns: 500 },
  );
});
