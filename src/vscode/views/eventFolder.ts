// The events of a folder as the Events view shows them. Pure: no editor.
import type { FolderEntity } from '../../core/entities/linking/linkFolder';
import type { EventMark, MentionMark } from '../../core/sidecar/marks';
import type { FolderArticle } from '../folder/folderArticle';
import { type FolderStory, folderStories } from '../folder/folderStories';
import {
  type EventFilter,
  type Filterable,
  filterReport,
  isFiltering,
  passes,
  traitsOf,
} from './eventFilter';
import { eventFolderNodes, type RejectedReport } from './eventFolderNodes';
import type { Grouping } from './eventGroups';
import type { TreeNode } from './nodes';
import {
  type Participant,
  type ParticipantsOf,
  participantKey,
  participantOf,
  participantsIn,
} from './participants';

/** The articles of a folder, and their entities linked across them. */
export interface Folder {
  readonly all: readonly FolderArticle[];
  readonly entities: readonly FolderEntity[];
}

/** The events of a folder, before any is filtered. */
export interface FolderEvents {
  readonly stories: readonly FolderStory[];
  readonly rejected: readonly RejectedReport[];
  /** What filters see of them, stories first; made when it is first asked for. */
  readonly listed: readonly Filterable[];
}

const made = new WeakMap<readonly FolderArticle[], FolderEvents>();

/** The events of a folder, brought together once for what its index holds. */
export function eventsOfFolder(folder: Folder): FolderEvents {
  const known = made.get(folder.all) ?? readEvents(folder);
  made.set(folder.all, known);
  return known;
}

function readEvents({ all, entities }: Folder): FolderEvents {
  const stories = folderStories(all, entities);
  const rejected = all.flatMap((article) => rejectedIn(article));
  let listed: readonly Filterable[] | undefined;
  return {
    stories,
    rejected,
    get listed() {
      listed ??= traitsIn({ all, entities }, stories, rejected);
      return listed;
    },
  };
}

function rejectedIn(article: FolderArticle): RejectedReport[] {
  const events = article.marks.filter((mark) => mark.kind === 'event');
  return events.filter(({ status }) => status === 'rejected').map((event) => ({ article, event }));
}

function traitsIn(
  { all, entities }: Folder,
  stories: readonly FolderStory[],
  rejected: readonly RejectedReport[],
): Filterable[] {
  const named = namesIn(all, entities);
  const readers = new Map(
    all.map(({ uri, text, marks }) => [uri, participantsIn(text, marks, named.get(uri))]),
  );
  const traits = (uri: string, event: EventMark) => traitsOf(event, readers.get(uri) ?? nobody);
  return [
    ...stories.map(({ accounts }) =>
      accounts.flatMap(({ file, reports }) => reports.map((event) => traits(file, event))),
    ),
    ...rejected.map(({ article, event }) => [traits(article.uri, event)]),
  ];
}

const nobody: ParticipantsOf = () => [];

/** For each article, what its mentions are called in the folder; they keep the keys that they have in the article. */
function namesIn(all: readonly FolderArticle[], entities: readonly FolderEntity[]) {
  const names = new Map(all.map(({ uri }) => [uri, new Map<MentionMark, Participant>()]));
  for (const { type, name, members } of entities) {
    const key = participantKey(type, name);
    for (const member of members) {
      const article = all[member.article];
      for (const mention of article?.groups[member.entity]?.mentions ?? []) {
        const { keys } = participantOf(article?.text ?? '', mention);
        const participant = { name, type, keys: [...new Set([key, ...keys])] };
        names.get(article?.uri ?? '')?.set(mention, participant);
      }
    }
  }
  return new Map(
    all.map(({ uri, text }) => [
      uri,
      (mention: MentionMark) => names.get(uri)?.get(mention) ?? participantOf(text, mention),
    ]),
  );
}

/** What the view shows of the events of a folder. */
export function folderEventsContent(
  folder: Folder,
  { grouping, filter }: { readonly grouping: Grouping; readonly filter: EventFilter },
): { readonly nodes: readonly TreeNode[]; readonly message?: string; readonly description?: string } {
  const events = eventsOfFolder(folder);
  if (!isFiltering(filter)) return { nodes: eventFolderNodes({ ...events, grouping }) };
  const { stories, rejected, listed } = events;
  const isShown = (at: number) => passes(filter, listed[at] ?? []);
  const shown = {
    stories: stories.filter((_, at) => isShown(at)),
    rejected: rejected.filter((_, at) => isShown(stories.length + at)),
  };
  return { nodes: eventFolderNodes({ ...shown, grouping }), ...filterReport(filter, listed) };
}
