import type { Mention } from '../model';
import { keySet } from '../text/keys';
import type { Argument } from './arguments';
import { addAll, type Draft } from './drafts';
import type { Case } from './frames';
import type { Item } from './items';
import type { ReadClause } from './subjects';

// Whom an attack hit, as the dead and hurt tell that are named with it.

const HARMED = keySet('शहीद घायल घायलों जख्मी मौत मौतें मारा मारे मारी मृत्यु ढेर हताहत');
/** Cases in which the dead stand: X मारे गए, X की मौत, X को मार गिराया. */
const CASES: ReadonlySet<Case> = new Set(['∅', 'का']);

/** हमले में X मारे गए; हमला किया, जिसमें X के नौ जवान शहीद हो गए: with no one else told it is they who were hit. */
export function fillVictims(draft: Draft, reads: readonly ReadClause[]): void {
  if (draft.type !== 'ASSAULT' || draft.recipient.length > 0 || draft.dropped) return;
  const at = reads.findIndex(({ clause }) => clause === draft.trigger.clause);
  const own = reads[at];
  const next = reads.slice(at + 1).find(({ clause }) => clause.items.some(({ kind }) => kind !== 'mark'));
  const victims = own ? victimsIn(own, draft.trigger.index) : [];
  const later =
    victims.length === 0 && next && next.clause.nouns.length === 0 ? victimsIn(next, -1) : victims;
  addAll(
    draft.recipient,
    later.filter((mention) => !draft.actor.includes(mention)),
  );
}

/** Who is told in a clause to have died or been hurt, after item `from`. */
function victimsIn({ clause, resolved }: ReadClause, from: number): readonly Mention[] {
  const { items } = clause;
  const harm = items.findIndex((item, at) => at > from && tellsHarm(item, clause));
  if (harm < 0) return [];
  const hit = resolved.findLast(
    ({ argument, mentions }) =>
      argument.first > from && argument.last < harm && mentions.length > 0 && isHit(argument, mentions),
  );
  return hit?.mentions ?? [];
}

function tellsHarm({ kind, from, to }: Item, { from: start, words }: ReadClause['clause']): boolean {
  if (kind !== 'word' && kind !== 'verbs' && kind !== 'noun') return false;
  return words.slice(from - start, to - start).some((key) => HARMED.has(key));
}

/** People, and those who belong to a body or country; a place itself is none. */
function isHit({ case: marker, via, agent, attribute }: Argument, mentions: readonly Mention[]): boolean {
  if (!CASES.has(marker) || attribute) return false;
  return mentions.every(
    ({ type }) => type === 'PERSON' || ((type === 'ORGANIZATION' || type === 'MISC') && (via || agent)),
  );
}
