import { chosenFilter, filterChoices } from '../filterChoices';
import { pickFilter } from '../filterPick';
import { filterCounts, NO_FILTER } from '../views/eventFilter';
import type { EventFilterState } from '../views/filterState';
import { inOpen } from '../views/lateTree';
import type { ViewStates, Views } from '../views/register';

/** What the commands of the Events view work on. */
export interface EventViewContext extends ViewStates {
  readonly views: Views;
}

/** The commands that change what the Events view shows. */
export function eventViewHandlers({ views, grouping, eventFilter, eventScope }: EventViewContext) {
  const { tree } = views.events;
  return {
    'tippani.groupByDate': inOpen(tree, () => grouping.set('date')),
    'tippani.groupByType': inOpen(tree, () => grouping.set('type')),
    'tippani.eventsOfFolder': inOpen(tree, () => eventScope.set('folder')),
    'tippani.eventsOfArticle': inOpen(tree, () => eventScope.set('article')),
    'tippani.filterEvents': inOpen(tree, () => filterEvents(views, eventFilter)),
    'tippani.clearEventFilter': inOpen(tree, () => eventFilter.set(NO_FILTER)),
  };
}

/** Asks which events are to be shown. */
async function filterEvents({ events }: Views, state: EventFilterState): Promise<void> {
  const counts = filterCounts(events.content.listed);
  const picked = await pickFilter(filterChoices(state.value, counts));
  if (picked) await state.set(chosenFilter(picked));
}
