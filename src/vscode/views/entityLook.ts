// How entities look in the views, whichever view lists them. Pure: no editor.
import { latinName } from '../../core/entities/linking/latinName';
import type { EntityType } from '../../core/model';
import type { MentionMark } from '../../core/sidecar/marks';
import { counted, entityLabel, statusLabel } from '../labels';
import { type Outlined, preview } from './evidence';
import { contextOf, refOf, statusIcon, type TreeNode } from './nodes';

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

/** What is told of an entity. */
export interface EntityLook {
  readonly type: EntityType;
  readonly name: string;
  readonly wikidata?: string;
  readonly mentions: readonly MentionMark[];
  /** In how many articles, in the view of a folder. */
  readonly articles?: number;
}

/** People first, then places, organisations, quantities, all others. */
export function typeRank(type: EntityType): number {
  const at = ORDER.indexOf(type);
  return at < 0 ? ORDER.length : at;
}

/** Label, description, tooltip and icon of an entity. */
export function entityLook(look: EntityLook): Omit<TreeNode, 'id' | 'children'> {
  const { type, name, wikidata, mentions, articles } = look;
  const latin = type === 'NUMEX' ? '' : latinName(type, name);
  const { english, hindi } = entityLabel(type);
  const decided = mentions.filter(({ status }) => status !== 'suggested').length;
  const count = decided > 0 ? `${decided}/${mentions.length}` : `${mentions.length}`;
  const words = [
    `${english} (${hindi}): ${counted(mentions.length, 'mention')}`,
    articles === undefined ? '' : `in ${counted(articles, 'article')}`,
    `${decided} decided`,
  ];
  return {
    label: name,
    // The count first: in a narrow side bar the end is cut.
    description: [(articles ?? 1) > 1 ? `${count} in ${articles} articles` : count, latin]
      .filter(Boolean)
      .join(' · '),
    tooltip: [name, words.filter(Boolean).join(', '), wikidata && `Wikidata ${wikidata}`]
      .filter(Boolean)
      .join('\n'),
    icon: ICONS[type] ?? 'tag',
    iconColor: COLORS[type] ?? 'tippani.otherBorder',
    collapsed: true,
  };
}

/** A mention in the words around it. */
export function mentionNode(uri: string, outline: Outlined, text: string, mention: MentionMark): TreeNode {
  const { label, emphasis } = preview(outline, text, mention.span);
  return {
    id: `${uri}#mention:${mention.span.start}:${mention.span.end}`,
    label,
    emphasis: [emphasis],
    description: mention.note ?? '',
    tooltip: `${entityLabel(mention.type).english} — ${statusLabel(mention.status)}`,
    icon: statusIcon(mention),
    context: contextOf(mention),
    ref: refOf(uri, mention),
    children: [],
  };
}
