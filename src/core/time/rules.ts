import { fold } from '../text/fold';
import { annoDomini, beforeChrist, christBefore } from './christRules';
import * as clocks from './clockRules';
import { codeThenYear, numberedWeek, partOfCode, yearThenCode } from './codeRules';
import * as dates from './dateRules';
import { dayOfEvent, daytime, namedQuarter } from './dayRules';
import * as durations from './durationRules';
import { middleFirst } from './edgeRules';
import { EXTENSIONS, type Extension } from './extensions';
import { type LexemeKind, lexemeOf } from './lexicon';
import { dayOfList } from './listRules';
import type { Match } from './meaning';
import { numericDate } from './numericDateRules';
import * as occasions from './occasionRules';
import * as phrases from './phraseRules';
import { rangeRule } from './rangeRules';
import * as relative from './relativeRules';
import type { Row } from './row';
import { lunarDate, season } from './seasonRules';
import { every } from './setRules';
import { partOfCurrent } from './unitRules';
import { weekday } from './weekdayRules';
import * as years from './yearRules';

/** A rule that begins an expression at a token, or gives nothing. */
export type Rule = (row: Row, at: number) => Match | undefined;

const NUMBER_RULES: readonly Rule[] = [
  numericDate,
  dates.dayMonth,
  dates.daysOfMonth,
  dayOfList,
  dates.dayOnly,
  dates.dayBeforePart,
  years.decade,
  years.century,
  beforeChrist,
  annoDomini,
  dates.yearMonthDay,
  yearThenCode,
  years.bareYear,
  years.yearInWords,
  years.yearThenWord,
  years.yearThenEra,
  clocks.clockRange,
  clocks.clock,
  occasions.someDay,
  occasions.ordinalUnit,
  durations.duration,
];

/** The rules that can begin at a word of each kind; of several that match the longest wins, of equals the first. */
const RULES: Readonly<Partial<Record<LexemeKind, readonly Rule[]>>> = {
  number: NUMBER_RULES,
  weekday: [weekday],
  season: [season],
  lunarMonth: [lunarDate],
  middle: [middleFirst],
  month: [dates.monthFirst],
  unit: [
    years.namedYear,
    durations.wholeUnit,
    durations.barePlural,
    durations.unitOrMore,
    occasions.timesIn,
    clocks.daytimeClock,
    daytime,
    dayOfEvent,
    numberedWeek,
    clocks.dayPart,
    relative.weekend,
    partOfCurrent,
  ],
  wholeUnit: [durations.wholeUnit],
  part: [durations.wholeUnit, clocks.dayPart],
  partPrefix: [clocks.dayPart],
  near: [relative.nearDay],
  qualifier: [relative.pointed],
  coming: [relative.pointed],
  anaphoric: [relative.anaphoric],
  pluralDemonstrative: [relative.demonstrativeLength],
  quantifier: [durations.duration],
  whole: [durations.wholeUnit],
  all: [durations.allOf],
  daysLong: [durations.allOf],
  every: [every],
  era: [years.namedYear, years.otherEra],
  financial: [years.financialYear],
  ordinal: [phrases.formerly, years.century, dates.dayMonth, occasions.ordinalUnit],
  now: [phrases.now],
};

const SOME_DAY = fold('किसी');
const CHRIST = fold('ईसा');
const NONE: readonly Rule[] = [];

/** The rules that can begin at a token; looked up once a key and remembered, so that most words cost one look-up. */
export function rulesAt(key: string, isNumber: boolean): readonly Rule[] {
  if (isNumber) return NUMBER_RULES;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const rules = rulesOf(key);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(key, rules);
  return rules;
}

const CACHE_LIMIT = 50_000;
const cache = new Map<string, readonly Rule[]>();

function rulesOf(key: string): readonly Rule[] {
  const lexeme = lexemeOf(key);
  const rules = [
    ...(phrases.PHRASE_STARTS.has(key) ? [phrases.phrase] : []),
    ...(phrases.APPROXIMATOR_STARTS.has(key) ? [durations.approximated] : []),
    ...(key === SOME_DAY ? [occasions.someDay] : []),
    ...(key === CHRIST ? [christBefore] : []),
    ...(partOfCode(key) ? [codeThenYear] : []),
    ...(years.isFinancialCode(key) ? [years.codedFinancialYear] : []),
    ...((lexeme && RULES[lexeme.kind]) ?? []),
  ];
  return rules.length === 0 ? NONE : rules;
}

/** The longest expression that begins at a token, with everything that extends it. */
export function matchAt(row: Row, at: number): Match | undefined {
  const simple = simpleAt(row, at);
  return simple && extended(row, simple, WITH_RANGES);
}

function simpleAt(row: Row, at: number): Match | undefined {
  let best: Match | undefined;
  for (const rule of rulesAt(row.key(at), row.isDigits(at))) {
    const match = rule(row, at);
    if (match && match.to <= row.to && match.to > (best?.to ?? at)) best = match;
  }
  return best;
}

/** Extensions apply in their order, and again after any of them has; each takes at least one more token. */
function extended(row: Row, match: Match, extensions: readonly Extension[]): Match {
  let best = match;
  for (let longer: Match | undefined = match; longer; ) {
    best = longer;
    longer = longerMatch(row, best, extensions);
  }
  return best;
}

function longerMatch(row: Row, match: Match, extensions: readonly Extension[]): Match | undefined {
  for (const extension of extensions) {
    const longer = extension(row, match);
    if (longer && longer.to > match.to && longer.to <= row.to) return longer;
  }
  return undefined;
}

function endAt(row: Row, at: number): Match | undefined {
  const simple = simpleAt(row, at);
  return simple && extended(row, simple, EXTENSIONS);
}

/** A quarter is named by the months of a range, so only a whole expression can become one. */
const WITH_RANGES: readonly Extension[] = [...EXTENSIONS, rangeRule(endAt), namedQuarter];
