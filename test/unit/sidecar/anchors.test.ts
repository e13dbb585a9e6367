import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Span } from '../../../src/core/model';
import { anchorResolver, makeAnchor, resolveAnchor } from '../../../src/core/sidecar/anchors';
import { textIndex } from '../../../src/core/sidecar/textIndex';
import { isSnapped, snapSpan } from '../../../src/core/text/graphemes';
import { offsetMap, withLf } from '../../../src/core/text/offsets';
import { articleText } from '../articleText';
import { spanIn } from './arbitrary';

const RUNS = { numRuns: 1500 };

/** A text and a span in it, anywhere, inside clusters and line ends too. */
const textAndSpan = fc
  .tuple(articleText, fc.nat(), fc.nat(60))
  .map(([text, from, length]): { text: string; span: Span } => {
    const start = from % (text.length + 1);
    return { text, span: { start, end: Math.min(text.length, start + length) } };
  });

test('the code points of the text between the offsets are the quote, and the contexts stand around it', () => {
  fc.assert(
    fc.property(textAndSpan, ({ text, span }) => {
      const { exact, start, end, prefix, suffix } = makeAnchor(text, span);
      const points = [...withLf(text)];
      assert.equal(points.slice(start, end).join(''), exact);
      assert.ok(points.slice(0, start).join('').endsWith(prefix));
      assert.ok(points.slice(end).join('').startsWith(suffix));
      assert.ok([...prefix].length <= 32 && [...suffix].length <= 32);
    }),
    RUNS,
  );
});

test('neither quote nor contexts begin or end inside a grapheme cluster', () => {
  fc.assert(
    fc.property(textAndSpan, ({ text, span }) => {
      const { start, end, prefix, suffix } = makeAnchor(text, span);
      const lf = withLf(text);
      const map = offsetMap(lf);
      const at = { start: map.toUtf16(start), end: map.toUtf16(end) };
      assert.ok(isSnapped(lf, at));
      assert.ok(isSnapped(lf, { start: at.start - prefix.length, end: at.end + suffix.length }));
    }),
    RUNS,
  );
});

test('LF, CRLF and CR versions of a text give the same anchors', () => {
  fc.assert(
    fc.property(textAndSpan, ({ text, span }) => {
      const lf = withLf(text);
      const points = offsetMap(text);
      const there = (version: string): Span => {
        const map = offsetMap(version);
        return {
          start: map.toUtf16(points.toCodePoints(span.start)),
          end: map.toUtf16(points.toCodePoints(span.end)),
        };
      };
      const expected = makeAnchor(lf, there(lf));
      for (const lineEnd of ['\r\n', '\r']) {
        const version = lf.replaceAll('\n', lineEnd);
        assert.deepEqual(makeAnchor(version, there(version)), expected);
      }
    }),
    RUNS,
  );
});

test('in its own text every anchor is ok, at the snapped span, whatever the line ends', () => {
  fc.assert(
    fc.property(textAndSpan, ({ text, span }) => {
      fc.pre(span.start < span.end);
      const anchor = makeAnchor(text, span);
      const found = resolveAnchor(text, anchor);
      assert.ok(found.state === 'ok');
      assert.equal(withLf(text.slice(found.span.start, found.span.end)), anchor.exact);
      const crlf = withLf(text).replaceAll('\n', '\r\n');
      const there = resolveAnchor(crlf, anchor);
      assert.ok(there.state === 'ok');
      assert.equal(withLf(crlf.slice(there.span.start, there.span.end)), anchor.exact);
    }),
    RUNS,
  );
});

test('the index finds what a plain search finds', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('क', '्', 'a', ' '), maxLength: 200 }),
      fc.nat(),
      fc.nat(9),
      (text, from, length) => {
        const needle = text.slice(from % (text.length + 1)).slice(0, length);
        const expected: number[] = [];
        for (let at = 0; at + needle.length <= text.length && needle; at++)
          if (text.startsWith(needle, at)) expected.push(at);
        const index = textIndex(text);
        assert.deepEqual(index.find(needle), expected);
        // After some plain searches the index builds its table.
        const table = textIndex(text);
        for (let count = 0; count < 40; count++) table.find(`nowhere ${count}`);
        assert.deepEqual(table.find(needle), expected);
        assert.deepEqual(index.find(`${needle}#`), []);
      },
    ),
    RUNS,
  );
});

const ARTICLE = [
  'विदेश मंत्री लीना सोरेन ने सोमवार को नदी आयोग की बैठक की अध्यक्षता की।',
  'उन्होंने कहा कि लीना सोरेन समिति की रिपोर्ट अगले महीने आएगी और उस पर चर्चा होगी।',
  'आयोग के सचिव ने बाद में पत्रकारों को बताया कि सभी सदस्य देशों ने प्रस्ताव पढ़ लिया है।',
  'लीना सोरेन ने सचिव की बात दोहराई और तारीख बताने से साफ इनकार कर दिया।',
].join('\n');

/** The anchor of an occurrence of a name in the article. */
function anchorOf(quote: string, n = 0) {
  return makeAnchor(ARTICLE, spanIn(ARTICLE, quote, n));
}

test('a name is not found again at its namesake when its sentence is deleted', () => {
  const lines = ARTICLE.split('\n');
  for (const [n, line] of [0, 1, 3].entries()) {
    const text = lines.toSpliced(line, 1).join('\n');
    const found = resolveAnchor(text, anchorOf('लीना सोरेन', n));
    assert.ok(!('span' in found), `occurrence ${n} is ${found.state}`);
  }
  const lost = resolveAnchor(lines.slice(2).join('\n'), anchorOf('नदी आयोग'));
  assert.deepEqual(lost, { state: 'lost', proposals: [] });
});

test('text inserted above moves what has whole contexts; a place near the old beginning is only proposed', () => {
  const text = `नया शीर्षक यहाँ है\n${ARTICLE}`;
  const moved = resolveAnchor(text, anchorOf('लीना सोरेन', 1));
  assert.deepEqual(moved, { state: 'moved', span: spanIn(text, 'लीना सोरेन', 1), proposals: [] });
  const first = resolveAnchor(text, anchorOf('लीना सोरेन'));
  assert.equal(first.state, 'changed');
  const { start, end } = spanIn(text, 'लीना सोरेन');
  assert.deepEqual(first.proposals[0], { start, end, score: 1, exact: true });
});

test('text appended at the end leaves everything in its place', () => {
  for (const more of ['\n', '\nसमाप्त।', ' और भी']) {
    for (const quote of ['कर दिया', 'दिया।', 'इनकार']) {
      const found = resolveAnchor(ARTICLE + more, anchorOf(quote));
      assert.deepEqual(found, { state: 'ok', span: spanIn(ARTICLE, quote), proposals: [] });
    }
  }
});

test('a sign that joins the quote from behind is no proof', () => {
  const text = 'यह बात उन्होंने राजधानी में पत्रकारों से बातचीत में कही कि मोद';
  const anchor = makeAnchor(text, spanIn(text, 'मोद'));
  assert.equal(resolveAnchor(`${text}।`, anchor).state, 'ok');
  assert.equal(resolveAnchor(`${text}ी`, anchor).state, 'changed');
});

test('an edit next to the quote, or inside it, gives the right place as first proposal', () => {
  const beside = ARTICLE.replace('सचिव ने बाद', 'सचिव श्री दास ने बाद');
  const near = resolveAnchor(beside, anchorOf('सचिव'));
  assert.equal(near.state, 'changed');
  assert.deepEqual({ ...near.proposals[0], score: 0 }, { ...spanIn(beside, 'सचिव'), score: 0, exact: true });

  const inside = ARTICLE.replace('नदी आयोग', 'नदी-आयोग');
  const changed = resolveAnchor(inside, anchorOf('नदी आयोग'));
  assert.equal(changed.state, 'changed');
  assert.deepEqual(
    { ...changed.proposals[0], score: 0 },
    { ...spanIn(inside, 'नदी-आयोग'), score: 0, exact: false },
  );
});

test('a paragraph that now stands twice, and not where it was, is ambiguous', () => {
  const [a = '', b = '', c = '', d = ''] = ARTICLE.split('\n');
  const text = ['ऊपर एक पंक्ति', a, b, c, d, a, b, c, d].join('\n');
  const found = resolveAnchor(text, anchorOf('सदस्य देशों'));
  assert.equal(found.state, 'ambiguous');
  assert.equal(found.proposals.length, 2);
});

test('a paragraph that stood twice from the start is ok while both stand, and never taken for the other', () => {
  const twice = `${ARTICLE}\nबीच में एक और पंक्ति।\n${ARTICLE}`;
  for (const n of [0, 1]) {
    const anchor = makeAnchor(twice, spanIn(twice, 'सदस्य देशों', n));
    assert.equal(anchor.among, 2);
    const found = resolveAnchor(twice, anchor);
    assert.ok(found.state === 'ok');
    assert.deepEqual(found.span, spanIn(twice, 'सदस्य देशों', n));
    const other = twice.indexOf('सभी', n === 0 ? twice.length / 2 : 0);
    const without = [
      ARTICLE,
      `बीच में एक और पंक्ति।\n${ARTICLE}`,
      twice.slice(0, other) + twice.slice(other + 20),
    ];
    for (const text of without) assert.ok(!('span' in resolveAnchor(text, anchor)));
  }
});

test('a copy of the paragraph that comes later puts the first one in doubt', () => {
  const found = resolveAnchor(`${ARTICLE}\n${ARTICLE}`, anchorOf('सदस्य देशों'));
  assert.equal(found.state, 'ambiguous');
  assert.deepEqual({ ...found.proposals[0] }, { ...spanIn(ARTICLE, 'सदस्य देशों'), score: 1, exact: true });
});

test('where a doubled sentence fits in part what it was and in part what it is, no copy is chosen', () => {
  const lines = ARTICLE.split('\n');
  const text = lines.toSpliced(2, 0, lines[1] ?? '').join('\n');
  assert.equal(resolveAnchor(text, anchorOf('उन्होंने')).state, 'ok');
  assert.equal(resolveAnchor(text, anchorOf('चर्चा')).state, 'ambiguous');
  assert.equal(resolveAnchor(text, anchorOf('होगी')).state, 'ambiguous');
});

test('a namesake that comes to stand at the stored offsets is not taken for the name', () => {
  const anchor = makeAnchor(ARTICLE, spanIn(ARTICLE, 'लीना सोरेन', 2));
  const before = 'इस बीच खबर यह भी है कि अब लीना सोरेन ने सचिव की बात दोहराई और तारीख बताने से इनकार किया।\n';
  const shift = before.indexOf('लीना') - anchor.start;
  const lines = ARTICLE.split('\n');
  const text = `${'अ'.repeat(Math.max(0, -shift))}${before}${lines.join('\n')}`;
  const found = resolveAnchor(text, anchor);
  assert.equal(text.slice(anchor.start, anchor.end), 'लीना सोरेन');
  assert.ok(!('span' in found) || found.span.start !== anchor.start);
});

test('quotes of nothing but a name in a text of nothing but names are never guessed', () => {
  const anchor = makeAnchor('मोदी', { start: 0, end: 4 });
  assert.equal(resolveAnchor('मोदी', anchor).state, 'ok');
  for (const text of ['मोदी मोदी', 'और मोदी', 'मोदीनगर', 'मोदी।']) {
    assert.ok(!('span' in resolveAnchor(text, anchor)), text);
  }
});

test('offsets that contradict the quote are not believed', () => {
  const anchor = anchorOf('सचिव');
  assert.equal(resolveAnchor(ARTICLE, { ...anchor, start: anchor.start + 1 }).state, 'moved');
  assert.equal(resolveAnchor(ARTICLE, { ...anchor, end: anchor.end + 1 }).state, 'moved');
  assert.equal(resolveAnchor(ARTICLE, { ...anchor, start: 10_000, end: 10_004 }).state, 'moved');
});

/** A text of sentences, no two alike, in which names repeat; and what an edit elsewhere does to it. */
const NAMES = ['लीना सोरेन', 'दास', 'नदी आयोग', 'क्‍षेत्रीय परिषद', 'क़मर'];
const FILLERS = [
  'ने',
  'कहा',
  'कि',
  'को',
  'बैठक',
  'में',
  'सोमवार',
  'प्रस्ताव',
  'पर',
  'चर्चा',
  'हुई',
  'और',
  'समिति',
  'गई',
  '😀',
];
const sentence = fc
  .array(
    fc.oneof(
      { weight: 1, arbitrary: fc.constantFrom(...NAMES) },
      { weight: 4, arbitrary: fc.constantFrom(...FILLERS) },
    ),
    {
      minLength: 6,
      maxLength: 16,
    },
  )
  .map((words) => `${words.join(' ')}।`);
const sentences = fc.array(sentence, { minLength: 3, maxLength: 14 });

interface Line {
  readonly text: string;
  readonly own: boolean;
}

/** What can happen to the lines of an article between two readings. */
const EDITS: Readonly<Record<string, (lines: readonly Line[], at: number, fresh: Line) => readonly Line[]>> =
  {
    insert: (lines, at, fresh) => lines.toSpliced(at, 0, fresh),
    delete: (lines, at) => lines.toSpliced(at, 1),
    replace: (lines, at, fresh) => lines.toSpliced(at, 1, fresh),
    move: (lines, at) => {
      const own = lines.findIndex((line) => line.own);
      return lines.toSpliced(own, 1).toSpliced(at, 0, ...lines.slice(own, own + 1));
    },
  };

/** Where the own line begins, or undefined where it is gone. */
function ownStart(lines: readonly Line[]): number | undefined {
  const own = lines.findIndex((line) => line.own);
  return own < 0 ? undefined : lines.slice(0, own).reduce((sum, { text }) => sum + text.length + 1, 0);
}

function joined(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join('\n');
}

for (const told of [false, true]) {
  const how = told ? ', its text being known,' : '';
  test(`after any edit of sentences an anchor${how} is at its own place or at none`, () => {
    const deed = fc.constantFrom(...Object.values(EDITS));
    fc.assert(
      fc.property(sentences, fc.nat(), fc.nat(), sentence, deed, (all, pick, where, fresh, edit) => {
        const own = pick % all.length;
        const lines = all.map((text, index): Line => ({ text, own: index === own }));
        const sentenceText = all[own] ?? '';
        const name = NAMES.find((one) => sentenceText.includes(one)) ?? 'कहा';
        const inside = sentenceText.indexOf(name);
        fc.pre(inside >= 0);
        const start = (ownStart(lines) ?? 0) + inside;
        const resolver = anchorResolver(joined(lines));
        const anchor = resolver.make({ start, end: start + name.length });
        const madeOn = told ? { fingerprint: resolver.fingerprint() } : {};
        const edited = edit(lines, where % all.length, { text: fresh, own: false });
        const found = resolveAnchor(joined(edited), anchor, madeOn);
        if (!('span' in found)) return;
        const there = ownStart(edited);
        if (told && there === undefined && edited.length === lines.length) {
          // A sentence in place of the own one that shares half of its words with it is the own one, edited.
          const stood = joined(edited.slice(0, own)).length;
          assert.ok(found.span.start >= stood && found.span.end <= stood + fresh.length + 1);
          return;
        }
        assert.ok(there !== undefined, `the sentence is gone but the anchor is ${found.state}`);
        assert.equal(found.span.start, there + inside);
      }),
      { numRuns: 5000 },
    );
  });
}

test('a thousand anchors in a text of five thousand words are found in less than 200 ms of computing', () => {
  const words = Array.from({ length: 5000 }, (_, index) =>
    index % 5 === 0
      ? NAMES[(index / 5) % NAMES.length]
      : `${FILLERS[(index * 7) % 13]}${index % 3 === 0 ? index : ''}`,
  );
  const text = words.join(' ');
  const spans = Array.from({ length: 1000 }, (_, index) => {
    const start = Math.floor((text.length / 1000) * index);
    return snapSpan(text, { start, end: start + 9 });
  });
  const resolver = anchorResolver(text);
  const anchors = spans.map((span) => resolver.make(span));
  const edited = [text, `ऊपर ${text}`, text.replaceAll('सोरेन', 'सोरैन'), text.replaceAll(' कहा', ' बोला')];
  for (const version of edited) {
    const times = [1, 2, 3, 4, 5].map(() => {
      const begin = process.cpuUsage();
      const again = anchorResolver(version);
      for (const anchor of anchors) again.resolve(anchor);
      return process.cpuUsage(begin).user / 1000;
    });
    assert.ok(Math.min(...times) < 200, `${Math.min(...times)} ms`);
  }
});
