import type { Zone } from '../model';
import type { TokenRange } from '../text/sentences';
import type { Token } from '../text/words';
import { findDates, type WrittenDate } from './calendarDate';
import { datelineKind } from './dateline';
import { type Cue, shapeOf } from './lineShape';

/** A zoned line as a range of token indexes. */
interface ZonedLine extends TokenRange {
  readonly zone: Zone | null;
}

/** How well a date tells the day of publication: the label before it, or none. Lower is better. */
const RANKS = { published: 0, none: 1, updated: 2 } as const;
type Label = keyof typeof RANKS;

interface DatedLine {
  readonly iso: string;
  readonly rank: number;
}

/** A page may sum its story up above the date; a date without a label farther down is a crosshead of a chronicle. */
const MOST_BODY_ABOVE = 2;

/**
 * The publication date (ISO, YYYY-MM-DD) that the dateline lines of a text state, or null. A date labelled as
 * published comes before one without a label, and that before one labelled as updated; captions, body and dates
 * inside the story do not count. A label at the end of a line (Published:) belongs to the date in the next dateline.
 */
export function findPublished(lines: readonly ZonedLine[], tokens: readonly Token[]): string | null {
  let best: DatedLine | undefined;
  let pending: Label = 'none';
  let body = 0;
  for (const line of lines) {
    if (line.zone === 'body') body++;
    if (line.zone !== 'dateline') continue;
    const shape = shapeOf(tokens, line);
    if (datelineKind(shape) === 'caption') continue;
    const labels = shape.cues.filter(({ value }) => value === 'published' || value === 'updated');
    const found = bestDate(findDates(shape.tokens, shape.from, shape.to), labels, pending);
    pending = found ? 'none' : (labelBefore(labels, shape.to) ?? 'none');
    if (found && isBetter(found, best, body)) best = found;
  }
  return best?.iso ?? null;
}

function isBetter(found: DatedLine, best: DatedLine | undefined, bodyAbove: number): boolean {
  if (found.rank === RANKS.none && bodyAbove > MOST_BODY_ABOVE) return false;
  return best === undefined || found.rank < best.rank;
}

/** The date of a line with the best label; of equal ones the first. */
function bestDate(
  dates: readonly WrittenDate[],
  labels: readonly Cue[],
  pending: Label,
): DatedLine | undefined {
  return dates
    .map(({ iso, from }) => ({ iso, rank: RANKS[labelBefore(labels, from) ?? pending] }))
    .toSorted((a, b) => a.rank - b.rank)[0];
}

/** The last label before a token: Published: <date> | Updated: <date>. */
function labelBefore(labels: readonly Cue[], at: number): Label | undefined {
  const label = labels.findLast(({ to }) => to <= at)?.value;
  return label === 'published' || label === 'updated' ? label : undefined;
}
