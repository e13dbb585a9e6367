import { fold } from '../text/fold';
import { keySet } from '../text/keys';
import { type Clause, hasWord } from './clauses';
import { CALLED_OFF, EXPECTED, UNSURE, UNSURE_MATRIX } from './closedClass';
import { type Draft, isBare, verbOf } from './drafts';
import type { Item, VerbsItem } from './items';
import { mainVerb } from './subjects';

const EXPECTED_KEYS = keySet(EXPECTED);
const UNSURE_KEYS = keySet(UNSURE);
const CALLED_OFF_KEYS = keySet(CALLED_OFF);
const UNSURE_MATRIX_KEYS = keySet(UNSURE_MATRIX);
const WITHOUT = keySet('बिना बगैर');
const CONDITION = fold('शर्त');
/** Nouns that make what they govern unsure: हमले की आशंका, वार्ता की संभावना. */
const UNSURE_NOUNS = keySet('संभावना संभावनाओं संभावनाएं आशंका आशंकाओं उम्मीद उम्मीदों अटकलें अटकलों कयास खतरा खतरे स्थिति');
/** Nouns of plans: हमले की योजना, वार्ता की तैयारी. */
const PLAN_NOUNS = keySet('योजना योजनाओं फैसला फैसले निर्णय कार्यक्रम तैयारी तैयारियों तैयारियां इरादा इरादे मंशा');

/** Adds the auxiliary modes that tense, mood, negation and cue words around the trigger tell. */
export function readAuxiliaries(draft: Draft): void {
  const verbs = verbOf(draft);
  if (verbs) readVerb(draft, verbs);
  if (isBare(draft)) readNounPhrase(draft);
  readHead(draft);
  readBackground(draft);
  readSurroundings(draft);
}

function readVerb({ aux, trigger }: Draft, { group }: VerbsItem): void {
  const { items } = trigger.clause;
  const describes = group.prospective && !group.copula && items[trigger.verb + 1]?.kind === 'word';
  if (group.future || (group.prospective && !describes)) aux.add('future');
  const next = items[trigger.verb + 1];
  if (group.last === 'oblique' && next?.kind !== 'marker' && isGoingTo(trigger.clause)) aux.add('future');
  if (isOpen(group)) aux.add('hypothetical');
  if (group.negated || items[trigger.verb - 1]?.kind === 'negation') aux.add('negation');
  if (items[trigger.index - 1]?.kind === 'negation' && trigger.link !== 'alone') aux.add('negation');
  const condition = group.last === 'oblique' && next?.kind === 'marker' && next.case === 'पर';
  if (condition && trigger.link !== 'alone' && !isPast(trigger.clause)) aux.add('hypothetical');
}

/** हो सकता है, हो जाए; but हो सका was done. */
function isOpen({ can, last, passive }: VerbsItem['group']): boolean {
  return last === 'subjunctive' || (can && (last !== 'perfect' || passive));
}

/** टिप्पणी करने पर नोटिस भेजा है: the reason of what was done, no condition. */
function isPast({ items, main }: Clause): boolean {
  const verbs = items[main];
  return verbs?.kind === 'verbs' && verbs.group.last === 'perfect' && !verbs.group.future;
}

/** मिलने रूस जाने वाला है: the purpose of what is to come. */
function isGoingTo(clause: Clause): boolean {
  const main = clause.items[clause.main];
  return main?.kind === 'verbs' && (main.group.future || main.group.prospective);
}

/** आगामी बैठक, होने वाली वार्ता, संभावित समझौता; बैठक रद्द; बिना समझौते के. */
function readNounPhrase({ aux, trigger }: Draft): void {
  const { items } = trigger.clause;
  for (const item of items.slice(Math.max(0, trigger.index - 4), trigger.index)) {
    if (item.kind === 'word') readAdjective(aux, item.key);
    else if (item.kind === 'verbs' && item.group.prospective && !item.group.copula) aux.add('future');
  }
  if (isWithout(items, trigger.index)) aux.add('negation');
  const marker = items[trigger.index + 1];
  if (marker?.kind === 'marker' && marker.case === 'पहले') aux.add('future');
}

/** आक्रमण किए जाने के बाद से; लड़ाई लड़ी थी without a date: the war behind the news. */
function readBackground(draft: Draft): void {
  const { aux, trigger, date, type } = draft;
  const end = trigger.link === 'alone' ? trigger.index : Math.max(trigger.verb, trigger.index);
  const [after, since] = trigger.clause.items.slice(end + 1, end + 3);
  const isSince = after?.kind === 'marker' && since?.kind === 'marker' && since.case === 'से';
  const told = !isBare(draft) && verbOf(draft)?.group.pluperfect;
  if (isSince || (told && type === 'ASSAULT' && date.length === 0)) aux.add('historical');
}

/** हमले की आशंका, हमला करने की योजना. */
function readHead({ aux, trigger }: Draft): void {
  const end = trigger.link === 'verb' || trigger.link === 'simple' ? trigger.verb : trigger.index;
  const [marker, head] = trigger.clause.items.slice(end + 1, end + 3);
  if (marker?.kind !== 'marker' || marker.case !== 'का' || head?.kind !== 'word') return;
  if (UNSURE_NOUNS.has(head.key)) aux.add('hypothetical');
  if (PLAN_NOUNS.has(head.key)) aux.add('future');
}

function readAdjective(aux: Draft['aux'], key: string): void {
  if (EXPECTED_KEYS.has(key)) aux.add('future');
  if (UNSURE_KEYS.has(key)) aux.add('hypothetical').add('future');
}

/** बिना किसी समझौते के; but बिना शर्त समर्थन is support. */
function isWithout(items: readonly Item[], index: number): boolean {
  return items.slice(Math.max(0, index - 3), index).some((item, at, near) => {
    const next = near[at + 1];
    return (
      item.kind === 'word' && WITHOUT.has(item.key) && !(next?.kind === 'word' && next.key === CONDITION)
    );
  });
}

function readSurroundings({ aux, trigger }: Draft): void {
  const { clause } = trigger;
  if (clause.opening === 'if') aux.add('hypothetical');
  const after = clause.items.slice(trigger.index + 1, trigger.index + 3);
  if (after.some((item) => item.kind === 'word' && CALLED_OFF_KEYS.has(item.key))) aux.add('negation');
  if (clause.matrix && isUnsure(clause.matrix)) aux.add('hypothetical');
}

const BELIEVE = keySet('मान समझ');

/** माना जा रहा है कि, संभावना है कि. */
function isUnsure(matrix: Clause): boolean {
  const group = mainVerb(matrix)?.group;
  if (group?.passive && group.progressive && BELIEVE.has(group.stem)) return true;
  return hasWord(matrix, UNSURE_MATRIX_KEYS);
}
