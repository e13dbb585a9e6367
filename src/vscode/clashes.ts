// What is told of a merge in which both sides changed the same. Pure: no editor, so that it can be tested alone.
import type { MergeConflict } from '../core/sidecar/merge';

/** One line for each clash: the annotation, its field, what was kept and what the file had. */
export function clashLines(conflicts: readonly MergeConflict[]): string[] {
  return conflicts.map(({ id, field, ours, theirs }) => {
    const where = [id ?? 'the sidecar', field].filter((part) => part !== null).join(', ');
    return `${where}: kept ${words(ours)}, the file had ${words(theirs)}`;
  });
}

function words(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
