import type { AuxiliaryMode, EventDateMethod, EventType, Mention, TimeExpression } from '../model';
import { keySet } from '../text/keys';
import type { VerbsItem } from './items';
import type { Trigger } from './triggers';

/** An event in the making. */
export interface Draft {
  readonly trigger: Trigger;
  type: EventType;
  modes: string[];
  readonly aux: Set<AuxiliaryMode>;
  actor: Mention[];
  recipient: Mention[];
  place: Mention[];
  date: TimeExpression[];
  source: Mention | undefined;
  /** Item index of the recipient's phrase, or -1. */
  recipientAt: number;
  /** Names that the place belongs to. */
  owners: readonly Mention[];
  /** The event that demands, threatens, promises, blames or praises this one. */
  governor: Draft | undefined;
  /** Type of an event that is its content. */
  content: EventType | undefined;
  /** Who acted in the clause, for a talk or visit whose own phrase does not say. */
  subject: readonly Mention[];
  /** Someone acted in the clause who has no name. */
  unnamed: boolean;
  /** Not an event of its own after all. */
  dropped: boolean;
  /** Nobody is told with it: its participants, if any, are those of an earlier mention. */
  inherited: boolean;
  value: string | null;
  valueFrom: EventDateMethod | null;
  /** Number of its sentence in the article, from 0. */
  sentence: number;
  /** Number of its sentence among those of the body; of a headline's -1. */
  depth: number;
  coref: number;
  contexts: string[];
}

/** A draft that knows nothing but its trigger. */
export function draftOf(trigger: Trigger): Draft {
  return {
    trigger,
    type: trigger.sense.type,
    modes: [...trigger.sense.modes],
    aux: new Set(),
    actor: [],
    recipient: [],
    place: [],
    date: [],
    source: undefined,
    recipientAt: -1,
    owners: [],
    governor: undefined,
    content: undefined,
    subject: [],
    unnamed: false,
    dropped: false,
    inherited: false,
    value: null,
    valueFrom: null,
    sentence: 0,
    depth: -1,
    coref: 0,
    contexts: [],
  };
}

/** The verb group that governs the trigger, if there is one. */
export function verbOf({ trigger }: Draft): VerbsItem | undefined {
  const item = trigger.clause.items[trigger.verb];
  return item?.kind === 'verbs' ? item : undefined;
}

/** Whether the event is named by a noun without a verb of its own. */
export function isBare({ trigger }: Draft): boolean {
  return trigger.link === 'alone' || trigger.link === 'participle';
}

const DEMONSTRATIVES = keySet('इस यह इसी उक्त उस उसी इन ये');

/** इस बैठक, यह अहम समझौता: an event told before. */
export function isPointedAt({ trigger }: Draft): boolean {
  const before = trigger.clause.items.slice(Math.max(0, trigger.index - 3), trigger.index);
  const last = before.findLastIndex((item) => item.kind !== 'word');
  return before.slice(last + 1).some((item) => item.kind === 'word' && DEMONSTRATIVES.has(item.key));
}

/** Adds mentions that are not there yet. */
export function addAll(list: Mention[], more: readonly Mention[]): void {
  for (const mention of more) if (!list.includes(mention)) list.push(mention);
}
