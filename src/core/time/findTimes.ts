import type { Article } from '../article/article';
import type { TimeExpression } from '../model';

/** Finds the time expressions of headline and body lines and resolves them against the publication date. */
export function findTimes(_article: Article): readonly TimeExpression[] {
  return [];
}
