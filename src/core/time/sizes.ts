import { PERIOD_SIZES } from '../model';
import type { DateParts, Meaning } from './meaning';
import type { Size } from './periods';

/** The size of the period that a meaning stands for, where it is one. */
export function sizeOf(meaning: Meaning): Size | undefined {
  switch (meaning.kind) {
    case 'date':
      return dateSize(meaning);
    case 'near':
    case 'yearly':
      return 'day';
    case 'shift':
    case 'named':
    case 'ending':
    case 'sameIn':
      return meaning.size;
    case 'nth':
      return meaning.weekday === undefined ? meaning.size : 'day';
    case 'within':
      return dateSize(meaning.part);
    default:
      return undefined;
  }
}

function dateSize({ day, weekday, month }: DateParts): Size {
  if (day !== undefined || weekday !== undefined) return 'day';
  return month === undefined ? 'year' : 'month';
}

/** Whether periods of one size are parts of those of another. */
export function isShorter(part: Size, whole: Size): boolean {
  return PERIOD_SIZES.indexOf(part) < PERIOD_SIZES.indexOf(whole);
}
