import { applyEdit, type Edit, invertEdit, rebaseEdit } from './edit';
import { nameOfText, namesIn, namingText, type Texts, textsOf, withTexts } from './madeOn';
import type { Annotation, Sidecar } from './schema';
import { isAnchored } from './sidecar';

// A step is kept longer than the sidecar stays as it was: the text changes, and fingerprints that no annotation needs are
// dropped. So each anchor in a step names the text that it was made on, and the step knows these texts.

/** A step as it is remembered. Plain JSON, so that it can be stored. */
export interface Step {
  /** Each anchor in it names its text. */
  readonly edit: Edit;
  /** The fingerprints of these texts, as far as they are known. */
  readonly texts: Texts;
}

/** The sidecar after a step, and the step as it was done; or why it does not fit, in a message for the user. */
export type StepResult = { readonly sidecar: Sidecar; readonly step: Step } | { readonly conflict: string };

/** Names a text of which nothing is known: what stands in a step of a version that kept no texts may be of any. */
const FORGOTTEN = 'forgotten';

/**
 * Carries out a step on a sidecar whose anchors have followed the text. An anchor in it that names no text is one on the
 * sidecar's own, as in a fresh decision. What comes back with it is given the fingerprints of its texts. The step given
 * back has the anchors as they are now, so that they hold best when it is taken back.
 */
export function takeStep(sidecar: Sidecar, { edit, texts }: Step): StepResult {
  const here = rebaseEdit(sidecar, editOn(sidecar, edit));
  const applied = applyEdit(sidecar, here);
  if ('conflict' in applied) return applied;
  const known = { ...texts, ...textsOf(sidecar) };
  return {
    sidecar: withTexts(applied.sidecar, known),
    step: stepOf(named(here, nameOfText(sidecar.fingerprint)), known),
  };
}

/** The step that takes a step back. */
export function invertStep({ edit, texts }: Step): Step {
  return { edit: invertEdit(edit), texts };
}

/** An edit whose anchors name their texts, for a sidecar: those on its own text need not say so. */
export function editOn(sidecar: Sidecar, edit: Edit): Edit {
  const own = nameOfText(sidecar.fingerprint);
  return onBothSides(edit, (annotation) => {
    if (!isAnchored(annotation) || annotation.anchor.madeOn !== own) return annotation;
    const { madeOn: _, ...anchor } = annotation.anchor;
    return { ...annotation, anchor };
  });
}

/** The step of an edit whose anchors name their texts, with those among the known ones. */
export function stepOf(edit: Edit, known: Texts): Step {
  return {
    edit,
    texts: textsFor(
      edit.flatMap(({ before, after }) => [before, after]),
      known,
    ),
  };
}

/** A step of a version that kept no texts: what its anchors were made on is not known any more. */
export function stepWithoutTexts(edit: Edit): Step {
  return { edit: named(edit, FORGOTTEN), texts: {} };
}

/** The step with what it needs to be taken back, and no more. */
export function toTakeBack({ edit, texts }: Step): Step {
  return {
    edit,
    texts: textsFor(
      edit.map(({ before }) => before),
      texts,
    ),
  };
}

function textsFor(annotations: readonly (Annotation | null)[], known: Texts): Texts {
  const names = new Set(annotations.flatMap((one) => (one ? namesIn(one) : [])));
  return Object.fromEntries(Object.entries(known).filter(([name]) => names.has(name)));
}

function named(edit: Edit, own: string): Edit {
  return onBothSides(edit, (annotation) => namingText(annotation, own));
}

function onBothSides(edit: Edit, change: (annotation: Annotation) => Annotation): Edit {
  return edit.map(({ id, before, after }) => ({
    id,
    before: before && change(before),
    after: after && change(after),
  }));
}
