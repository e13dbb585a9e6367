import type { Analysis } from '../../core/analyse';
import { transliterate } from '../../core/entities/transliterate';
import type { EntityType } from '../../core/model';
import type { Mark, MentionMark } from '../../core/sidecar/marks';
import { entityLabel, statusLabel } from '../labels';
import { preview } from './evidence';
import { contextOf, groupBy, refOf, statusIcon, type TreeNode } from './nodes';

/** What the tree of entities is made of. */
export interface EntityTreeInput {
  readonly uri: string;
  readonly text: string;
  readonly analysis: Analysis;
  readonly marks: readonly Mark[];
}

const ICONS: Readonly<Partial<Record<EntityType, string>>> = {
  PERSON: 'person',
  LOCATION: 'location',
  ORGANIZATION: 'organization',
  NUMEX: 'symbol-numeric',
};
const COLORS: Readonly<Partial<Record<EntityType, string>>> = {
  PERSON: 'tippani.personBorder',
  LOCATION: 'tippani.locationBorder',
  ORGANIZATION: 'tippani.organizationBorder',
  NUMEX: 'tippani.quantityBorder',
};
const ORDER: readonly EntityType[] = ['PERSON', 'LOCATION', 'ORGANIZATION', 'NUMEX'];

/** The nodes of the Entities view: entity → its mentions, people first, the most mentioned first. */
export function entityNodes(input: EntityTreeInput): readonly TreeNode[] {
  const mentions = input.marks.filter((mark) => mark.kind === 'mention');
  const live = mentions.filter(({ status }) => status !== 'rejected');
  const entities = [...groupBy(live, (mention) => `${mention.type} ${nameOf(input, mention)}`).values()];
  const nodes = entities.sort(byTypeThenCount).flatMap((group) => entityNode(input, group));
  const rejected = mentions.filter(({ status }) => status === 'rejected');
  return rejected.length > 0 ? [...nodes, rejectedGroup(input, rejected)] : nodes;
}

function nameOf({ text }: EntityTreeInput, mention: MentionMark): string {
  return mention.entityName ?? text.slice(mention.span.start, mention.span.end);
}

function byTypeThenCount(a: readonly MentionMark[], b: readonly MentionMark[]): number {
  const rank = (group: readonly MentionMark[]) => {
    const at = ORDER.indexOf(group[0]?.type ?? 'MISC');
    return at < 0 ? ORDER.length : at;
  };
  return rank(a) - rank(b) || b.length - a.length;
}

function entityNode(input: EntityTreeInput, mentions: readonly MentionMark[]): TreeNode[] {
  const [first] = mentions;
  if (!first) return [];
  const name = nameOf(input, first);
  const latin = first.type === 'NUMEX' ? '' : transliterate(name);
  const { english, hindi } = entityLabel(first.type);
  const decided = mentions.filter(({ status }) => status !== 'suggested').length;
  return [
    {
      id: `${input.uri}#entity:${first.type}:${name}`,
      label: name,
      description: [latin, decided > 0 ? `${decided}/${mentions.length}` : `${mentions.length}`]
        .filter(Boolean)
        .join(' · '),
      tooltip: `${name}\n${english} (${hindi}): ${mentions.length} ${mentions.length === 1 ? 'mention' : 'mentions'}, ${decided} decided`,
      icon: ICONS[first.type] ?? 'tag',
      iconColor: COLORS[first.type] ?? 'tippani.otherBorder',
      collapsed: true,
      children: mentions.map((mention) => mentionNode(input, mention)),
    },
  ];
}

function mentionNode(input: EntityTreeInput, mention: MentionMark): TreeNode {
  const { label, emphasis } = preview(input.analysis, input.text, mention.span);
  return {
    id: `${input.uri}#mention:${mention.span.start}:${mention.span.end}`,
    label,
    emphasis: [emphasis],
    description: mention.note ?? '',
    tooltip: `${entityLabel(mention.type).english} — ${statusLabel(mention.status)}`,
    icon: statusIcon(mention),
    context: contextOf(mention),
    ref: refOf(input.uri, mention),
    children: [],
  };
}

function rejectedGroup(input: EntityTreeInput, mentions: readonly MentionMark[]): TreeNode {
  return {
    id: `${input.uri}#rejected-mentions`,
    label: 'Rejected',
    description: `अस्वीकृत · ${mentions.length}`,
    collapsed: true,
    children: mentions.map((mention) => mentionNode(input, mention)),
  };
}
