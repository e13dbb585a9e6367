import type { Span } from '../model';
import { clusterEnd, clusterStart, isSnapped, snapSpan } from '../text/graphemes';
import { type Fingerprint, fingerprintOf, unitsOf } from './fingerprint';
import { type LfText, lfText } from './lfText';
import { fingerprintFor, isOfUnknownText, type MadeOn } from './madeOn';
import { sameSpan } from './overlaps';
import { findProposals, hasRival, type Proposal } from './proposals';
import type { Anchor } from './schema';
import { type TextIndex, textIndex } from './textIndex';
import { createTracer, type Traced, type Tracer } from './trace';

export type { Proposal } from './proposals';
export { mapSpan, type TextChange } from './spanMap';

/**
 * What became of an anchor in a text. Where the sidecar keeps a fingerprint of the text that the anchor was made on, the
 * two texts are compared word by word, and that decides:
 * - `ok`: the quote stands at its stored place, and the words around it, or what came between them, prove that it is it.
 * - `moved`: the same, but other text came or went before it. A sentence that was put elsewhere is not meant: that is
 *   `changed`, with the new place as the proposal.
 * Without a fingerprint (sidecars of earlier versions and of other programs) the contexts decide alone:
 * - `ok`: the quote stands at its stored place between its stored contexts, and no look-alike came or went.
 * - `moved`: it stands there no more, but quote and both contexts, whole, stand at exactly one other place, had no
 *   look-alike before, and no other place comes near.
 * An anchor that names a text of which the sidecar has no fingerprint is never proved.
 * And with or without:
 * - `changed`: there is one likely place, but quote or contexts differ; only a person can say.
 * - `ambiguous`: several places are equally likely.
 * - `lost`: no place is likely.
 */
export type AnchorState = 'ok' | 'moved' | 'changed' | 'ambiguous' | 'lost';

/** Where an anchor is. `span` (UTF-16 of the text asked about) only where it is proved: `ok` and `moved`. */
export type Resolution =
  | { readonly state: 'ok' | 'moved'; readonly span: Span; readonly proposals: readonly [] }
  | { readonly state: 'changed' | 'ambiguous' | 'lost'; readonly proposals: readonly Proposal[] };

/** Makes and resolves any number of anchors of one text. */
export interface AnchorResolver {
  /** See makeAnchor. */
  make(span: Span): Anchor;
  /** See resolveAnchor. */
  resolve(anchor: Anchor): Resolution;
  /** The fingerprint of this text, for the sidecar that anchors made by `make` go into. */
  fingerprint(): Fingerprint;
}

/** Code points of context on either side: the length that Hypothesis uses. */
const CONTEXT = 32;

/** Code points from which a context counts as whole although graphemes were dropped at its far end. */
const WHOLE_CONTEXT = 24;

/**
 * Reads the text once (as an editor holds it: CRLF or LF, no byte order mark); what is needed of it is built when it is
 * needed. `madeOn` is the sidecar of the anchors to resolve: it tells of the texts that they were made on.
 */
export function anchorResolver(text: string, madeOn: MadeOn = {}): AnchorResolver {
  const lf = lfText(text);
  const index = textIndex(lf.text);
  const units = once(() => unitsOf(lf.text));
  const tracers = new Map<Fingerprint, Tracer | undefined>();
  const trace = (anchor: Anchor) => {
    const fingerprint = fingerprintFor(madeOn, anchor);
    if (!fingerprint) return undefined;
    if (!tracers.has(fingerprint)) tracers.set(fingerprint, createTracer(lf, units(), fingerprint));
    return tracers.get(fingerprint)?.trace(anchor);
  };
  return {
    make: (span) => make(lf, index, snapSpan(lf.text, lf.toLf(span))),
    resolve: (anchor) => {
      const resolution = resolve(lf, index, anchor, trace(anchor));
      return 'span' in resolution
        ? { ...resolution, span: lf.fromLf(resolution.span) }
        : { ...resolution, proposals: resolution.proposals.map((at) => ({ ...at, ...lf.fromLf(at) })) };
    },
    fingerprint: () => fingerprintOf(lf, units()),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * The anchor of a UTF-16 span of the text. The span is widened to whole grapheme clusters; offsets count code points of
 * the text with LF line ends; prefix and suffix are up to 32 code points and cut no grapheme cluster; `among` counts the
 * places that look the same, where there are several.
 */
export function makeAnchor(text: string, span: Span): Anchor {
  return anchorResolver(text).make(span);
}

/**
 * Finds an anchor's place in a text, which may have changed since. Never guesses: a place is given only where quote and
 * contexts prove it, anything less is a proposal for a person to confirm, best first.
 */
export function resolveAnchor(text: string, anchor: Anchor, madeOn: MadeOn = {}): Resolution {
  return anchorResolver(text, madeOn).resolve(anchor);
}

function make(lf: LfText, index: TextIndex, { start, end }: Span): Anchor {
  const exact = lf.text.slice(start, end);
  const prefix = contextBefore(lf, start);
  const suffix = contextAfter(lf, end);
  const among = index.find(prefix + exact + suffix).length;
  return {
    exact,
    start: lf.points.toCodePoints(start),
    end: lf.points.toCodePoints(end),
    prefix,
    suffix,
    ...(among > 1 && { among }),
  };
}

/** The context left of a cluster boundary: at most 32 code points of whole clusters. */
function contextBefore({ text, points }: LfText, offset: number): string {
  const limit = points.toUtf16(Math.max(0, points.toCodePoints(offset) - CONTEXT));
  return text.slice(clusterEnd(text, limit), offset);
}

/** The context right of a cluster boundary. */
function contextAfter({ text, points }: LfText, offset: number): string {
  const limit = points.toUtf16(points.toCodePoints(offset) + CONTEXT);
  return text.slice(offset, Math.max(offset, clusterStart(text, limit)));
}

function resolve(lf: LfText, index: TextIndex, anchor: Anchor, traced: Traced | undefined): Resolution {
  if (!traced)
    return isOfUnknownText(anchor) ? resolveByContext(lf, index, anchor) : findProposals(lf, index, anchor);
  if (!('span' in traced)) return findProposals(lf, index, anchor, traced);
  const { span } = traced;
  const isInPlace =
    lf.points.toCodePoints(span.start) === anchor.start && lf.points.toCodePoints(span.end) === anchor.end;
  return { state: isInPlace ? 'ok' : 'moved', span, proposals: [] };
}

/** What is proved without knowing the text that the anchor was made on. */
function resolveByContext(lf: LfText, index: TextIndex, anchor: Anchor): Resolution {
  const { prefix, exact, suffix, among = 1 } = anchor;
  const places = index.find(prefix + exact + suffix).map((found) => {
    const start = found + prefix.length;
    return { start, end: start + exact.length };
  });
  const stored = { start: lf.points.toUtf16(anchor.start), end: lf.points.toUtf16(anchor.end) };
  if (places.some((place) => sameSpan(place, stored)) && isProvedInPlace(lf, anchor, stored)) {
    if (places.length === among) return { state: 'ok', span: stored, proposals: [] };
  } else if (places.length === 1 && among === 1) {
    const [only] = places;
    if (only && hasWholeContexts(lf, anchor, only) && !hasRival(lf.text, index, anchor, only)) {
      return { state: 'moved', span: only, proposals: [] };
    }
  }
  return findProposals(lf, index, anchor);
}

/**
 * At its stored place a quote is proved by both contexts. One of them may be short because the text began or ended
 * there and has since been continued (a final newline was added), if the other is whole and no cluster is cut.
 */
function isProvedInPlace(lf: LfText, anchor: Anchor, span: Span): boolean {
  const left = isWholeBefore(lf, anchor.prefix, span.start);
  const right = isWholeAfter(lf, anchor.suffix, span.end);
  if (left && right) return true;
  const whole = (left ? lengthOf(anchor.prefix) : 0) + (right ? lengthOf(anchor.suffix) : 0);
  return whole >= WHOLE_CONTEXT && isSnapped(lf.text, span);
}

/** Away from its stored place a quote is proved by two whole contexts only. */
function hasWholeContexts(lf: LfText, anchor: Anchor, span: Span): boolean {
  return isWholeBefore(lf, anchor.prefix, span.start) && isWholeAfter(lf, anchor.suffix, span.end);
}

/** A context is whole if it is long, or if it is short for the same reason as before: the text begins or ends there. */
function isWholeBefore(lf: LfText, prefix: string, offset: number): boolean {
  return lengthOf(prefix) >= WHOLE_CONTEXT || contextBefore(lf, offset) === prefix;
}

function isWholeAfter(lf: LfText, suffix: string, offset: number): boolean {
  return lengthOf(suffix) >= WHOLE_CONTEXT || contextAfter(lf, offset) === suffix;
}

/** Length in code points. */
function lengthOf(text: string): number {
  return [...text].length;
}
