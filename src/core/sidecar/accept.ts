import type { Role } from '../model';
import type { Draft } from './draft';
import type { CodedMark, Filler } from './marks';
import { sameSpan } from './overlaps';
import { kindFilling } from './reconcile';
import type { CodedAnnotation, EventAnnotation } from './schema';

/** Turns suggestions into annotations inside one decision; a suggestion met twice is accepted once. */
export class Acceptance {
  constructor(readonly draft: Draft) {}

  /** Accepts a suggestion or takes a rejection back; what an analyst accepted, corrected or added stays as it is. */
  accept(mark: CodedMark): void {
    const { annotation } = mark;
    if (!annotation) this.#acceptOnce(mark);
    else if (annotation.status === 'rejected')
      this.draft.put({ ...this.#filled(mark, annotation), status: 'accepted' });
  }

  /** The annotation that accepting the suggestion of a mark gives, its roles filled; it is not in the draft yet. */
  annotationFor(mark: CodedMark): CodedAnnotation {
    const common = {
      id: this.draft.stamp.newId(),
      status: 'accepted' as const,
      anchor: this.draft.anchor(mark.span),
    };
    if (mark.kind === 'time') return { ...common, kind: 'time', type: mark.type, value: mark.value };
    if (mark.kind === 'mention') {
      const entity = mark.entityName === undefined ? {} : { entity: mark.entityName };
      return { ...common, kind: 'mention', type: mark.type, ...entity };
    }
    const { type, value, modes, contexts, aux } = mark;
    return {
      ...common,
      kind: 'event',
      type,
      value,
      modes,
      contexts,
      aux,
      ...this.#roles(mark.roles, mark.source),
    };
  }

  /** The ids of the annotations that fillers of a role stand for, each once; see #idOf. */
  idsOf(fillers: readonly Filler[], role: Role | 'source'): string[] {
    return [...new Set(fillers.flatMap((filler) => this.#idOf(filler, role) ?? []))];
  }

  #acceptOnce(mark: CodedMark): string {
    const known = this.draft.accepted.get(mark);
    if (known !== undefined) return known;
    const annotation = this.annotationFor(mark);
    this.draft.accepted.set(mark, annotation.id);
    this.draft.put(annotation);
    return annotation.id;
  }

  /** A rejected event has no roles; accepted again it gets those of its suggestion. */
  #filled(mark: CodedMark, annotation: CodedAnnotation): CodedAnnotation {
    if (mark.kind !== 'event' || annotation.kind !== 'event' || !mark.suggestion) return annotation;
    return { ...annotation, ...this.#roles(mark.suggestion, mark.suggestion.source) };
  }

  #roles(
    roles: Readonly<Record<Role, readonly Filler[]>>,
    source: Filler | null,
  ): Pick<EventAnnotation, 'roles' | 'source'> {
    const ids = (role: Role) => this.idsOf(roles[role], role);
    return {
      roles: { actor: ids('actor'), recipient: ids('recipient'), place: ids('place'), date: ids('date') },
      source: this.idsOf(source ? [source] : [], 'source')[0] ?? null,
    };
  }

  /**
   * The id of the annotation that a filler stands for: its own, else that of the mark at its place, which is accepted
   * if need be, else that of a mark that overlaps it. A place that the analyst rejected fills nothing.
   */
  #idOf(filler: Filler, role: Role | 'source'): string | undefined {
    if (filler.id !== undefined) return filler.id;
    const near = this.draft.marksAt(kindFilling(role), filler).filter(({ status }) => status !== 'rejected');
    const mark = near.find(({ span }) => sameSpan(span, filler)) ?? near.find(({ id }) => id) ?? near[0];
    return mark && (mark.id ?? this.#acceptOnce(mark));
  }
}
