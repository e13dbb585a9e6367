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
const STEMS = keysOf(tables.VERB_STEMS);
const CLAUSE_ENDS = keysOf(tables.CLAUSE_ENDS);
/** लिए after के is “for”, not “took”. */
const FOR = keysOf('लिए लिये');
const SCHEDULING = keysOf(tables.SCHEDULING);
const GATHERINGS = keysOf(tables.GATHERINGS);
const CALLS = keysOf(tables.CALLS);
const AUXILIARIES = keysOf(tables.AUXILIARIES);
const MODALS = keysOf('सकता सकती सकते जाए जाएं');
const TO_BE_DONE = keysOf('जाना जानी जाने');
/** A verb with its auxiliaries has no more words. */
const LONGEST_VERB = 5;
const INFINITIVE_ENDING = /(?:ना|नी|ने)$/u;

/** उनका कहना है: a present, where होना है is a plan. */
const SAYING = keysOf('कहना मानना बताना');

/**
 * Reads the tense of the clause that an expression ending before `at` belongs to: the first word after it that tells
 * decides (मंगलवार को हुई बातचीत is past, शुक्रवार को होने वाली future). “सोमवार से लापता है” began in the past, “सोमवार से शुरू हो
 * रहा है” will.
 */
export function tenseAfter(row: Row, at: number): Tense {
  if (isUntil(row, at) || isOfWhatIsToCome(row, at) || isCondition(row, at)) return 'future';
  const limit = Math.min(row.to, at + tables.TENSE_REACH);
  let begins = false;
  let hasAgent = hasAgentBefore(row, at);
  for (let next = at; next < limit; next++) {
    begins ||= row.has(next, BEGINNING);
    hasAgent ||= row.has(next, AGENTS);
    if (hasAgent && row.has(next, THAT)) return 'past';
    const tense = tenseAt(row, next);
    if (tense === 'present' && hasAgent && row.has(next, PRESENT)) return 'past';
    if (tense) return tense === 'present' && isSince(row, at) && !begins ? 'past' : tense;
  }
  return 'unknown';
}

const TILL = keysOf('तक');
const LIMITING = keysOf(tables.LIMITING);
/** How far a verb that sets a limit stands from तक. */
const LIMIT_REACH = 8;

/** सुनवाई 22 अगस्त तक (के लिए) टाल दी: what is put off or set until a time looks ahead in any tense. */
function isUntil(row: Row, at: number): boolean {
  if (!row.has(at, TILL)) return false;
  if (row.has(at + 1, GENITIVE) && (row.has(at + 2, FOR) || row.has(at + 2, LIMITING))) return true;
  for (let next = at + 1; next < Math.min(row.to, at + LIMIT_REACH); next++) {
    if (row.has(next, LIMITING)) return true;
    if (tenseAt(row, next)) return false;
  }
  return false;
}

const CONDITIONALS = keysOf('यदि अगर');
/** How far before the end of an expression its clause may begin with “if”. */
const CONDITION_REACH = 12;

/** अगर शुक्रवार को समझौता नहीं हुआ: a condition looks ahead. */
function isCondition(row: Row, at: number): boolean {
  for (let before = at - 1; before >= Math.max(row.from, at - CONDITION_REACH); before--) {
    if (row.has(before, CONDITIONALS)) return true;
    if (row.tokens[before]?.kind === 'mark') return false;
  }
  return false;
}

/** How far शुक्रवार की शिखर वार्ता से पहले goes from its marker. */
const NOUN_REACH = 5;

/** What belongs to a time and has others before it is mostly still to come: शुक्रवार की शिखर वार्ता से पहले उन्होंने बात की. */
function isOfWhatIsToCome(row: Row, at: number): boolean {
  if (!row.has(at, GENITIVE)) return false;
  for (let next = at + 2; next < Math.min(row.to, at + NOUN_REACH); next++) {
    if (tenseAt(row, next) || row.tokens[next]?.kind === 'mark') return false;
    if (row.has(next, FROM) && row.has(next + 1, BEFORE)) return true;
  }
  return false;
}

const AGENTS = keysOf(tables.AGENTS);
const THAT = keysOf('कि');

/** Whether the clause before an expression has an agent with ने, which goes with the perfective alone: मंत्री ने सोमवार को … की है. */
function hasAgentBefore(row: Row, at: number): boolean {
  for (let before = at - 1; before >= Math.max(row.from, at - AGENT_REACH); before--) {
    if (row.has(before, AGENTS)) return true;
    if (row.tokens[before]?.kind === 'mark' || row.has(before, THAT) || row.has(before, CLAUSE_ENDS))
      return false;
  }
  return false;
}

/** How far before the end of an expression its agent may stand. */
const AGENT_REACH = 16;

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

/** सरकार जवाब दे।: the subjunctive at the end of a sentence asks for something. */
const SUBJUNCTIVES = keysOf('दे ले करे जाए रुके');

function endsSubjunctive(row: Row, at: number): boolean {
  return row.has(at, STOPS) && row.has(at - 1, SUBJUNCTIVES);
}

function tenseAt(row: Row, at: number): Tense | undefined {
  if (endsSubjunctive(row, at)) return 'future';
  if (isFuture(row, at)) return 'future';
  if (isProgressive(row, at)) return 'present';
  if (isPast(row, at)) return tenseOfVerb(row, at + 1);
  return row.has(at, PRESENT) ? 'present' : undefined;
}

/** करेगा, प्रस्तावित, होने वाली, करने वाले हैं, पेश होने का आदेश, होना है. */
function isFuture(row: Row, at: number): boolean {
  const key = row.key(at);
  if (FUTURE.has(key) || hasFutureEnding(key)) return true;
  if (WALA.has(key)) return row.has(at - 1, INFINITIVES) || row.has(at + 1, PRESENT);
  if (row.has(at + 2, ORDERS) && row.has(at + 1, GENITIVE) && INFINITIVE_ENDING.test(key)) return true;
  if (row.has(at, GATHERINGS) && row.has(at + 1, GENITIVE) && row.has(at + 2, CALLS)) return true;
  if (row.has(at, SCHEDULING) && isPresentBehind(row, at)) return true;
  return PRESENT.has(key) && INFINITIVE_ENDING.test(row.key(at - 1)) && !row.has(at - 1, SAYING);
}

/** बुलाई है, तलब किया है, टाल दी गई है. */
function isPresentBehind(row: Row, at: number): boolean {
  for (let next = at + 1; next < at + LONGEST_VERB; next++) {
    if (row.has(next, PRESENT)) return true;
    if (!row.has(next, PAST)) return false;
  }
  return false;
}

/** जा रहे हैं; शुरू हो रहे सम्मेलन, where a noun follows the participle. */
function isProgressive(row: Row, at: number): boolean {
  if (!row.has(at, PROGRESSIVE)) return false;
  if (row.has(at + 1, PRESENT)) return true;
  const isParticiple = row.has(at - 1, STEMS) && row.tokens[at + 1]?.kind === 'word' && at + 1 < row.to;
  return isParticiple && !row.has(at + 1, PAST) && !row.has(at + 1, CLAUSE_ENDS);
}

/**
 * What the auxiliaries behind a participle make of it: मनाई जाएगी, निकाले जा चुके होंगे, किया जा सकता है and किया जाना है look ahead,
 * किया जा रहा है is a present; else it is past.
 */
function tenseOfVerb(row: Row, from: number): Tense {
  let next = from;
  while (next < from + LONGEST_VERB && row.has(next, AUXILIARIES)) next++;
  if (row.has(next, MODALS) || hasFutureEnding(row.key(next))) return 'future';
  if (row.has(next, TO_BE_DONE) && row.has(next + 1, PRESENT)) return 'future';
  return row.has(next, PROGRESSIVE) && row.has(next + 1, PRESENT) ? 'present' : 'past';
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
