// Days and stretches that are told by something else than their date.
import type { Extension } from './extensions';
import { keysOf } from './lexicon';
import type { DayPart, Match } from './meaning';
import type { Size } from './periods';
import { sizeOfUnit } from './relativeRules';
import type { Row } from './row';
import { isShorter, sizeOf } from './sizes';
import { GENITIVE, IN } from './words';

const ON = keysOf('को');
const ENDED = keysOf('समाप्त खत्म');
const BEING = keysOf('हुए हुई हुये होने');
const WALA = keysOf('वाले वाली वाला');
const FINANCIAL_NOUN = keysOf('वर्ष साल');

/** A period by its last day: 9 जनवरी को समाप्त सप्ताह, 31 मार्च को खत्म हुई तिमाही, 31 मार्च को समाप्त वित्त वर्ष. */
export const endingPeriod: Extension = (row, { to, meaning }) => {
  if (sizeOf(meaning) !== 'day' || !row.has(to, ON) || !row.has(to + 1, ENDED)) return undefined;
  const at = row.skip(row.skip(to + 2, BEING), WALA);
  const size = periodAt(row, at);
  return size && { to: size.to, meaning: { kind: 'ending', last: meaning, size: size.size } };
};

function periodAt(row: Row, at: number): { readonly size: Size; readonly to: number } | undefined {
  if (row.is(at, 'financial') && row.has(at + 1, FINANCIAL_NOUN))
    return { size: 'financialYear', to: at + 2 };
  const unit = row.find(at, 'unit')?.unit;
  const size = unit && sizeOfUnit(unit);
  return size && isShorter('day', size) ? { size, to: at + 1 } : undefined;
}

/** A quarter by its months, or its last one: अप्रैल-जून तिमाही, जून तिमाही. */
export const namedQuarter: Extension = (row, { to, meaning }) => {
  const last = meaning.kind === 'range' ? meaning.last : meaning;
  if (last.kind !== 'date' || last.month === undefined || last.day !== undefined) return undefined;
  const at = row.skip(to, GENITIVE);
  const size = row.find(at, 'unit')?.unit;
  if (size !== 'quarter' && size !== 'half') return undefined;
  return { to: at + 1, meaning: { kind: 'ending', last, size } };
};

const DAY = keysOf('दिन');
const DAYS = keysOf('दिनों');
const OF_EVENT = keysOf('के वाले');
const TIME_NOUN = keysOf('समय वक़्त');
/** The day as against the night: दिन में, दिन के समय. */
const DAYTIME: DayPart = { code: 'DT', from: 9, to: 18 };

/** The time of daylight, where nothing counts or points at the word: दिन में सोना, दिन के वक्त. */
export function daytime(row: Row, at: number): Match | undefined {
  if (!row.has(at, DAY) || isModified(row, at)) return undefined;
  if (row.has(at + 1, IN)) return { to: at + 1, meaning: { kind: 'time', part: DAYTIME } };
  const named = row.has(at + 1, GENITIVE) && row.has(at + 2, TIME_NOUN);
  return named ? { to: at + 3, meaning: { kind: 'time', part: DAYTIME } } : undefined;
}

/** Whether the word before belongs to the noun: it counts, orders, points or owns. */
function isModified(row: Row, at: number): boolean {
  const kind = row.lexeme(at - 1)?.kind;
  if (row.isDigits(at - 1) || row.has(at - 1, GENITIVE) || row.has(at - 1, OF_EVENT)) return true;
  return kind !== undefined && MODIFIERS.has(kind);
}

const MODIFIERS: ReadonlySet<string> = new Set([
  'number',
  'quantifier',
  'whole',
  'every',
  'anaphoric',
  'qualifier',
  'ordinal',
  'pluralDemonstrative',
  'near',
]);

const NOT_OF_DAY = keysOf('का की के');

/** The day of an event, without a date here: शादी के दिन, मतदान वाले दिन; days of one: संकट के दिनों में. */
export function dayOfEvent(row: Row, at: number): Match | undefined {
  const isDay = row.has(at, DAY) && row.has(at - 1, OF_EVENT) && !row.has(at + 1, NOT_OF_DAY);
  const isDays = row.has(at, DAYS) && row.has(at + 1, IN) && at > row.from;
  return isDay || isDays
    ? { to: at + 1, meaning: { kind: 'reference', value: 'XXXX', type: 'DATE' } }
    : undefined;
}
