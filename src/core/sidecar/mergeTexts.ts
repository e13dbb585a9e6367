import { type Fingerprint, fingerprintId } from './fingerprint';
import { neededFingerprints } from './madeOn';
import type { Annotation, Sidecar } from './schema';
import { isAnchored } from './sidecar';

// The two sides of a merge may have been made on different versions of the article. While they are merged every anchor
// names its own; what comes out keeps the name where it is not the text that most of the sidecar is on.

/** The name of a text that has no fingerprint. */
const UNKNOWN = 'unknown';

/** A sidecar in which every anchor names the text that it was made on. */
export interface Named {
  readonly annotations: readonly Annotation[];
  /** The name of the text that the sidecar is on; undefined where it has no fingerprint. */
  readonly main: string | undefined;
  readonly texts: Readonly<Record<string, Fingerprint>>;
}

export function nameTexts({ annotations, fingerprint, fingerprints }: Sidecar): Named {
  const main = fingerprint && fingerprintId(fingerprint);
  return {
    main,
    texts: { ...fingerprints, ...(fingerprint && main !== undefined && { [main]: fingerprint }) },
    annotations: annotations.map((one) =>
      isAnchored(one)
        ? { ...one, anchor: { ...one.anchor, madeOn: one.anchor.madeOn ?? main ?? UNKNOWN } }
        : one,
    ),
  };
}

/**
 * Annotations of both sides with the fingerprints that they need. The sidecar is on the text of the side that changed
 * it, on ours where both did.
 */
export function unnameTexts(
  annotations: readonly Annotation[],
  base: Named,
  ours: Named,
  theirs: Named,
): Pick<Sidecar, 'annotations' | 'fingerprint' | 'fingerprints'> {
  const main = ours.main === base.main ? theirs.main : ours.main;
  const fingerprints = { ...base.texts, ...theirs.texts, ...ours.texts };
  const fingerprint = main === undefined ? undefined : fingerprints[main];
  const unnamed = annotations.map((one) => (isAnchored(one) ? withoutName(one, main ?? UNKNOWN) : one));
  const needed = neededFingerprints({ tippani: 1, annotations: unnamed, fingerprints });
  return { annotations: unnamed, ...needed, ...(fingerprint && { fingerprint }) };
}

function withoutName<T extends Extract<Annotation, { anchor: object }>>(annotation: T, main: string): T {
  const { madeOn, ...anchor } = annotation.anchor;
  return madeOn === main ? { ...annotation, anchor } : annotation;
}
