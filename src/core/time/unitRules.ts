import { edgeOf, nthOf } from './extensions';
import type { Match } from './meaning';
import { sizeOfUnit } from './relativeRules';
import type { Row } from './row';

/** A part of the current period, which the text does not name: साल के अंत, महीने की शुरुआत, साल की पहली तिमाही. */
export function partOfCurrent(row: Row, at: number): Match | undefined {
  const unit = row.find(at, 'unit')?.unit;
  const size = unit && sizeOfUnit(unit);
  if (!size || size === 'day') return undefined;
  const current: Match = { to: at + 1, meaning: { kind: 'shift', size, direction: 0, from: 'publication' } };
  return nthOf(row, current) ?? edgeOf(row, current);
}
