// The choices of the Events view's filter. Pure: no editor.

import { latinName } from '../core/entities/linking/latinName';
import { EVENT_TYPE_INFOS } from '../core/events/codebook';
import type { EventType } from '../core/model';
import { DECISIONS, type Decision, type EventFilter, type FilterCounts } from './views/eventFilter';
import { isSameParticipant, type Participant } from './views/participants';

/** One choice; picking it adds its value to the filter. */
export type FilterChoice = {
  readonly label: string;
  readonly description: string;
  readonly picked: boolean;
} & (
  | { readonly facet: 'types'; readonly value: EventType }
  | { readonly facet: 'participants'; readonly value: Participant }
  | { readonly facet: 'decisions'; readonly value: Decision }
);

const DECISION_LABELS: Readonly<Record<Decision, string>> = {
  suggested: 'Suggested (सुझाव)',
  decided: 'Decided (निर्णीत): accepted, corrected or added',
  rejected: 'Rejected (अस्वीकृत)',
};

/** All that the events of the view can be filtered by, and what they are filtered by now. */
export function filterChoices(filter: EventFilter, counts: FilterCounts): readonly FilterChoice[] {
  return [...decisionChoices(filter, counts), ...typeChoices(filter, counts), ...whoChoices(filter, counts)];
}

function decisionChoices(filter: EventFilter, { decisions }: FilterCounts): FilterChoice[] {
  return DECISIONS.map((value) => ({
    facet: 'decisions',
    value,
    label: DECISION_LABELS[value],
    description: String(decisions.get(value) ?? 0),
    picked: filter.decisions.includes(value),
  }));
}

function typeChoices(filter: EventFilter, { types }: FilterCounts): FilterChoice[] {
  return EVENT_TYPE_INFOS.flatMap(({ code, english, hindi }) => {
    const picked = filter.types.includes(code);
    const count = types.get(code) ?? 0;
    const description = `${english} (${hindi}) · ${count}`;
    return count > 0 || picked ? [{ facet: 'types', value: code, label: code, description, picked }] : [];
  });
}

function whoChoices(filter: EventFilter, { participants }: FilterCounts): FilterChoice[] {
  const isPicked = (one: Participant) => filter.participants.some((wanted) => isSameParticipant(wanted, one));
  const absent = filter.participants.filter(
    (wanted) => !participants.some(({ participant }) => isSameParticipant(wanted, participant)),
  );
  return [
    ...participants.map(({ participant, count }) => whoChoice(participant, count, isPicked(participant))),
    ...absent.map((participant) => whoChoice(participant, 0, true)),
  ];
}

function whoChoice(value: Participant, count: number, picked: boolean): FilterChoice {
  const description = [latinName(value.type, value.name), count].filter((part) => part !== '').join(' · ');
  return { facet: 'participants', value, label: value.name, description, picked };
}

/** The filter that the picked choices make. */
export function chosenFilter(picked: readonly FilterChoice[]): EventFilter {
  return {
    types: picked.flatMap((choice) => (choice.facet === 'types' ? choice.value : [])),
    participants: picked.flatMap((choice) => (choice.facet === 'participants' ? choice.value : [])),
    decisions: picked.flatMap((choice) => (choice.facet === 'decisions' ? choice.value : [])),
  };
}
