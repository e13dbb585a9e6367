import * as guards from './guardTables';
import { keysOf } from './lexicon';
import type { Length, Unit } from './meaning';
import type { Row } from './row';
import { GENITIVE } from './words';

const PERSON_NOUNS = keysOf(guards.PERSON_NOUNS);
const PERSON_FILLERS = keysOf(guards.PERSON_FILLERS);
const COPULAS = keysOf(guards.COPULAS);
const AGE_BEFORE = keysOf(guards.AGE_BEFORE);
const AGE = keysOf('उम्र आयु');

const TRADES = keysOf(guards.TRADES);
const ERGATIVE = keysOf('ने');
const OF_THING = keysOf('का');

/** Below this “N साल का है” tells how long something lasts, from it on how old someone is. */
const GROWN = 12;

/** The units of ages; those of infants need the person to be named: 10 दिन की बच्ची. */
const AGE_UNITS: Readonly<Partial<Record<Unit, 'any' | 'infant'>>> = {
  year: 'any',
  month: 'any',
  week: 'infant',
  day: 'infant',
};

/** Whether a length is an age: 45 साल के हैं, 70 साल के बुजुर्ग, 20 साल की उम्र, 18 साल से कम उम्र, उम्र 30 वर्ष, (25 वर्ष). */
export function isAge(row: Row, at: number, { unit, amount = 0 }: Length, to: number): boolean {
  if (AGE_UNITS[unit] === undefined) return false;
  if (AGE_UNITS[unit] === 'infant') return isOfPerson(row, to);
  if (isAfterAge(row, at) || (row.key(at - 1) === '(' && row.key(to) === ')')) return true;
  if (row.has(to + 1, AGE) || row.has(to + 2, AGE)) return true;
  if (!row.has(to, GENITIVE)) return false;
  if (row.has(to + 1, COPULAS)) return amount >= GROWN || !row.has(to, OF_THING) || hasPersonBefore(row, at);
  return isOfPerson(row, to) || (amount >= GROWN && isOfAgent(row, to));
}

/** Someone who does something: 32 साल के बल्लेबाज, 40 साल के रमेश ने. */
function isOfAgent(row: Row, to: number): boolean {
  return (
    row.has(to + 1, TRADES) ||
    row.has(to + 2, ERGATIVE) ||
    (row.has(to + 3, ERGATIVE) && !row.is(to + 1, 'number'))
  );
}

/** के, की or का and a person, with at most a word between: 70 साल के एक बुजुर्ग. */
function isOfPerson(row: Row, to: number): boolean {
  return row.has(to, GENITIVE) && row.has(row.skip(to + 1, PERSON_FILLERS), PERSON_NOUNS);
}

/** यह बच्चा 5 साल का है. */
function hasPersonBefore(row: Row, at: number): boolean {
  return row.has(at - 1, PERSON_NOUNS) || row.has(at - 2, PERSON_NOUNS);
}

/** उम्र 45 साल, उम्र करीब 45 साल, उम्र घटकर 25-30 वर्ष. */
function isAfterAge(row: Row, at: number): boolean {
  return row.has(at - 1, AGE_BEFORE) || row.has(at - 2, AGE_BEFORE);
}
