import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseSidecar, printSidecar, type SidecarProblem } from '../../../src/core/sidecar/codec';
import { sortAnnotations } from '../../../src/core/sidecar/print';
import type { Sidecar } from '../../../src/core/sidecar/schema';
import { annotation, sidecar } from './arbitrary';

const RUNS = { numRuns: 1000 };

function read(text: string): Sidecar {
  const parsed = parseSidecar(text);
  assert.ok('sidecar' in parsed, JSON.stringify(parsed));
  return parsed.sidecar;
}

function problems(text: string): readonly SidecarProblem[] {
  const parsed = parseSidecar(text);
  assert.ok('problems' in parsed, 'it should not be readable');
  return parsed.problems;
}

/** Whatever some program takes for the end of a line: LF, CR, VT, FF, FS, GS, RS, NEL, LS, PS. */
const LINE_ENDS = '\n\r\v\f\u001c\u001d\u001e\u0085\u2028\u2029';

const PUBLISHED = '{"id":"published","kind":"published","value":"2025-08-13"}';
const MENTION =
  '{"id":"k3v9k3v9k3v9","kind":"mention","status":"accepted","type":"PERSON",' +
  '"anchor":{"exact":"पुतिन","start":3,"end":8,"prefix":"है ","suffix":" ने"}}';

function file(...lines: string[]): string {
  return `{\n"tippani": 1,\n"annotations": [\n${lines.map((line) => `${line},\n`).join('')}null\n]\n}\n`;
}

test('what is printed is read as it was, unknown fields and all', () => {
  fc.assert(
    fc.property(sidecar, (written) => {
      assert.deepEqual(read(printSidecar(written)), {
        ...written,
        annotations: sortAnnotations(written.annotations),
      });
    }),
    RUNS,
  );
});

test('canonical bytes are printed as the same bytes', () => {
  fc.assert(
    fc.property(sidecar, (written) => {
      const text = printSidecar(written);
      assert.equal(printSidecar(read(text)), text);
    }),
    RUNS,
  );
});

test('the order of annotations and keys in memory does not show in the file', () => {
  fc.assert(
    fc.property(sidecar, fc.infiniteStream(fc.nat()), (written, chance) => {
      const keyed = written.annotations.map((one) => ({ one, key: chance.next().value }));
      const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ one }) => one);
      assert.equal(printSidecar({ ...written, annotations: shuffled }), printSidecar(written));
    }),
    RUNS,
  );
});

test('one more annotation is one more line, and no other line changes', () => {
  fc.assert(
    fc.property(sidecar, annotation, (written, added) => {
      fc.pre(written.annotations.every(({ id }) => id !== added.id));
      const before = printSidecar(written).split('\n');
      const after = printSidecar({ ...written, annotations: [...written.annotations, added] }).split('\n');
      const at = after.findIndex((line, index) => line !== before[index]);
      assert.equal(after.length, before.length + 1);
      assert.deepEqual(after.toSpliced(at, 1), before);
    }),
    RUNS,
  );
});

test('every annotation is one line for every program, whatever its text holds', () => {
  fc.assert(
    fc.property(sidecar, (written) => {
      const text = printSidecar({ tippani: 1, annotations: written.annotations });
      assert.equal(
        [...text].filter((sign) => LINE_ENDS.includes(sign)).length,
        written.annotations.length + 6,
      );
      assert.ok(text.endsWith('\n}\n') && !text.includes('\ufeff') && Buffer.from(text).toString() === text);
    }),
    RUNS,
  );
});

test('the canonical form, to the byte', () => {
  const given = {
    zeta: [1],
    annotations: [JSON.parse(MENTION.replace('{', '{"x":1,"note":"सही",')), JSON.parse(PUBLISHED)],
    tippani: 1,
  };
  const mention = MENTION.replace(/}}$/, '},"note":"सही","x":1}');
  const expected = file(PUBLISHED, mention).replace(']\n}', '],\n"zeta": [1]\n}');
  assert.equal(printSidecar(read(JSON.stringify(given))), expected);
  assert.equal(printSidecar({ tippani: 1, annotations: [] }), file());
});

test('annotations are sorted by start, end, kind and id; what has no place comes first', () => {
  const at = (id: string, start: number, end: number, kind = 'note') => {
    const anchor = { exact: 'x', start, end, prefix: '', suffix: '' };
    return kind === 'note'
      ? { id, kind, text: 'x', anchor }
      : { id, kind, status: 'added', type: 'MISC', anchor };
  };
  const order = [
    JSON.parse(PUBLISHED),
    at('z000000000', 3, 4),
    at('y000000000', 3, 5, 'mention'),
    at('B000000000', 3, 5),
    at('a000000000', 3, 5),
    at('x000000000', 20, 21),
  ];
  for (const annotations of [order, order.toReversed()]) {
    const written = read(JSON.stringify({ tippani: 1, annotations }));
    assert.deepEqual(read(printSidecar(written)).annotations, order);
  }
});

test('a byte order mark and CRLF are read over', () => {
  fc.assert(
    fc.property(sidecar, (written) => {
      const text = printSidecar(written);
      assert.deepEqual(read(`\ufeff${text.replaceAll('\n', '\r\n')}`), read(text));
    }),
  );
});

test('reading never throws, and every problem has a place inside the file', () => {
  const broken = fc
    .tuple(sidecar, fc.nat(), fc.nat(40), fc.string({ maxLength: 4 }))
    .map(([written, at, cut, put]) => {
      const text = printSidecar(written);
      const from = at % text.length;
      return text.slice(0, from) + put + text.slice(from + cut);
    });
  fc.assert(
    fc.property(fc.oneof(broken, fc.string({ unit: 'binary' }), fc.json()), (text) => {
      const parsed = parseSidecar(text);
      if ('sidecar' in parsed) return;
      assert.ok(parsed.problems.length > 0);
      const lines = text.split(/\r\n|\r|\n/);
      for (const { line, column, offset, length, message } of parsed.problems) {
        assert.ok(
          column >= 1 && column <= (lines[line - 1]?.length ?? -1) + 1,
          `${line}:${column} ${message}`,
        );
        assert.ok(offset >= 0 && offset + length <= text.length);
      }
    }),
    RUNS,
  );
});

test('a schema error tells line, column, what is there and what may be', () => {
  const cases: readonly (readonly [line: string, at: string, message: RegExp])[] = [
    [
      MENTION.replace('PERSON', 'PERSN'),
      '"PERSN"',
      /^"type" is "PERSN" but must be one of "PERSON", "LOCATION"/,
    ],
    [
      MENTION.replace('"start":3', '"start":-3'),
      '-3',
      /^"start" is -3 but must be a whole number, 0 or more/,
    ],
    [MENTION.replace('"start":3', '"start":"3"'), '"3"', /^"start" is "3" but must be a whole number/],
    [MENTION.replace('"start":3,', ''), '{"exact"', /^"start" is missing/],
    [MENTION.replace('"पुतिन"', '""'), '""', /^"exact" must not be empty/],
    [MENTION.replace('k3v9k3v9k3v9', 'T1'), '"T1"', /^"id" is "T1" but must be an id of 10/],
    [
      MENTION.replace('"mention"', '"memo"'),
      '"memo"',
      /^"kind" is "memo" but must be one of "published", "mention"/,
    ],
    [PUBLISHED.replace('08-13', '02-30'), '"2025-02-30"', /^"value" is "2025-02-30" but must be a date/],
    [PUBLISHED.replace('}', ',"at":"gestern"}'), '"gestern"', /^"at" is "gestern" but must be a time in UTC/],
    ['7', '7', /^Annotation 2 is 7 but must be an object/],
  ];
  const good = MENTION.replace('k3v9k3v9k3v9', 'other-id-00');
  for (const [line, at, message] of cases) {
    const text = file(good, line);
    const [problem, ...others] = problems(text);
    assert.ok(problem);
    assert.deepEqual(others, [], line);
    assert.match(problem.message, message);
    assert.equal(problem.line, 5);
    assert.equal(problem.column, line.indexOf(at) + 1);
    assert.equal(text.slice(problem.offset).startsWith(at), true);
  }
});

test('a JSON error tells line and column', () => {
  const cases: readonly (readonly [text: string, place: string, message: RegExp])[] = [
    [file(MENTION.slice(0, -1)), '5:1', /or a } before it/],
    [file(PUBLISHED).replace('null\n]', ']'), '5:1', /a comma is too many/],
    [
      file(MENTION).replace('"पुतिन"', '"पुतिन'),
      `4:${MENTION.indexOf('start')}`,
      /a double quote .* is missing/,
    ],
    [file(PUBLISHED, MENTION).replace('},\n', '}\n'), '5:1', /a comma or \] is missing/],
    [file(PUBLISHED.replace('"kind":"published",', '$&$&')), '4:38', /the key "kind" stands twice/],
    [file(PUBLISHED).replace(']', '],\n"big": 12345678901234567890'), '7:8', /cannot be kept exactly/],
    [file(PUBLISHED).replace(']', '],\n"big": 1e999'), '7:8', /cannot be kept exactly/],
    [file(PUBLISHED).slice(0, 30), '3:15', /the file ends too early/],
    ['', '1:1', /is empty/],
    [`${file()}{}`, '7:1', /nothing may follow/],
    [`{"tippani":1,"annotations":[],"x":${'['.repeat(100_000)}`, '1:234', /nested deeper/],
  ];
  for (const [text, place, message] of cases) {
    const found = problems(text);
    assert.equal(found.length, 1);
    assert.match(found[0]?.message ?? '', message);
    assert.equal(`${found[0]?.line}:${found[0]?.column}`, place, found[0]?.message);
  }
});

test('a byte order mark counts as a column of the first line', () => {
  assert.equal(problems('\ufeff{"tippani":x}')[0]?.column, '\ufeff{"tippani":x}'.indexOf('x') + 1);
});

test('conflict markers of git are told as such, once a conflict', () => {
  const conflict = (name: string) =>
    `<<<<<<< HEAD\n${MENTION},\n||||||| base\n=======\n${MENTION.replace('PERSON', 'MISC')},\n>>>>>>> ${name}`;
  const text = file(PUBLISHED).replace(`${PUBLISHED},`, `${conflict('a')}\n${PUBLISHED},\n${conflict('b')}`);
  const found = problems(text.replaceAll('\n', '\r\n'));
  assert.deepEqual(
    found.map(({ line, column, length }) => [line, column, length]),
    [
      [4, 1, 12],
      [11, 1, 12],
    ],
  );
  assert.match(found[0]?.message ?? '', /^Merge conflict left by git/);
});

test('a newer format and a foreign file are refused', () => {
  const newer = problems('{"tippani": 2, "annotations": {"all": "new"}}');
  assert.deepEqual([newer.length, newer[0]?.column], [1, 13]);
  assert.match(newer[0]?.message ?? '', /format 2, .* update Tippani/);
  for (const text of ['[]', 'null', '{}', '{"annotations": []}', '"tippani"']) {
    assert.match(problems(text)[0]?.message ?? '', /^Not a Tippani sidecar/);
  }
  assert.match(
    problems('{"tippani": "1", "annotations": []}')[0]?.message ?? '',
    /^"tippani" is "1" but must be 1/,
  );
});

test('ids that stand twice are told at the second place', () => {
  const twice = problems(file(PUBLISHED, MENTION, MENTION, PUBLISHED));
  assert.deepEqual(
    twice.map(({ line, column }) => [line, column]),
    [
      [6, 7],
      [7, 7],
    ],
  );
  assert.match(twice[0]?.message ?? '', /the id "k3v9k3v9k3v9"/);
  assert.match(twice[1]?.message ?? '', /publication date stands twice/);
});
