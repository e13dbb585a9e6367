import type { EventType } from '../../model';
import { fold } from '../../text/fold';
import { ACCUSE } from './accuse';
import { AGREE } from './agree';
import { AID } from './aid';
import { ASSAULT } from './assault';
import { COERCE } from './coerce';
import { CONCEDE } from './concede';
import { CONSULT } from './consult';
import { COOPERATE } from './cooperate';
import { MOBILIZE } from './mobilize';
import { PROTEST } from './protest';
import { REJECT } from './reject';
import { REQUEST } from './request';
import { RETREAT } from './retreat';
import { type PredicateRow, readRows, type Sense } from './rows';
import { SANCTION } from './sanction';
import { SUPPORT } from './support';
import { THREATEN } from './threaten';

/** In order of precedence where two types share a word: the more specific first. */
const TABLES: readonly (readonly [EventType, string])[] = [
  ['CONCEDE', CONCEDE],
  ['ACCUSE', ACCUSE],
  ['THREATEN', THREATEN],
  ['COERCE', COERCE],
  ['ASSAULT', ASSAULT],
  ['SANCTION', SANCTION],
  ['PROTEST', PROTEST],
  ['REJECT', REJECT],
  ['REQUEST', REQUEST],
  ['RETREAT', RETREAT],
  ['AID', AID],
  ['MOBILIZE', MOBILIZE],
  ['COOPERATE', COOPERATE],
  ['CONSULT', CONSULT],
  ['AGREE', AGREE],
  ['SUPPORT', SUPPORT],
];

const ROWS: readonly PredicateRow[] = TABLES.flatMap(([type, table]) => readRows(type, table));

/** Unfolded stems of every verb in the tables, for the verb index. */
export const PREDICATE_VERBS: ReadonlySet<string> = new Set(ROWS.flatMap(({ stems }) => stems));

/** Event nouns and noun phrases, uninflected, with their senses in order of precedence. */
export const NOUN_SENSES: ReadonlyMap<string, readonly Sense[]> = collect('noun', (text) => text);

/** Folded stems of simple verbs with their senses. */
export const VERB_SENSES: ReadonlyMap<string, readonly Sense[]> = collect('verb', fold);

function collect(kind: PredicateRow['kind'], key: (text: string) => string): Map<string, Sense[]> {
  const senses = new Map<string, Sense[]>();
  for (const row of ROWS) {
    if (row.kind !== kind) continue;
    for (const { text, sense } of row.words) {
      const known = senses.get(key(text));
      if (known) known.push(sense);
      else senses.set(key(text), [sense]);
    }
  }
  for (const known of senses.values()) known.sort((a, b) => Number(isOpen(a)) - Number(isOpen(b)));
  return senses;
}

/** A sense that asks for no other word comes after those that do. */
function isOpen({ conditions }: Sense): boolean {
  return conditions.length === 0;
}
