import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readArticle } from '../../../src/core/article/article';
import { articleText } from '../articleText';
import { pages } from './pages';

const STORY = 'सरकार ने मंगलवार को नई नीति की घोषणा की। विपक्ष ने इसका विरोध किया।';

/** The date that a page with this dateline states. */
function published(...datelines: string[]): string | null {
  return readArticle(['नई नीति पर सरकार और विपक्ष आमने सामने', ...datelines, STORY].join('\n')).published;
}

test('pages in many layouts tell their date, or none', () => {
  for (const page of pages) assert.equal(readArticle(page.text).published, page.published, page.name);
});

test('dates in the forms of Indian outlets', () => {
  const forms = [
    'September 13, 2023 4:28 PM',
    'By शालिनी राव | Published: September 13, 2023 4:28 PM',
    'Wednesday, September 13, 2023',
    '13 Sep 2023',
    '13-Sep-2023',
    'Sep 13,2023, 16:28 IST',
    'Published: 2023-09-13T16:28:00+05:30',
    '13 सितंबर 2023',
    '13 सितम्बर, 2023',
    'बुधवार, १३ सितंबर २०२३',
    '13 सित 2023, 04:28 PM',
    'पब्लिश्ड बुध, 13 सितंबर 2023 10:30 AM (IST)',
    'प्रकाशित: 13 सितंबर 2023, 4:28 अपराह्न',
    '13/09/2023',
    '13-09-2023 16:28',
    '13.09.2023',
    '2023-09-13',
    '09/13/2023',
    '13th September 2023',
    'अपडेटेड 13 सितंबर 2023, 9:08 PM IST',
    'कोलंबो, 13 सितंबर 2023 (एएफपी)',
    '4:28 PM, 13 Sep 2023 ISTशालिनी राव',
  ];
  for (const form of forms) assert.equal(published(form), '2023-09-13', form);
});

test('the day of publication comes before the last change, wherever it stands', () => {
  assert.equal(published('Updated: Fri, 15 Sep 2023 | Published: 13 Sep 2023'), '2023-09-13');
  assert.equal(published('Last Updated: 15 Sep 2023', 'Published on: 13 Sep 2023'), '2023-09-13');
  assert.equal(published('Published:', '13 Sep 2023', 'Updated:', '15 Sep 2023'), '2023-09-13');
  assert.equal(published('Updated: 15 Sep 2023', '13 Sep 2023'), '2023-09-13');
});

test('captions, body and impossible dates tell nothing', () => {
  assert.equal(published('नई दिल्ली में 13 सितंबर 2019 को हुई बैठक (फोटो: पीटीआई)'), null);
  assert.equal(published('31 फरवरी 2023'), null);
  assert.equal(published('29/02/2023'), null);
  assert.equal(published('13 सितंबर'), null);
  assert.equal(readArticle('बैठक 13 सितंबर 2023 को नई दिल्ली में हुई थी। इसमें दस मंत्री आए।').published, null);
  assert.equal(published('— शालिनी (@shalini) September 13, 2023'), null);
});

test('a date inside the story is none of its own', () => {
  const chronicle = `${STORY}\n${STORY}\n${STORY}\n24 फरवरी 2022\n${STORY}\n30 मार्च 2022\n${STORY}`;
  assert.equal(readArticle(`युद्ध में कब क्या हुआ, देखें पूरा घटनाक्रम\n${chronicle}`).published, null);
  assert.equal(readArticle(`${chronicle}\nFirst Published: 3 Apr 2022`).published, '2022-04-03');
});

test('a published date passed by the caller wins', () => {
  assert.equal(readArticle(`13 सितंबर 2023\n${STORY}`, '2024-01-01').published, '2024-01-01');
});

test('whatever date is found is a day of the calendar', () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(articleText, day, (text, date) => {
      const iso = date.toISOString().slice(0, 10);
      const found = readArticle(`${text}\n${iso}`).published;
      if (found !== null) assert.equal(new Date(found).toISOString().slice(0, 10), found);
    }),
    { numRuns: 300 },
  );
});
