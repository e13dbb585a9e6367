import type { Mention } from '../model';
import type { Argument } from './arguments';
import { addAll, type Draft } from './drafts';
import { type Case, VISIT_FRAMES } from './frames';
import type { ReadClause } from './subjects';

export const isPlace = ({ type }: Mention): boolean => type === 'LOCATION';

/** X की Y यात्रा, Y की यात्रा, Y पहुंचे: people go, places receive. */
export function fillJourney(draft: Draft, read: ReadClause, limit: number): void {
  draft.actor = draft.actor.filter((mention) => !isPlace(mention));
  for (const { argument, mentions } of read.resolved) {
    if (argument.last >= limit || argument === read.subjectPhrase || !isOfJourney(draft, argument)) continue;
    const places = argument.via && argument.agent ? [] : mentions.filter(isPlace);
    addAll(draft.recipient, places);
    addAll(draft.place, places);
    if (argument.case === 'का' || argument.case === '∅') {
      addAll(
        draft.actor,
        mentions.filter((mention) => !places.includes(mention)),
      );
    }
  }
}

/** In a case that says whose the journey is or where it goes, and of no other noun. */
function isOfJourney(draft: Draft, argument: Argument): boolean {
  // भारत दौरे की जानकारी: the place right before the journey is where it goes, whatever case the journey has.
  const isAside = argument.attribute && argument.last + 1 !== draft.trigger.index;
  if (isAside || !JOURNEY_CASES.has(argument.case)) return false;
  if (argument.case === 'का' && isOfOther(draft, argument)) return false;
  return draft.trigger.link !== 'simple' || isRightBefore(draft, argument);
}

/** घाना की धमकियों के बावजूद टोगो का दौरा किया: another noun stands between. */
function isOfOther({ trigger }: Draft, { last }: Argument): boolean {
  return trigger.clause.items
    .slice(last + 1, trigger.index)
    .some(({ kind }) => kind === 'noun' || kind === 'verbs');
}

/** रूस पहुंचे, रूस मंगलवार को पहुंचे; not रूस में खुश नजर आए. */
function isRightBefore({ trigger }: Draft, argument: Argument): boolean {
  if (argument.case === 'का') return false;
  const between = trigger.clause.items.slice(argument.last + 1, trigger.index);
  return between.every(({ kind }) => kind === 'marker' || kind === 'time');
}

const JOURNEY_CASES = new Set<Case>(['का', '∅', 'को', 'में']);

/** बैठक में भाग लेने के लिए सोमवार को काठमांडू पहुंचे: the talk that one travels for is where and when one arrives. */
export function meetThere(drafts: readonly Draft[]): void {
  const journey = drafts.find(
    ({ trigger, place }) => VISIT_FRAMES.has(trigger.sense.frame) && place.length > 0,
  );
  if (!journey) return;
  for (const draft of drafts) {
    if (draft.type !== 'CONSULT' || VISIT_FRAMES.has(draft.trigger.sense.frame) || draft.dropped) continue;
    if (!isAim(draft, journey)) continue;
    if (draft.place.length === 0) addAll(draft.place, journey.place);
    if (draft.date.length === 0) draft.date = [...journey.date];
  }
}

function isAim({ trigger }: Draft, journey: Draft): boolean {
  const { items } = trigger.clause;
  return items.slice(trigger.index, journey.trigger.index).some((item, at, between) => {
    const next = between[at + 1];
    const infinitive = item.kind === 'verbs' && item.group.last === 'oblique';
    return infinitive && next?.kind === 'marker' && next.case === 'लिए';
  });
}
