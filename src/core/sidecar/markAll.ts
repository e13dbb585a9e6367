import type { EntityType, Span } from '../model';
import { isSnapped } from '../text/graphemes';
import { Draft, type Situation, type Stamp } from './draft';
import type { Edit } from './edit';
import type { CodedMark } from './marks';
import { overlapIndex, sameSpan } from './overlaps';
import { rejectInto } from './reject';
import { kindOf, type MarkType, markInto } from './revise';

/** A place to mark that is not decided yet. */
export interface Hit extends Span {
  /** What was suggested in exactly this place. */
  readonly suggestion?: CodedMark;
}

/** What all places are marked as. */
export interface Naming {
  readonly type: EntityType;
  /** Canonical name of the entity. */
  readonly entity?: string;
}

/**
 * The places (UTF-16) among those of some words that marking all of them concerns: not what was decided already in the
 * kind of the type, a rejection of this very type included, and not what is part of a longer suggestion.
 */
export function hitsFor(
  { text, marks }: Pick<Situation, 'text' | 'marks'>,
  places: readonly Span[],
  type: MarkType,
): readonly Hit[] {
  const kind = kindOf(type);
  const ofKind = marks.marks.filter((mark): mark is CodedMark => mark.kind === kind);
  const at = overlapIndex(ofKind, ({ span }) => span);
  return places.flatMap((place): Hit[] => {
    const here = at.overlapping(place);
    if (!isSnapped(text, place) || here.some((mark) => bars(mark, place, type))) return [];
    const suggestion = here.find(({ status, span }) => status === 'suggested' && sameSpan(span, place));
    return [{ ...place, ...(suggestion && { suggestion }) }];
  });
}

/** Whether a mark that overlaps a place keeps it from being marked. */
function bars({ status, span, type }: CodedMark, place: Span, wanted: MarkType): boolean {
  if (status === 'rejected') return type === wanted && sameSpan(span, place);
  if (status !== 'suggested') return true;
  return span.start <= place.start && place.end <= span.end && !sameSpan(span, place);
}

/** Marks places (UTF-16) as a type, in one step: suggestions are accepted or corrected, the rest is added. */
export function markPlaces(
  situation: Situation,
  places: readonly Span[],
  type: MarkType,
  stamp: Stamp,
): Edit {
  const draft = new Draft(situation, stamp);
  for (const { start, end } of places) markInto(draft, { start, end }, { type });
  return draft.edit();
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
