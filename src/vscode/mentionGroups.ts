// The mentions of one article by the entity they are linked to, annotations and suggestions alike. Pure: no editor.

import { knownAs } from '../core/entities/linking/bodies';
import type { ArticleEntity } from '../core/entities/linking/linkFolder';
import type { Entity, EntityType, Span } from '../core/model';
import type { Mark, MentionMark } from '../core/sidecar/marks';

/** One entity of an article: its mentions that are not rejected, in the order of the text. */
export interface MentionGroup {
  readonly type: EntityType;
  /** The canonical name: the analyst's, else the one that linking gave, else the text itself. */
  readonly name: string;
  readonly wikidata?: string;
  readonly mentions: readonly MentionMark[];
}

/** What a mention is called: the canonical name of its entity, else its text. */
export function nameOf(text: string, { entityName, span }: MentionMark): string {
  return entityName ?? text.slice(span.start, span.end);
}

/** Whether two mentions stand for one entity. */
export function areSame(text: string, a: MentionMark, b: MentionMark): boolean {
  return a.type === b.type && nameOf(text, a) === nameOf(text, b);
}

/** The entities of an article in order of first mention; `entities` are those of its analysis. */
export function groupMentions(
  text: string,
  marks: readonly Mark[],
  entities: readonly Entity[] = [],
): readonly MentionGroup[] {
  const ids = new Map<string, string | undefined>(
    entities.map(({ type, name, wikidata }) => [`${type} ${name}`, wikidata]),
  );
  const groups = new Map<string, MentionMark[]>();
  for (const mark of marks) {
    if (mark.kind !== 'mention' || mark.status === 'rejected') continue;
    const key = `${mark.type} ${nameOf(text, mark)}`;
    const group = groups.get(key);
    if (group) group.push(mark);
    else groups.set(key, [mark]);
  }
  return [...groups].flatMap(([key, mentions]) => {
    const [first] = mentions;
    if (!first) return [];
    const name = nameOf(text, first);
    const wikidata = ids.get(key) ?? knownAs(first.type, name)?.wikidata;
    return [{ type: first.type, name, mentions, ...(wikidata && { wikidata }) }];
  });
}

/** The group that a mention is in. */
export function groupOf(
  text: string,
  groups: readonly MentionGroup[],
  mark: MentionMark,
): MentionGroup | undefined {
  const name = nameOf(text, mark);
  return groups.find((group) => group.type === mark.type && group.name === name);
}

/** The mention that is not rejected at an offset, the shortest of several; its end counts as in it. */
export function mentionAt(marks: readonly Mark[], { start, end }: Span): MentionMark | undefined {
  const here = marks.filter(
    (mark): mark is MentionMark =>
      mark.kind === 'mention' &&
      mark.status !== 'rejected' &&
      mark.span.start <= start &&
      end <= mark.span.end,
  );
  return here.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
}

/** What linking across a folder reads of a group. */
export function toArticleEntity(text: string, group: MentionGroup): ArticleEntity {
  const { type, name, wikidata, mentions } = group;
  const texts = new Set(mentions.map(({ span }) => text.slice(span.start, span.end)));
  return { type, name, texts: [...texts], count: mentions.length, ...(wikidata && { wikidata }) };
}
