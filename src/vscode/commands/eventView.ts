import { chosenFilter, filterChoices } from '../filterChoices';
import { pickFilter } from '../filterPick';
import { filterCounts, NO_FILTER } from '../views/eventFilter';
import type { EventFilterState } from '../views/filterState';
import type { ViewStates, Views } from '../views/register';

/** What the commands of the Events view work on. */
export interface EventViewContext extends ViewStates {
  readonly views: Views;
}

/** The commands that change what the Events view shows. */
export function eventViewHandlers({ views, grouping, eventFilter, eventScope }: EventViewContext) {
  return {
    'tippani.groupByDate': () => grouping.set('date'),
    'tippani.groupByType': () => grouping.set('type'),
    'tippani.eventsOfFolder': () => eventScope.set('folder'),
    'tippani.eventsOfArticle': () => eventScope.set('article'),
    'tippani.filterEvents': () => filterEvents(views, eventFilter),
    'tippani.clearEventFilter': () => eventFilter.set(NO_FILTER),
  };
}

/** Asks which events are to be shown. */
async function filterEvents({ events }: Views, state: EventFilterState): Promise<void> {
  const counts = filterCounts(events.content.listed);
  const picked = await pickFilter(filterChoices(state.value, counts));
  if (picked) await state.set(chosenFilter(picked));
}
