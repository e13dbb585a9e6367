import { isObject } from '../json/sameJson';
import { type Fingerprint, fingerprintId } from './fingerprint';
import type { Anchor, Annotation, Sidecar } from './schema';
import { isAnchored } from './sidecar';

// On which text each anchor was made: the sidecar's own, or an earlier one that the anchor names.

/** What a sidecar tells of the texts that its anchors were made on. */
export type MadeOn = Pick<Sidecar, 'fingerprint' | 'fingerprints'>;

/** Fingerprints by the names of their texts. */
export type Texts = Readonly<Record<string, Fingerprint>>;

/** Names the text of a sidecar without a fingerprint, which other programs write: contexts decide on its anchors. */
export const UNKNOWN_TEXT = 'unknown';

/** The name under which a text is known after it was edited. */
export function nameOfText(fingerprint: Fingerprint | undefined): string {
  return fingerprint ? fingerprintId(fingerprint) : UNKNOWN_TEXT;
}

/** The annotation with its anchor naming the text that it was made on: `own` where it names none. */
export function namingText(annotation: Annotation, own: string): Annotation {
  if (!isAnchored(annotation)) return annotation;
  const { anchor } = annotation;
  return { ...annotation, anchor: { ...anchor, madeOn: anchor.madeOn ?? own } };
}

/** All texts that a sidecar knows, its own among them. */
export function textsOf({ fingerprint, fingerprints }: MadeOn): Texts {
  return { ...fingerprints, ...(fingerprint && { [nameOfText(fingerprint)]: fingerprint }) };
}

/** The sidecar with those of the texts that its anchors name, and no others. */
export function withTexts(sidecar: Sidecar, texts: Texts | undefined): Sidecar {
  const { fingerprints: _, ...rest } = sidecar;
  const { fingerprints } = neededFingerprints({ ...rest, ...(texts && { fingerprints: texts }) });
  return { ...rest, ...(fingerprints && { fingerprints }) };
}

/** Whether an anchor names no text, or one that never had a fingerprint: then nobody knows better than its contexts. */
export function isOfUnknownText({ madeOn }: Anchor): boolean {
  return madeOn === undefined || madeOn === UNKNOWN_TEXT;
}

/** The fingerprint of the text that an anchor was made on; undefined where the sidecar does not tell. */
export function fingerprintFor(
  { fingerprint, fingerprints }: MadeOn,
  anchor: Anchor,
): Fingerprint | undefined {
  const { madeOn } = anchor;
  if (madeOn === undefined) return fingerprint;
  return fingerprints && Object.hasOwn(fingerprints, madeOn) ? fingerprints[madeOn] : undefined;
}

/** The fingerprints that an anchor was made on, one in a conflict or in `more` too; the named ones sorted by name. */
export function neededFingerprints(
  { fingerprint, fingerprints, annotations }: Sidecar,
  more: readonly unknown[] = [],
): MadeOn {
  const isNeeded = annotations.some((one) => isAnchored(one) && one.anchor.madeOn === undefined);
  const names = new Set([...annotations.flatMap(namesIn), ...madeOnIn(more)]);
  const named = Object.entries(fingerprints ?? {})
    .filter(([name]) => names.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    ...(fingerprint && isNeeded && { fingerprint }),
    ...(named.length > 0 && { fingerprints: Object.fromEntries(named) }),
  };
}

/** The texts that an annotation names, in its conflicts too; undefined for an anchor that names none. */
export function namesIn(annotation: Annotation): readonly unknown[] {
  const own = isAnchored(annotation) ? [annotation.anchor.madeOn] : [];
  return annotation.conflicts ? [...own, ...madeOnIn(annotation.conflicts)] : own;
}

/** The values of `madeOn` at any depth. */
function madeOnIn(value: unknown): unknown[] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'madeOn' ? [inner] : madeOnIn(inner)));
}
