import type { Analysis } from '../../core/analyse';
import type { Mark, MentionMark } from '../../core/sidecar/marks';
import { groupMentions, type MentionGroup } from '../mentionGroups';
import { entityLook, mentionNode, typeRank } from './entityLook';
import type { TreeNode } from './nodes';

/** What the tree of entities is made of. */
export interface EntityTreeInput {
  readonly uri: string;
  readonly text: string;
  readonly analysis: Analysis;
  readonly marks: readonly Mark[];
}

/** The nodes of the Entities view: linked entity → its mentions, people first, the most mentioned first. */
export function entityNodes(input: EntityTreeInput): readonly TreeNode[] {
  const groups = [...groupMentions(input.text, input.marks, input.analysis.entities)];
  const nodes = groups.sort(byTypeThenCount).map((group) => entityNode(input, group));
  const rejected = input.marks.filter(
    (mark): mark is MentionMark => mark.kind === 'mention' && mark.status === 'rejected',
  );
  return rejected.length > 0 ? [...nodes, rejectedGroup(input, rejected)] : nodes;
}

function byTypeThenCount(a: MentionGroup, b: MentionGroup): number {
  return typeRank(a.type) - typeRank(b.type) || b.mentions.length - a.mentions.length;
}

function entityNode(input: EntityTreeInput, group: MentionGroup): TreeNode {
  return {
    ...entityLook(group),
    id: `${input.uri}#entity:${group.type}:${group.name}`,
    children: mentionNodes(input, group.mentions),
  };
}

function mentionNodes({ uri, analysis, text }: EntityTreeInput, mentions: readonly MentionMark[]) {
  return mentions.map((mention) => mentionNode(uri, analysis, text, mention));
}

function rejectedGroup(input: EntityTreeInput, mentions: readonly MentionMark[]): TreeNode {
  return {
    id: `${input.uri}#rejected-mentions`,
    label: 'Rejected',
    description: `अस्वीकृत · ${mentions.length}`,
    collapsed: true,
    children: mentionNodes(input, mentions),
  };
}
