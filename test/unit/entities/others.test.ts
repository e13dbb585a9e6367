import assert from 'node:assert/strict';
import { test } from 'node:test';
import { found, readMarks } from './marked';

/** Everything that is found, in order. */
const CASES: readonly string[] = [
  '⟦उत्तर कोरियाई|M⟧ सैनिक ⟦रूसी|M⟧ सेना के साथ लड़े।',
  '⟦यूक्रेनियों|M⟧ और ⟦रूसियों|M⟧ में झड़प हुई।',
  '⟦दक्षिण कोरियाइयों|M⟧ ने विरोध किया।',
  '⟦अमेरिकी|M⟧ राष्ट्रपति ⟦डोनाल्ड ट्रंप|P⟧ ⟦सियोल|L⟧ पहुंचे।',
  '⟦पश्चिमी|M⟧ देशों ने ⟦रूस|L⟧ पर ⟦तीन|N⟧ प्रतिबंध लगाए।',
  '⟦हिंदी|LANGUAGE⟧ और ⟦उर्दू|LANGUAGE⟧ में पर्चे छपे।',
  '⟦दिवाली|FESTIVAL⟧ पर ⟦क्रिकेट|GAME⟧ मैच हुआ।',
  '⟦रामायण|LITERATURE⟧ का पाठ हुआ।',
  '⟦ऑपरेशन सिंदूर|M⟧ के बाद बैठक हुई।',
  'भीड़ में ⟦मुस्लिम|RELIGION⟧ और ⟦सिख|RELIGION⟧ भी थे।',
  '⟦सियोल|L⟧, ⟦एपी|O⟧। बैठक शुरू हुई।',
  'क्या हुआ, किसी ने नहीं बताया।',
];

for (const marked of CASES) {
  test(marked, () => {
    const { text, marks, times } = readMarks(marked);
    assert.deepEqual(found(text, times), marks);
  });
}

test('spans of time expressions are left alone', () => {
  const { text, times } = readMarks('⟦मार्च 2022|TIME⟧ में ⟦दो घंटे|TIME⟧ बात हुई।');
  assert.deepEqual(found(text, times), []);
});
