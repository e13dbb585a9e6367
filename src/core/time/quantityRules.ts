import { keysOf } from './lexicon';
import type { Length, Unit } from './meaning';
import type { Row } from './row';
import { AND, COMMA, DASHES, EMPHASIS, FROM, OR, ORDINAL_ENDINGS } from './words';

/** A count before a unit; without an amount it is vague. */
export interface Quantity {
  readonly amount?: number;
  readonly to: number;
}

export interface FoundLengths {
  readonly lengths: readonly Length[];
  readonly to: number;
}

export interface FoundOrdinal {
  readonly nth: number;
  readonly to: number;
}

/** More than this is no count of units that news means literally. */
const LARGEST = 1e12;

/** A count, exact or vague: दो, 15,000, डेढ़, साढ़े तीन; चार-पांच, 10 से 15, दस पंद्रह, दो या तीन; कुछ, कई, कुछ ही. */
export function quantityAt(row: Row, at: number): Quantity | undefined {
  if (row.is(at, 'quantifier')) return { to: row.skip(at + 1, EMPHASIS) };
  const number = row.number(at);
  if (!number || number.value <= 0 || number.value > LARGEST) return undefined;
  const to = at + number.length;
  const second = secondNumber(row, to, number.value);
  if (second !== undefined) return { to: second };
  return { amount: number.value, to: row.skip(to, EMPHASIS) };
}

/** The end of the larger number that makes the first one vague: चार-पांच, 10 से 15, दस पंद्रह. */
function secondNumber(row: Row, at: number, first: number): number | undefined {
  const joined = row.has(at, DASHES) || row.has(at, FROM) || row.has(at, OR);
  if (!joined && !row.is(at, 'number')) return undefined;
  const from = joined ? at + 1 : at;
  const second = row.number(from);
  if (!second || second.value <= first || first >= 1000) return undefined;
  return from + second.length;
}

/** A count with its unit: दो घंटे, तीन दिवसीय, चार कार्य दिवस, कुछ ही दिनों. */
export function lengthAt(row: Row, at: number): (Length & { readonly to: number }) | undefined {
  const quantity = quantityAt(row, at);
  if (!quantity) return undefined;
  const unit = unitAt(row, isHyphen(row, quantity.to) ? quantity.to + 1 : quantity.to);
  if (!unit || (unit.unit === 'while' && quantity.amount !== undefined)) return undefined;
  return quantity.amount === undefined ? unit : { ...unit, amount: quantity.amount };
}

/** 90-दिन, with nothing between. */
function isHyphen(row: Row, at: number): boolean {
  return row.has(at, DASHES) && row.glued(at - 1) && row.glued(at);
}

const DAYS_LONG = keysOf('दिवसीय दिनी');
/** एक दिवसीय मैच is a form of cricket. */
const CRICKET = keysOf('मैच मैचों क्रिकेट अंतरराष्ट्रीय अंतर्राष्ट्रीय सीरीज श्रृंखला टीम विश्व और');
const WORKING = keysOf('कार्य कामकाजी');

/** Whether one-day is the form of cricket: एकदिवसीय मैच; एकदिवसीय, टेस्ट. */
export function isOneDayGame(row: Row, at: number): boolean {
  return row.has(at, CRICKET) || row.has(at, COMMA);
}

function unitAt(row: Row, at: number): (Length & { readonly to: number }) | undefined {
  if (row.has(at, DAYS_LONG)) return row.has(at + 1, CRICKET) ? undefined : { unit: 'day', to: at + 1 };
  const noun = row.skip(at, WORKING);
  const unit = row.find(noun, 'unit')?.unit;
  if (!unit || unit === 'weekend') return undefined;
  return noun > at && unit === 'day' ? { unit, working: true, to: noun + 1 } : { unit, to: noun + 1 };
}

const SIZE: Readonly<Record<Unit, number>> = {
  second: 0,
  minute: 1,
  hour: 2,
  night: 3,
  day: 3,
  weekend: 3,
  week: 4,
  fortnight: 5,
  month: 6,
  quarter: 7,
  half: 8,
  year: 9,
  decade: 10,
  century: 11,
  while: 0,
};

/** One length or several of falling units: दो घंटे; 2 साल 3 महीने; एक घंटे और 30 मिनट. */
export function lengthsAt(row: Row, at: number): FoundLengths | undefined {
  const first = lengthAt(row, at);
  if (!first) return undefined;
  const lengths: Length[] = [bare(first)];
  let last = first;
  for (;;) {
    const joint = row.has(last.to, AND) || row.has(last.to, COMMA) ? last.to + 1 : last.to;
    const next = last.amount === undefined ? undefined : lengthAt(row, joint);
    if (next?.amount === undefined || SIZE[next.unit] >= SIZE[last.unit] || row.has(next.to, OFFSETS)) break;
    lengths.push(bare(next));
    last = next;
  }
  return { lengths, to: last.to };
}

/** After these a second length counts from somewhere of its own. */
const OFFSETS = keysOf('बाद पहले पूर्व');

function bare({ to: _, ...length }: Length & { readonly to: number }): Length {
  return length;
}

/** An ordinal in words or digits: तीसरे, पांचवें, आखिरी (−1), 21वीं, 15 वीं, 15th. */
export function ordinalAt(row: Row, at: number): FoundOrdinal | undefined {
  const word = row.find(at, 'ordinal');
  if (word) return { nth: word.nth, to: at + 1 };
  if (!row.isDigits(at) || !row.has(at + 1, ORDINAL_ENDINGS)) return undefined;
  const number = row.number(at);
  return number && Number.isInteger(number.value) ? { nth: number.value, to: at + 2 } : undefined;
}
