// Where articles contradict each other about one event: who says what, side by side. Pure: no editor.
import type { ToldNumber } from '../../core/events/casualties';
import { fileNameOf } from '../folder/folderArticle';
import type { FolderAccount, FolderStory } from '../folder/folderStories';
import { groupBy, type TreeNode } from './nodes';

/** One thing that articles do not agree on, and who says what. */
interface Conflict {
  readonly what: string;
  readonly sides: readonly { readonly says: string; readonly files: readonly string[] }[];
}

function conflictsOf({ dates, datesDisagree, disputed }: FolderStory): readonly Conflict[] {
  const sides = dates.map(({ date, accounts }) => ({ says: date.label, files: accounts.map(sayer) }));
  return [...(datesDisagree ? [{ what: 'dates', sides }] : []), ...numberConflicts(disputed)];
}

/** The article, and whose decision it is where it is one. */
function sayer({ file, reports: [{ status, by }] }: FolderAccount): string {
  if (status === 'suggested') return fileNameOf(file);
  return `${fileNameOf(file)} (${status}${by ? ` by ${by}` : ''})`;
}

function numberConflicts(disputed: readonly ToldNumber[]): Conflict[] {
  return [...groupBy(disputed, ({ kind }) => kind)].map(([what, numbers]) => ({
    what,
    sides: [...groupBy(numbers, ({ value, text }) => String(value ?? text))].map(([says, told]) => ({
      says,
      files: [...new Set(told.map(({ file }) => fileNameOf(file)))],
    })),
  }));
}

const apart = ({ sides }: Conflict): string => sides.map(({ says }) => says).join(' ≠ ');

/** What is contradicted, in a few words: “dates differ · dead 12 ≠ 15”. */
export function conflictWords(story: FolderStory): string {
  return conflictsOf(story)
    .map((conflict) => (conflict.what === 'dates' ? 'dates differ' : `${conflict.what} ${apart(conflict)}`))
    .join(' · ');
}

/** A node for each contradiction, below it who says what; `id` is that of the event. */
export function conflictNodes(id: string, story: FolderStory): TreeNode[] {
  return conflictsOf(story).map((conflict) => {
    const { what, sides } = conflict;
    const own = `${id}:${what}`;
    const lines = sides.map(({ says, files }) => `${says}: ${files.join(', ')}`);
    return {
      id: own,
      label: apart(conflict),
      description: `${what} differ`,
      tooltip: [`The articles differ (${what}):`, ...lines].join('\n'),
      icon: 'warning',
      collapsed: true,
      children: sides.map(({ says, files }) => ({
        id: `${own}:${says}`,
        label: says,
        description: files.join(', '),
        children: [],
      })),
    };
  });
}
