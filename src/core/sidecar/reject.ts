import { Acceptance } from './accept';
import type { Draft } from './draft';
import type { CodedMark, Mark } from './marks';
import type { CodedAnnotation } from './schema';

const CODES = ['type', 'value', 'modes', 'contexts', 'aux'];
const NO_ROLES = { actor: [], recipient: [], place: [], date: [] };

/** Rejects a mark inside a decision; what nobody suggested, an analyst's own mark or a note, is deleted. */
export function rejectInto(draft: Draft, mark: Mark): void {
  if (mark.kind === 'note' || mark.status === 'added') {
    if (mark.id !== undefined) draft.remove(mark.id);
  } else if (mark.status !== 'rejected') {
    if (mark.id !== undefined) draft.detach(mark.id);
    draft.put(rejectionOf(draft, mark));
  }
}

/** A rejection speaks of what was suggested, not of what it had been corrected to; a rejected event names no one. */
function rejectionOf(draft: Draft, mark: CodedMark): CodedAnnotation {
  if (mark.annotation) return bare({ ...asSuggested(mark.annotation), status: 'rejected' });
  const suggestion = mark.kind === 'event' ? { ...mark, roles: NO_ROLES, source: null } : mark;
  return { ...new Acceptance(draft).annotationFor(suggestion), status: 'rejected' };
}

/** Without what only tells of the correction: the words of old fillers, the old extent. */
function asSuggested({ was, ...annotation }: CodedAnnotation): CodedAnnotation {
  const codes = Object.entries(was ?? {}).filter(([key]) => CODES.includes(key));
  return { ...annotation, ...Object.fromEntries(codes) } as CodedAnnotation;
}

function bare(annotation: CodedAnnotation): CodedAnnotation {
  if (annotation.kind !== 'event') return annotation;
  const { coref: _, ...rest } = annotation;
  return { ...rest, roles: NO_ROLES, source: null };
}
