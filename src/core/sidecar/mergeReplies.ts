import { isObject, sameJson } from '../json/sameJson';
import { compareText } from '../text/compareText';
import type { MergeConflict } from './merge';
import type { Reply } from './schema';

/**
 * The replies to a note that two sides changed: those of either are all there, in the order in which they were written.
 * What one side changed or deleted is so; where both changed one, or one deleted what the other changed, ours stays (or
 * what there is) and the clash is told, as the field `replies.ID` with the whole reply. Undefined where none is left.
 */
export function mergeReplies(
  base: unknown,
  ours: unknown,
  theirs: unknown,
  clash: (conflict: Omit<MergeConflict, 'id'>) => void,
): readonly Reply[] | undefined {
  const [old, left, right] = [base, ours, theirs].map(byId) as [ById, ById, ById];
  const merged = [...new Set([...left.keys(), ...right.keys()])].flatMap((id) => {
    const [was, our, their] = [old.get(id), left.get(id), right.get(id)];
    if (sameWords(our, their) || sameJson(was, their)) return our ?? [];
    if (sameJson(was, our)) return their ?? [];
    clash({ field: `replies.${id}`, base: was, ours: our, theirs: their });
    return our ?? their ?? [];
  });
  return merged.length > 0 ? sortReplies(merged) : undefined;
}

/** In the order of writing; those of one second by id, so that all who merge get the same. */
export function sortReplies(replies: readonly Reply[]): readonly Reply[] {
  return replies.toSorted((a, b) => compareText(a.at ?? '', b.at ?? '') || compareText(a.id, b.id));
}

type ById = ReadonlyMap<string, Reply>;

function byId(replies: unknown): ById {
  const list: readonly unknown[] = Array.isArray(replies) ? replies : [];
  return new Map(list.filter(isReply).map((reply) => [reply.id, reply]));
}

function isReply(value: unknown): value is Reply {
  return isObject(value) && 'id' in value && typeof value.id === 'string';
}

function sameWords(a: Reply | undefined, b: Reply | undefined): boolean {
  if (!a || !b) return a === b;
  return sameJson({ ...a, by: undefined, at: undefined }, { ...b, by: undefined, at: undefined });
}
