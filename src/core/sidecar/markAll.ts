import type { EntityType, Span } from '../model';
import { isSnapped } from '../text/graphemes';
import { Draft, type Situation, type Stamp } from './draft';
import type { Edit } from './edit';
import type { MentionMark } from './marks';
import { overlapIndex, sameSpan } from './overlaps';
import { rejectInto } from './reject';
import { markInto } from './revise';

/** A place where a name stands that is not decided yet. */
export interface Hit extends Span {
  /** What was suggested in exactly this place. */
  readonly suggestion?: MentionMark;
}

/** What all places are marked as. */
export interface Naming {
  readonly type: EntityType;
  /** Canonical name of the entity. */
  readonly entity?: string;
}

/**
 * The places among the occurrences of a name (UTF-16) that marking all of them concerns: not what was decided already,
 * a rejection of this very type included, and not what is part of a longer name.
 */
export function hitsFor(
  { text, marks }: Situation,
  places: readonly Span[],
  type: EntityType,
): readonly Hit[] {
  const mentions = marks.marks.filter((mark): mark is MentionMark => mark.kind === 'mention');
  const at = overlapIndex(mentions, ({ span }) => span);
  return places.flatMap((place): Hit[] => {
    const here = at.overlapping(place);
    if (!isSnapped(text, place) || here.some((mark) => bars(mark, place, type))) return [];
    const suggestion = here.find(({ status, span }) => status === 'suggested' && sameSpan(span, place));
    return [{ ...place, ...(suggestion && { suggestion }) }];
  });
}

/** Whether a mention that overlaps a place keeps it from being marked. */
function bars({ status, span, type }: MentionMark, place: Span, wanted: EntityType): boolean {
  if (status === 'rejected') return type === wanted && sameSpan(span, place);
  if (status !== 'suggested') return true;
  return span.start <= place.start && place.end <= span.end && !sameSpan(span, place);
}

/**
 * Marks all places of a name that were picked, in one step: suggestions are accepted or corrected, the rest is added.
 * The places that were vetoed are remembered as rejected, also where nothing was suggested: what is marked elsewhere
 * would suggest them next (see learnedLexicon).
 */
export function markAll(
  situation: Situation,
  hits: { readonly picked: readonly Hit[]; readonly vetoed: readonly Hit[] },
  naming: Naming,
  stamp: Stamp,
): Edit {
  const draft = new Draft(situation, stamp);
  for (const { start, end } of hits.picked) markInto(draft, { start, end }, naming);
  for (const { suggestion, ...span } of hits.vetoed) {
    if (suggestion?.type === naming.type) rejectInto(draft, suggestion);
    else draft.put(rejection(draft, span, naming.type));
  }
  return draft.edit();
}

function rejection(draft: Draft, span: Span, type: EntityType) {
  const id = draft.stamp.newId();
  return { id, kind: 'mention', status: 'rejected', type, anchor: draft.anchor(span) } as const;
}
