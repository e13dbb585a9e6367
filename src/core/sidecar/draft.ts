import { sameJson } from '../json/sameJson';
import type { Span } from '../model';
import { snapSpan } from '../text/graphemes';
import { type AnchorResolver, anchorResolver } from './anchors';
import type { Edit } from './edit';
import type { CodedMark, Marks } from './marks';
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

  constructor(
    readonly situation: Situation,
    readonly stamp: Stamp,
  ) {
    this.#resolver = anchorResolver(situation.text);
  }

  anchor(span: Span): Anchor {
    return this.#resolver.make(span);
  }

  /** The annotation as this decision leaves it. */
  get(id: string): Annotation | undefined {
    const changed = this.#changed.get(id);
    return changed === undefined ? annotationById(this.situation.sidecar, id) : (changed ?? undefined);
  }

  /** Adds or replaces an annotation, stamped with who and when. */
  put(annotation: Annotation): void {
    const { at, by } = this.stamp;
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
    for (const { id: other } of this.situation.sidecar.annotations) {
      const annotation = this.get(other);
      const changed = annotation && withoutReference(annotation, id);
      if (changed && changed !== annotation) this.put(changed);
    }
  }

  /** The changes as an edit; what ends as it began is left out. */
  edit(): Edit {
    return [...this.#changed].flatMap(([id, after]) => {
      const before = annotationById(this.situation.sidecar, id) ?? null;
      return sameUnlessStamped(before, after) ? [] : [{ id, before, after }];
    });
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
