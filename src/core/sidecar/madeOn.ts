import { isObject } from '../json/sameJson';
import type { Fingerprint } from './fingerprint';
import type { Anchor, Annotation, Sidecar } from './schema';
import { isAnchored } from './sidecar';

// On which text each anchor was made: the sidecar's own, or an earlier one that the anchor names.

/** What a sidecar tells of the texts that its anchors were made on. */
export type MadeOn = Pick<Sidecar, 'fingerprint' | 'fingerprints'>;

/** The fingerprint of the text that an anchor was made on; undefined where the sidecar does not tell. */
export function fingerprintFor(
  { fingerprint, fingerprints }: MadeOn,
  anchor: Anchor,
): Fingerprint | undefined {
  const { madeOn } = anchor;
  if (madeOn === undefined) return fingerprint;
  return fingerprints && Object.hasOwn(fingerprints, madeOn) ? fingerprints[madeOn] : undefined;
}

/** The fingerprints that an anchor was made on, one in a conflict too; the named ones sorted by name. */
export function neededFingerprints({ fingerprint, fingerprints, annotations }: Sidecar): MadeOn {
  const isNeeded = annotations.some((one) => isAnchored(one) && one.anchor.madeOn === undefined);
  const names = new Set(annotations.flatMap(namesIn));
  const named = Object.entries(fingerprints ?? {})
    .filter(([name]) => names.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    ...(fingerprint && isNeeded && { fingerprint }),
    ...(named.length > 0 && { fingerprints: Object.fromEntries(named) }),
  };
}

function namesIn(annotation: Annotation): unknown[] {
  const own = isAnchored(annotation) ? [annotation.anchor.madeOn] : [];
  return annotation.conflicts ? [...own, ...madeOnIn(annotation.conflicts)] : own;
}

/** The values of `madeOn` at any depth. */
function madeOnIn(value: unknown): unknown[] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'madeOn' ? [inner] : madeOnIn(inner)));
}
