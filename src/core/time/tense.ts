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
const WALA = keysOf(tables.SUFFIX_WALA);
const PROGRESSIVE = keysOf('रहा रहे रही');
/** लिए after के is “for”, not “took”. */
const FOR = keysOf('लिए लिये');
const INFINITIVE_ENDING = /(?:ना|नी|ने)$/u;

/** उनका कहना है: a present, where होना है is a plan. */
const SAYING = keysOf('कहना मानना बताना');

/**
 * Reads the tense of the clause that an expression ending before `at` belongs to: the first word after it that tells
 * decides (मंगलवार को हुई बातचीत is past, शुक्रवार को होने वाली future). “सोमवार से … है” began in the past.
 */
export function tenseAfter(row: Row, at: number): Tense {
  const limit = Math.min(row.to, at + tables.TENSE_REACH);
  for (let next = at; next < limit; next++) {
    const tense = tenseAt(row, next);
    if (tense) return tense === 'present' && isSince(row, at) ? 'past' : tense;
  }
  return 'unknown';
}

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
  const key = row.key(at);
  if (FUTURE.has(key) || hasFutureEnding(key)) return 'future';
  if (WALA.has(key)) return row.has(at - 1, INFINITIVES) ? 'future' : undefined;
  if (PROGRESSIVE.has(key) && row.has(at + 1, PRESENT)) return 'present';
  if (PAST.has(key)) return FOR.has(key) && row.has(at - 1, GENITIVE) ? undefined : 'past';
  if (endsPerfective(row, at)) return 'past';
  if (!PRESENT.has(key)) return undefined;
  return INFINITIVE_ENDING.test(row.key(at - 1)) && !row.has(at - 1, SAYING) ? 'future' : 'present';
}

function hasFutureEnding(key: string): boolean {
  const last = key.charCodeAt(key.length - 2);
  return last === LETTER_GA && !NOT_FUTURE.has(key) && FUTURE_ENDINGS.some((ending) => key.endsWith(ending));
}

/** ग, the last letter of every ending of the future. */
const LETTER_GA = 0x0917;
