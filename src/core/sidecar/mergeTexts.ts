import { nameOfText, namingText, neededFingerprints, type Texts, textsOf, UNKNOWN_TEXT } from './madeOn';
import type { Annotation, Sidecar } from './schema';
import { isAnchored } from './sidecar';

// The two sides of a merge may have been made on different versions of the article. While they are merged every anchor
// names its own; what comes out keeps the name where it is not the text that most of the sidecar is on.

/** A sidecar in which every anchor names the text that it was made on. */
export interface Named {
  readonly annotations: readonly Annotation[];
  /** The name of the text that the sidecar is on; undefined where it has no fingerprint. */
  readonly main: string | undefined;
  readonly texts: Texts;
}

export function nameTexts(sidecar: Sidecar): Named {
  const { fingerprint, annotations } = sidecar;
  const own = nameOfText(fingerprint);
  return {
    main: fingerprint && own,
    texts: textsOf(sidecar),
    annotations: annotations.map((one) => namingText(one, own)),
  };
}

/**
 * Annotations of both sides with the fingerprints that they, and the clashes over them, need. The sidecar is on the text of the side that changed
 * it, on ours where both did.
 */
export function unnameTexts(
  {
    annotations,
    conflicts,
  }: { readonly annotations: readonly Annotation[]; readonly conflicts: readonly unknown[] },
  base: Named,
  ours: Named,
  theirs: Named,
): Pick<Sidecar, 'annotations' | 'fingerprint' | 'fingerprints'> {
  const main = ours.main === base.main ? theirs.main : ours.main;
  const fingerprints = { ...base.texts, ...theirs.texts, ...ours.texts };
  const fingerprint = main === undefined ? undefined : fingerprints[main];
  const unnamed = annotations.map((one) => (isAnchored(one) ? withoutName(one, main ?? UNKNOWN_TEXT) : one));
  const needed = neededFingerprints({ tippani: 1, annotations: unnamed, fingerprints }, conflicts);
  return { annotations: unnamed, ...needed, ...(fingerprint && { fingerprint }) };
}

function withoutName<T extends Extract<Annotation, { anchor: object }>>(annotation: T, main: string): T {
  const { madeOn, ...anchor } = annotation.anchor;
  return madeOn === main ? { ...annotation, anchor } : annotation;
}
