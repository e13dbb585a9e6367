import { type Clause, lastBefore } from './clauses';
import type { Item, NounItem, VerbsItem } from './items';
import { VERB_SENSES } from './predicates/predicates';
import type { Condition, Sense } from './predicates/rows';

/**
 * How an event noun is tied to a verb: `verb` it has a light verb (मुलाकात की), `inverted` the verb stands before it
 * (मिलाया फोन), `participle` a participle describes it (हुई बातचीत), `alone` none; `simple` is a verb without a noun.
 */
export type Link = 'verb' | 'inverted' | 'participle' | 'alone' | 'simple';

/** A place in a clause that names an event. */
export interface Trigger {
  readonly clause: Clause;
  /** Item index of the noun, or of the verb group of a simple verb. */
  readonly index: number;
  /** Item index of the verb group that governs it, or -1. */
  readonly verb: number;
  readonly link: Link;
  readonly sense: Sense;
  /** Token range of the words that name the event. */
  readonly from: number;
  readonly to: number;
}

/** The triggers of a clause in order. A verb that serves a noun is no trigger of its own. */
export function findTriggers(clause: Clause): Trigger[] {
  const used = new Set<number>();
  const triggers: Trigger[] = [];
  for (const [index, item] of clause.items.entries()) {
    if (item.kind !== 'noun') continue;
    const trigger = nounTrigger(clause, item, index);
    if (!trigger) continue;
    if (trigger.link !== 'alone') used.add(trigger.verb);
    triggers.push(trigger);
  }
  for (const [index, item] of clause.items.entries()) {
    if (item.kind !== 'verbs' || used.has(index)) continue;
    const trigger = verbTrigger(clause, item, index);
    if (trigger) triggers.push(trigger);
  }
  return triggers.sort((a, b) => a.index - b.index);
}

function nounTrigger(clause: Clause, item: NounItem, index: number): Trigger | undefined {
  const senses = item.senses.filter((sense) => holds(sense, clause, index));
  for (const tie of ties(clause, index)) {
    const sense = senses.find(({ verbs }) => verbs.has(tie.verbs.group.stem));
    if (!sense) continue;
    return { clause, index, verb: tie.index, link: tie.link, sense, ...triggerSpan(item, tie) };
  }
  const sense = senses.find(({ solo }) => solo);
  if (!sense || isCited(clause.items[index + 1])) return undefined;
  const verb = isMarked(clause.items[index + 1]) ? -1 : nextVerb(clause.items, index);
  return { clause, index, verb, link: 'alone', sense, from: item.from, to: item.to };
}

/** समझौते के अनुसार, समझौते के तहत: a text is cited, no event told. */
function isCited(next: Item | undefined): boolean {
  return next?.kind === 'marker' && (next.case === 'अनुसार' || next.case === 'तहत');
}

interface Tie {
  readonly link: Link;
  readonly index: number;
  readonly verbs: VerbsItem;
}

/** The verb groups that could be the noun's light verb, the likeliest first. */
function ties({ items }: Clause, index: number): Tie[] {
  const found: Tie[] = [];
  const add = (link: Link, at: number) => {
    const item = items[at];
    if (item?.kind === 'verbs') found.push({ link, index: at, verbs: item });
  };
  add('verb', items[index + 1]?.kind === 'negation' ? index + 2 : index + 1);
  if (endsPhrase(items[index + 1])) add('inverted', index - 1);
  if (!isMarked(items[index + 1])) add('verb', nextVerb(items, index));
  add('participle', participleBefore(items, index));
  return found;
}

function endsPhrase(next: Item | undefined): boolean {
  return !next || next.kind === 'mark' || next.kind === 'conjunction' || next.kind === 'opening';
}

function isMarked(next: Item | undefined): boolean {
  return next?.kind === 'marker';
}

/** The verb group that an unmarked noun belongs to: the next one, unless another event noun claims it first. */
function nextVerb(items: readonly Item[], index: number): number {
  for (let at = index + 1; at < items.length; at++) {
    const item = items[at];
    if (item?.kind === 'verbs') return isParticiple(item, items[at + 1]) ? -1 : at;
    if (item?.kind === 'noun' && !isMarked(items[at + 1])) return -1;
  }
  return -1;
}

/** हुई बातचीत, होने वाली अपनी बैठक: the participle before the noun, at most three words away. */
function participleBefore(items: readonly Item[], index: number): number {
  const at = lastBefore(items, index, ({ kind }) => kind !== 'word' && kind !== 'pronoun');
  if (at < 0 || index - at > 4) return -1;
  const item = items[at];
  return item?.kind === 'verbs' && isParticiple(item, items[at + 1]) ? at : -1;
}

/** Whether the verb group describes a noun that follows it. */
export function isParticiple({ group }: VerbsItem, next: Item | undefined): boolean {
  if (group.copula || group.future || endsPhrase(next)) return false;
  return group.last === 'perfect';
}

/** Noun and verb as one span where they touch, else the noun alone; tense and modals stay outside. */
function triggerSpan(item: NounItem, { link, verbs }: Tie): { from: number; to: number } {
  const { group } = verbs;
  if (link === 'verb' && group.from === item.to) return { from: item.from, to: group.mainTo };
  if (link === 'inverted' && group.to === item.from) return { from: group.from, to: item.to };
  return { from: item.from, to: item.to };
}

function verbTrigger(clause: Clause, item: VerbsItem, index: number): Trigger | undefined {
  const sense = VERB_SENSES.get(item.group.stem)?.find((sense) => holds(sense, clause, index));
  if (!sense) return undefined;
  const { from, mainTo } = item.group;
  return { clause, index, verb: index, link: 'simple', sense, from, to: mainTo };
}

/** Whether the clause has what the row of the sense asks for. */
function holds({ conditions }: Sense, clause: Clause, index: number): boolean {
  return conditions.length === 0 || conditions.some((all) => all.every((part) => isMet(part, clause, index)));
}

function isMet(condition: Condition, clause: Clause, index: number): boolean {
  if ('keys' in condition) {
    for (const key of condition.keys) if (clause.keys.has(key)) return true;
    return false;
  }
  if (condition.case === 'करने') return hasOrder(clause, index);
  return clause.participants.some(
    (argument) => argument.case === condition.case && argument.last < index && argument.agent,
  );
}

/** करने को कहा, करने के लिए कहा. */
function hasOrder({ items }: Clause, index: number): boolean {
  const marker = items[index - 1];
  const verb = items[index - 2];
  if (marker?.kind !== 'marker' || (marker.case !== 'को' && marker.case !== 'लिए')) return false;
  return verb?.kind === 'verbs' && verb.group.last === 'oblique';
}
