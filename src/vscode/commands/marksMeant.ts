import { Uri } from 'vscode';
import type { Mark } from '../../core/sidecar/marks';
import type { OpenArticle } from '../article';
import type { Articles } from '../articles';
import { markOf } from '../markAt';
import { groupBy, type MarkRef } from '../views/nodes';
import { articleNamed, refIn } from './target';

/** Several marks of one article. */
export interface MarksMeant {
  readonly article: OpenArticle;
  readonly marks: readonly Mark[];
}

/**
 * The marks that the selected items of a tree name, each once, article by article; none where fewer than two are selected.
 * Articles that are not open are opened. Throws DecisionError where one is no longer an article.
 */
export async function marksMeant(articles: Articles, selected: unknown): Promise<readonly MarksMeant[]> {
  const refs = Array.isArray(selected) ? selected.flatMap(decidable) : [];
  if (refs.length < 2) return [];
  const groups = [...groupBy(refs, ({ uri }) => uri)];
  for (const [uri] of groups) await articleNamed(articles, Uri.parse(uri));
  // Of all as they are now: opening takes a while.
  const opened = await Promise.all(groups.map(([uri]) => articleNamed(articles, Uri.parse(uri))));
  return opened.map((article, at) => {
    const named = groups[at]?.[1].flatMap((ref) => markOf(article.marks.marks, ref) ?? []);
    return { article, marks: [...new Set(named)] };
  });
}

/** The mark that an item names; none where the item stands for what several articles tell. */
function decidable(item: unknown): MarkRef[] {
  const ref = refIn(item);
  const isOne = typeof item === 'object' && item !== null && 'context' in item && item.context;
  return ref && isOne ? [ref] : [];
}
