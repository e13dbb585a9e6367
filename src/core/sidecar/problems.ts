import type { Naming } from '../json/problems';
import { PUBLISHED_ID } from './schema';

export type { FileProblem as SidecarProblem } from '../json/problems';

/** How messages speak of sidecars. */
export const SIDECAR_NAMING: Naming = {
  file: 'sidecar',
  item: 'annotation',
  lists: { annotations: 'Annotation' },
};

export const CONFLICT_MESSAGE =
  'Merge conflict left by git. Merge both sides in the Review view, or by hand: ' +
  'keep the annotation lines that are right from both sides (each ends with a comma), ' +
  'then delete the lines that begin with <<<<<<<, =======, ||||||| and >>>>>>>. ' +
  'Until then Tippani leaves this file as it is.';

export const EMPTY_MESSAGE =
  'The sidecar is empty. Restore it from git, or delete it if the article has no annotations to lose.';

/** What to say of an id that two annotations have. */
export function duplicateMessage(id: string): string {
  return id === PUBLISHED_ID
    ? 'The publication date stands twice; delete one of the two lines.'
    : `Two annotations have the id "${id}"; delete the one that is wrong, or give one of them another id.`;
}
