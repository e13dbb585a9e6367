// Whether the name of a month that stands alone is one.
import * as guards from './guardTables';
import { keysOf } from './lexicon';
import type { Row } from './row';
import { GENITIVE } from './words';

const MARCH = 'मार्च';
const BEFORE = keysOf(guards.MARCH_BEFORE);
const VERBS = keysOf(guards.MARCH_AFTER);
const PHASES = keysOf(guards.MARCH_PHASES);
const JOINED = keysOf(guards.MARCH_JOINED);
const EVENT_NOUNS = keysOf(guards.MARCH_NOUNS);
const TIME_MARKERS = keysOf(guards.MONTH_MARKERS);

/** A month does nothing itself, and is not what someone or something is called: मई ने, मई नाम का, अगस्त क्रांति. */
const NOT_AFTER_MONTH = keysOf('ने नाम नामक क्रांति');

/** No march (पैदल मार्च, मार्च किया, किसानों का मार्च), no English verb (may, march), no name (मई ने). */
export function standsAlone(row: Row, at: number): boolean {
  const key = row.key(at);
  if (key === 'may' || key === 'march' || row.has(at + 1, NOT_AFTER_MONTH)) return false;
  return key !== MARCH || !(isEventBefore(row, at) || isEventAfter(row, at + 1));
}

/** पैदल मार्च; and what has an owner that is no year: किसानों का मार्च, but 2023 के मार्च. */
function isEventBefore(row: Row, at: number): boolean {
  if (row.has(at - 1, BEFORE)) return true;
  if (!row.has(at - 1, GENITIVE)) return false;
  return !(row.isDigits(at - 2) || row.is(at - 2, 'unit') || row.is(at - 2, 'number'));
}

/** मार्च किया, मार्च का आयोजन, मार्च में शामिल, मार्च राजभवन पहुंचा: a month takes a marker of times. */
function isEventAfter(row: Row, at: number): boolean {
  if (isMarched(row, at) || row.has(at + 1, JOINED)) return true;
  if (row.has(at, GENITIVE)) return row.has(at + 1, EVENT_NOUNS);
  const isMarked = row.key(at) === '' || row.tokens[at]?.kind === 'mark' || row.isDigits(at);
  return !(isMarked || row.has(at, TIME_MARKERS) || row.is(at, 'unit') || row.is(at, 'month'));
}

/** मार्च किया, मार्च शुरू किया: something that someone does. */
export function isMarched(row: Row, at: number): boolean {
  return row.has(at, VERBS) || (row.has(at, PHASES) && row.has(at + 1, VERBS));
}
