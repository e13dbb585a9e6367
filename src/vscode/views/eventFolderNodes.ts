// The tree of the events of a folder. Pure: no editor.
import type { EventMark } from '../../core/sidecar/marks';
import { fileNameOf } from '../folder/folderArticle';
import type { FolderAccount, FolderStory } from '../folder/folderStories';
import { placeOf } from '../folder/place';
import { auxiliaryWords, statusLabel } from '../labels';
import { conflictNodes, conflictWords } from './conflicts';
import { type Grouping, groupNodes } from './eventGroups';
import { type EventSource, eventLabel, reportLook, reportNode } from './eventLook';
import { lazily, type TreeNode, withDistinctIds } from './nodes';

/** A rejected event of a folder. */
export interface RejectedReport {
  readonly article: EventSource;
  readonly event: EventMark;
}

/** What the tree is made of, filtered already. */
export interface EventFolderInput {
  readonly stories: readonly FolderStory[];
  readonly rejected: readonly RejectedReport[];
  readonly grouping: Grouping;
}

const ID = 'folder#events';

/** A folder with more events than these begins with its groups closed. */
const MANY = 200;

/** Groups of events, what the most articles tell first, each with what tells it below; rejected reports in a group of their own at the end. */
export function eventFolderNodes({ stories, rejected, grouping }: EventFolderInput): readonly TreeNode[] {
  const how = {
    id: ID,
    grouping,
    collapsed: stories.length > MANY,
    dateOf: ({ dates: [first] }: FolderStory) => first?.date,
    typeOf: ({ accounts: [{ type }] }: FolderStory) => type,
    nodeOf: (story: FolderStory) => storyNode(story, grouping),
  };
  const groups = groupNodes(
    how,
    stories.toSorted((a, b) => b.articles - a.articles),
  );
  return rejected.length > 0 ? [...groups, rejectedGroup(rejected)] : groups;
}

function storyNode(story: FolderStory, grouping: Grouping): TreeNode {
  const [{ article, reports }] = story.accounts;
  const [event] = reports;
  // Decisions are made on what an article tells, not on all of it at once.
  const { context: _, ...look } = reportLook(article, event);
  const id = `${ID}:${ownId(look.id, event)}`;
  const date = grouping === 'type' && story.dates[0]?.date.label;
  const count = countWords(story);
  const conflicts = conflictNodes(id, story);
  const node = {
    ...look,
    id,
    label: eventLabel(article.text, event),
    description: [conflictWords(story), date, count, auxiliaryWords(event)].filter(Boolean).join(' · '),
    tooltip: [look.tooltip, ...conflicts.map(({ tooltip }) => tooltip)].join('\n\n'),
    place: placeOf(article.text, event.span),
    collapsed: true,
  };
  return lazily(node, () =>
    withDistinctIds([...conflicts, ...story.accounts.flatMap((account) => tellings(id, account))]),
  );
}

/** Several events may stand at one trigger, and each node of a tree needs an id of its own. */
function ownId(place: string, { type, id }: EventMark): string {
  return `${place}:${type}:${id ?? ''}`;
}

/** ×5 in 2 articles, 1 decided; of an event that is told once, in which article. */
function countWords({ accounts, articles }: FolderStory): string {
  const reports = accounts.flatMap((account) => account.reports);
  const decided = reports.filter(({ status }) => status !== 'suggested').length;
  const where = articles > 1 ? `in ${articles} articles` : fileNameOf(accounts[0].file);
  const told = reports.length > 1 ? `×${reports.length} ${where}` : where;
  return decided > 0 ? `${told}, ${decided} decided` : told;
}

/** What one article says of the event, in the order of its text. */
function tellings(story: string, { article, reports }: FolderAccount): TreeNode[] {
  const inOrder = [...reports].sort((a, b) => a.span.start - b.span.start);
  return inOrder.map((event) => {
    const node = reportNode(article, event);
    const description = [fileNameOf(article.uri), tellerWords(article.text, event), node.description];
    return {
      ...node,
      id: `${story}:${node.id}`,
      description: description.filter(Boolean).join(' · '),
      place: placeOf(article.text, event.span),
    };
  });
}

/** Whom the article has it from, and who decided: “source: शिन्हुआ · accepted by asha”. */
function tellerWords(text: string, { source, status, by }: EventMark): string {
  const words = source && `source: ${text.slice(source.start, source.end)}`;
  const decided = status !== 'suggested' && `${statusLabel(status)}${by ? ` by ${by}` : ''}`;
  return [words, decided].filter(Boolean).join(' · ');
}

function rejectedGroup(rejected: readonly RejectedReport[]): TreeNode {
  const description = `अस्वीकृत · ${rejected.length}`;
  const node = { id: `${ID}:rejected`, label: 'Rejected', description, collapsed: true };
  return lazily(node, () => withDistinctIds(rejected.map(rejectedNode)));
}

function rejectedNode({ article, event }: RejectedReport): TreeNode {
  const look = reportLook(article, event);
  return {
    ...look,
    id: `${ID}:rejected:${ownId(look.id, event)}`,
    label: eventLabel(article.text, event),
    description: [fileNameOf(article.uri), tellerWords(article.text, event)].join(' · '),
    place: placeOf(article.text, event.span),
    children: [],
  };
}
