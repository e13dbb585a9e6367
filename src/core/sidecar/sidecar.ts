import type { AnchoredAnnotation, Annotation, CodedAnnotation, Sidecar } from './schema';

const ID_LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const ID_LENGTH = 12;

/**
 * A random id of 12 letters and digits (71 bits), so that two analysts on two branches never make the same one.
 * `random` gives numbers in [0, 1), as Math.random does.
 */
export function newId(random: () => number): string {
  return Array.from({ length: ID_LENGTH }, () => ID_LETTERS[Math.floor(random() * ID_LETTERS.length)]).join(
    '',
  );
}

/** The annotation with this id, looked up in an index that is made once for each list of annotations. */
export function annotationById({ annotations }: Sidecar, id: string): Annotation | undefined {
  const known = indexes.get(annotations);
  if (known) return known.get(id);
  const index = new Map(annotations.toReversed().map((one) => [one.id, one]));
  indexes.set(annotations, index);
  return index.get(id);
}

/** Sidecars never change: another list is another sidecar. */
const indexes = new WeakMap<readonly Annotation[], ReadonlyMap<string, Annotation>>();

/** Whether the annotation holds on to a place in the text: all but the publication date do. */
export function isAnchored(annotation: Annotation): annotation is AnchoredAnnotation {
  return annotation.kind !== 'published';
}

/** Whether the annotation is a mention, a time expression or an event. */
export function isCoded(annotation: Annotation): annotation is CodedAnnotation {
  return annotation.kind !== 'published' && annotation.kind !== 'note';
}
