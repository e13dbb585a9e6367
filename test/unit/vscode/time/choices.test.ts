import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../../../src/core/analyse';
import { typedChoices, type ValueContext, valueChoices } from '../../../../src/vscode/time/choices';
import {
  type PublishedContext,
  pathDates,
  publishedChoices,
  typedPublished,
} from '../../../../src/vscode/time/publishedChoices';
import { publishedIn, sourceText } from '../../../../src/vscode/time/publishedSource';
import { readTimex } from '../../../../src/vscode/time/timex';
import { HEAD } from './marks';

const CONTEXT: ValueContext = {
  type: 'DATE',
  value: '2025-08-12',
  others: [],
  published: '2025-08-13',
  today: '2026-01-01',
};

const values = (context: Partial<ValueContext>) =>
  valueChoices({ ...CONTEXT, ...context }).flatMap(({ value }) => value?.value ?? []);
const likely = (context: Partial<ValueContext>) =>
  valueChoices({ ...CONTEXT, ...context }).find(({ isLikely }) => isLikely)?.value;
const typed = (text: string, context: Partial<ValueContext> = {}) =>
  typedChoices(text, { ...CONTEXT, ...context }).map(({ value }) => `${value?.type} ${value?.value}`);

test('the list has two weeks on either side of the presumed day, which is the likely row', () => {
  const listed = values({});
  for (const day of ['2025-07-29', '2025-08-12', '2025-08-13', '2025-08-26'])
    assert.ok(listed.includes(day), day);
  assert.ok(!listed.includes('2025-07-28') && !listed.includes('2025-08-27'));
  assert.deepEqual(likely({}), { type: 'DATE', value: '2025-08-12' });
  assert.deepEqual(likely({ value: 'XXXX' })?.value, '2025-08-13');
  assert.deepEqual(likely({ value: undefined, published: undefined })?.value, '2026-01-01');
});

test('a day tells its weekday in both languages and how far it is from publication', () => {
  const row = valueChoices(CONTEXT).find(
    ({ value, distance }) => value?.value === '2025-08-12' && distance === 0,
  );
  assert.equal(row?.label, '12 Aug 2025');
  assert.equal(row?.description, 'Tuesday मंगलवार · 1 day before publication · 2025-08-12');
});

test('other readings come first; a time keeps its part of the day; a year lists its months', () => {
  assert.equal(values({ others: ['2025-12-08'] })[1], '2025-12-08');
  assert.ok(values({ type: 'TIME', value: '2025-08-12TNI' }).includes('2025-08-10TNI'));
  assert.ok(values({ value: '2024' }).includes('2024-11'));
  assert.ok(values({ type: 'DURATION', value: 'P2D' }).includes('P1W'));
  assert.ok(values({ value: 'XXXX-09-13' }).includes('2024-09-13'));
  assert.equal(values({ value: 'XXXX-WXX-1' })[1], '2025-08-11');
});

test('every listed value is a TIMEX3 value of its type', () => {
  for (const value of ['2025-08-12', '2024', 'XXXX', 'PT2H', 'XXXX-WXX-1', '2025-08-12TNI', 'PAST_REF'])
    for (const type of ['DATE', 'TIME', 'DURATION', 'SET'] as const)
      for (const { value: choice } of valueChoices({ ...CONTEXT, type, value }))
        if (choice)
          assert.ok(readTimex(choice.value)?.types.includes(choice.type), `${choice.type} ${choice.value}`);
});

test('TIMEX3 values are taken as typed, and change the type where they must', () => {
  for (const value of ['2025-08-12', '2025-08', '2025', '2025-W33', 'PAST_REF', 'XXXX'])
    assert.deepEqual(typed(value), [`DATE ${value}`]);
  assert.deepEqual(typed('P2D'), ['DURATION P2D']);
  assert.deepEqual(typed('past_ref'), ['DATE PAST_REF']);
  assert.deepEqual(typed('2025-08-12tni'), ['TIME 2025-08-12TNI']);
  assert.deepEqual(typed('P1D', { type: 'SET' }), ['SET P1D']);
});

test('dates are read as Indians write them', () => {
  assert.deepEqual(typed('12/8/2025'), ['DATE 2025-08-12', 'DATE 2025-12-08']);
  assert.deepEqual(typed('25.8.2025'), ['DATE 2025-08-25']);
  for (const text of ['१२ अगस्त 2025', '12 अगस्त, 2025', '12 August 2025'])
    assert.deepEqual(typed(text), ['DATE 2025-08-12'], text);
  assert.deepEqual(typed('12 अगस्त')[0], 'DATE 2025-08-12');
  assert.deepEqual(typed('अगस्त 2025'), ['DATE 2025-08']);
  assert.deepEqual(typed('दो घंटे'), ['DURATION PT2H']);
  assert.deepEqual(typed('पिछले साल'), ['DATE 2024']);
});

test('what is no time is not taken for one', () => {
  for (const text of ['', ' ', '2025-02-30', 'मंग', 'राम', '12 अगस्त को दिल्ली', '99/99/2025'])
    assert.deepEqual(typed(text), [], text);
});

const article = (text: string) => analyse(text).article;
const publishedContext = (text: string, more: Partial<PublishedContext> = {}): PublishedContext => {
  const context = { article: article(text), path: '/news/a.txt', published: null, today: '2026-01-01' };
  return { ...context, ...more };
};

test('the publication date is offered from the path, the text, and today', () => {
  const text = 'शहर में बैठक\n\nयह 13 सितंबर 2023 को हुआ।';
  const rows = publishedChoices(publishedContext(text, { path: '/x/2025/8/13/b.txt' }));
  assert.deepEqual(
    rows.map(({ value }) => value),
    ['2025-08-13', '2023-09-13', '2026-01-01'],
  );
  assert.match(rows[1]?.description ?? '', /line 3: “13 सितंबर 2023”/);
  assert.equal(rows[0]?.isLikely, true);
});

test('paths tell dates by file name, folders and nested folders', () => {
  const dates = (path: string) => pathDates(path).map(({ iso }) => iso);
  assert.deepEqual(dates('/x/2025-08-13-a.txt'), ['2025-08-13']);
  assert.deepEqual(dates('/x/20250813/a.txt'), ['2025-08-13']);
  assert.deepEqual(dates('/2025/08/13/a.txt'), ['2025-08-13']);
  assert.deepEqual(dates('/2025/13/40/a.txt'), []);
});

test('a date that an analyst set can be taken away again', () => {
  const published = publishedIn(analyse(HEAD), '2025-03-07');
  const rows = publishedChoices(publishedContext(HEAD, { published }));
  assert.equal(rows[0]?.value, '2025-03-07');
  assert.equal(rows.at(-1)?.value, null);
});

test('a typed publication date is a day', () => {
  const read = (text: string) => typedPublished(text).map(({ value }) => value);
  assert.deepEqual(read('13/8/2025'), ['2025-08-13']);
  assert.deepEqual(read('१३ अगस्त 2025'), ['2025-08-13']);
  assert.deepEqual(read('2025-08-13'), ['2025-08-13']);
  for (const text of ['2025-08', '2025', 'P2D', '2025-02-30', 'कल']) assert.deepEqual(read(text), [], text);
});

test('where the publication date comes from is told', () => {
  const source = (text: string, name: string, set?: string) => {
    const published = publishedIn(analyse(text, { name, ...(set && { published: set }) }), set);
    return published && `${published.iso} ${sourceText(published)}`;
  };
  assert.equal(source(HEAD, 'a.txt'), '2025-03-06 line 2');
  assert.equal(source('शहर में बैठक', '2025-08-13-a.txt'), '2025-08-13 from the file name');
  assert.equal(source(HEAD, 'a.txt', '2025-03-06'), '2025-03-06 set by an analyst');
  assert.equal(source('शहर में बैठक', 'a.txt'), null);
});
