import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isHindiArticle } from '../../../src/core/article/language';
import { articleText } from '../articleText';
import { pages } from './pages';

test('pages in Hindi are Hindi, with their furniture in English', () => {
  for (const { text, name } of pages) assert.ok(isHindiArticle(text), name);
  assert.ok(isHindiArticle('प्रधानमंत्री ने किसानों के लिए नई योजना का एलान किया'));
  assert.ok(isHindiArticle(`\ufeff${pages[0]?.text}`));
});

test('other languages in Devanagari are not', () => {
  const others = {
    Marathi:
      'मुख्यमंत्री यांनी सोमवारी पुण्यात नवीन योजनेची घोषणा केली आहे. या योजनेमुळे शेतकऱ्यांना मदत होणार आहे आणि गावांचा विकास होईल, असे त्यांनी सांगितले.',
    Nepali:
      'प्रधानमन्त्रीले सोमबार नयाँ योजना घोषणा गरेका छन् । यस योजनाबाट किसानहरूलाई सहयोग हुने उनले बताए । सरकारले यसका लागि बजेट छुट्याएको छ ।',
    Sanskrit: 'अस्ति कस्मिंश्चित् नगरे एकः राजा। तस्य त्रयः पुत्राः सन्ति। ते सर्वे विद्यालयं गच्छन्ति तत्र च पठन्ति।',
    Bhojpuri:
      'मुख्यमंत्री सोमार के नया योजना के घोषणा कइलें। ई योजना से किसान लोग के फायदा होई। लोग बहुत खुश बा अउर गाँव में उत्सव के माहौल बा। सरकार कहत बा जे काम जल्दी सुरू हो जाई बाटे।',
  };
  assert.ok(!isHindiArticle(others.Marathi));
  assert.ok(!isHindiArticle(others.Nepali));
  assert.ok(!isHindiArticle(others.Sanskrit));
  assert.ok(!isHindiArticle(others.Bhojpuri));
});

test('text that is not mostly Devanagari is not', () => {
  assert.ok(!isHindiArticle(''));
  assert.ok(!isHindiArticle('The minister announced a new scheme for farmers on Monday. '.repeat(50)));
  assert.ok(
    !isHindiArticle('const title = "सरकार ने कहा"; // Hindi title of the page, shown in the header of it all'),
  );
  assert.ok(!isHindiArticle('सरकार ने कहा'));
  assert.ok(!isHindiArticle('সরকার সোমবার নতুন প্রকল্প ঘোষণা করেছে। '.repeat(20)));
  assert.ok(!isHindiArticle('15,000 १५,००० 2023-09-13 '.repeat(100)));
});

test('only the beginning of a large text is read', () => {
  const hindi = 'मंत्री ने कहा कि यह योजना किसानों के हित में है। '.repeat(400);
  const english = 'The minister said that this scheme is in the interest of farmers. '.repeat(4000);
  assert.ok(isHindiArticle(hindi + english));
  assert.ok(!isHindiArticle(english + hindi));
});

test('no text throws', () => {
  fc.assert(fc.property(articleText, (text) => typeof isHindiArticle(text) === 'boolean'));
});
