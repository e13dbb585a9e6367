import { keysOf } from './lexicon';
import type { Length, Match, Offset } from './meaning';
import { atApproximator } from './phraseRules';
import type { Row } from './row';
import { AFTER, BEFORE, EMPHASIS, FROM, GENITIVE } from './words';

/** The word after a length that makes it a point in time: (के) बाद, पहले, पूर्व. */
export function signAfter(row: Row, at: number): { readonly sign: -1 | 1; readonly to: number } | undefined {
  const word = row.has(at, GENITIVE) && row.has(at + 1, AFTER) ? at + 1 : row.skip(at, EMPHASIS);
  if (row.has(word, AFTER)) return { sign: 1, to: word + 1 };
  return row.has(word, BEFORE) ? { sign: -1, to: word + 1 } : undefined;
}

/** The point so long before or after: दो साल पहले, 24 वर्ष बाद. `at` is where the length begins, `to` where it ends. */
export function offsetAt(row: Row, at: number, length: Length, to: number): Match | undefined {
  const off = signAfter(row, to);
  return (
    off && { to: off.to, meaning: { kind: 'offset', from: originBefore(row, at), length, sign: off.sign } }
  );
}

const THEREAFTER = keysOf('इसके उसके इससे उससे');

/** हमले के दो दिन बाद and चुनाव से दो दिन पहले count from the event, इसके दो दिन बाद from what was told. */
function originBefore(row: Row, at: number): Offset['from'] {
  const before = atApproximator(row, at - 1) ? at - 2 : at - 1;
  if (row.has(before, THEREAFTER)) return 'told';
  return row.has(before, GENITIVE) || row.has(before, FROM) ? 'event' : 'context';
}
