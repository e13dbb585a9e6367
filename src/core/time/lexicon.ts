import { fold } from '../text/fold';
import { keySet as keysOf } from '../text/keys';
import { monthNumber, shortMonthNumber } from '../text/months';
import { isNumberWord, readNumber } from '../text/numerals';
import type { DayPart, Direction, Season, Unit } from './meaning';
import * as tables from './timeTables';

/** What a word can be in a time expression. */
export type Lexeme =
  | { readonly kind: 'weekday'; readonly weekday: number }
  | { readonly kind: 'month'; readonly month: number; readonly short: boolean }
  | { readonly kind: 'unit'; readonly unit: Unit; readonly barePlural: boolean }
  | { readonly kind: 'wholeUnit'; readonly unit: Unit }
  | { readonly kind: 'part'; readonly part: DayPart }
  | { readonly kind: 'near'; readonly distance: number }
  | { readonly kind: 'qualifier'; readonly direction: Direction; readonly firstToCome: boolean }
  | { readonly kind: 'ordinal'; readonly nth: number }
  | { readonly kind: 'all'; readonly amount: number }
  | { readonly kind: 'daysLong'; readonly amount: number }
  | { readonly kind: 'season'; readonly season: Season; readonly isStem: boolean }
  | { readonly kind: WordClass };

/** Classes whose words carry no value of their own. */
export type WordClass =
  | 'number'
  | 'partPrefix'
  | 'anaphoric'
  | 'pluralDemonstrative'
  | 'quantifier'
  | 'whole'
  | 'every'
  | 'era'
  | 'financial'
  | 'coming'
  | 'lunarMonth'
  | 'middle'
  | 'now';

export type LexemeKind = Lexeme['kind'];

export { keysOf };

function wordsOf(words: string): string[] {
  return words.trim().split(/\s+/);
}

const LEXEMES = new Map<string, Lexeme>();

/** Enters each word of each row, once: what is entered first stays. */
function enter<T>(rows: tables.Rows<T>, make: (value: T, key: string) => Lexeme): void {
  for (const [value, words] of rows) {
    for (const key of wordsOf(words).map(fold)) {
      if (!LEXEMES.has(key)) LEXEMES.set(key, make(value, key));
    }
  }
}

const CLASSES: tables.Rows<WordClass> = [
  ['anaphoric', tables.ANAPHORIC],
  ['pluralDemonstrative', tables.PLURAL_DEMONSTRATIVES],
  ['quantifier', tables.QUANTIFIERS],
  ['whole', tables.WHOLE_WORDS],
  ['every', tables.EVERY],
  ['partPrefix', tables.DAY_PART_PREFIXES],
  ['era', tables.ERAS],
  ['financial', tables.FINANCIAL],
  ['coming', tables.COMING],
  ['lunarMonth', tables.LUNAR_MONTHS],
  ['middle', tables.MIDDLE],
  ['now', tables.NOW_WORDS],
];

const barePlurals = keysOf(tables.BARE_PLURALS);
const firstToCome = keysOf(tables.FIRST_TO_COME);
enter(tables.WEEKDAYS, (weekday) => ({ kind: 'weekday', weekday }));
enter(tables.UNITS, (unit, key) => ({ kind: 'unit', unit, barePlural: barePlurals.has(key) }));
enter(tables.WHOLE_UNITS, (unit) => ({ kind: 'wholeUnit', unit }));
enter(tables.DAY_PARTS, (part) => ({ kind: 'part', part }));
enter(tables.NEAR_DAYS, (distance) => ({ kind: 'near', distance }));
enter(tables.QUALIFIERS, (direction, key) => ({
  kind: 'qualifier',
  direction,
  firstToCome: firstToCome.has(key),
}));
enter(tables.ORDINALS, (nth) => ({ kind: 'ordinal', nth }));
enter(tables.SEASONS, (season) => ({ kind: 'season', season, isStem: false }));
enter(tables.SEASON_STEMS, (season) => ({ kind: 'season', season, isStem: true }));
enter(CLASSES, (kind) => ({ kind }));

/** What a folded key can be; looked up once a key and remembered. */
export function lexemeOf(key: string): Lexeme | undefined {
  const known = cache.get(key);
  if (known !== undefined) return known ?? undefined;
  const lexeme = LEXEMES.get(key) ?? monthLexeme(key) ?? numberLexeme(key);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(key, lexeme ?? null);
  return lexeme;
}

const CACHE_LIMIT = 50_000;
const cache = new Map<string, Lexeme | null>();

function monthLexeme(key: string): Lexeme | undefined {
  const full = monthNumber(key);
  if (full !== undefined) return { kind: 'month', month: full, short: false };
  const short = shortMonthNumber(key);
  return short === undefined ? undefined : { kind: 'month', month: short, short: true };
}

function numberLexeme(key: string): Lexeme | undefined {
  if (isNumberWord(key)) return { kind: 'number' };
  const all = numberBefore(key, ALL_ENDING);
  if (all !== undefined) return { kind: 'all', amount: all };
  const days = numberBefore(key, DAYS_LONG_ENDING);
  if (days !== undefined) return { kind: 'daysLong', amount: days };
  const stem = ORDINAL_ENDINGS.find(
    (ending) => key.endsWith(ending) && isNumberWord(key.slice(0, -ending.length)),
  );
  if (!stem) return undefined;
  const nth = readNumber([key.slice(0, -stem.length)])?.value;
  return nth !== undefined && Number.isInteger(nth) ? { kind: 'ordinal', nth } : undefined;
}

/** All of a number: तीनों, चौबीसों; and so many days long in one word: तीनदिवसीय. */
const ALL_ENDING = 'ों';
const DAYS_LONG_ENDING = fold('दिवसीय');

function numberBefore(key: string, ending: string): number | undefined {
  if (!key.endsWith(ending)) return undefined;
  const stem = key.slice(0, -ending.length);
  const word = isNumberWord(stem) ? stem : `${stem}ह`;
  return isNumberWord(word) ? readNumber([word])?.value : undefined;
}

const ORDINAL_ENDINGS = [...keysOf(tables.ORDINAL_ENDINGS)];
