import { sameJson } from '../json/sameJson';
import type { Span } from '../model';
import { anchorResolver } from './anchors';
import { nameOfText, textsOf, withTexts } from './madeOn';
import type { Anchor, AnchoredAnnotation, Sidecar } from './schema';
import { isAnchored } from './sidecar';

/**
 * The sidecar with all anchors that can be on the present text: those with a known place (UTF-16 of the text, by id) are
 * made anew there, the others name the text that they were made on, whose fingerprint is kept. What is true of the text
 * already stays as it is, byte for byte.
 */
export function rebaseSidecar(sidecar: Sidecar, text: string, places: ReadonlyMap<string, Span>): Sidecar {
  const resolver = anchorResolver(text);
  const fingerprint = resolver.fingerprint();
  const isSameText = sidecar.fingerprint !== undefined && sameJson(sidecar.fingerprint, fingerprint);
  const earlier = isSameText ? undefined : nameOfText(sidecar.fingerprint);
  const present = nameOfText(fingerprint);
  const annotations = sidecar.annotations.map((annotation) => {
    if (!isAnchored(annotation)) return annotation;
    const place = places.get(annotation.id);
    if (place) return withAnchor(annotation, resolver.make(place));
    const { madeOn = earlier, ...anchor } = annotation.anchor;
    if (madeOn === annotation.anchor.madeOn && madeOn !== present) return annotation;
    return { ...annotation, anchor: madeOn === present ? anchor : { ...anchor, madeOn } };
  });
  const own = isSameText ? sidecar.fingerprint : fingerprint;
  return withTexts({ ...sidecar, annotations, fingerprint: own }, textsOf(sidecar));
}

/** The annotation with a new anchor; fields of the old one that nobody knows stay. */
export function withAnchor(annotation: AnchoredAnnotation, made: Anchor): AnchoredAnnotation {
  const { among: _, madeOn: __, ...others } = annotation.anchor;
  const anchor = { ...others, ...made };
  return sameJson(anchor, annotation.anchor) ? annotation : { ...annotation, anchor };
}
