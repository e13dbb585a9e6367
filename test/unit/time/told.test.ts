// What a time expression tells besides its value: anchor, method, modifier, granularity, other readings.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OPEN_SIDE, type TimeExpression } from '../../../src/core/model';
import { PUBLISHED, timesIn } from './bodyArticle';

function last(text: string, published: string | null = PUBLISHED): TimeExpression {
  const found = timesIn(text, published).at(-1);
  assert.ok(found, text);
  return found;
}

const PUBLICATION = { kind: 'publication', value: PUBLISHED };

test('an absolute time is counted from nothing', () => {
  assert.equal(last('वे 13 सितंबर 2023 को मिले।').anchor, undefined);
  assert.equal(last('वे हाल ही में मिले।').anchor, undefined);
});

test('a deictic time is counted from publication', () => {
  for (const text of ['वे आज मिले।', 'वे बीते वर्ष मिले।', 'वे दो दिन पहले मिले।', 'वे मंगलवार को मिले।'])
    assert.deepEqual(last(text).anchor, PUBLICATION, text);
});

test('a chain names the link before it, not its beginning', () => {
  const text = '3 मार्च 2022 को हमला हुआ। अगले ही दिन सेना पहुंची। उसके दो दिन बाद युद्ध थमा।';
  const [first, second, third] = timesIn(text);
  assert.deepEqual(second?.anchor, {
    kind: 'expression',
    start: first?.start,
    end: first?.end,
    value: '2022-03-03',
  });
  assert.deepEqual(third?.anchor, {
    kind: 'expression',
    start: second?.start,
    end: second?.end,
    value: '2022-03-04',
  });
  assert.deepEqual([second?.method, third?.method], ['previous', 'previous']);
  assert.equal(third?.value, '2022-03-06');
});

test('a clock time is counted from the day told in its sentence', () => {
  const [day, clock] = timesIn('मंगलवार को सुबह बैठक हुई और फिर शाम 5 बजे समझौता हुआ।');
  assert.deepEqual(clock?.anchor, {
    kind: 'expression',
    start: day?.start,
    end: day?.end,
    value: '2025-08-12TMO',
  });
  assert.equal(clock?.value, '2025-08-12T17:00');
});

test('the tense is named where it decides the direction', () => {
  assert.equal(last('वे कल आए।').method, 'tense');
  assert.equal(last('वे कल आएंगे।').method, 'tense');
  assert.equal(last('वे बीते सोमवार को आए।').method, 'publication');
});

test('without a tense कल stays open and both days are told', () => {
  const found = last('कल की बात।');
  assert.equal(found.value, 'XXXX');
  assert.equal(found.interval, undefined);
  assert.deepEqual(found.others, [
    { value: '2025-08-12', interval: { start: '2025-08-12', end: '2025-08-13' } },
    { value: '2025-08-14', interval: { start: '2025-08-14', end: '2025-08-15' } },
  ]);
});

test('a weekday without a tense tells the other one', () => {
  assert.deepEqual(
    last('सोमवार की बैठक।').others?.map(({ value }) => value),
    ['2025-08-18'],
  );
});

test('day and month that could change places are told, others not', () => {
  assert.deepEqual(
    last('पत्र 03/04/2023 का है।').others?.map(({ value }) => value),
    ['2023-03-04'],
  );
  assert.equal(last('पत्र 03/04/2023 का है।').value, '2023-04-03');
  assert.equal(last('पत्र 13/04/2023 का है।').others, undefined);
  assert.equal(last('पत्र 04/04/2023 का है।').others, undefined);
});

test('five o’clock may be either', () => {
  const found = last('मंगलवार 5 बजे वे मिले।');
  assert.equal(found.value, '2025-08-12T05:00');
  assert.deepEqual(
    found.others?.map(({ value }) => value),
    ['2025-08-12T17:00'],
  );
});

/** [sentence, modifier, start, end] */
const SIDES: readonly (readonly [string, TimeExpression['mod'], string, string])[] = [
  ['यह 2018 से पहले बना।', 'BEFORE', OPEN_SIDE, '2018-01-01'],
  ['यह 2018 के बाद बना।', 'AFTER', '2019-01-01', OPEN_SIDE],
  ['यह 15 जून से जारी है।', 'ON_OR_AFTER', '2025-06-15', OPEN_SIDE],
  ['यह 30 सितंबर तक चलेगा।', 'ON_OR_BEFORE', OPEN_SIDE, '2025-10-01'],
  ['यह 2019 के अंत में बना।', 'END', '2019-07-01', '2020-01-01'],
  ['यह मध्य जून में बना।', 'MID', '2025-06-10', '2025-06-21'],
  ['यह अगले साल की शुरुआत में बनेगा।', 'START', '2026-01-01', '2026-07-03'],
];

for (const [sentence, mod, start, end] of SIDES) {
  test(`tells the side of ${sentence}`, () => {
    const found = last(sentence);
    assert.equal(found.mod, mod);
    assert.deepEqual(found.interval, { start, end });
  });
}

test('lengths tell that they are rough or a bound', () => {
  assert.equal(last('वार्ता करीब दो घंटे चली।').mod, 'APPROX');
  assert.equal(last('वार्ता दो घंटे से ज्यादा चली।').mod, 'MORE_THAN');
  assert.equal(last('वार्ता दो घंटे से भी कम चली।').mod, 'LESS_THAN');
  assert.equal(last('वार्ता दो घंटे चली।').mod, undefined);
});

/** [sentence, granularity] */
const SIZES: readonly (readonly [string, TimeExpression['granularity']])[] = [
  ['वे 12 अगस्त को मिले।', 'day'],
  ['वे इस हफ्ते मिले।', 'week'],
  ['वे बीते महीने मिले।', 'month'],
  ['वे पिछली तिमाही में मिले।', 'quarter'],
  ['वे 2018 की गर्मियों में मिले।', 'season'],
  ['वे 2019 में मिले।', 'year'],
  ['वे 2023-24 में मिले।', 'financialYear'],
  ['वे 90 के दशक में मिले।', 'decade'],
  ['वे मंगलवार शाम मिले।', 'partOfDay'],
  ['वे मंगलवार शाम 5 बजे मिले।', 'minute'],
  ['वे हाल ही में मिले।', undefined],
];

for (const [sentence, granularity] of SIZES) {
  test(`tells how fine ${sentence}`, () => assert.equal(last(sentence).granularity, granularity));
}

test('years of the Shaka and Hijri eras are converted by Intl and say so, Vikram years are not', () => {
  const shaka = last('शक संवत 1947 में यह छपा।');
  assert.deepEqual([shaka.calendar, shaka.interval], ['indian', { start: '2025-03-22', end: '2026-03-22' }]);
  assert.equal(last('यह 1446 हिजरी में छपा।').calendar, 'islamic-civil');
  const vikram = last('विक्रम संवत 2082 में यह छपा।');
  assert.deepEqual([vikram.value, vikram.method, vikram.calendar], ['XXXX', 'unresolved', undefined]);
});

test('working days leave weekends out', () => {
  assert.deepEqual(last('अगले 4 कार्य दिवस में उत्तर आएगा।').interval, { start: '2025-08-14', end: '2025-08-20' });
  assert.deepEqual(last('पिछले 4 कार्य दिवस में उत्तर आया।').interval, { start: '2025-08-07', end: '2025-08-13' });
});

test('a deadline runs from publication on where the clause looks ahead', () => {
  assert.deepEqual(last('वे नौ महीने के भीतर लौटेंगे।').interval, { start: '2025-08-13', end: '2026-05-13' });
  assert.equal(last('वे नौ महीने के भीतर लौट आए।').interval, undefined);
});
