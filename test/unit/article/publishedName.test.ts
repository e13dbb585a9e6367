import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../../src/core/analyse';
import { publishedInName } from '../../../src/core/article/publishedName';

test('the name of a file tells the date in the forms of archives', () => {
  const names = [
    '2025-08-13.txt',
    '2025-08-13-vaarta.txt',
    'vaarta_2025_08_13.txt',
    'vaarta-20250813.txt',
    '20250813_1030.txt',
    '13-08-2025 वार्ता.txt',
    'समाचार 2025.8.13.txt',
    '/archive/2024-01-01/2025-08-13.txt',
    'C:\\archive\\2025-08-13.txt',
  ];
  for (const name of names) assert.equal(publishedInName(name), '2025-08-13', name);
});

test('a name without a date, with two, or with one that no calendar has tells nothing', () => {
  const names = [
    'vaarta.txt',
    '2025-02-30.txt',
    '000_06a93db75c32b4ba.txt',
    'a20250813b.txt',
    '98765432.txt',
    '2025-08-13_2025-08-14.txt',
    '2025-08-13/vaarta.txt',
    '2025.txt',
    '',
  ];
  for (const name of names) assert.equal(publishedInName(name), null, name);
});

const STORY = 'नई नीति पर सरकार और विपक्ष आमने सामने\nसरकार ने मंगलवार को नई नीति की घोषणा की।';

test('the name counts only where neither the caller nor the text tells', () => {
  const name = '2025-08-13.txt';
  assert.equal(analyse(STORY, { name }).published, '2025-08-13');
  assert.equal(analyse(STORY, { name }).times[0]?.value, '2025-08-12');
  assert.equal(analyse(`Published: 6 March 2025\n${STORY}`, { name }).published, '2025-03-06');
  assert.equal(analyse(STORY, { name, published: '2024-01-01' }).published, '2024-01-01');
});

test('front matter tells the date', () => {
  const matter = '---\ntitle: नई नीति\ndate: 2025-08-13\n---\n';
  assert.equal(analyse(`${matter}${STORY}`).published, '2025-08-13');
  assert.equal(
    analyse(`---\ntitle: नई नीति\nlastmod: 2025-09-01\npublished: 2025-08-13\n---\n${STORY}`).published,
    '2025-08-13',
  );
});
