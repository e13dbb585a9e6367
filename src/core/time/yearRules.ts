import { dayNumber } from './calendar';
import { yearAt } from './dateRules';
import * as guards from './guardTables';
import { keysOf } from './lexicon';
import type { Match, Meaning } from './meaning';
import { numericDate } from './numericDateRules';
import { ordinalAt } from './quantityRules';
import type { Row } from './row';
import { OTHER_ERAS } from './timeTables';
import { AND, COMMA, DASHES, GENITIVE, OR } from './words';

const COUNTED_AFTER = keysOf(guards.COUNTED_AFTER);
const COMPARISONS = keysOf(guards.COMPARISONS);
const YEARLY_NOUNS = keysOf(guards.YEARLY_NOUNS);
const YEAR_MARKERS = keysOf(guards.YEAR_MARKERS);
const NUMBERED_BEFORE = keysOf(guards.NUMBERED_BEFORE);
const CURRENCY: ReadonlySet<string> = new Set(['$', '₹', '£', '€', '#', '+', '/', ':', '.', '=']);
const LOOSE_GENITIVE = keysOf('का के की को से तक पर वाले वाली वाला');
const AFTER_ROUND_YEAR = keysOf('बाद पहले दशक आसपास दौरान बीच मध्य अंत शुरुआत');

/** A year that stands alone: 2019 में, (1947), 2024 लोकसभा चुनाव; not 2000 लोग, 1500 रुपये, 2000 से अधिक, कमरा 2019. */
export function bareYear(row: Row, at: number): Match | undefined {
  const year = row.isDigits(at) ? yearAt(row, at) : undefined;
  if (!year || year.value < 1800 || year.value > 2100) return undefined;
  if (isNumbered(row, at) || !isYearBefore(row, year.to, year.value)) return undefined;
  return { to: year.to, meaning: { kind: 'date', year: year.value } };
}

/** Whether what stands before makes the number a price, a section, a part of a telephone number. */
function isNumbered(row: Row, at: number): boolean {
  if (row.has(at - 1, NUMBERED_BEFORE) || row.has(at - 1, CURRENCY)) return true;
  return DASHES.has(row.key(at - 1)) && (row.glued(at - 1) || row.isDigits(at - 2));
}

/** Whether what follows at `at` can follow a year. */
function isYearBefore(row: Row, at: number, year: number): boolean {
  const next = row.key(at);
  if (next === '' || YEARLY_NOUNS.has(next) || row.is(at, 'month')) return true;
  if (COMPARISONS.has(row.key(at + 1)) && next === 'से') return false;
  if (year % 100 === 0 && LOOSE_GENITIVE.has(next)) return isRoundYear(row, at);
  if (YEAR_MARKERS.has(next)) return true;
  if (COUNTED_AFTER.has(next) || row.tokens[at]?.kind !== 'mark') return false;
  return !(DASHES.has(next) && row.glued(at) && row.glued(at - 1)) && next !== '%' && next !== '/';
}

/** 2000 के बाद, 1900 से 1947: round numbers mostly count (2000 के नोट), so they need more. */
function isRoundYear(row: Row, at: number): boolean {
  return AFTER_ROUND_YEAR.has(row.key(at + 1)) || yearAt(row, at + 1) !== undefined;
}

const OFF_AFTER = keysOf('पहले बाद पूर्व पुराना पुराने पुरानी तक से');
const YEAR_WORD = keysOf('वर्ष साल');

/** A year before the word for it: 2008 वर्ष में; but 2000 साल पहले, 1900 साल पुराना are lengths. */
export function yearThenWord(row: Row, at: number): Match | undefined {
  const year = row.isDigits(at) ? yearAt(row, at) : undefined;
  if (!year || year.value < 1900 || year.value > 2100 || year.value % 100 === 0) return undefined;
  if (!row.has(year.to, YEAR_WORD) || row.has(year.to + 1, OFF_AFTER)) return undefined;
  return { to: year.to + 1, meaning: { kind: 'date', year: year.value } };
}

const YEAR_UNIT = keysOf('साल वर्ष सन सन्');

/** A year with a word for it: साल 2019, वर्ष 2023-24, सन् 1857, सन उन्नीस सौ सैंतालीस. */
export function namedYear(row: Row, at: number): Match | undefined {
  if (!row.has(at, YEAR_UNIT)) return undefined;
  const longer = numericDate(row, at + 1);
  if (longer && isYears(longer.meaning)) return longer;
  const year = yearAt(row, at + 1);
  return year && { to: year.to, meaning: { kind: 'date', year: year.value } };
}

function isYears(meaning: Meaning): boolean {
  return meaning.kind === 'named' || (meaning.kind === 'range' && meaning.first.kind === 'date');
}

const FINANCIAL_YEAR = keysOf('वर्ष साल');

/** India's financial year, named by both years or the one it ends in: वित्त वर्ष 2023-24, वित्तीय वर्ष 2024. */
export function financialYear(row: Row, at: number): Match | undefined {
  if (!row.is(at, 'financial') || !row.has(at + 1, FINANCIAL_YEAR)) return undefined;
  const both = numericDate(row, at + 2);
  if (both?.meaning.kind === 'named') return both;
  const year = yearAt(row, at + 2);
  if (!year) return undefined;
  return {
    to: year.to,
    meaning: { kind: 'named', size: 'financialYear', day: dayNumber(year.value - 1, 4, 1) },
  };
}

const OTHER_ERA = keysOf(OTHER_ERAS);

/** Years of other eras are found and left unresolved: विक्रम संवत 2082, हिजरी 1446. */
export function otherEra(row: Row, at: number): Match | undefined {
  const to = row.skip(row.skip(at, OTHER_ERA), OTHER_ERA);
  const year = to > at ? row.number(to) : undefined;
  if (!year) return undefined;
  return { to: to + year.length, meaning: { kind: 'reference', value: 'XXXX', type: 'DATE' } };
}

const DECADE = keysOf('दशक');

/** A decade, or two as a range: 90 के दशक, 1990 के दशक, नब्बे के दशक, 70 और 80 के दशक. */
export function decade(row: Row, at: number): Match | undefined {
  const first = decadeNumber(row, at);
  if (!first) return undefined;
  if (row.has(first.to, GENITIVE) && row.has(first.to + 1, DECADE)) return { ...first, to: first.to + 2 };
  if (![AND, OR, DASHES, COMMA].some((joint) => row.has(first.to, joint))) return undefined;
  const last = decadeNumber(row, first.to + 1);
  if (!last || !row.has(last.to, GENITIVE) || !row.has(last.to + 1, DECADE)) return undefined;
  return { to: last.to + 2, meaning: { kind: 'range', first: first.meaning, last: last.meaning } };
}

function decadeNumber(row: Row, at: number): Match | undefined {
  const number = row.number(at);
  const meaning = number && decadeOf(number.value);
  return meaning && { to: at + number.length, meaning };
}

/** 30 to 90 mean the twentieth century; 10 and 20 could be either, so they stay unresolved. */
function decadeOf(value: number): Meaning | undefined {
  if (value % 10 !== 0) return undefined;
  if (value >= 1000 && value < 2200) return { kind: 'named', size: 'decade', day: dayNumber(value, 1, 1) };
  if (value >= 30 && value < 100)
    return { kind: 'named', size: 'decade', day: dayNumber(1900 + value, 1, 1) };
  return value === 10 || value === 20 ? { kind: 'reference', value: 'XXXX', type: 'DATE' } : undefined;
}

const CENTURY_BEFORE = keysOf('ईसा');

/** A century: 21वीं सदी, 15 वीं शताब्दी, बीसवीं सदी. */
export function century(row: Row, at: number): Match | undefined {
  const ordinal = ordinalAt(row, at);
  if (!ordinal || ordinal.nth < 1 || row.find(ordinal.to, 'unit')?.unit !== 'century') return undefined;
  const to = ordinal.to + 1;
  const resolvable = ordinal.nth >= 11 && ordinal.nth <= 22 && !row.has(at - 1, CENTURY_BEFORE);
  if (!resolvable) return { to, meaning: { kind: 'reference', value: 'XXXX', type: 'DATE' } };
  return { to, meaning: { kind: 'named', size: 'century', day: dayNumber((ordinal.nth - 1) * 100, 1, 1) } };
}

const CHRIST = keysOf('ईसा');
const BEFORE_CHRIST = keysOf('पूर्व');

/** A year before Christ: 300 ईसा पूर्व has the TIMEX3 value BC0300. */
export function beforeChrist(row: Row, at: number): Match | undefined {
  const year = row.number(at);
  if (!year || !Number.isInteger(year.value) || year.value > 9999) return undefined;
  const to = at + year.length;
  if (!row.has(to, CHRIST) || !row.has(to + 1, BEFORE_CHRIST)) return undefined;
  const value = `BC${String(year.value).padStart(4, '0')}`;
  return { to: to + 2, meaning: { kind: 'reference', value, type: 'DATE' } };
}
