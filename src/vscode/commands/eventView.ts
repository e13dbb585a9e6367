import { chosenFilter, filterChoices } from '../filterChoices';
import { pickFilter } from '../filterPick';
import { filterCounts, NO_FILTER } from '../views/eventFilter';
import type { EventFilterState } from '../views/filterState';
import { thenOpen } from '../views/lateTree';
import type { ViewStates, Views } from '../views/register';

/** What the commands of the Events view work on. */
export interface EventViewContext extends ViewStates {
  readonly views: Views;
}

/** The commands that change what the Events view shows. */
export function eventViewHandlers({ views, grouping, eventFilter, eventScope }: EventViewContext) {
  const { tree } = views.events;
  return {
    'tippani.groupByDate': thenOpen(tree, () => grouping.set('date')),
    'tippani.groupByType': thenOpen(tree, () => grouping.set('type')),
    'tippani.eventsOfFolder': thenOpen(tree, () => eventScope.set('folder')),
    'tippani.eventsOfArticle': thenOpen(tree, () => eventScope.set('article')),
    'tippani.filterEvents': thenOpen(tree, () => filterEvents(views, eventFilter)),
    'tippani.clearEventFilter': thenOpen(tree, () => eventFilter.set(NO_FILTER)),
  };
}

/** Asks which events are to be shown. */
async function filterEvents({ events }: Views, state: EventFilterState): Promise<void> {
  const counts = filterCounts(events.content.listed);
  const picked = await pickFilter(filterChoices(state.value, counts));
  if (picked) await state.set(chosenFilter(picked));
}
