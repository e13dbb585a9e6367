import { fold } from '../text/fold';
import { keySet } from '../text/keys';
import type { Clause } from './clauses';
import type { Item, VerbsItem } from './items';
import { hasAny, type NounLink, type NounMatch } from './nouns';
import { VERB_SENSES } from './predicates/predicates';
import type { Condition, Sense } from './predicates/rows';

/** How an event is named: see NounLink; `simple` is a verb without a noun. */
export type Link = NounLink | 'simple';

/** A place in a clause that names an event; for a simple verb `index` is that of its verb group. */
export interface Trigger extends Omit<NounMatch, 'link'> {
  readonly clause: Clause;
  readonly link: Link;
}

/** The triggers of a clause in order. A verb that serves a noun is no trigger of its own. */
export function findTriggers(clause: Clause): Trigger[] {
  const used = new Set(clause.nouns.flatMap(({ link, verb }) => (link === 'alone' ? [] : [verb])));
  const triggers: Trigger[] = clause.nouns.map(({ index, verb, link, sense, from, to }) => ({
    index,
    verb,
    link,
    sense,
    from,
    to,
    clause,
  }));
  for (const [index, item] of clause.items.entries()) {
    if (item.kind !== 'verbs' || used.has(index)) continue;
    const trigger = verbTrigger(clause, item, index);
    if (trigger) triggers.push(trigger);
  }
  const demand = triggers.length === 0 ? demandTrigger(clause) : undefined;
  if (demand) return [demand];
  return triggers.sort((a, b) => a.index - b.index);
}

/** What one demands of another in no words of demanding: X ने कहा कि Y को … बंद करना चाहिए. */
const DEMAND: Sense = {
  type: 'REQUEST',
  modes: ['change'],
  frame: 'demand',
  verbs: new Set(),
  solo: 'never',
  conditions: [],
};

function demandTrigger(clause: Clause): Trigger | undefined {
  const verbs = clause.items[clause.main];
  if (verbs?.kind !== 'verbs' || !verbs.group.should || !clause.matrix) return undefined;
  const { from, mainTo } = verbs.group;
  const word = clause.items[clause.main - 1];
  const start = word?.kind === 'word' && LIGHT.has(verbs.group.stem) ? word.from : from;
  return {
    clause,
    index: clause.main,
    verb: clause.main,
    link: 'simple',
    sense: DEMAND,
    from: start,
    to: mainTo,
  };
}

const LIGHT = keySet('कर हो दे ले');

function verbTrigger(clause: Clause, item: VerbsItem, index: number): Trigger | undefined {
  const sense = VERB_SENSES.get(item.group.stem)?.find((sense) => holds(sense, clause, index));
  if (!sense || (sense.type === 'CONSULT' && isReceived(clause, item, index))) return undefined;
  const { from, mainTo } = item.group;
  return { clause, index, verb: index, link: 'simple', sense, from, to: mainTo };
}

/** X से मिले तीन अरब डॉलर, Y से मिली जानकारी: what was got, nobody met. */
function isReceived({ items, main }: Clause, { group }: VerbsItem, index: number): boolean {
  const next = items[index + 1];
  return main !== index && group.last === 'perfect' && next?.kind === 'word' && !next.agent;
}

/** Whether the clause has what the row of the sense asks for. */
function holds({ conditions }: Sense, clause: Clause, index: number): boolean {
  if (conditions.length === 0) return true;
  return conditions.some((all) => all.every((part) => isMet(part, clause, index)));
}

function isMet(condition: Condition, clause: Clause, index: number): boolean {
  if ('keys' in condition) return hasAny(clause.keys, condition.keys);
  if (condition.case === 'करने') return hasOrder(clause, index);
  if (condition.case === 'दिया') return lets(clause.items[index]);
  if (condition.case === 'गया') return isPassive(clause.items[index]);
  if (condition.case === 'नहीं') return isNegated(clause, index);
  if (condition.case === 'दो') return hasSubjects(clause, index);
  const without = condition.case.startsWith('-');
  const wanted = without ? condition.case.slice(1) : condition.case;
  const named = clause.participants.some(
    (argument) => argument.case === wanted && argument.last < index && argument.agent,
  );
  return (named || hasUnnamed(clause, index, wanted)) !== without;
}

/** किसानों से मिले: people without a name. */
function hasUnnamed({ items }: Clause, index: number, wanted: string): boolean {
  return items.slice(1, index).some((item, at) => {
    const before = items[at];
    return item.kind === 'marker' && item.case === wanted && before?.kind === 'word' && before.agent;
  });
}

/** A और B मिले, दोनों नेता मिलेंगे: the finite verb of more than one. */
function hasSubjects({ participants, main }: Clause, index: number): boolean {
  if (main !== index) return false;
  return participants.some(
    ({ case: marker, members, last }) =>
      marker === '∅' &&
      (last < index || last > main) &&
      (members.length > 1 || (members[0]?.kind === 'pronoun' && members[0].referent.startsWith('two'))),
  );
}

/** नहीं माने: told as not done; हार नहीं मानी is another idiom. */
function isNegated({ items }: Clause, index: number): boolean {
  const item = items[index];
  const before = items[index - 2];
  const idiom = before?.kind === 'word' && before.key === DEFEAT;
  return (
    item?.kind === 'verbs' && item.group.last === 'perfect' && items[index - 1]?.kind === 'negation' && !idiom
  );
}

const DEFEAT = fold('हार');

function isPassive(item: Item | undefined): boolean {
  return item?.kind === 'verbs' && item.group.passive;
}

/** जाने दिया. */
function lets(item: Item | undefined): boolean {
  return item?.kind === 'verbs' && item.group.lets;
}

/** करने को कहा, करने के लिए कहा. */
function hasOrder({ items }: Clause, index: number): boolean {
  const marker = items[index - 1];
  const verb = items[index - 2];
  if (marker?.kind !== 'marker' || (marker.case !== 'को' && marker.case !== 'लिए')) return false;
  return verb?.kind === 'verbs' && verb.group.last === 'oblique';
}
