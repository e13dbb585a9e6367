import { keySet } from '../text/keys';
import type { Argument } from './arguments';
import { type Draft, verbOf } from './drafts';
import type { Item } from './items';
import type { ReadClause, Resolved } from './subjects';
import type { VerbGroup } from './verbGroups';

// Whom a participle describes: प्रदर्शन कर रहे कार्यकर्ताओं पर, गिरफ्तार किए गए नेता को, धरने पर बैठे किसानों से.

/** Verbs of going and sitting, whose perfect tells what the one described did himself. */
const MOVING = keySet('पहुंच आ जा बैठ उतर निकल लौट जुट घुस भाग');

/**
 * The clause as the event of a participle sees it: it ends with the participle, and whoever is described acts in it, or
 * undergoes it where it is passive. Other events see the whole clause.
 */
export function readOf(draft: Draft, read: ReadClause): ReadClause {
  const { clause } = draft.trigger;
  const verb = participleOf(draft);
  const described = verb < 0 ? undefined : describedBy(clause.items, verb, read.resolved);
  if (!described) return readInfinitive(draft, read);
  const { mentions, argument } = described;
  const passive = verbOf(draft)?.group.passive ?? false;
  if (passive && mentions.length === 0) return read;
  const resolved = read.resolved.filter(({ argument: { last } }) => last < verb);
  const none = { ...read, resolved, subject: [], subjectPhrase: undefined, seat: [], patient: [] };
  if (passive) return { ...none, patient: mentions };
  return { ...none, subject: mentions, subjectPhrase: argument, unnamed: mentions.length === 0 };
}

/** X के Y पर हमला करने के बाद Z ने …, X के Y पहुंचने पर: who stands with के before an infinitive is its subject. */
function readInfinitive(draft: Draft, read: ReadClause): ReadClause {
  const { verb } = draft.trigger;
  const group = verbOf(draft)?.group;
  if (group?.last !== 'oblique' || verb === read.clause.main) return read;
  const found = read.resolved.findLast((candidate) => isItsSubject(draft, candidate));
  if (!found) return read;
  const resolved = read.resolved.filter((other) => other !== found && other.argument.last < verb);
  const none = {
    ...read,
    resolved,
    subject: [],
    subjectPhrase: undefined,
    unnamed: false,
    seat: [],
    patient: [],
  };
  if (group.passive) return { ...none, patient: found.mentions };
  return { ...none, subject: found.mentions, subjectPhrase: found.argument };
}

/** With के that owns nothing: another phrase follows it, or the verb, or a noun that would want का (इस्तीफा देने). */
function isItsSubject({ trigger }: Draft, { argument, mentions }: Resolved): boolean {
  const { items, words, from } = trigger.clause;
  const { index, verb, link } = trigger;
  const marker = items[argument.last + 1];
  if (argument.case !== 'का' || argument.via || mentions.length === 0) return false;
  if (marker?.kind !== 'marker' || marker.ending !== 'े' || argument.last >= index) return false;
  const between = items.slice(argument.last + 2, link === 'simple' ? verb : index);
  if (between.some(({ kind }) => kind === 'verbs' || kind === 'opening' || kind === 'conjunction'))
    return false;
  if (between.some(({ kind }) => kind === 'marker' || kind === 'mention' || kind === 'time')) return true;
  if (between.length > 0) return false;
  const noun = items[index];
  return link === 'simple' || (noun !== undefined && (words[noun.to - 1 - from] ?? '').endsWith('ा'));
}

/** The item of the participle that tells the event (कर रहे, किए गए, घेराव करने पहुंचे), or -1. */
function participleOf(draft: Draft): number {
  const { verb, clause, link } = draft.trigger;
  const group = verbOf(draft)?.group;
  if (!group || (link !== 'verb' && link !== 'simple')) return -1;
  const next = clause.items[verb + 1];
  const purpose = group.last === 'oblique' && next?.kind === 'verbs' && isGone(next.group);
  const at = purpose ? verb + 1 : verb;
  if (at === clause.main || (!purpose && !describes(group))) return -1;
  return at;
}

/** Whether someone named next is told to be doing it, to do it, to have gone to do it or to have undergone it. */
function describes(group: VerbGroup): boolean {
  if (group.copula || group.last !== 'perfect') return false;
  return group.progressive || group.prospective || group.passive || isGone(group);
}

function isGone({ form, last, copula, stem }: VerbGroup): boolean {
  return form === 'perfect' && last === 'perfect' && !copula && MOVING.has(stem);
}

interface Described {
  readonly mentions: Resolved['mentions'];
  readonly argument: Resolved['argument'] | undefined;
}

const MANY_WORDS = 3;

/** The phrase that follows the verb at `verb`; without mentions where its noun names nobody (छात्रों पर). */
function describedBy(
  items: readonly Item[],
  verb: number,
  resolved: readonly Resolved[],
): Described | undefined {
  const found = resolved.find(({ argument }) => argument.first > verb);
  let at = verb + 1;
  while (items[at]?.kind === 'word' && at - verb <= MANY_WORDS) at++;
  const words = items.slice(verb + 1, at);
  const people = words.some((item) => item.kind === 'word' && item.agent);
  const next = items[at];
  if (next?.kind === 'mention' && found && reaches(items, at, found.argument.first)) {
    if (!people || next.mention.type === 'PERSON') return found;
  }
  return people ? { mentions: [], argument: undefined } : undefined;
}

/** Between a name and the phrase that it belongs to stand only titles and other names: कांग्रेस नेता राहुल गांधी. */
function reaches(items: readonly Item[], from: number, to: number): boolean {
  return items
    .slice(from, to)
    .every(
      ({ kind }) => kind === 'mention' || kind === 'word' || kind === 'marker' || kind === 'conjunction',
    );
}

/** A verb form between the participant and the trigger that is not the trigger's own. */
export function hasParticiple({ trigger }: Draft, argument: Argument): boolean {
  const between = trigger.clause.items.slice(argument.last + 1, trigger.index);
  return between.some(
    (item, at) =>
      item.kind === 'verbs' &&
      item.group.last !== 'conjunctive' &&
      at + argument.last + 1 !== trigger.verb &&
      !(item.group.last === 'oblique' && between[at + 1]?.kind === 'conjunction'),
  );
}

/** X ने Y द्वारा मदद करने के बाद …, Y की ओर से होने वाली वार्ता: its own agent is told beside the subject of the clause. */
export function hasAgent({ trigger, actor }: Draft, { resolved }: ReadClause): boolean {
  if (trigger.verb === trigger.clause.main || actor.length === 0) return false;
  return resolved.some(
    ({ argument, mentions }) =>
      argument.case === 'द्वारा' &&
      argument.last < trigger.index &&
      mentions.some((mention) => actor.includes(mention)),
  );
}
