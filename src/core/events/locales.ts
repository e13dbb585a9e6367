import type { EventType, Mention } from '../model';
import { keySet } from '../text/keys';
import { SITE_KEYS } from './aims';
import type { Argument } from './arguments';
import { addAll, type Draft, verbOf } from './drafts';
import type { Case } from './frames';
import { isPlace } from './journeys';
import type { ReadClause } from './subjects';

// Where an event happened, as its own clause tells without a case of its frame.

/** Types whose place is where one spoke, not what the clause names; talks have a case of their frame for it. */
const VERBAL: ReadonlySet<EventType> = new Set([
  'ACCUSE',
  'REQUEST',
  'REJECT',
  'THREATEN',
  'SUPPORT',
  'AGREE',
  'CONSULT',
]);
/** Cases that say where, whatever the predicate: दिल्ली में, सुलेमानिया के पास, संसद के बाहर; पर does on a site (सीमा पर). */
const WHERE: ReadonlySet<Case> = new Set(['में', 'पास', 'बाहर', 'पर']);

/** An event of deeds with no place of its own happened where its clause says; `limit` is the item before which that stands. */
export function fillLocale(draft: Draft, { resolved }: ReadClause, limit: number): void {
  if (draft.place.length > 0 || VERBAL.has(draft.type)) return;
  const where = resolved.findLast(
    ({ argument, mentions }) => argument.last < limit && isWhere(argument, mentions, draft),
  );
  addAll(draft.place, where?.mentions.filter(isPlace) ?? []);
}

function isWhere(argument: Argument, mentions: readonly Mention[], { actor, recipient }: Draft): boolean {
  if (!WHERE.has(argument.case) || !mentions.some(isPlace) || argument.attribute) return false;
  if (argument.case === 'पर' && !SITE_KEYS.has(argument.head)) return false;
  if (argument.via && argument.agent && argument.head.endsWith('ों')) return false;
  return !mentions.some((mention) => actor.includes(mention) || recipient.includes(mention));
}

const SENT = keySet('भेज पहुंचा');

/** राहत सामग्री यांगून पहुंचाई: the unmarked place that things are sent to. */
export function placeAid(draft: Draft, { resolved, subjectPhrase }: ReadClause): void {
  if (!SENT.has(verbOf(draft)?.group.stem ?? '') || draft.place.length > 0) return;
  const to = resolved.findLast(
    ({ argument, mentions }) =>
      argument !== subjectPhrase && argument.case === '∅' && !argument.via && mentions.every(isPlace),
  );
  addAll(draft.place, to?.mentions ?? []);
}
