import { isObject, sameJson } from '../json/sameJson';
import { essence, type OpenConflict, openConflicts, resolveConflicts, type Side } from './conflicts';
import { type Edit, editBetween } from './edit';
import { nameOfText, namingText } from './madeOn';
import { type Annotation, type Conflict, type Sidecar, schemaIssues } from './schema';
import { annotationById, isAnchored } from './sidecar';

/** A way to decide a conflict. */
export interface ConflictChoice {
  /** Whose value is taken. */
  readonly side: Side;
  /** The value in words, or what becomes of the annotation. */
  readonly words: string;
  /** What carries the choice out: the annotation without the conflict. */
  readonly edit: Edit;
}

const SIDES: readonly Side[] = ['ours', 'theirs', 'base'];

/**
 * The ways to decide a conflict on an annotation, ours first; a value that the annotation cannot have (none, where one
 * must be) is no choice, and what both sides started from only where it is another value. Empty for a conflict that is
 * not in the sidecar, or that is on the sidecar itself, which no edit of annotations settles.
 */
export function conflictChoices(sidecar: Sidecar, { id, conflict }: OpenConflict): readonly ConflictChoice[] {
  const own = openConflicts(sidecar).find((open) => open.id === id && sameJson(open.conflict, conflict));
  if (id === null || !own) return [];
  return SIDES.filter((side) => isOffered(conflict, side)).flatMap((side) => {
    const resolved = resolveConflicts(sidecar, side, (open) => open.conflict === own.conflict);
    const edit = namePlaces(editBetween(sidecar, resolved), nameOfText(sidecar.fingerprint));
    if (schemaIssues(resolved).length > 0) return [];
    return [{ side, words: choiceWords(sidecar, conflict, side), edit }];
  });
}

/** An anchor that a choice puts in the place of another says of which text it is: the article may be another by now. */
function namePlaces(edit: Edit, own: string): Edit {
  const anchorOf = (one: Annotation | null) => (one && isAnchored(one) ? one.anchor : undefined);
  return edit.map(({ id, before, after }) => {
    const isAsBefore = sameJson(anchorOf(before), anchorOf(after));
    return { id, before, after: after && !isAsBefore ? namingText(after, own) : after };
  });
}

function isOffered(conflict: Conflict, side: Side): boolean {
  if (side !== 'base') return true;
  const { deleted, base, ours, theirs } = conflict;
  return deleted === undefined && !sameJson(base, ours) && !sameJson(base, theirs);
}

function choiceWords(sidecar: Sidecar, conflict: Conflict, side: Side): string {
  if (conflict.deleted !== undefined) return conflict.deleted === side ? 'delete it' : 'keep it';
  return valueWords(sidecar, conflict[side]);
}

/** The value of a field in words: annotations that it names by their quotes, of an anchor the quote, of a reply its text. */
export function valueWords(sidecar: Sidecar, value: unknown): string {
  if (value === undefined || value === null || value === '') return 'nothing';
  if (Array.isArray(value)) return value.map((one) => valueWords(sidecar, one)).join(', ') || 'nothing';
  if (typeof value === 'string') return quoteOf(sidecar, value) ?? value;
  const short = essence(value);
  if (typeof short !== 'string') return JSON.stringify(value);
  return isObject(value) && 'exact' in value ? `“${short}”` : short;
}

function quoteOf(sidecar: Sidecar, id: string): string | undefined {
  const named = annotationById(sidecar, id);
  return named && isAnchored(named) ? `“${named.anchor.exact}”` : undefined;
}
