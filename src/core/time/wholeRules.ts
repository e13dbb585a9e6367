// What belongs to a year that stands before or after it: feasts, seasons, and the month of publication in another year.

import { yearAt } from './dateRules';
import type { Extension } from './extensions';
import { keysOf } from './lexicon';
import type { Meaning } from './meaning';
import { phrase } from './phraseRules';
import { season } from './seasonRules';
import { sizeOf } from './sizes';
import { GENITIVE, IN } from './words';

/** A feast or season of a year: पिछले साल दिवाली, इस वर्ष के स्वतंत्रता दिवस, 2018 की गर्मियों. */
export const yearThenFeast: Extension = (row, { to, meaning }) => {
  if (sizeOf(meaning) !== 'year') return undefined;
  const at = row.has(to, IN) ? to + 1 : row.skip(to, GENITIVE);
  const found = season(row, at) ?? phrase(row, at);
  return found && isYearly(found.meaning)
    ? { to: found.to, meaning: { ...found.meaning, whole: meaning } }
    : undefined;
};

function isYearly(meaning: Meaning): meaning is Extract<Meaning, { kind: 'yearly' | 'season' }> {
  return meaning.kind === 'yearly' || meaning.kind === 'season';
}

/** The year behind: होली 2024, क्रिसमस, 2023. */
export const feastThenYear: Extension = (row, { to, meaning }) => {
  if (!isYearly(meaning) || meaning.whole) return undefined;
  const year = row.isDigits(to) ? yearAt(row, to) : undefined;
  if (!year || year.value < 1900 || year.value > 2100) return undefined;
  return { to: year.to, meaning: { ...meaning, whole: { kind: 'date', year: year.value } } };
};

const BEFORE_EVENING = keysOf('पूर्व');
const EVENING = keysOf('संध्या');

/** The day before a feast: क्रिसमस की पूर्व संध्या. */
export const eveOfFeast: Extension = (row, { to, meaning }) => {
  if (meaning.kind !== 'yearly' || meaning.eve || !row.has(to, GENITIVE)) return undefined;
  if (!row.has(to + 1, BEFORE_EVENING) || !row.has(to + 2, EVENING)) return undefined;
  return { to: to + 3, meaning: { ...meaning, eve: true } };
};

const THIS = keysOf('इस इसी');

/** पिछले साल इसी महीने, पिछले साल इसी दिन: the one of publication in that year. */
export const sameInYear: Extension = (row, { to, meaning }) => {
  if (sizeOf(meaning) !== 'year' || meaning.kind !== 'shift') return undefined;
  const at = row.skip(to, GENITIVE);
  if (!row.has(at, THIS)) return undefined;
  const size = row.find(at + 1, 'unit')?.unit;
  if (size !== 'day' && size !== 'week' && size !== 'month') return undefined;
  return { to: at + 2, meaning: { kind: 'sameIn', whole: meaning, size } };
};
