import { offsetMap, spanToCodePoints } from '../text/offsets';
import { type AnchorState, anchorResolver } from './anchors';
import type { Annotation, Sidecar } from './schema';
import { isAnchored } from './sidecar';

/** Where an annotation stands in a text: offsets count code points of the text with LF line ends. */
export interface AnnotationState {
  readonly id: string;
  readonly kind: Annotation['kind'];
  readonly state: AnchorState;
  /** The proved place; of `changed` and `ambiguous` the first proposal; null where the annotation is lost. */
  readonly start: number | null;
  readonly end: number | null;
  /** Places for a person to choose from, best first; none where the place is proved. */
  readonly proposals: readonly { readonly start: number; readonly end: number }[];
}

/** The state of every annotation that has an anchor, in the order of the sidecar. The text is one without byte order mark. */
export function annotationStates(text: string, sidecar: Sidecar): AnnotationState[] {
  const resolver = anchorResolver(text, sidecar);
  const map = offsetMap(text);
  return sidecar.annotations.filter(isAnchored).map(({ id, kind, anchor }) => {
    const found = resolver.resolve(anchor);
    const proposals = found.proposals.map((place) => spanToCodePoints(map, place));
    const known = 'span' in found ? spanToCodePoints(map, found.span) : proposals[0];
    const place = found.state === 'lost' ? undefined : known;
    return { id, kind, state: found.state, start: place?.start ?? null, end: place?.end ?? null, proposals };
  });
}
