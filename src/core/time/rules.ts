import { fold } from '../text/fold';
import * as clocks from './clockRules';
import * as dates from './dateRules';
import * as durations from './durationRules';
import { EXTENSIONS, type Extension } from './extensions';
import { type LexemeKind, lexemeOf } from './lexicon';
import type { Match } from './meaning';
import { numericDate } from './numericDateRules';
import * as occasions from './occasionRules';
import * as phrases from './phraseRules';
import { rangeRule } from './rangeRules';
import * as relative from './relativeRules';
import type { Row } from './row';
import { every } from './setRules';
import { partOfCurrent } from './unitRules';
import * as years from './yearRules';

/** A rule that begins an expression at a token, or gives nothing. */
export type Rule = (row: Row, at: number) => Match | undefined;

const NUMBER_RULES: readonly Rule[] = [
  numericDate,
  dates.dayMonth,
  dates.daysOfMonth,
  dates.dayOnly,
  dates.dayBeforePart,
  years.decade,
  years.century,
  years.beforeChrist,
  years.bareYear,
  years.yearThenWord,
  clocks.clockRange,
  clocks.clock,
  occasions.someDay,
  occasions.ordinalUnit,
  durations.duration,
];

/** The rules that can begin at a word of each kind; of several that match the longest wins, of equals the first. */
const RULES: Readonly<Partial<Record<LexemeKind, readonly Rule[]>>> = {
  number: NUMBER_RULES,
  weekday: [relative.weekday],
  month: [dates.monthFirst],
  unit: [
    years.namedYear,
    durations.wholeUnit,
    durations.barePlural,
    occasions.timesIn,
    clocks.daytimeClock,
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
  every: [every],
  era: [years.namedYear, years.otherEra],
  financial: [years.financialYear],
  ordinal: [phrases.formerly, years.century, dates.dayMonth, occasions.ordinalUnit],
  now: [phrases.now],
};

const SOME_DAY = fold('किसी');
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

const WITH_RANGES: readonly Extension[] = [...EXTENSIONS, rangeRule(endAt)];
