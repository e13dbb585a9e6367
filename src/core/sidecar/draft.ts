import { sameJson } from '../json/sameJson';
import type { Span } from '../model';
import { snapSpan } from '../text/graphemes';
import { type AnchorResolver, anchorResolver } from './anchors';
import type { Edit } from './edit';
import type { CodedMark, Mark, Marks } from './marks';
import { type OverlapIndex, overlapIndex } from './overlaps';
import { referencesOf } from './references';
import type { Anchor, Annotation, Sidecar } from './schema';
import { annotationById } from './sidecar';
import { withoutReference } from './withoutAnnotation';

/** What the analyst has before them when deciding. */
export interface Situation {
  /** The article as the editor holds it. */
  readonly text: string;
  readonly sidecar: Sidecar;
  /** What reconcile() made of the two. */
  readonly marks: Marks;
}

/** Where a decision takes ids, time (ISO 8601 UTC, seconds) and author from: the core knows neither chance nor clock. */
export interface Stamp {
  newId(): string;
  readonly at?: string;
  readonly by?: string;
}

/** Collects the changes of one decision and gives them as one Edit. */
export class Draft {
  /** The ids of the annotations that suggestions have become in this decision. */
  readonly accepted = new Map<CodedMark, string>();
  readonly #changed = new Map<string, Annotation | null>();
  readonly #resolver: AnchorResolver;
  readonly #places = new Map<Mark['kind'], OverlapIndex<Mark>>();
  /** Which annotations name, or have named, one; made when it is first needed. */
  #naming: Map<string, Set<string>> | undefined;

  constructor(
    readonly situation: Situation,
    readonly stamp: Stamp,
  ) {
    this.#resolver = anchorResolver(situation.text);
  }

  anchor(span: Span): Anchor {
    return this.#resolver.make(span);
  }

  /** The marks of a kind that overlap a span, in the order of the text. */
  marksAt<K extends Mark['kind']>(kind: K, span: Span): readonly Extract<Mark, { kind: K }>[] {
    const isOfKind = (mark: Mark): mark is Extract<Mark, { kind: K }> => mark.kind === kind;
    const { marks } = this.situation.marks;
    const index = this.#places.get(kind) ?? overlapIndex<Mark>(marks.filter(isOfKind), (mark) => mark.span);
    this.#places.set(kind, index);
    return index.overlapping(span).filter(isOfKind);
  }

  /** The annotation as this decision leaves it. */
  get(id: string): Annotation | undefined {
    const changed = this.#changed.get(id);
    return changed === undefined ? annotationById(this.situation.sidecar, id) : (changed ?? undefined);
  }

  /** Adds or replaces an annotation, stamped with who and when. */
  put(annotation: Annotation): void {
    const { at, by } = this.stamp;
    if (this.#naming) noteNames(this.#naming, annotation);
    this.#changed.set(annotation.id, {
      ...annotation,
      ...(by !== undefined && { by }),
      ...(at !== undefined && { at }),
    });
  }

  /** Deletes an annotation, and every reference to it. */
  remove(id: string): void {
    this.#changed.set(id, null);
    this.detach(id);
  }

  /** Takes an annotation out of the roles of events; notes on it stand alone from now on. */
  detach(id: string): void {
    for (const other of this.#namersOf(id)) {
      const annotation = this.get(other);
      const changed = annotation && withoutReference(annotation, id);
      if (changed && changed !== annotation) this.put(changed);
    }
  }

  #namersOf(id: string): Iterable<string> {
    if (!this.#naming) {
      this.#naming = new Map();
      for (const annotation of this.situation.sidecar.annotations) noteNames(this.#naming, annotation);
      for (const annotation of this.#changed.values()) if (annotation) noteNames(this.#naming, annotation);
    }
    return this.#naming.get(id) ?? [];
  }

  /** The changes as an edit; what ends as it began is left out. */
  edit(): Edit {
    return [...this.#changed].flatMap(([id, after]) => {
      const before = annotationById(this.situation.sidecar, id) ?? null;
      return sameUnlessStamped(before, after) ? [] : [{ id, before, after }];
    });
  }
}

function noteNames(naming: Map<string, Set<string>>, annotation: Annotation): void {
  for (const id of referencesOf(annotation)) {
    const namers = naming.get(id) ?? new Set();
    naming.set(id, namers.add(annotation.id));
  }
}

/** A decision that changes nothing but who and when is none. */
function sameUnlessStamped(before: Annotation | null, after: Annotation | null): boolean {
  if (!before || !after) return before === after;
  return sameJson({ ...before, by: undefined, at: undefined }, { ...after, by: undefined, at: undefined });
}

/** A selection as a span to mark: white space at its ends left out, widened to grapheme clusters; null if empty. */
export function spanToMark(text: string, { start, end }: Span): Span | null {
  const selected = text.slice(start, end);
  const inner = selected.trim();
  if (inner === '') return null;
  const from = start + selected.indexOf(inner);
  return snapSpan(text, { start: from, end: from + inner.length });
}
