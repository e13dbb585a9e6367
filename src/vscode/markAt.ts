// Which mark is meant. Pure: works on the marks that reconcile() gave.
import { sameJson } from '../core/json/sameJson';
import type { Span } from '../core/model';
import type { EventMark, Mark } from '../core/sidecar/marks';
import { type MarkRef, refOf } from './views/nodes';

/**
 * The mark that a selection means: the one whose span it is, else the shortest one that holds it; suggestions before
 * annotations, rejected ones never. A caret at the end of a mark still means it.
 */
export function markAt(marks: readonly Mark[], selection: Span): Mark | undefined {
  const { start, end } = selection;
  const holding = marks.filter(
    ({ span, status }) => status !== 'rejected' && span.start <= start && end <= span.end,
  );
  return holding.sort((a, b) => length(a) - length(b) || rank(a) - rank(b))[0];
}

/** The events whose trigger a selection stands in, or touches: those that are not rejected, the nearest in extent first. */
export function eventsAt(marks: readonly Mark[], { start, end }: Span): EventMark[] {
  return marks
    .filter((mark): mark is EventMark => mark.kind === 'event' && mark.status !== 'rejected')
    .filter(({ span }) =>
      start === end ? span.start <= start && end <= span.end : span.start < end && start < span.end,
    )
    .sort((a, b) => length(a) - length(b));
}

/** The mark that a link or a tree item names: the annotation of that id, else what now stands there, rejected last. */
export function markOf(marks: readonly Mark[], ref: MarkRef): Mark | undefined {
  const named = ref.id !== undefined && marks.find(({ id }) => id === ref.id);
  if (named) return named;
  const here = marks.filter(
    ({ kind, span }) => kind === ref.kind && span.start === ref.start && span.end === ref.end,
  );
  const live = here.filter(({ status }) => status !== 'rejected');
  // An event that was added to a trigger is not the suggestion beside it.
  return live.find(({ id }) => id === ref.id) ?? live[0] ?? here[0];
}

/** The mark that stands for one of an earlier state; undefined where it is gone, or was annotated or annotated anew since. */
export function sameMark<T extends Mark>(marks: readonly Mark[], mark: T): T | undefined {
  // Several events may stand on one trigger.
  if (marks.includes(mark)) return mark;
  const now = markOf(marks, refOf('', mark));
  const isAsItWas = (one: Mark | undefined): one is T =>
    one?.kind === mark.kind && sameJson(one.annotation, mark.annotation);
  return isAsItWas(now) ? now : undefined;
}

/** The next (1) or previous (-1) of the marks after or before a selection, around the end of the text. */
export function neighbour<T extends Mark>(marks: readonly T[], selection: Span, step: 1 | -1): T | undefined {
  if (step === 1) {
    return marks.find(({ span }) => span.start > selection.start || isLater(span, selection)) ?? marks[0];
  }
  return (
    marks.findLast(({ span }) => span.start < selection.start || isLater(selection, span)) ?? marks.at(-1)
  );
}

/** Whether `a` starts where `b` does and comes after it. */
function isLater(a: Span, b: Span): boolean {
  return a.start === b.start && a.end > b.end && b.end > b.start;
}

function length({ span }: Mark): number {
  return span.end - span.start;
}

function rank({ status, kind }: Mark): number {
  if (kind === 'note') return 2;
  return status === 'suggested' ? 0 : 1;
}
