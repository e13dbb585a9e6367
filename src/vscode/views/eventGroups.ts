// How events are grouped in the Events view, whichever article they are from. Pure: no editor.
import { EVENT_TYPE_INFOS } from '../../core/events/codebook';
import type { EventType } from '../../core/model';
import { byTime, type EventDate } from './eventDates';
import { groupBy, lazily, type TreeNode } from './nodes';

export type Grouping = 'date' | 'type';

/** What groups are made from. */
export interface Groupable<T> {
  /** What the ids of the groups begin with. */
  readonly id: string;
  readonly grouping: Grouping;
  readonly dateOf: (item: T) => EventDate | undefined;
  readonly typeOf: (item: T) => EventType;
  readonly nodeOf: (item: T) => TreeNode;
  readonly collapsed?: boolean;
}

/** A node for each date, the earlier first, periods before the days in them; or for each type in the codebook's order. */
export function groupNodes<T>(how: Groupable<T>, items: readonly T[]): TreeNode[] {
  return how.grouping === 'date' ? byDate(how, items) : byType(how, items);
}

function byDate<T>(how: Groupable<T>, items: readonly T[]): TreeNode[] {
  const dates = new Map<string, EventDate>();
  const groups = groupBy(items, (item) => {
    const date = how.dateOf(item);
    const key = date ? `${date.start}/${date.end}` : 'undated';
    if (date && !dates.has(key)) dates.set(key, date);
    return key;
  });
  const nodes = [...dates]
    .sort(([, a], [, b]) => byTime(a, b))
    .map(([key, { label }]) => groupNode(how, { key, label }, groups.get(key) ?? []));
  const undated = groups.get('undated') ?? [];
  if (undated.length === 0) return nodes;
  const heading = { key: 'undated', label: 'Date not resolved', hindi: 'तारीख अनिश्चित' };
  return [...nodes, groupNode(how, heading, undated)];
}

function byType<T>(how: Groupable<T>, items: readonly T[]): TreeNode[] {
  const groups = groupBy(items, how.typeOf);
  return EVENT_TYPE_INFOS.flatMap(({ code, english, hindi }) => {
    const group = groups.get(code);
    return group ? [groupNode(how, { key: code, label: english, hindi }, group)] : [];
  });
}

interface Heading {
  readonly key: string;
  readonly label: string;
  readonly hindi?: string;
}

function groupNode<T>(how: Groupable<T>, { key, label, hindi }: Heading, items: readonly T[]): TreeNode {
  const count = String(items.length);
  const node = { id: `${how.id}:${key}`, label, description: hindi ? `${hindi} · ${count}` : count };
  const { collapsed = false } = how;
  return lazily({ ...node, collapsed }, () => items.map(how.nodeOf));
}
