import { sameJson } from '../json/sameJson';
import { anchorResolver } from './anchors';
import { compareSidecars } from './compareSidecars';
import { Draft, type Situation, type Stamp } from './draft';
import type { Edit } from './edit';
import { nameOfText } from './madeOn';
import { withAnchor } from './rebase';
import { referencesOf } from './references';
import type { AnchoredAnnotation, Annotation, CodedAnnotation, Sidecar } from './schema';
import { annotationById, isAnchored } from './sidecar';
import { withoutFalseWas } from './was';

/** What is to be as it was: a whole annotation, or one field of it (named as in FieldChange). */
export interface Reverted {
  readonly id: string;
  readonly field?: string;
}

/** An earlier state, and who takes changes back to it. */
export interface RevertOptions {
  readonly before: Sidecar;
  readonly stamp: Stamp;
}

/**
 * Puts annotations, or single fields of them, back to an earlier state, as one step: what was added since is deleted,
 * with every reference to it; what was removed comes back, with the annotations that it names; what changed is as it
 * was, who and when included. A field is stamped with who took it back, unless nothing else differs. Anchors stay where
 * the same quote stands now; the place of others is looked for in the present text, and where it is not proved there the
 * annotation comes back without one, to be reviewed. Empty where there is nothing to take back.
 */
export function revertChanges(
  situation: Situation,
  reverted: readonly Reverted[],
  options: RevertOptions,
): Edit {
  const reverting = new Reverting(situation, options);
  // First what goes: it is taken out of what stays, and that may then come back whole.
  for (const one of reverted) reverting.removeAdded(one);
  for (const one of reverted) reverting.restore(one);
  return reverting.edit();
}

class Reverting {
  readonly #draft: Draft;
  readonly #before: Sidecar;
  readonly #stamp: Stamp;
  readonly #resolver: ReturnType<typeof anchorResolver>;

  constructor(situation: Situation, { before, stamp }: RevertOptions) {
    // Without who and when: what comes back has its own.
    this.#draft = new Draft(situation, { newId: stamp.newId });
    this.#before = before;
    this.#stamp = stamp;
    this.#resolver = anchorResolver(situation.text, before);
  }

  edit(): Edit {
    return this.#draft.edit();
  }

  removeAdded({ id }: Reverted): void {
    if (!annotationById(this.#before, id) && this.#draft.get(id)) this.#draft.remove(id);
  }

  restore({ id, field }: Reverted): void {
    const old = annotationById(this.#before, id);
    if (!old) return;
    const present = this.#draft.get(id);
    const back =
      present && field !== undefined && field !== 'kind'
        ? this.#withField(old, present, field)
        : this.#whole(old, present);
    this.#draft.put(back);
    for (const named of referencesOf(back)) if (!this.#draft.get(named)) this.restore({ id: named });
  }

  /** The annotation as it was, at its place in the present text. */
  #whole(old: Annotation, present: Annotation | undefined): Annotation {
    if (!isAnchored(old)) return old;
    const here = present && isAnchored(present) ? present : undefined;
    if (!here || !this.#isWhereItWas(old, here)) return this.#placed(old);
    return { ...old, anchor: here.anchor };
  }

  #isWhereItWas(old: AnchoredAnnotation, present: AnchoredAnnotation): boolean {
    const { sidecar } = this.#draft.situation;
    return !this.#differences(old, present, sidecar).includes('anchor');
  }

  #placed(old: AnchoredAnnotation): AnchoredAnnotation {
    const found = this.#resolver.resolve(old.anchor);
    if ('span' in found) return withAnchor(old, this.#draft.anchor(found.span));
    const madeOn = old.anchor.madeOn ?? nameOfText(this.#before.fingerprint);
    return { ...old, anchor: { ...old.anchor, madeOn } };
  }

  #withField(old: Annotation, present: Annotation, field: string): Annotation {
    const back = this.#truthful(this.#put(old, present, field), old, field);
    if (sameJson(back, present)) return present;
    const left = this.#differences(old, back, this.#draft.situation.sidecar);
    if (left.every((one) => one === 'status' || one === 'was' || one === field))
      return this.#whole(old, back);
    const { at, by } = this.#stamp;
    return { ...back, ...(by !== undefined && { by }), ...(at !== undefined && { at }) };
  }

  #truthful(back: Annotation, old: Annotation, field: string): Annotation {
    if (field === 'status' || field === 'was' || !isCoded(back) || !isCoded(old)) return back;
    return withoutFalseWas(this.#draft, back, old);
  }

  #put(old: Annotation, present: Annotation, field: string): Annotation {
    if (field === 'anchor' && isAnchored(old) && isAnchored(present)) {
      return { ...present, anchor: this.#placed(old).anchor };
    }
    const role = /^roles\.(.+)$/su.exec(field)?.[1];
    if (role === undefined) return withValue(present, old, field);
    if (old.kind !== 'event' || present.kind !== 'event') return present;
    return { ...present, roles: withValue(present.roles, old.roles, role) };
  }

  #differences(was: Annotation, is: Annotation, present: Sidecar): string[] {
    const [before, after] = [
      { ...this.#before, annotations: [was] },
      { ...present, annotations: [is] },
    ];
    return compareSidecars(before, after).flatMap(({ fields }) => fields.map(({ field }) => field));
  }
}

function isCoded(annotation: Annotation): annotation is CodedAnnotation {
  return annotation.kind !== 'note' && annotation.kind !== 'published';
}

/** The object with the other one's value of a field, or without it where the other one has none. */
function withValue<T extends object>(object: T, other: object, key: string): T {
  const rest = Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
  return (Object.hasOwn(other, key) ? { ...rest, [key]: Reflect.get(other, key) } : rest) as T;
}
