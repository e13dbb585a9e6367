import { keysOf } from './lexicon';
import type { Length, Match } from './meaning';
import { signAfter } from './offsetRules';
import { lengthsAt, ordinalAt, quantityAt } from './quantityRules';
import { sizeOfUnit } from './relativeRules';
import type { Row } from './row';
import { BEFORE, DASHES, IN } from './words';

const ONE_DAY_LONG = keysOf('का की के में तक से');
const ONE = keysOf('एक किसी');
const DAY = keysOf('दिन');
const POSTPOSED_AFTER = /से$/u;

/** Lengths told by an ordinal, and units counted in a row: पहले तीन साल; तीसरे दिन, 47वें मिनट (XXXX). */
export function ordinalUnit(row: Row, at: number): Match | undefined {
  const ordinal = ordinalAt(row, at);
  if (!ordinal || isPostposition(row, at)) return undefined;
  const found =
    row.is(ordinal.to, 'number') || row.isDigits(ordinal.to) ? lengthsAt(row, ordinal.to) : undefined;
  if (found) return { to: found.to, meaning: { kind: 'duration', lengths: found.lengths } };
  const unit = row.find(ordinal.to, 'unit');
  if (!unit || unit.unit === 'while') return undefined;
  if (unit.barePlural)
    return { to: ordinal.to + 1, meaning: { kind: 'duration', lengths: [{ unit: unit.unit }] } };
  const type = sizeOfUnit(unit.unit) ? 'DATE' : 'TIME';
  return { to: ordinal.to + 1, meaning: { kind: 'reference', value: 'XXXX', type } };
}

/** इससे पहले, चुनाव के पहले, दो दिन पहले: there पहले is no ordinal. */
function isPostposition(row: Row, at: number): boolean {
  return row.has(at, BEFORE) && (POSTPOSED_AFTER.test(row.key(at - 1)) || row.is(at - 1, 'unit'));
}

/** एक दिन, किसी दिन: “some day”, unless a case marker makes it a length (एक दिन का दौरा, एक दिन में). */
export function someDay(row: Row, at: number): Match | undefined {
  if (!row.has(at, ONE) || !row.has(at + 1, DAY) || DASHES.has(row.key(at - 1))) return undefined;
  if (row.has(at + 2, ONE_DAY_LONG) || signAfter(row, at + 2)) return undefined;
  return { to: at + 2, meaning: { kind: 'reference', value: 'XXXX', type: 'DATE' } };
}

const TIMES = keysOf('बार दफा दफे मर्तबा');

/** How often in a unit: सप्ताह में दो बार, दिन में तीन बार, हफ्ते में 5 दिन. */
export function timesIn(row: Row, at: number): Match | undefined {
  const unit = row.find(at, 'unit')?.unit;
  const value = unit && SET_VALUES[unit];
  const count = value && row.has(at + 1, IN) ? quantityAt(row, at + 2) : undefined;
  if (!value || !count) return undefined;
  const counted = count.to;
  const isCount = row.has(counted, TIMES) || (row.has(counted, DAY) && unit !== 'day');
  return isCount ? { to: counted + 1, meaning: { kind: 'set', value } } : undefined;
}

const SET_VALUES: Readonly<Partial<Record<Length['unit'], string>>> = {
  hour: 'PT1H',
  day: 'P1D',
  week: 'P1W',
  month: 'P1M',
  year: 'P1Y',
};
