// Every way in which a date is written reads back as the date, whatever the day of publication.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { civilDay, isoDay, parseIsoDay, weekdayOf } from '../../../src/core/time/calendar';
import { timesIn } from './bodyArticle';

const MONTHS = [
  ['जनवरी', 'January', 'Jan'],
  ['फरवरी', 'फ़रवरी', 'February', 'Feb'],
  ['मार्च', 'March', 'Mar'],
  ['अप्रैल', 'अप्रेल', 'April', 'Apr'],
  ['मई', 'May'],
  ['जून', 'June', 'Jun'],
  ['जुलाई', 'जुलाइ', 'July', 'Jul'],
  ['अगस्त', 'August', 'Aug'],
  ['सितंबर', 'सितम्बर', 'September', 'Sept', 'Sep'],
  ['अक्टूबर', 'अक्तूबर', 'October', 'Oct'],
  ['नवंबर', 'नवम्बर', 'November', 'Nov'],
  ['दिसंबर', 'दिसम्बर', 'December', 'Dec'],
] as const;

const WEEKDAYS = ['सोमवार', 'मंगलवार', 'बुधवार', 'गुरुवार', 'शुक्रवार', 'शनिवार', 'रविवार'] as const;

const DAY_WORDS =
  'एक दो तीन चार पांच छह सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह सोलह सत्रह अठारह उन्नीस बीस इक्कीस बाईस तेईस चौबीस पच्चीस छब्बीस सत्ताईस अट्ठाईस उनतीस तीस इकतीस'.split(
    ' ',
  );

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly name: string;
  readonly weekday: string;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function devanagari(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x0966 + Number(digit)));
}

/** The forms that name day, month and year. */
const FORMS: readonly ((date: Parts) => string)[] = [
  ({ day, name, year }) => `${day} ${name} ${year}`,
  ({ day, name, year }) => `${two(day)} ${name} ${year}`,
  ({ day, name, year }) => `${day} ${name}, ${year}`,
  ({ day, name, year }) => `${name} ${day}, ${year}`,
  ({ day, name, year }) => `${day}-${name}-${year}`,
  ({ day, name, year }) => `${DAY_WORDS[day - 1]} ${name} ${year}`,
  ({ day, name, year }) => `${day} ${name}, सन ${year}`,
  ({ day, name, year }) => devanagari(`${day} ${name} ${year}`),
  ({ day, month, year }) => `${day}/${month}/${year}`,
  ({ day, month, year }) => `${two(day)}/${two(month)}/${year}`,
  ({ day, month, year }) => `${two(day)}-${two(month)}-${year}`,
  ({ day, month, year }) => `${day}.${month}.${year}`,
  ({ day, month, year }) => devanagari(`${day}/${month}/${year}`),
  ({ day, month, year }) => `${year}-${two(month)}-${two(day)}`,
  ({ day, name, year, weekday }) => `${weekday}, ${day} ${name} ${year}`,
  ({ day, name, year, weekday }) => `${weekday} ${day} ${name} ${year}`,
  ({ day, name, year, weekday }) => `${day} ${name} ${year} (${weekday})`,
];

function dayBetween(first: string, last: string): fc.Arbitrary<number> {
  return fc.integer({ min: parseIsoDay(first) ?? 0, max: parseIsoDay(last) ?? 0 });
}

const date = dayBetween('1900-01-01', '2099-12-31').chain((number) => {
  const civil = civilDay(number);
  const weekday = WEEKDAYS[weekdayOf(number) - 1] ?? '';
  return fc
    .constantFrom(...(MONTHS[civil.month - 1] ?? []))
    .map((name) => ({ ...civil, name, weekday, iso: isoDay(number), number }));
});

const published = fc.option(dayBetween('1950-01-01', '2080-12-31').map(isoDay));

const RUNS = { numRuns: 3000 };

test('each form of a full date reads back as the date', () => {
  fc.assert(
    fc.property(date, fc.constantFrom(...FORMS), published, (parts, form, publication) => {
      const written = form(parts);
      const text = `समझौता ${written} को हुआ।`;
      const found = timesIn(text, publication);
      assert.deepEqual(
        found.map(({ start, end, type, value, method }) => [text.slice(start, end), type, value, method]),
        [[written, 'DATE', parts.iso, 'absolute']],
      );
      assert.deepEqual(found[0]?.interval, { start: parts.iso, end: isoDay(parts.number + 1) });
    }),
    RUNS,
  );
});

test('a day and month alone is in the past the one before publication or about to come, in the future the next', () => {
  fc.assert(
    fc.property(date, dayBetween('1950-01-01', '2080-12-31'), (parts, publication) => {
      fc.pre(!(parts.month === 2 && parts.day === 29));
      const written = `${parts.day} ${parts.name}`;
      const [past] = timesIn(`समझौता ${written} को हुआ।`, isoDay(publication));
      const [future] = timesIn(`समझौता ${written} को होगा।`, isoDay(publication));
      const back = publication - (parseIsoDay(past?.value ?? '') ?? Number.NaN);
      const on = (parseIsoDay(future?.value ?? '') ?? Number.NaN) - publication;
      assert.ok(back >= -21 && back <= 366 - 21, `${past?.value}`);
      assert.ok(on >= 0 && on <= 366, `${future?.value}`);
      assert.equal(past?.value.slice(5), parts.iso.slice(5));
      assert.equal(future?.value.slice(5), parts.iso.slice(5));
    }),
    RUNS,
  );
});

test('a weekday is the last one in the past, the next one in the future', () => {
  fc.assert(
    fc.property(fc.constantFrom(...WEEKDAYS), dayBetween('1950-01-01', '2080-12-31'), (name, publication) => {
      const [past] = timesIn(`वे ${name} को मिले।`, isoDay(publication));
      const [future] = timesIn(`वे ${name} को मिलेंगे।`, isoDay(publication));
      const back = publication - (parseIsoDay(past?.value ?? '') ?? Number.NaN);
      const on = (parseIsoDay(future?.value ?? '') ?? Number.NaN) - publication;
      assert.ok(back >= 0 && back < 7 && on > 0 && on <= 7);
      assert.equal(WEEKDAYS[weekdayOf(publication - back) - 1], name);
      assert.equal(WEEKDAYS[weekdayOf(publication + on) - 1], name);
    }),
    RUNS,
  );
});

test('an age, a score, a price or a number before a counted noun is no time, whatever the number', () => {
  const NO_TIMES: readonly ((amount: number) => string)[] = [
    (amount) => `मृतक की उम्र ${amount % 100} साल थी।`,
    (amount) => `${amount % 100} वर्षीय किसान ने बयान दिया।`,
    (amount) => `इसकी कीमत ${amount} रुपये है।`,
    (amount) => `सभा में ${amount} लोग आए।`,
    (amount) => `टीम ${amount % 500}-2 से जीती।`,
    (amount) => `धारा ${amount} के तहत मामला दर्ज हुआ।`,
    (amount) => `कमरा नंबर ${amount} में आग लगी।`,
    (amount) => `वह ${amount} किलोमीटर दौड़ा।`,
    (amount) => `बजट में ${amount} करोड़ रुपये का प्रावधान है।`,
    (amount) => `दाम ${amount} प्रतिशत बढ़े।`,
  ];
  fc.assert(
    fc.property(fc.integer({ min: 13, max: 3000 }), fc.constantFrom(...NO_TIMES), (amount, sentence) => {
      assert.deepEqual(timesIn(sentence(amount)), []);
    }),
    RUNS,
  );
});
