import type { FolderEntity, Member } from '../../core/entities/linking/linkFolder';
import { type FolderArticle, fileNameOf } from '../folder/folderArticle';
import { placeOf } from '../folder/place';
import type { MentionGroup } from '../mentionGroups';
import { entityLook, mentionNode, typeRank } from './entityLook';
import { lazily, type TreeNode, withDistinctIds } from './nodes';

/** What the tree of a folder's entities is made of: `entities` link the groups of `articles`. */
export interface FolderTreeInput {
  readonly articles: readonly FolderArticle[];
  readonly entities: readonly FolderEntity[];
}

/** One entity in one article. */
interface Part {
  readonly article: FolderArticle;
  readonly group: MentionGroup;
}

/**
 * The nodes of the Entities view for a folder: entity → articles → mentions, people first, what is told in the most
 * articles first.
 */
export function entityFolderNodes({ articles, entities }: FolderTreeInput): readonly TreeNode[] {
  const told = entities.map((entity) => ({ entity, parts: partsOf(articles, entity.members) }));
  return told
    .sort((a, b) => byTypeThenCount(a.entity, b.entity) || countOf(b.parts) - countOf(a.parts))
    .map(({ entity, parts }) => entityNode(entity, parts));
}

function byTypeThenCount(a: FolderEntity, b: FolderEntity): number {
  return typeRank(a.type) - typeRank(b.type) || b.members.length - a.members.length;
}

function countOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { group }) => sum + group.mentions.length, 0);
}

function partsOf(articles: readonly FolderArticle[], members: readonly Member[]): Part[] {
  return members.flatMap(({ article: at, entity }) => {
    const article = articles[at];
    const group = article?.groups[entity];
    return article && group ? [{ article, group }] : [];
  });
}

function entityNode({ type, name, wikidata }: FolderEntity, parts: readonly Part[]): TreeNode {
  const mentions = parts.flatMap(({ group }) => group.mentions);
  const own = new Set(parts.map(({ article }) => article.uri));
  const look = entityLook({ type, name, mentions, articles: own.size, ...(wikidata && { wikidata }) });
  // Two people of one name have ids of their own by the article in which they are first.
  const id = `folder#entity:${type}:${name}:${parts[0]?.article.uri}`;
  return lazily({ ...look, id }, () => withDistinctIds(parts.map((part) => articleNode(id, part))));
}

function articleNode(entity: string, { article, group }: Part): TreeNode {
  const { uri, text, outline, published } = article;
  const count = String(group.mentions.length);
  const children = group.mentions.map((mention) => {
    // Decisions need the article open: a click opens it.
    const { context: _, ...node } = mentionNode(uri, outline, text, mention);
    return { ...node, id: `${entity}:${node.id}`, place: placeOf(text, mention.span) };
  });
  return {
    id: `${entity}:${uri}`,
    label: fileNameOf(uri),
    description: published ? `${published} · ${count}` : count,
    tooltip: group.name,
    icon: 'file',
    collapsed: true,
    children,
  };
}
