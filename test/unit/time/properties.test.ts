import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Article, readArticle } from '../../../src/core/article/article';
import { type Interval, OPEN_SIDE } from '../../../src/core/model';
import { isSnapped } from '../../../src/core/text/graphemes';
import { isoDay, parseIsoDay } from '../../../src/core/time/calendar';
import { findTimes } from '../../../src/core/time/findTimes';
import { articleText } from '../articleText';
import { bodyArticle } from './bodyArticle';

/** Every word that a rule asks for somewhere, so that random rows of them come into all rules. */
const WORDS =
  `0 1 2 5 12 29 31 45 90 1947 2000 2023 2023-24 2014-2019 13/09/2023 13.9.23 4:28 8:30 2.30 १५ दो तीन डेढ़ साढ़े सवा सौ
  हजार लाख पहले पहली तीसरे आखिरी 21वीं वीं मार्च सितंबर September may फरवरी सित. मंगलवार रविवार आज कल परसों सुबह शाम रात
  देर आधी बजे बजकर PM मिनट घंटे घंटों दिन दिनों दिवसीय सप्ताह हफ्ते महीने साल सालों वर्ष दशक सदी तिमाही समय सप्ताहांत
  पिछले अगले इस इसी उस उसी इन आने वाले आगामी बीती वित्त हर प्रति रोज कुछ ही कई पूरे भर करीब कम से कम बाद पूर्व पहले
  के की का को में तक से लेकर और या - – / , ( ) अंत शुरुआत बीच तारीख अब अभी हाल ही में दिनों भविष्य जल्द एक दिन बार
  सन् विक्रम संवत शक हिजरी ईसा ई ई० गर्मियों सर्दी मौसम सावन शुक्ल नवमी मध्य शुरुआती आखिरी दिवाली होली क्रिसमस संध्या ठीक
  तीनों चौबीसों तीनदिवसीय कार्य दिवस भीतर समाप्त FY25 Q1 h2 तिमाही यदि अगर टाल बैठक बुलाई कल-कारखाने पेठ ने क्रांति नाम
  हुआ होगा है होने कहा था उम्र 999999999999 9999 वां 0.0`
    .split(/\s+/)
    .filter(Boolean);

const timeText = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ' ', ' ', ' ', '', '। ', '\n', '\u200d')), {
    maxLength: 40,
  })
  .map((pieces) => pieces.flat().join(''));

const published = fc.option(
  fc.integer({ min: parseIsoDay('1900-01-01') ?? 0, max: parseIsoDay('2099-12-31') ?? 0 }).map(isoDay),
);

/** A side may be open, never both. */
function isOrdered({ start, end }: Interval): boolean {
  if (start === OPEN_SIDE || end === OPEN_SIDE) return start !== end;
  return start < end;
}

function check(article: Article): void {
  const { text, sentences } = article;
  let end = 0;
  for (const time of findTimes(article)) {
    assert.ok(time.start >= end && time.end > time.start && time.end <= text.length);
    assert.ok(isSnapped(text, time));
    assert.equal(text.slice(time.start, time.end).trim(), text.slice(time.start, time.end));
    assert.ok(sentences.some((sentence) => sentence.start <= time.start && time.end <= sentence.end));
    assert.ok(time.value.length > 0 && !/NaN|undefined|Infinity/.test(time.value), time.value);
    if (time.interval) assert.ok(isOrdered(time.interval), JSON.stringify(time));
    if (time.method === 'unresolved') assert.equal(time.interval, undefined);
    end = time.end;
  }
}

test('spans are in order, whole and inside sentences in any text', () => {
  fc.assert(
    fc.property(articleText, published, (text, date) => check(readArticle(text, date ?? undefined))),
    { numRuns: 1000 },
  );
});

test('spans are in order, whole and inside sentences in any row of time words', () => {
  fc.assert(
    fc.property(timeText, published, (text, date) => check(bodyArticle(text, date))),
    { numRuns: 3000 },
  );
});

test('moving the publication date by days moves a relative day by as many', () => {
  const sentences = [
    'आज वे आए।',
    'कल वे आए।',
    'कल वे आएंगे।',
    'परसों वे आए।',
    'तीन दिन पहले वे आए।',
    'दो दिन बाद वे आएंगे।',
  ];
  const days = fc.integer({ min: -20_000, max: 40_000 });
  fc.assert(
    fc.property(
      fc.constantFrom(...sentences),
      days,
      fc.integer({ min: 1, max: 3000 }),
      (sentence, day, by) => {
        const [before] = findTimes(bodyArticle(sentence, isoDay(day)));
        const [after] = findTimes(bodyArticle(sentence, isoDay(day + by)));
        assert.equal((parseIsoDay(after?.value ?? '') ?? 0) - (parseIsoDay(before?.value ?? '') ?? 0), by);
      },
    ),
  );
});

test('says the same each time', () => {
  fc.assert(
    fc.property(timeText, (text) => {
      assert.deepEqual(findTimes(bodyArticle(text)), findTimes(bodyArticle(text)));
    }),
  );
});

test('rows that repeat are read to their end', () => {
  const rows = [
    '70, ',
    'शक ',
    'रविवार के दिन ',
    '5 से ',
    'साल के पहले ',
    'पिछले ',
    '10 - ',
    'एक दो तीन ',
    'अगर ',
    'सोमवार की ',
    'कल तक ',
    'दिन में ',
    '5, 6 और ',
    'ई. ',
    'हर साल ',
  ];
  for (const row of rows) {
    const text = `${row.repeat(20_000)}। 12 अगस्त 2025 को बैठक हुई।`;
    const last = findTimes(bodyArticle(text)).at(-1);
    assert.equal(last && text.slice(last.start, last.end), '12 अगस्त 2025', row);
  }
});
