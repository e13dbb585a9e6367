import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nounForms, verbForms } from '../../../src/core/events/morphology';
import { readVerbGroup, type VerbGroup } from '../../../src/core/events/verbGroups';
import { tokenise } from '../../../src/core/text/words';

const has = (stem: string, ...forms: string[]) => {
  const all = new Set(Object.values(verbForms(stem)).flat());
  for (const form of forms) assert.ok(all.has(form), `${stem}: ${form}`);
};

test('verbs have all their forms', () => {
  has('भेज', 'भेजा', 'भेजे', 'भेजी', 'भेजीं', 'भेजता', 'भेजना', 'भेजने', 'भेजेगा', 'भेजेंगे', 'भेजेंगी', 'भेजकर', 'भेजें');
  has('बता', 'बताया', 'बताए', 'बताई', 'बतायी', 'बताएगा', 'बताएंगे', 'बताकर', 'बताने');
  has('आ', 'आया', 'आए', 'आई', 'आएंगे', 'आएगा', 'आने', 'आकर');
  has('छू', 'छुआ', 'छुए');
});

test('irregular verbs have their own', () => {
  has('कर', 'किया', 'किए', 'की', 'कीं', 'करेगा', 'करेंगे', 'करने', 'करके');
  has('दे', 'दिया', 'दी', 'दिए', 'देगा', 'देंगे', 'दूंगा', 'देने');
  has('ले', 'लिया', 'ली', 'लिए', 'लेगा', 'लेंगे');
  has('जा', 'गया', 'गई', 'गए', 'गयी', 'जाएगा', 'जाएंगे', 'जाने');
  has('हो', 'हुआ', 'हुई', 'हुए', 'हुईं', 'होगा', 'होंगे', 'होगी', 'होने');
  has('पी', 'पिया', 'पी', 'पिएगा');
});

test('nouns have their oblique and plural forms', () => {
  assert.ok(nounForms('समझौता').includes('समझौते'));
  assert.ok(nounForms('समझौता').includes('समझौतों'));
  assert.ok(nounForms('रैली').includes('रैलियां'));
  assert.ok(nounForms('शिखर बैठक').includes('शिखर बैठकों'));
  assert.ok(nounForms('संधि').includes('संधियों'));
  assert.deepEqual(nounForms('talks'), ['talks']);
});

const group = (text: string): VerbGroup | undefined => {
  const tokens = tokenise(text);
  return readVerbGroup(tokens, 0, tokens.length);
};
const length = (text: string) => group(text)?.to ?? 0;

test('a verb group reaches over its auxiliaries', () => {
  for (const text of [
    'करेंगे',
    'किया गया है',
    'करने जा रहे हैं',
    'कर सकता है',
    'कर दिया',
    'होने वाली है',
    'की जाएगी',
    'करना पड़ा',
  ]) {
    assert.equal(length(text), text.split(' ').length, text);
  }
  assert.equal(length('किया और गया'), 1);
  assert.equal(length('भेजे हैं जो'), 2);
});

test('tense, mood and voice are read', () => {
  assert.equal(group('करेंगे')?.future, true);
  assert.equal(group('किया गया')?.passive, true);
  assert.equal(group('चला गया')?.passive, false);
  assert.equal(group('कर सकता है')?.can, true);
  assert.equal(group('करना चाहते हैं')?.wish, true);
  assert.equal(group('करना चाहिए')?.should, true);
  assert.equal(group('करने वाले हैं')?.prospective, true);
  assert.equal(group('होनी है')?.future, true);
  assert.equal(group('की थी')?.pluperfect, true);
  assert.equal(group('किया नहीं गया')?.negated, true);
  assert.equal(group('देनी पड़ी')?.obliged, true);
});

test('की is a verb only where nothing follows that it could belong to', () => {
  assert.equal(group('की।')?.stem, 'कर');
  assert.equal(group('की और')?.stem, 'कर');
  assert.equal(group('की जानकारी'), undefined);
});

test('a bare stem is a noun unless a verb goes on with it', () => {
  assert.equal(group('मांग'), undefined);
  assert.equal(group('मांग रहे हैं')?.stem, 'मांग');
  assert.equal(group('बैठ कर')?.form, 'conjunctive');
});
