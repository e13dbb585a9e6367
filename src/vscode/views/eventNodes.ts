import type { Analysis } from '../../core/analyse';
import { ROLES } from '../../core/model';
import type { EventMark, Mark } from '../../core/sidecar/marks';
import { storyKey } from '../../core/sidecar/stories';
import { auxiliaryWords } from '../labels';
import type { Published } from '../time/publishedSource';
import { type EventDate, eventDate, type TimesByPlace, timesByPlace } from './eventDates';
import { type EventFilter, type Filterable, NO_FILTER, passes, traitsOf } from './eventFilter';
import { type Grouping, groupNodes } from './eventGroups';
import { type EventSource, eventLabel, reportLook, reportNode } from './eventLook';
import { groupBy, type TreeNode } from './nodes';
import { type ParticipantsOf, participantsIn } from './participants';

/** What the tree of events is made of. */
export interface EventTreeInput {
  readonly uri: string;
  readonly text: string;
  readonly analysis: Analysis;
  readonly marks: readonly Mark[];
  readonly grouping: Grouping;
  readonly published?: Published | null;
  readonly filter?: EventFilter;
}

type Input = EventTreeInput & EventSource;

/** The nodes of the Events view, and the events that they were filtered from. */
export interface EventTree {
  readonly nodes: readonly TreeNode[];
  readonly listed: readonly Filterable[];
}

/** One real-world event: its reports in the article, the most telling one first. */
export type Story = readonly [EventMark, ...EventMark[]];

/** The tree of the Events view: groups of events; rejected ones in a group of their own at the end. */
export function eventTree(tree: EventTreeInput): EventTree {
  const input = inputOf(tree);
  const events = input.marks.filter((mark) => mark.kind === 'event');
  const live = storiesOf(events.filter((event) => event.status !== 'rejected'));
  const rejected = events.filter((event) => event.status === 'rejected').map((event) => [event] as const);
  const { listed, isShown } = filtering(input, [...live, ...rejected]);
  const shown = live.filter(isShown);
  const groups = groupNodes(
    {
      id: `${input.uri}#group`,
      grouping: input.grouping,
      dateOf: (story) => storyDate(input.times, story),
      typeOf: ([event]) => event.type,
      nodeOf: (story) => storyNode(input, story),
    },
    shown,
  );
  const gone = rejected.filter(isShown).flat();
  return { nodes: gone.length > 0 ? [...groups, rejectedGroup(input, gone)] : groups, listed };
}

function inputOf(tree: EventTreeInput): Input {
  const { text, analysis, marks, published = null } = tree;
  const told = { text, lines: analysis.article.lines, published };
  return { ...tree, told, outline: analysis, times: timesByPlace(marks) };
}

function filtering({ text, marks, filter = NO_FILTER }: Input, stories: readonly Story[]) {
  const participantsOf: ParticipantsOf = participantsIn(text, marks);
  const traits = new Map(
    stories.map((story) => [story, story.map((event) => traitsOf(event, participantsOf))]),
  );
  const isShown = (story: Story) => passes(filter, traits.get(story) ?? []);
  return { listed: [...traits.values()], isShown };
}

/** Reports of one event together. */
export function storiesOf(events: readonly EventMark[]): Story[] {
  return [...groupBy(events, storyKey).values()].flatMap((group) => {
    const [first, ...rest] = [...group].sort(
      (a, b) => fullness(b) - fullness(a) || a.span.start - b.span.start,
    );
    return first ? [[first, ...rest.sort((a, b) => a.span.start - b.span.start)] as const] : [];
  });
}

/** How much a report tells: what an analyst decided counts most, then roles. */
function fullness({ status, roles, value }: EventMark): number {
  const decided = status === 'suggested' ? 0 : 10;
  const filled = ROLES.filter((role) => roles[role].length > 0).length;
  return decided + filled + (value ? 1 : 0);
}

/** When the event was, by the first of its reports that tells. */
export function storyDate(times: TimesByPlace, story: Story): EventDate | undefined {
  for (const event of story) {
    const date = eventDate(event, times);
    if (date) return date;
  }
  return undefined;
}

function storyNode(input: Input, story: Story): TreeNode {
  const [event] = story;
  const node = eventNode(input, event, storyDate(input.times, story));
  if (story.length === 1) return node;
  return {
    ...node,
    id: `${node.id}:story`,
    description: `${node.description ?? ''} ×${story.length}`.trim(),
    collapsed: true,
    children: [...story]
      .sort((a, b) => a.span.start - b.span.start)
      .map((report) => reportNode(input, report)),
  };
}

function eventNode(input: Input, event: EventMark, when: EventDate | undefined): TreeNode {
  const date = input.grouping === 'type' && when ? when.label : '';
  const { actor, recipient } = event.roles;
  const trigger = actor.length + recipient.length === 0 && input.text.slice(event.span.start, event.span.end);
  return {
    ...reportLook(input, event),
    label: eventLabel(input.text, event),
    description: [trigger, date, auxiliaryWords(event)].filter(Boolean).join(' · '),
    children: [],
  };
}

function rejectedGroup(input: Input, events: readonly EventMark[]): TreeNode {
  return {
    id: `${input.uri}#rejected-events`,
    label: 'Rejected',
    description: `अस्वीकृत · ${events.length}`,
    collapsed: true,
    children: events.map((event) => eventNode(input, event, eventDate(event, input.times))),
  };
}
