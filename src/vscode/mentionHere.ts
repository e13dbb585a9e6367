import type { Position, TextDocument } from 'vscode';
import type { MentionMark } from '../core/sidecar/marks';
import type { OpenArticle } from './article';
import type { Articles } from './articles';
import { areSame, mentionAt } from './mentionGroups';

/** What stands at a position: the article, and the mention whose entity is meant. */
export interface MentionHere {
  readonly article: OpenArticle;
  readonly mention: MentionMark;
}

/** The mention at a position of an article that is up to date; undefined where there is none. */
export function mentionHere(
  articles: Articles,
  document: TextDocument,
  position: Position,
): MentionHere | undefined {
  const article = articles.promptly(document);
  const offset = document.offsetAt(position);
  const mention = article && mentionAt(article.marks.marks, { start: offset, end: offset });
  return article && mention && { article, mention };
}

/** The mentions of the same entity in the article, in order. */
export function mentionsOfSame({ article, mention }: MentionHere): readonly MentionMark[] {
  const text = article.document.getText();
  return article.marks.marks.filter(
    (mark): mark is MentionMark =>
      mark.kind === 'mention' && mark.status !== 'rejected' && areSame(text, mark, mention),
  );
}
