import { mergeMarked, splitMarkers } from '../../core/sidecar/markers';
import type { ReviewArticle } from './reviewNodes';

/** Why the text of a sidecar cannot be read. */
export function brokenness(text: string): NonNullable<ReviewArticle['broken']> {
  if (!splitMarkers(text)) return 'unreadable';
  return mergeMarked(text) ? 'mergeable' : 'marked';
}
