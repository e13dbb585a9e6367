import { keysOf } from './lexicon';
import type { Row } from './row';
import * as tables from './tenseTable';
import { BEFORE, FROM, GENITIVE } from './words';

/** The time that a clause speaks of; `unknown` where nothing in reach tells. */
export type Tense = 'past' | 'present' | 'future' | 'unknown';

const PAST = keysOf(tables.PAST_WORDS);
const PRESENT = keysOf(tables.PRESENT_WORDS);
const FUTURE = keysOf(tables.FUTURE_WORDS);
const FUTURE_ENDINGS = [...keysOf(tables.FUTURE_ENDINGS)];
const NOT_FUTURE = keysOf(tables.NOT_FUTURE);
const INFINITIVES = keysOf(tables.ANNOUNCING_INFINITIVES);
const ORDERS = keysOf(tables.ORDER_NOUNS);
const WALA = keysOf(tables.SUFFIX_WALA);
const PROGRESSIVE = keysOf('रहा रहे रही');
/** लिए after के is “for”, not “took”. */
const FOR = keysOf('लिए लिये');
const INFINITIVE_ENDING = /(?:ना|नी|ने)$/u;

/** उनका कहना है: a present, where होना है is a plan. */
const SAYING = keysOf('कहना मानना बताना');

/**
 * Reads the tense of the clause that an expression ending before `at` belongs to: the first word after it that tells
 * decides (मंगलवार को हुई बातचीत is past, शुक्रवार को होने वाली future). “सोमवार से लापता है” began in the past, “सोमवार से शुरू हो
 * रहा है” will.
 */
export function tenseAfter(row: Row, at: number): Tense {
  const limit = Math.min(row.to, at + tables.TENSE_REACH);
  let begins = false;
  for (let next = at; next < limit; next++) {
    begins ||= row.has(next, BEGINNING);
    const tense = tenseAt(row, next);
    if (tense) return tense === 'present' && isSince(row, at) && !begins ? 'past' : tense;
  }
  return 'unknown';
}

const BEGINNING = keysOf('शुरू आरंभ');

/** से after the expression, but not in से पहले. */
function isSince(row: Row, at: number): boolean {
  return row.has(at, FROM) && !row.has(at + 1, BEFORE);
}

/** The last word before a full stop is the verb; these endings are those of its perfective: बने।, लौटी।, टूटा। */
const PERFECTIVE = /(?:[ाेीआएई]|ीं|ईं)$/u;
const NO_VERBS = keysOf('नहीं भी ही सही');
const STOPS: ReadonlySet<string> = new Set(['।', '॥', '.']);

function endsPerfective(row: Row, at: number): boolean {
  const verb = row.key(at - 1);
  return row.has(at, STOPS) && PERFECTIVE.test(verb) && !NO_VERBS.has(verb);
}

function tenseAt(row: Row, at: number): Tense | undefined {
  if (isFuture(row, at)) return 'future';
  if (isProgressive(row, at)) return 'present';
  if (isPast(row, at)) return 'past';
  return row.has(at, PRESENT) ? 'present' : undefined;
}

/** करेगा, प्रस्तावित, होने वाली, करने वाले हैं, पेश होने का आदेश, होना है. */
function isFuture(row: Row, at: number): boolean {
  const key = row.key(at);
  if (FUTURE.has(key) || hasFutureEnding(key)) return true;
  if (WALA.has(key)) return row.has(at - 1, INFINITIVES) || row.has(at + 1, PRESENT);
  if (row.has(at + 2, ORDERS) && row.has(at + 1, GENITIVE) && INFINITIVE_ENDING.test(key)) return true;
  return PRESENT.has(key) && INFINITIVE_ENDING.test(row.key(at - 1)) && !row.has(at - 1, SAYING);
}

function isProgressive(row: Row, at: number): boolean {
  return row.has(at, PROGRESSIVE) && row.has(at + 1, PRESENT);
}

function isPast(row: Row, at: number): boolean {
  if (row.has(at, PAST)) return !(row.has(at, FOR) && row.has(at - 1, GENITIVE));
  return endsPerfective(row, at);
}

function hasFutureEnding(key: string): boolean {
  const last = key.charCodeAt(key.length - 2);
  return last === LETTER_GA && !NOT_FUTURE.has(key) && FUTURE_ENDINGS.some((ending) => key.endsWith(ending));
}

/** ग, the last letter of every ending of the future. */
const LETTER_GA = 0x0917;
