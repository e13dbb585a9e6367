import { sameJson } from '../json/sameJson';
import type { Draft } from './draft';
import { annotatedWords, suggestedWords } from './eventRoles';
import type { CodedMark } from './marks';
import type { CodedAnnotation } from './schema';

/** What `was` can remember of an annotation, as one flat object. */
type Remembered = Readonly<Record<string, unknown>>;

/** What was before a change: the annotation, and what of it is to be remembered. */
export interface Before {
  readonly annotation: CodedAnnotation;
  readonly remembered: Remembered;
}

/** The state before a change of a mark, whose annotation is the given one, or, for a suggestion, becomes it. */
export function beforeChange(draft: Draft, mark: CodedMark, annotation: CodedAnnotation): Before {
  const isSuggested = mark.kind === 'event' && !mark.annotation;
  const words = isSuggested ? suggestedWords(draft.situation.text, mark) : undefined;
  return { annotation, remembered: { ...remembered(draft, annotation), ...words } };
}

/**
 * Sets status and `was` of a changed annotation from what it was before, and from what it had been then. `isRefilled`: the
 * roles of an event name others than before.
 */
export function withStatus(
  draft: Draft,
  { annotation: before, remembered: known }: Before,
  after: CodedAnnotation,
  isRefilled: boolean,
): CodedAnnotation {
  if (before.status === 'added') return after;
  const first = { ...known, ...before.was };
  const now = remembered(draft, after);
  const was = Object.fromEntries(Object.entries(first).filter(([key, value]) => !sameJson(value, now[key])));
  const { was: _, ...rest } = after;
  if (Object.keys(was).length > 0) return { ...rest, status: 'corrected', was } as CodedAnnotation;
  const differs = isRefilled || entityOf(before) !== entityOf(after);
  const isCorrected = before.status === 'corrected' ? !before.was : differs;
  return { ...rest, status: isCorrected ? 'corrected' : 'accepted' };
}

/**
 * An annotation of which a field was put back to what it was in `old`: `was` no longer tells what is so again. With
 * nothing left to tell it is accepted, if it was before and has its entity still.
 */
export function withoutFalseWas(
  draft: Draft,
  annotation: CodedAnnotation,
  old: CodedAnnotation,
): CodedAnnotation {
  const { was, ...rest } = annotation;
  if (!was) return annotation;
  const now = remembered(draft, annotation);
  const left = Object.fromEntries(Object.entries(was).filter(([key, value]) => !sameJson(value, now[key])));
  if (Object.keys(left).length > 0) return { ...rest, was: left } as CodedAnnotation;
  const isAccepted = old.status === 'accepted' && entityOf(old) === entityOf(annotation);
  return isAccepted ? { ...rest, status: 'accepted' } : rest;
}

function remembered(draft: Draft, annotation: CodedAnnotation): Remembered {
  const { type, anchor } = annotation;
  const { exact } = anchor;
  if (annotation.kind === 'mention') return { type, exact };
  if (annotation.kind === 'time') return { type, value: annotation.value, exact };
  const { value, modes, contexts, aux } = annotation;
  return { type, value, modes, contexts, aux, ...annotatedWords(draft, annotation), exact };
}

/** The entity of a mention can be corrected without a trace in `was`. */
function entityOf(annotation: CodedAnnotation): string | undefined {
  return annotation.kind === 'mention' ? annotation.entity : undefined;
}
