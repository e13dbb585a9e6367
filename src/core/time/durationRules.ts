import type { TimeModifier } from '../model';
import { isAge } from './ageRules';
import { clock, clockRange } from './clockRules';
import { keysOf } from './lexicon';
import type { Length, Match } from './meaning';
import { offsetAt } from './offsetRules';
import { atApproximator } from './phraseRules';
import { isOneDayGame, lengthAt, lengthsAt } from './quantityRules';
import type { Row } from './row';
import { BHAR, DASHES, FROM, GENITIVE } from './words';

/**
 * A length, or a point that many units off: दो घंटे, डेढ़ साल, कुछ ही दिनों, दो दिन से ज्यादा; दो साल पहले,
 * 24 वर्ष बाद, कुछ दिन के बाद. Ages are none, nor is एक-एक दिन.
 */
export function duration(row: Row, at: number): Match | undefined {
  const found = lengthsAt(row, at);
  const [first, ...more] = found?.lengths ?? [];
  if (!found || !first || isRepeated(row, at)) return undefined;
  if (isAge(row, at, first, found.to)) return { to: found.to, meaning: { kind: 'nothing' } };
  const off = more.length === 0 ? offsetAt(row, at, first, found.to) : undefined;
  if (off) return off;
  if (first.unit === 'while' && !isStretch(row, found.to)) return undefined;
  const { to, mod } = compared(row, found.to);
  const end = row.skip(to, BHAR);
  const within = row.has(end, GENITIVE) && row.has(end + 1, INSIDE) ? { within: true } : {};
  return {
    to: end,
    meaning: { kind: 'duration', lengths: found.lengths, ...within },
    ...(mod ? { mod } : {}),
  };
}

/** नौ महीने के भीतर, 24 घंटे के अंदर. */
const INSIDE = keysOf('भीतर अंदर');

function isRepeated(row: Row, at: number): boolean {
  return row.glued(at - 1) && DASHES.has(row.key(at - 1)) && row.key(at - 2) === row.key(at);
}

const STRETCH_AFTER = keysOf('से तक में');
const KE = keysOf('के');
const FOR_OR_AFTER = keysOf('लिए लिये बाद पहले भीतर अंदर');

/** लंबे समय से, कुछ देर तक; not कुछ समय दिया, where time is a thing to have. */
function isStretch(row: Row, at: number): boolean {
  return row.has(at, STRETCH_AFTER) || (row.has(at, KE) && row.has(at + 1, FOR_OR_AFTER));
}

const MORE = keysOf('अधिक ज़्यादा');
const LESS = keysOf('कम');
const ALSO = keysOf('भी');
const TIME_NOUN = keysOf('समय वक़्त');

/** दो हफ्ते से भी कम समय, दो साल से अधिक: the comparison belongs to the length. */
function compared(row: Row, at: number): { readonly to: number; readonly mod?: TimeModifier } {
  const word = row.has(at, FROM) ? row.skip(at + 1, ALSO) : at;
  const mod = row.has(word, MORE) ? 'MORE_THAN' : 'LESS_THAN';
  if (word === at || !(row.has(word, MORE) || row.has(word, LESS))) return { to: at };
  return { to: row.skip(word + 1, TIME_NOUN), mod };
}

/** One unit or a few: हफ्ते-दस दिन, महीने-दो महीने. */
export function unitOrMore(row: Row, at: number): Match | undefined {
  if (!row.is(at, 'unit') || !DASHES.has(row.key(at + 1)) || !row.glued(at) || !row.glued(at + 1))
    return undefined;
  const more = lengthAt(row, at + 2);
  return more && { to: more.to, meaning: { kind: 'duration', lengths: [{ unit: more.unit }] } };
}

/** All of a number of units: चौबीसों घंटे, तीनों दिन; and in one word तीनदिवसीय. */
export function allOf(row: Row, at: number): Match | undefined {
  const days = row.find(at, 'daysLong');
  if (days?.amount === 1 && isOneDayGame(row, at + 1)) return undefined;
  if (days)
    return { to: at + 1, meaning: { kind: 'duration', lengths: [{ amount: days.amount, unit: 'day' }] } };
  const amount = row.find(at, 'all')?.amount;
  const unit = row.find(at + 1, 'unit')?.unit;
  if (amount === undefined || amount > 31 || !unit || unit === 'while') return undefined;
  return { to: at + 2, meaning: { kind: 'duration', lengths: [{ amount, unit }] } };
}

/** करीब दो घंटे, लगभग 10 बजे, कम से कम तीन साल: the approximator is part of the expression. */
export function approximated(row: Row, at: number): Match | undefined {
  const found = atApproximator(row, at);
  if (!found) return undefined;
  const match = clockRange(row, found.to) ?? clock(row, found.to) ?? duration(row, found.to);
  return match && { mod: 'APPROX', ...match };
}

const UNNAMED_AFTER = keysOf('से तक तलक');

/** A plural that counts without a number: सालों से, महीनों तक, वर्षों बाद; घंटों is always one. */
export function barePlural(row: Row, at: number): Match | undefined {
  const unit = row.find(at, 'unit');
  if (!unit?.barePlural) return undefined;
  const length: Length = { unit: unit.unit };
  const off = offsetAt(row, at, length, at + 1);
  if (off) return off;
  if (row.has(at - 1, GENITIVE) || !(unit.unit === 'hour' || row.has(at + 1, UNNAMED_AFTER)))
    return undefined;
  return { to: at + 1, meaning: { kind: 'duration', lengths: [length] } };
}

const NIGHT = keysOf('रात');

/** A unit in full: दिन भर, साल भर, पूरे दिन, पूरी रात, रातभर. */
export function wholeUnit(row: Row, at: number): Match | undefined {
  const joined = row.find(at, 'wholeUnit');
  if (joined) return oneOf(joined.unit, at + 1);
  const whole = row.is(at, 'whole');
  const noun = whole ? at + 1 : at;
  const unit = row.has(noun, NIGHT) ? 'night' : row.find(noun, 'unit')?.unit;
  if (!unit || unit === 'while') return undefined;
  if (row.has(noun + 1, BHAR)) return wholeOff(row, at, unit, noun + 2) ?? oneOf(unit, noun + 2);
  return whole && !row.find(noun, 'unit')?.barePlural ? oneOf(unit, noun + 1) : undefined;
}

/** घंटे भर पहले, साल भर बाद. */
function wholeOff(row: Row, at: number, unit: Length['unit'], to: number): Match | undefined {
  return offsetAt(row, at, { amount: 1, unit }, to);
}

function oneOf(unit: Length['unit'], to: number): Match {
  return { to, meaning: { kind: 'duration', lengths: [{ amount: 1, unit }] } };
}
