import { sameJson } from '../json/sameJson';
import { applyEdit, type Edit, rebaseEdit } from './edit';
import { referencesOf } from './references';
import type { Sidecar } from './schema';
import { annotationById } from './sidecar';
import { editOn, invertStep, type Step } from './step';

/** What of a step can still be taken back. */
export interface TakenBack {
  /** Takes back the part that stands as the step left it; it fits the sidecar. */
  readonly step: Step;
  /** The ids of the annotations that stay as they are: changed since, or needed by what stays. */
  readonly left: readonly string[];
}

/**
 * The part of a step that nobody touched since, inverted. An annotation that was changed or deleted since stays as it
 * is, and with it those that it names; nothing that is brought back names what is not there.
 */
export function takeBack(sidecar: Sidecar, step: Step): TakenBack {
  const inverse = invertStep(step);
  const here = rebaseEdit(sidecar, editOn(sidecar, inverse.edit));
  let kept: Edit = here.filter(({ id, before }) => sameJson(annotationById(sidecar, id) ?? null, before));
  for (;;) {
    const whole = withWholeNames(sidecar, kept);
    if (whole.length === kept.length) break;
    kept = whole;
  }
  const back = new Set(kept.map(({ id }) => id));
  return {
    step: { ...inverse, edit: inverse.edit.filter(({ id }) => back.has(id)) },
    left: here.map(({ id }) => id).filter((id) => !back.has(id)),
  };
}

/** The steps without those that would leave a name without its annotation: one they delete, or one they bring back. */
function withWholeNames(sidecar: Sidecar, steps: Edit): Edit {
  const result = applyEdit(sidecar, steps);
  if ('conflict' in result) return [];
  const { annotations } = result.sidecar;
  const present = new Set([...annotations, ...sidecar.annotations].map(({ id }) => id));
  const named = new Set(annotations.flatMap(referencesOf));
  return steps.filter(({ id, after }) =>
    after === null ? !named.has(id) : referencesOf(after).every((name) => present.has(name)),
  );
}
