import { Uri, workspace } from 'vscode';
import type { Mark } from '../../core/sidecar/marks';
import type { OpenArticle } from '../article';
import type { Articles } from '../articles';
import { markOf } from '../markAt';
import { refIn } from './target';

/** Several marks of one article. */
export interface MarksMeant {
  readonly article: OpenArticle;
  readonly marks: readonly Mark[];
}

/**
 * The marks that the selected items of a tree name: those of the first one's article, each once; undefined where fewer than
 * two are selected.
 */
export async function marksMeant(articles: Articles, selected: unknown): Promise<MarksMeant | undefined> {
  const refs = Array.isArray(selected) ? selected.flatMap((item) => refIn(item) ?? []) : [];
  const [first] = refs;
  if (!first || refs.length < 2) return undefined;
  const document = await workspace.openTextDocument(Uri.parse(first.uri));
  await articles.get(document)?.ready();
  const article = articles.upToDate(document);
  if (!article) return undefined;
  const { marks } = article.marks;
  const named = refs.filter(({ uri }) => uri === first.uri).flatMap((ref) => markOf(marks, ref) ?? []);
  return { article, marks: [...new Set(named)] };
}
