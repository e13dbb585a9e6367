import { fold } from '../text/fold';
import type { TimeArgument } from './arguments';
import { type Draft, isBare, verbOf } from './drafts';

// Times of a clause that are not those of its event.

const UNTIL = fold('तक');
/** Length of an ISO day. */
const DAY = 10;

/** शुक्रवार तक जवाब मांगा: until when something is to be done is not when it was asked for; but अब तक … भेजे हैं. */
export function isDeadline(draft: Draft, { index, time }: TimeArgument): boolean {
  const { clause } = draft.trigger;
  const marker = clause.items[index + 1];
  const group = verbOf(draft)?.group;
  if (!group || isBare(draft) || group.last !== 'perfect' || time.value.endsWith('_REF')) return false;
  return marker !== undefined && clause.words[marker.from - clause.from] === UNTIL;
}

/**
 * पिछले महीने आए भूकंप के बाद यह पहला दौरा है: the time of what went before, told by a verb of its own. A day may be both's:
 * मंगलवार को हुई बैठक के बाद X ने मांग की.
 */
export function isOfBackground({ trigger }: Draft, { index, time }: TimeArgument): boolean {
  if (time.value.length >= DAY && ISO.test(time.value)) return false;
  const { items } = trigger.clause;
  const verb = items.findIndex(
    (item, at) => at > index && at < trigger.index && item.kind === 'verbs' && !item.group.copula,
  );
  if (verb < 0) return false;
  return items.slice(verb + 1, trigger.index).some((item) => {
    return item.kind === 'marker' && (item.case === 'अन्य' || item.case === 'पहले');
  });
}

const ISO = /^\d{4}-\d{2}-\d{2}/;
