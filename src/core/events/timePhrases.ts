import { fold } from '../text/fold';
import { keySet } from '../text/keys';
import type { TimeArgument } from './arguments';
import { type Draft, isBare, verbOf } from './drafts';
import type { Case } from './frames';
import type { Item } from './items';

// Times of a clause that are not those of its event.

const UNTIL = fold('तक');
const LIMITS = keySet('समयसीमा समय-सीमा डेडलाइन मियाद अल्टीमेटम');
/** Length of an ISO day. */
const DAY = 10;

/** शुक्रवार तक जवाब मांगा: रविवार की समयसीमा के साथ: until when something is to be done is not when it was asked for; but अब तक … भेजे हैं. */
export function isDeadline(draft: Draft, { index, time }: TimeArgument): boolean {
  const { clause } = draft.trigger;
  const marker = clause.items[index + 1];
  const group = verbOf(draft)?.group;
  if (!group || isBare(draft) || group.last !== 'perfect' || time.value.endsWith('_REF')) return false;
  if (marker?.kind !== 'marker') return false;
  const next = clause.items[index + 2];
  return clause.words[marker.from - clause.from] === UNTIL || (next?.kind === 'word' && LIMITS.has(next.key));
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
  const after = items.slice(verb + 1, trigger.index);
  return (
    isCause(items[verb], after) || after.some((item) => item.kind === 'marker' && SETTING.has(item.case))
  );
}

const SETTING: ReadonlySet<Case> = new Set(['अन्य', 'पहले']);

/** करने के आरोप में, किए जाने के जवाब में. */
function isCause(verb: Item | undefined, [of, noun, marker]: readonly Item[]): boolean {
  if (verb?.kind !== 'verbs' || verb.group.last !== 'oblique') return false;
  return of?.kind === 'marker' && of.case === 'का' && noun?.kind !== 'mention' && marker?.kind === 'marker';
}

const ISO = /^\d{4}-\d{2}-\d{2}/;
