import { type QuickPickItem, window } from 'vscode';
import type { Span } from '../../core/model';
import { placeAnnotations } from '../../core/sidecar/decide';
import { sameSpan } from '../../core/sidecar/overlaps';
import { annotatedArticle } from '../annotatedArticle';
import type { OpenArticle } from '../article';
import { decide } from '../commands/decisions';
import { groupBy } from '../views/nodes';
import type { Review } from './review';
import type { ReviewNode, ReviewRef } from './reviewNodes';

interface PlaceItem extends QuickPickItem {
  readonly ref: ReviewRef;
}

/** Confirms the only likely place of all changed annotations that stay ticked; one step to undo in each article. */
export async function confirmAllPlaces(review: Review): Promise<void> {
  const changed = review.view.items.filter(({ context }) => context === 'changed');
  if (changed.length === 0) {
    void window.setStatusBarMessage('No annotation has exactly one likely place.', 4000);
    return;
  }
  const picked = await window.showQuickPick(changed.flatMap(itemOf), {
    title: 'Confirm Places',
    placeHolder: 'Untick what does not belong there any more. Enter confirms the rest.',
    canPickMany: true,
    matchOnDescription: true,
    matchOnDetail: true,
    onDidSelectItem: (item) => void review.shown.show((item as PlaceItem).ref),
  });
  const byArticle = groupBy(picked ?? [], ({ ref }) => ref.uri);
  for (const [uri, items] of byArticle) {
    const article = await annotatedArticle(review.articles, uri);
    const places = stillLikely(article, items);
    await decide(article, (situation) => placeAnnotations(situation, places));
  }
}

function itemOf({ label, description, ref, children }: ReviewNode): PlaceItem[] {
  const [best] = children;
  if (!ref) return [];
  return [{ label, description: description ?? '', detail: best?.label ?? '', picked: true, ref }];
}

/** The places that are likely for these annotations still, now that the user has answered. */
function stillLikely({ marks }: OpenArticle, items: readonly PlaceItem[]): ReadonlyMap<string, Span> {
  const places = new Map<string, Span>();
  for (const { annotation, proposals } of marks.unplaced) {
    const span = items.find(({ ref }) => ref.id === annotation.id)?.ref.span;
    if (span && proposals.some((proposal) => sameSpan(proposal, span))) places.set(annotation.id, span);
  }
  return places;
}
