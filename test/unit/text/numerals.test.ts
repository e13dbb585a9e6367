import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readNumber } from '../../../src/core/text/numerals';
import { phraseKeys } from '../../../src/core/text/words';

const cases: readonly (readonly [string, number, number])[] = [
  ['दो', 2, 1],
  ['तीन सौ पचास', 350, 3],
  ['2 लाख 30 हजार', 230_000, 4],
  ['साढ़े पांच', 5.5, 2],
  ['पौने चार', 3.75, 2],
  ['सवा करोड़', 12_500_000, 2],
  ['डेढ़ लाख', 150_000, 2],
  ['ढाई हज़ार', 2_500, 2],
  ['एक करोड़ बीस लाख तीन हजार चार सौ पांच', 12_003_405 + 0, 9],
  ['१५,००० सैनिक', 15_000, 1],
  ['सौ', 100, 1],
  ['5 10', 5, 1],
  ['उन्नीस सौ सैंतालीस', 1947, 3],
  ['दो दर्जन', 2, 1],
];

for (const [text, value, length] of cases) {
  test(`reads ${text}`, () => {
    assert.deepEqual(readNumber(phraseKeys(text)), { value, length });
  });
}

test('reads nothing where no number begins', () => {
  assert.equal(readNumber(phraseKeys('सैनिक दो')), undefined);
});
