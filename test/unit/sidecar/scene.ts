import type { EntityType, EventType, PoliticalEvent, Span } from '../../../src/core/model';
import type { Situation } from '../../../src/core/sidecar/decide';
import { applyEdit, type Edit, EMPTY_SIDECAR } from '../../../src/core/sidecar/edit';
import { type Mark, reconcile, type Suggestions } from '../../../src/core/sidecar/reconcile';
import type { Sidecar } from '../../../src/core/sidecar/schema';
import { spanIn } from './arbitrary';

/** Two sentences with a meeting, as the analysis might read them. */
export const TEXT =
  'राष्ट्रपति लीना सोरेन ने मंगलवार को मरुपुर में प्रधानमंत्री दास से मुलाकात की।\n' +
  'सोरेन ने बाद में कहा कि नदी आयोग की रिपोर्ट अगले महीने आएगी।';

function mention(quote: string, type: EntityType, entity?: string, n = 0) {
  return { ...spanIn(TEXT, quote, n), type, ...(entity !== undefined && { entity }) };
}

const LEENA = mention('लीना सोरेन', 'PERSON', 'e1');
const SOREN = mention('सोरेन', 'PERSON', 'e1', 1);
const CITY = mention('मरुपुर', 'LOCATION');
const DAS = mention('दास', 'PERSON');
const BOARD = mention('नदी आयोग', 'ORGANIZATION');
const TUESDAY = {
  ...spanIn(TEXT, 'मंगलवार'),
  type: 'DATE',
  value: '2025-08-12',
  interval: { start: '2025-08-12', end: '2025-08-13' },
  method: 'publication',
} as const;

const MEETING: PoliticalEvent = event('मुलाकात की', 'CONSULT', {
  actor: [LEENA, DAS],
  place: [CITY],
  date: [TUESDAY],
  source: BOARD,
});

export function event(quote: string, type: EventType, more: Partial<PoliticalEvent> = {}): PoliticalEvent {
  return {
    trigger: spanIn(TEXT, quote),
    type,
    modes: ['visit'],
    contexts: [],
    aux: [],
    actor: [],
    recipient: [],
    place: [],
    date: [],
    value: null,
    source: null,
    coref: 1,
    ...more,
  };
}

export const SUGGESTIONS: Suggestions = {
  mentions: [LEENA, CITY, DAS, SOREN, BOARD],
  entities: [{ id: 'e1', name: 'लीना सोरेन', type: 'PERSON', mentions: [LEENA, SOREN] }],
  times: [TUESDAY],
  events: [MEETING],
};

/** What the analyst sees of the sample. */
export function sceneOf(sidecar: Sidecar = EMPTY_SIDECAR, suggestions: Suggestions = SUGGESTIONS): Situation {
  return { text: TEXT, sidecar, marks: reconcile(TEXT, suggestions, sidecar) };
}

/** The scene after an edit, which must fit. */
export function after({ sidecar }: Situation, edit: Edit, suggestions: Suggestions = SUGGESTIONS): Situation {
  const result = applyEdit(sidecar, edit);
  if ('conflict' in result) throw new Error(result.conflict);
  return sceneOf(result.sidecar, suggestions);
}

/** The mark of a kind on exactly these words. */
export function markOn<K extends Mark['kind']>(
  { marks }: Situation,
  kind: K,
  quote: string,
  n = 0,
): Extract<Mark, { kind: K }> {
  const { start, end } = spanIn(TEXT, quote, n);
  const found = marks.marks.find(
    (mark): mark is Extract<Mark, { kind: K }> =>
      mark.kind === kind && mark.span.start === start && mark.span.end === end,
  );
  if (!found) throw new Error(`no ${kind} on “${quote}”`);
  return found;
}

/** Kind, status, type and words of every mark, to compare at a glance. */
export function glance({ marks }: Situation): string[] {
  return marks.marks.map((mark) => `${mark.kind} ${mark.status} ${mark.type} ${wordsOf(mark.span)}`);
}

export function wordsOf({ start, end }: Span): string {
  return TEXT.slice(start, end);
}
