import { type Interval, OPEN_SIDE, type TimeModifier } from '../model';
import * as guards from './guardTables';
import { keysOf } from './lexicon';
import type { Row } from './row';
import { AFTER, BEFORE, FROM } from './words';

/** The side of a time on which the text puts something. */
export type Bound = Extract<TimeModifier, 'BEFORE' | 'AFTER' | 'ON_OR_BEFORE' | 'ON_OR_AFTER'>;

const KE = keysOf('के');
const TILL = keysOf('तक');
const COMPARISONS = keysOf(guards.COMPARISONS);

/** The bound that the postposition after an expression makes of it: 2018 से पहले, 2018 के बाद, 15 जून से, शनिवार तक. */
export function boundAfter(row: Row, to: number): Bound | undefined {
  if (row.has(to, TILL)) return 'ON_OR_BEFORE';
  const isFrom = row.has(to, FROM);
  if (isFrom || row.has(to, KE)) {
    if (row.has(to + 1, BEFORE)) return 'BEFORE';
    if (row.has(to + 1, AFTER)) return 'AFTER';
  }
  return isFrom && !row.has(to + 1, COMPARISONS) ? 'ON_OR_AFTER' : undefined;
}

/** The interval on that side of another. */
export function bounded({ start, end }: Interval, bound: Bound): Interval {
  switch (bound) {
    case 'BEFORE':
      return { start: OPEN_SIDE, end: start };
    case 'AFTER':
      return { start: end, end: OPEN_SIDE };
    case 'ON_OR_BEFORE':
      return { start: OPEN_SIDE, end };
    case 'ON_OR_AFTER':
      return { start, end: OPEN_SIDE };
  }
}
