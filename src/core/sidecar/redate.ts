import type { Span, TimeType } from '../model';
import { dateOfTimex } from '../text/isoDate';
import { Draft, type Situation, type Stamp } from './draft';
import type { Edit } from './edit';
import type { EventMark, TimeMark } from './marks';
import { markInto, reviseInto } from './revise';

/** What a time expression is set to: its TIMEX3 type and value. */
export interface TimeValue {
  readonly type: TimeType;
  readonly value: string;
}

/**
 * Gives a time expression a value, or marks a span (UTF-16) as one. It becomes `corrected`, or `accepted` where the value
 * is the suggested one. Events that were decided with the old value as their date follow, where they have no other date:
 * all in one step.
 */
export function setTimeValue(
  situation: Situation,
  target: TimeMark | Span,
  { type, value }: TimeValue,
  stamp: Stamp,
): Edit {
  const draft = new Draft(situation, stamp);
  if (!('kind' in target)) {
    markInto(draft, target, { type, value });
    return draft.edit();
  }
  reviseInto(draft, target, { type, value });
  for (const event of eventsDatedBy(situation, target))
    reviseInto(draft, event, { value: dateOfTimex(value) });
  return draft.edit();
}

function eventsDatedBy({ marks }: Situation, { id, value }: TimeMark): EventMark[] {
  const date = dateOfTimex(value);
  return marks.marks.filter(
    (mark): mark is EventMark =>
      mark.kind === 'event' &&
      mark.annotation !== undefined &&
      mark.status !== 'rejected' &&
      id !== undefined &&
      mark.annotation.roles.date.length === 1 &&
      mark.annotation.roles.date[0] === id &&
      mark.annotation.value === date,
  );
}
