import type { Mention } from '../model';
import { addAll, type Draft, isBare, verbOf } from './drafts';
import { FRAMES, RECIPROCAL } from './frames';
import { isPlace } from './journeys';
import { NOUN_IS_SUBJECT, type ReadClause, type Resolved } from './subjects';

/** Names right before a bare event noun: Trump Putin Meeting, भारत-चीन वार्ता, रूसी हमले. */
export function fillNeighbours(draft: Draft, read: ReadClause): void {
  const { trigger } = draft;
  const stem = verbOf(draft)?.group.stem ?? '';
  if (trigger.link === 'simple' || (!isBare(draft) && !NOUN_IS_SUBJECT.has(stem))) return;
  const mentions = neighbours(draft, read).flatMap((resolved) => resolved.mentions);
  if (mentions.length === 0) return;
  const { frame } = trigger.sense;
  if (mentions.length === 1 && mentions.every(isPlace)) {
    if (draft.place.length === 0) addAll(draft.place, mentions);
    return;
  }
  if (frame === 'obj') addAll(draft.recipient, mentions);
  else if (RECIPROCAL.has(frame) || draft.actor.length === 0) addAll(draft.actor, mentions);
}

function neighbours({ trigger }: Draft, { resolved, subjectPhrase, clause }: ReadClause): Resolved[] {
  const found: Resolved[] = [];
  let end = trigger.index;
  for (const candidate of resolved.toReversed()) {
    const { argument } = candidate;
    if (argument.last >= trigger.index) continue;
    const adjacent = clause.items.slice(argument.last + 1, end).every(({ kind }) => kind === 'word');
    const isSubject = argument === subjectPhrase && !argument.attribute;
    if (argument.case !== '∅' || isSubject || !adjacent || end - argument.last > 3) break;
    found.unshift(candidate);
    end = argument.first;
  }
  return found;
}

/** वियना में सर्बिया और क्रोएशिया, सीमा विवाद पर मंत्रणा: in a headline without a verb those named together talk. */
export function facing({ trigger }: Draft, resolved: readonly Resolved[]): readonly Mention[] {
  if (trigger.clause.items.some(({ kind }) => kind === 'verbs')) return [];
  const pair = resolved.findLast(
    ({ argument, mentions }) => argument.case === '∅' && mentions.length > 1 && argument.last < trigger.index,
  );
  return pair?.mentions ?? [];
}

/** X को व्यापार सम्मेलन का न्योता दिया, X को हमले के बाद जानकारी दी: who is given or told something is the verb's, not that of a noun on the way. */
export function isOthers(draft: Draft, marker: string, live: readonly Draft[]): boolean {
  const { trigger } = draft;
  if (marker === 'से') return isAskedOf(draft, live);
  if (marker !== 'को' || (trigger.link !== 'alone' && trigger.link !== 'participle')) return false;
  return live.some(
    ({ trigger: other }) =>
      other.clause === trigger.clause &&
      other.link === 'verb' &&
      other.index > trigger.index &&
      FRAMES[other.sense.frame].को !== undefined,
  );
}

/** X से Y को हथियार देना रोकने का आग्रह किया: it is X that is asked. */
function isAskedOf({ type, trigger }: Draft, live: readonly Draft[]): boolean {
  if (type === 'REQUEST' || RECIPROCAL.has(trigger.sense.frame)) return false;
  return live.some(
    ({ type: asks, trigger: other }) =>
      asks === 'REQUEST' && other.clause === trigger.clause && other.index > trigger.index,
  );
}
