import type { Analysis } from '../../core/analyse';
import { EVENT_TYPE_INFOS } from '../../core/events/codebook';
import { ROLES, type Span } from '../../core/model';
import type { EventMark, Mark } from '../../core/sidecar/marks';
import { storyKey } from '../../core/sidecar/stories';
import { auxiliaryWords, eventCode, eventGlosses, statusLabel } from '../labels';
import type { Told } from '../time/how';
import type { Published } from '../time/publishedSource';
import { byTime, dateReport, type EventDate, eventDate, type TimesByPlace, timesByPlace } from './eventDates';
import { type EventFilter, type Filterable, NO_FILTER, passes, traitsOf } from './eventFilter';
import { evidenceSpan, preview } from './evidence';
import { contextOf, groupBy, refOf, statusIcon, type TreeNode } from './nodes';
import { type ParticipantsOf, participantsIn } from './participants';

export type Grouping = 'date' | 'type';

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

interface Input extends EventTreeInput {
  readonly times: TimesByPlace;
}

/** The nodes of the Events view, and the events that they were filtered from. */
export interface EventTree {
  readonly nodes: readonly TreeNode[];
  readonly listed: readonly Filterable[];
}

/** One real-world event: its reports in the article, the most telling one first. */
type Story = readonly [EventMark, ...EventMark[]];

/** The tree of the Events view: groups of events; rejected ones in a group of their own at the end. */
export function eventTree(tree: EventTreeInput): EventTree {
  const input = { ...tree, times: timesByPlace(tree.marks) };
  const events = input.marks.filter((mark) => mark.kind === 'event');
  const live = storiesOf(events.filter((event) => event.status !== 'rejected'));
  const rejected = events.filter((event) => event.status === 'rejected').map((event) => [event] as const);
  const { listed, isShown } = filtering(input, [...live, ...rejected]);
  const shown = live.filter(isShown);
  const groups = input.grouping === 'date' ? byDate(input, shown) : byType(input, shown);
  const gone = rejected.filter(isShown).flat();
  return { nodes: gone.length > 0 ? [...groups, rejectedGroup(input, gone)] : groups, listed };
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
function storiesOf(events: readonly EventMark[]): Story[] {
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
function storyDate({ times }: Input, story: Story): EventDate | undefined {
  for (const event of story) {
    const date = eventDate(event, times);
    if (date) return date;
  }
  return undefined;
}

function byDate(input: Input, stories: readonly Story[]): TreeNode[] {
  const dates = new Map<string, EventDate>();
  const groups = groupBy(stories, (story) => {
    const date = storyDate(input, story);
    const key = date ? `${date.start}/${date.end}` : 'undated';
    if (date && !dates.has(key)) dates.set(key, date);
    return key;
  });
  const nodes = [...dates]
    .sort(([, a], [, b]) => byTime(a, b))
    .map(([key, { label }]) => groupNode(input, key, label, '', groups.get(key) ?? []));
  const undated = groups.get('undated') ?? [];
  if (undated.length === 0) return nodes;
  return [...nodes, groupNode(input, 'undated', 'Date not resolved', 'तारीख अनिश्चित', undated)];
}

function byType(input: Input, stories: readonly Story[]): TreeNode[] {
  const groups = groupBy(stories, ([event]) => event.type);
  return EVENT_TYPE_INFOS.flatMap(({ code, english, hindi }) => {
    const group = groups.get(code);
    return group ? [groupNode(input, code, english, hindi, group)] : [];
  });
}

function groupNode(
  input: Input,
  key: string,
  label: string,
  hindi: string,
  stories: readonly Story[],
): TreeNode {
  const count = String(stories.length);
  return {
    id: `${input.uri}#group:${key}`,
    label,
    description: hindi ? `${hindi} · ${count}` : count,
    children: stories.map((story) => storyNode(input, story)),
  };
}

function storyNode(input: Input, story: Story): TreeNode {
  const [event] = story;
  const node = eventNode(input, event, storyDate(input, story));
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
    ...markNode(input, event),
    label: eventLabel(input.text, event),
    description: [trigger, date, auxiliaryWords(event)].filter(Boolean).join(' · '),
    children: [],
  };
}

/** One report of an event that is told several times: the words around its trigger. */
function reportNode(input: Input, event: EventMark): TreeNode {
  const { label, emphasis } = preview(input.analysis, input.text, event.span);
  return {
    ...markNode(input, event),
    label,
    emphasis: [emphasis],
    description: auxiliaryWords(event),
    children: [],
  };
}

function markNode(input: Input, event: EventMark) {
  const { uri, text, analysis } = input;
  const date = `date: ${dateReport(event, input.times, toldIn(input))}`;
  const evidence = evidenceSpan(analysis, event.span);
  const glosses = eventGlosses(event).join('\n');
  return {
    id: `${uri}#event:${event.span.start}:${event.span.end}`,
    tooltip: `${text.slice(evidence.start, evidence.end)}\n\n${eventCode(event)} — ${statusLabel(event.status)}\n${[glosses, date].join('\n')}`,
    icon: statusIcon(event),
    iconColor: 'tippani.eventBorder',
    context: contextOf(event),
    ref: refOf(uri, event),
  };
}

function toldIn({ text, analysis, published }: Input): Told {
  return { text, lines: analysis.article.lines, published: published ?? null };
}

/** पुतिन, ट्रंप · CONSULT (phone) → चीन: actors, type, recipient. */
export function eventLabel(text: string, event: EventMark): string {
  const names = (fillers: readonly Span[]) =>
    [...new Set(fillers.map(({ start, end }) => text.slice(start, end)))].join(', ');
  const actors = names(event.roles.actor);
  const recipients = names(event.roles.recipient);
  return [actors && `${actors} · `, eventCode(event), recipients && ` → ${recipients}`].join('');
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
