import { type PhraseMatch, PhraseTable } from '../text/phrases';
import { phraseKeys } from '../text/words';
import { FEASTS } from './feastTables';
import * as guards from './guardTables';
import { keysOf } from './lexicon';
import type { Match, Meaning } from './meaning';
import { FORMERLY_BEFORE, REFERENCES, STILL_PARTICLES } from './referenceTable';
import type { Row } from './row';
import { APPROXIMATORS, FREQUENCIES } from './timeTables';
import { GENITIVE } from './words';

interface Phrase {
  readonly meaning: Meaning;
  /** How many words at the end of the phrase are asked for but stand outside the expression. */
  readonly outside: number;
}

const PHRASES = new PhraseTable<Phrase>(phrases());
const APPROXIMATOR_PHRASES = new PhraseTable<true>(APPROXIMATORS.map((phrase) => [phrase, true]));

/** The keys that a phrase can begin with. */
export const PHRASE_STARTS = starts([
  ...REFERENCES.map(([, phrase]) => phrase),
  ...frequencyPhrases(),
  ...yearlyNames(),
]);
export const APPROXIMATOR_STARTS = starts(APPROXIMATORS);

function starts(list: readonly string[]): ReadonlySet<string> {
  return new Set(list.flatMap((phrase) => phraseKeys(phrase).slice(0, 1)));
}

function frequencyPhrases(): string[] {
  return FREQUENCIES.flatMap(([value, words]) => (value === 'PXX' ? [words] : words.split(' ')));
}

function yearlyNames(): string[] {
  return FEASTS.flatMap(({ names }) => names);
}

function* phrases(): Generator<readonly [string, Phrase]> {
  for (const [value, phrase] of REFERENCES) {
    const [inside = '', outside = ''] = phrase.split('|');
    const meaning: Meaning = { kind: 'reference', value, type: 'DATE' };
    yield [`${inside} ${outside}`, { meaning, outside: phraseKeys(outside).length }];
  }
  for (const [value, words] of FREQUENCIES) {
    for (const phrase of value === 'PXX' ? [words] : words.split(' ')) {
      yield [phrase, { meaning: { kind: 'set', value }, outside: 0 }];
    }
  }
  for (const feast of FEASTS) {
    for (const name of feast.names) yield [name, { meaning: { kind: 'yearly', feast }, outside: 0 }];
  }
}

/** Fixed expressions: अब, हाल ही में, इन दिनों, भविष्य में, रोजाना, स्वतंत्रता दिवस. */
export function phrase(row: Row, at: number): Match | undefined {
  const found = PHRASES.longestAt(row.tokens, at, row.to);
  if (!found) return undefined;
  const { meaning, outside } = found.value;
  const isForeign = meaning.kind === 'yearly' && isOfAnother(row, at);
  return { to: found.to - outside, meaning: isForeign ? ELSEWHERE : meaning };
}

/** A day of the same name in another country, of which the table does not tell. */
const ELSEWHERE: Meaning = { kind: 'yearly', feast: { names: [] } };

const HERE = keysOf('भारत देश हिंदुस्तान आगामी इस');

/** यूक्रेन के स्वतंत्रता दिवस: the dates of the table are those of India. */
function isOfAnother(row: Row, at: number): boolean {
  return row.has(at - 1, GENITIVE) && !row.has(at - 2, HERE);
}

/** करीब, कम से कम and the like, which belong to the number or time after them. */
export function atApproximator(row: Row, at: number): PhraseMatch<true> | undefined {
  return row.has(at, APPROXIMATOR_STARTS)
    ? APPROXIMATOR_PHRASES.longestAt(row.tokens, at, row.to)
    : undefined;
}

const STILL = keysOf(STILL_PARTICLES);
const FORMERLY = keysOf(FORMERLY_BEFORE);
const FIRST = keysOf('पहले');

/** अभी, “now”; अभी भी and अभी तक are none. */
export function now(row: Row, at: number): Match | undefined {
  if (!row.is(at, 'now') || row.has(at + 1, STILL)) return undefined;
  return { to: at + 1, meaning: { kind: 'reference', value: 'PRESENT_REF', type: 'DATE' } };
}

/** पहले as “formerly”, at the head of its clause: “…, पहले यह एक घंटे की थी”; not पहले चरण, इससे पहले, पहले ही. */
export function formerly(row: Row, at: number): Match | undefined {
  if (!row.has(at, FIRST)) return undefined;
  const before = row.has(at + 1, ALSO) ? isFree(row, at) : row.has(at + 1, FORMERLY) && isClauseHead(row, at);
  if (!before) return undefined;
  return { to: at + 1, meaning: { kind: 'reference', value: 'PAST_REF', type: 'DATE' } };
}

const ALSO = keysOf('भी');

/** पहले भी is “formerly” too, where it does not follow what it is before: not इससे पहले भी, दो दिन पहले भी. */
function isFree(row: Row, at: number): boolean {
  if (isClauseHead(row, at)) return true;
  const kind = row.lexeme(at - 1)?.kind;
  return kind !== 'unit' && !row.has(at - 1, GENITIVE) && !row.key(at - 1).endsWith('से');
}

const CONJUNCTIONS = keysOf('कि और लेकिन मगर पर परंतु किंतु जो जबकि जिसे');

function isClauseHead(row: Row, at: number): boolean {
  return at === row.from || row.tokens[at - 1]?.kind === 'mark' || row.has(at - 1, CONJUNCTIONS);
}

const CHANNEL_AFTER = keysOf(guards.CHANNEL_AFTER);
const TILL = keysOf('तक');

/** Whether आज तक is the news channel: आज तक से बातचीत, आज तक ने. */
export function isChannel(row: Row, at: number): boolean {
  return row.has(at + 1, TILL) && row.has(at + 2, CHANNEL_AFTER);
}
