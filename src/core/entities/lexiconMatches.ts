import type { Lexicon, LexiconName } from '../lexicon/lexicon';
import { keyOfTokens, type LexiconTable, lexiconTable } from '../lexicon/lexiconTable';
import type { TokenRange } from '../text/sentences';
import type { Found, Scan } from './scan';
import { NO_NAME, Word } from './wordClass';

/** What stands at a token, if anything. */
type FoundAt = ReadonlyMap<number, Found>;

/**
 * Lays what analysts taught over what was found so far: names of the lexicon take the place of what overlaps them,
 * except of a longer mention that holds them; texts that are said to be no name go. Time expressions stay.
 */
export function applyLexicon(scan: Scan, ranges: readonly TokenRange[], lexicon: Lexicon | undefined): void {
  if (!lexicon) return;
  const table = lexiconTable(lexicon);
  const allowed = scan.found.filter((found) => !isDenied(scan, found, table));
  const at = byToken(allowed);
  const names = ranges.flatMap((range) => [...namesIn(scan, range, table, at)]);
  scan.replace([...names, ...allowed]);
}

/** Takes away what is said to be no name, after rules that repeat a name found elsewhere. */
export function dropDenied(scan: Scan, lexicon: Lexicon | undefined): void {
  if (!lexicon) return;
  const table = lexiconTable(lexicon);
  if (scan.found.some((found) => isDenied(scan, found, table))) {
    scan.replace(scan.found.filter((found) => !isDenied(scan, found, table)));
  }
}

function isDenied(scan: Scan, { from, to, type }: Found, table: LexiconTable): boolean {
  return table.isNoName(keyOfTokens(scan.tokens, from, to), type);
}

function byToken(found: readonly Found[]): FoundAt {
  const at = new Map<number, Found>();
  for (const one of found) for (let token = one.from; token < one.to; token++) at.set(token, one);
  return at;
}

/** The names of the lexicon in a range of tokens, the longest from the left; they do not overlap. */
function* namesIn(scan: Scan, range: TokenRange, table: LexiconTable, foundAt: FoundAt): Generator<Found> {
  for (let at = range.from; at < range.to; at++) {
    if (scan.tokens[at]?.kind === 'mark') continue;
    const match = table.longestAt(scan.tokens, at, range.to);
    if (!match || yields(match, match.value, foundAt) || isOrdinary(scan, match, match.value)) continue;
    yield { from: match.from, to: match.to, type: match.value.type, trust: 'whole' };
    at = match.to - 1;
  }
}

/** Whether a name gives way to what was found in its place. */
function yields({ from, to }: TokenRange, { weak }: LexiconName, foundAt: FoundAt): boolean {
  for (let at = from; at < to; at++) {
    const found = foundAt.get(at);
    if (found && (weak || (found.from <= from && to <= found.to && found.to - found.from > to - from)))
      return true;
  }
  return false;
}

/** Signs that a common word is here a person: आशा ने कहा. */
const AFTER_PERSON: ReadonlySet<string> = new Set(['ने', 'जी', 'द्वारा']);

/** Whether a name that one decision taught is here rather the common word that it is as well: आशा, विजय. */
function isOrdinary(scan: Scan, { from, to }: TokenRange, { learned, type }: LexiconName): boolean {
  if (!learned || to - from > 1) return false;
  if (type !== 'PERSON') return scan.is(from, Word.Function);
  return scan.is(from, NO_NAME | Word.Ambiguous) && !AFTER_PERSON.has(scan.key(to));
}
