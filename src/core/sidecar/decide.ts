import type { Span } from '../model';
import { Acceptance } from './accept';
import { Draft, type Situation, type Stamp, spanToMark } from './draft';
import type { Edit } from './edit';
import type { Mark, NoteMark } from './marks';
import { withAnchor } from './rebase';
import { rejectInto } from './reject';
import { PUBLISHED_ID } from './schema';
import { isAnchored } from './sidecar';

export type { Situation, Stamp } from './draft';

export {
  addEvent,
  type EventChange,
  editEvent,
  type FillerChoice,
  mergeEvents,
  type Part,
  splitEvent,
  toggleFiller,
} from './editEvent';
export { type Hit, hitsFor, markAll, markPlaces } from './markAll';
export { setTimeValue, type TimeValue } from './redate';
export { type Change, type MarkType, markSpan, retypeMark, reviseMark } from './revise';
export { deleteReply, editReply, replyTo, resolveNote } from './threads';

// What an analyst can decide, each as a pure builder of one Edit. An empty Edit: there is nothing to do.

/**
 * Accepts a suggestion, or takes a rejection back. Accepting an event also accepts the mentions and time expressions
 * that fill its roles, so that the roles have annotations to name.
 */
export function acceptMark(situation: Situation, mark: Mark, stamp: Stamp): Edit {
  return acceptMarks(situation, [mark], stamp);
}

/** Accepts any number of marks as one step. */
export function acceptMarks(situation: Situation, marks: readonly Mark[], stamp: Stamp): Edit {
  const draft = new Draft(situation, stamp);
  const acceptance = new Acceptance(draft);
  for (const mark of marks) if (mark.kind !== 'note') acceptance.accept(mark);
  return draft.edit();
}

/**
 * Rejects a suggestion, accepted or corrected ones too: the rejection is kept, in the type that was suggested, and the
 * suggestion stays hidden. What the analyst had added, and a note, is deleted instead: nobody suggested it.
 */
export function rejectMark(situation: Situation, mark: Mark, stamp: Stamp): Edit {
  return rejectMarks(situation, [mark], stamp);
}

/** Rejects any number of marks as one step. */
export function rejectMarks(situation: Situation, marks: readonly Mark[], stamp: Stamp): Edit {
  const draft = new Draft(situation, stamp);
  for (const mark of marks) rejectInto(draft, mark);
  return draft.edit();
}

/** Deletes an annotation and every reference to it; a suggestion that it hid comes back. */
export function deleteMark(situation: Situation, mark: Mark, stamp: Stamp): Edit {
  return mark.id === undefined ? [] : deleteAnnotation(situation, mark.id, stamp);
}

/** Deletes an annotation by its id, also one that has no place in the text any more. */
export function deleteAnnotation(situation: Situation, id: string, stamp: Stamp): Edit {
  const draft = new Draft(situation, stamp);
  draft.remove(id);
  return draft.edit();
}

/**
 * Writes a note: on an annotation it becomes its `note`, on a span or a suggestion a note of its own; a note mark gets
 * the new text. An empty text takes the note away.
 */
export function addNote(situation: Situation, target: Mark | Span, text: string, stamp: Stamp): Edit {
  const draft = new Draft(situation, stamp);
  const note = text.trim();
  const mark = 'kind' in target ? target : undefined;
  if (mark?.kind === 'note') rewriteNote(draft, mark, note);
  else if (mark?.annotation) {
    const { note: _, ...rest } = mark.annotation;
    draft.put(note === '' ? rest : { ...rest, note });
  } else {
    const span = spanToMark(situation.text, 'kind' in target ? target.span : target);
    if (span && note !== '') {
      draft.put({ id: stamp.newId(), kind: 'note', text: note, anchor: draft.anchor(span) });
    }
  }
  return draft.edit();
}

function rewriteNote(draft: Draft, { annotation }: NoteMark, text: string): void {
  if (text === '') draft.remove(annotation.id);
  else draft.put({ ...annotation, text });
}

/** Sets the publication date (ISO), or takes it away with null. */
export function setPublished(situation: Situation, date: string | null, stamp: Stamp): Edit {
  const draft = new Draft(situation, stamp);
  if (date === null) draft.remove(PUBLISHED_ID);
  else {
    const present = draft.get(PUBLISHED_ID);
    const old = present?.kind === 'published' ? present : undefined;
    draft.put({ ...old, id: PUBLISHED_ID, kind: 'published', value: date });
  }
  return draft.edit();
}

/**
 * Anchors an annotation anew at a span (UTF-16): what confirming a proposal, or placing a lost annotation by selecting
 * text, does. Who decided on the annotation stays. Empty where the span is, or where there is no such annotation.
 */
export function placeAnnotation(situation: Situation, id: string, span: Span): Edit {
  return placeAnnotations(situation, new Map([[id, span]]));
}

/** Anchors any number of annotations anew as one step: by id, the span of each; see placeAnnotation. */
export function placeAnnotations(situation: Situation, places: ReadonlyMap<string, Span>): Edit {
  const draft = new Draft(situation, { newId: () => '' });
  for (const [id, span] of places) {
    const before = draft.get(id);
    const place = spanToMark(situation.text, span);
    if (before && place && isAnchored(before)) draft.put(withAnchor(before, draft.anchor(place)));
  }
  return draft.edit();
}
