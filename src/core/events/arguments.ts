import type { Mention, TimeExpression } from '../model';
import { fold } from '../text/fold';
import { keySet } from '../text/keys';
import type { Case } from './frames';
import {
  type Ahead,
  BARE,
  type Genitive,
  isKinKey,
  isPlain,
  isTitleOf,
  OF_OTHERS,
  OTHER,
  owner,
  ownerCase,
  ownsNearest,
  type Settled,
  type Verdict,
} from './genitives';
import type { Item, MentionItem, PronounItem, TimeItem, WordItem } from './items';
import { actsAlone, endsPhrase, modifies } from './titles';

/** A participant phrase of a clause: one mention or pronoun, or several joined by और, with its case. */
export interface Argument {
  /** Item indexes of the first and the last member. */
  first: number;
  readonly last: number;
  readonly case: Case;
  readonly members: (MentionItem | PronounItem)[];
  /** The marker stands on a common noun: रूस के ठिकानों पर. */
  readonly via: boolean;
  /** That noun is one who acts (सैनिक, मंत्री), or there is none. */
  readonly agent: boolean;
  /** It says which event a marked noun means, not who acts: रूसी हमले में, यूक्रेन युद्ध को लेकर. */
  readonly attribute: boolean;
  /** Key of the common noun that carries the marker: तट in मोगादिशु के तट पर; empty where the name does. */
  readonly head: string;
  /** Its list goes on with someone unnamed: राम और दो अन्य को. */
  readonly listed: boolean;
  /** Names that it belongs to: रूस in रूस के कुर्स्क में. */
  readonly owners: Mention[];
}

/** A time expression of a clause with the marker after it. */
export interface TimeArgument {
  readonly index: number;
  readonly time: TimeExpression;
  readonly case: Case;
}

export interface ClauseArguments {
  readonly participants: readonly Argument[];
  readonly times: readonly TimeArgument[];
}

/** The participants and times of a clause, in order. Reads from the right, where Hindi puts its markers. */
export function readArguments(items: readonly Item[]): ClauseArguments {
  const participants: Argument[] = [];
  const times: TimeArgument[] = [];
  let ahead: Ahead = OTHER;
  let words: WordItem[] = [];
  for (let index = items.length - 1; index >= 0; index--) {
    const item = items[index];
    if (!item) continue;
    if (item.kind === 'word') {
      words.push(item);
      continue;
    }
    if (isOwnAfterGenitive(item, items[index - 1])) continue;
    if (item.kind === 'time') times.unshift(timeArgument(item, index, ahead, words));
    ahead = step(item, index, ahead, words, participants);
    words = [];
  }
  return { participants: participants.reverse(), times };
}

/** नेपाल के | अपने समकक्ष से: whose he is, is told already. */
function isOwnAfterGenitive(item: Item, before: Item | undefined): boolean {
  const isOwn = item.kind === 'pronoun' && item.referent === 'self' && item.case === 'का';
  return isOwn && before?.kind === 'marker' && before.case === 'का';
}

function timeArgument(item: TimeItem, index: number, ahead: Ahead, words: readonly WordItem[]): TimeArgument {
  const direct = words.length === 0;
  const marker: Case =
    direct && ahead.what === 'marker' ? ahead.case : direct && ahead.what === 'genitive' ? 'का' : '∅';
  return { index, time: item.time, case: marker };
}

/** Moves over one item that is not a plain word; may add a participant. */
function step(
  item: Item,
  index: number,
  ahead: Ahead,
  words: readonly WordItem[],
  participants: Argument[],
): Ahead {
  if (item.kind !== 'mention' && item.kind !== 'pronoun') return over(item, ahead, words);
  const verdict = item.kind === 'mention' ? settle(item, ahead, words) : settlePronoun(item, ahead, words);
  if ('owned' in verdict) {
    if (item.kind === 'mention') verdict.owned.owners.push(item.mention);
    return ahead.what === 'genitive' ? { what: 'argument', argument: verdict.owned } : ahead;
  }
  if ('join' in verdict) {
    verdict.join.members.unshift(item);
    verdict.join.first = index;
    return { what: 'argument', argument: verdict.join };
  }
  const placed = words.at(-1)?.key === SITUATED;
  if (placed && ahead.what === 'argument' && isBody(ahead.argument)) return ahead;
  const settled: Settled = placed ? { ...BARE, case: 'में' } : verdict;
  const { case: marker, via, agent, attribute, head = '', listed = false }: Settled = settled;
  const argument: Argument = {
    first: index,
    last: index,
    case: marker,
    members: [item],
    via,
    agent,
    attribute,
    head,
    listed,
    owners: [],
  };
  participants.push(argument);
  return placed ? { what: 'placed', argument, beyond: ahead } : { what: 'argument', argument };
}

/** ब्रिटेन स्थित | संस्था X के अनुसार: where a body sits, and nothing happened. */
function isBody({ members, case: marker }: Argument): boolean {
  const [head] = members;
  return marker === 'अनुसार' && head?.kind === 'mention' && head.mention.type === 'ORGANIZATION';
}

/** What stands ahead after an item that is no participant. */
function over(item: Item, ahead: Ahead, words: readonly WordItem[]): Ahead {
  switch (item.kind) {
    case 'marker':
      return item.case === 'का'
        ? { what: 'genitive', beyond: ahead, words, ending: item.ending }
        : { what: 'marker', case: item.case };
    case 'conjunction':
      return { what: 'link', comma: false, beyond: ahead, words };
    case 'mark':
      return item.mark === ',' ? { what: 'link', comma: true, beyond: ahead, words } : OTHER;
    case 'noun':
      return {
        what: 'noun',
        marked: words.length === 0 && (ahead.what === 'marker' || ahead.what === 'genitive'),
      };
    default:
      return OTHER;
  }
}

/** मुंबई स्थित ठिकानों पर: the marker is not the place's. */
const SITUATED = fold('स्थित');
const MANY_WORDS = 5;

function settle(item: MentionItem, ahead: Ahead, words: readonly WordItem[]): Verdict {
  if (words.length > MANY_WORDS) return BARE;
  switch (ahead.what) {
    case 'marker':
      return onNoun(item, ahead.case, words);
    case 'genitive':
      return ownerOrSubject(item, ahead, words);
    case 'link':
      return linked(item, ahead, words);
    case 'argument':
      return modifies(item, ahead.argument, words) ? { owned: ahead.argument } : BARE;
    default:
      return {
        case: '∅',
        via: words.length > 0,
        agent: words.length === 0 || words.some(({ agent }) => agent),
        attribute: ahead.what === 'noun' && ahead.marked && item.mention.type !== 'PERSON',
      };
  }
}

/** X + common words + का: the words are X's title or field, unless X is a person; a country may be the subject. */
function ownerOrSubject(item: MentionItem, ahead: Genitive, words: readonly WordItem[]): Verdict {
  const titled = words.length === 0 || words.some(({ agent }) => agent);
  if (!titled && item.mention.type === 'PERSON') return BARE;
  const verdict = owner(item, ahead, 0);
  if (titled || item.mention.type === 'MISC' || 'owned' in verdict || 'join' in verdict) return verdict;
  return { ...verdict, attribute: true };
}

/** Cases that common nouns of places and things may carry for the name before them. */
const PLACE_CASES = new Set<Case>(['ने', 'में', 'पर', 'का', 'खिलाफ', 'द्वारा', 'अनुसार', 'पास', 'बाहर']);

/** X + words + marker: the marker is X's where the words are a title or body of X, or X is an adjective. */
function onNoun(item: MentionItem, marker: Case, words: readonly WordItem[]): Settled {
  if (words.length === 0) return { ...BARE, case: marker };
  const agent = words[0]?.agent ?? false;
  const { type } = item.mention;
  if (type === 'PERSON' && standsApart(words[0], marker)) return BARE;
  if (type !== 'PERSON' && marker !== 'ने' && endsPhrase(words))
    return { ...BARE, via: true, head: words.at(-1)?.key ?? '' };
  const fits =
    agent ||
    type === 'MISC' ||
    type === 'RELIGION' ||
    (type !== 'PERSON' && PLACE_CASES.has(marker)) ||
    marker === 'ने';
  const head = words[0]?.key ?? '';
  if (fits) return { case: marker, via: true, agent, attribute: false, head };
  return type === 'PERSON' || words.length > 2 ? BARE : { case: 'अन्य', via: true, agent, attribute: true };
}

/** What is a person's: मोदी सरकार में, राहुल गांधी समर्थकों पर. */
const RULES = keySet('सरकार प्रशासन कैबिनेट मंत्रिमंडल गुट खेमे राज शासन शासनकाल कार्यकाल');
const FOLLOWERS = keySet('समर्थकों प्रशंसकों विरोधियों');

/** अमाडो | अदालत में, राहुल गांधी | किसानों के साथ: one person is no crowd, nor what is in a place. */
function standsApart(nearest: WordItem | undefined, marker: Case): boolean {
  if (nearest === undefined || marker === 'ने') return false;
  const isCrowd = nearest.key.endsWith('ों') && !FOLLOWERS.has(nearest.key);
  return isCrowd || (marker === 'में' && !RULES.has(nearest.key));
}

function linked(item: MentionItem, ahead: Ahead & { what: 'link' }, words: readonly WordItem[]): Verdict {
  const { beyond } = ahead;
  if (beyond.what === 'placed') return { join: beyond.argument };
  if (beyond.what === 'argument') {
    if (isTitleToo(item, words, ahead, beyond.argument)) return { owned: beyond.argument };
    return joinsList(item, ahead, beyond.argument) ? { join: beyond.argument } : BARE;
  }
  if (beyond.what === 'marker' && !ahead.comma && ahead.words.length > 0 && words.length <= 1)
    return {
      ...BARE,
      case: beyond.case,
      via: true,
      agent: ahead.words.some(({ agent }) => agent),
      listed: true,
    };
  if (beyond.what !== 'genitive') return BARE;
  return joinsTitled(item, beyond) ?? owner(item, beyond, 1);
}

/** आम आदमी पार्टी नेता और राज्यसभा सांसद संजय सिंह: one person with two titles. */
function isTitleToo(
  item: MentionItem,
  words: readonly WordItem[],
  { comma, words: after }: Ahead & { what: 'link' },
  { members, owners }: Argument,
): boolean {
  const [head] = members;
  if (comma || item.mention.type !== 'ORGANIZATION' || !words[0]?.agent) return false;
  const titled = owners.length > 0 || after.some(({ agent }) => agent);
  return titled && head?.kind === 'mention' && head.mention.type === 'PERSON';
}

/** पुतिन और चीन के राष्ट्रपति शी: two people, whatever the second one's country. */
function joinsTitled(item: MentionItem, { beyond, words }: Genitive): Verdict | undefined {
  if (beyond.what !== 'argument' || item.mention.type !== 'PERSON') return undefined;
  return isTitleOf(beyond, words) ? { join: beyond.argument } : undefined;
}

/** A comma joins to what is a list already (भारत, चीन और रूस; राम, श्याम और दो अन्य) or goes on with one of its kind. */
function joinsList(
  item: MentionItem,
  { comma, words }: Ahead & { what: 'link' },
  { members, listed, case: marker }: Argument,
): boolean {
  if (!comma || members.length > 1 || listed) return true;
  const [next] = members;
  const alike = next?.kind === 'mention' && next.mention.type === item.mention.type;
  return alike && item.mention.type !== 'LOCATION' && marker !== '∅' && words.length === 0;
}

/** दोनों पक्षों ने, दोनों पक्षों के नेताओं से, पार्टी का प्रतिनिधिमंडल. */
function settleOblique(ahead: Ahead): Settled {
  if (ahead.what === 'marker') return { ...BARE, case: ahead.case };
  if (ahead.what !== 'genitive') return BARE;
  const agent = ahead.words[0]?.agent ?? false;
  if (ahead.beyond.what === 'marker' && agent) return ownerCase(ahead.beyond.case, true);
  const [head] = ahead.words;
  if (head && actsAlone(head) && isPlain(ahead.beyond)) return { ...BARE, via: true, head: head.key };
  return { ...BARE, case: 'का' };
}

/** उनकी सरकार सुधारों के लिए: what follows the government is another phrase. */
const STATE = fold('सरकार');

function settlePronoun(item: PronounItem, ahead: Ahead, words: readonly WordItem[]): Verdict {
  if (item.case !== '?' && item.case !== 'का') {
    return { ...BARE, case: item.case };
  }
  if (item.case === '?') return words.length > 0 ? BARE : settleOblique(ahead);
  if (ahead.what === 'argument' && ahead.argument.members[0]?.kind === 'mention')
    return { owned: ahead.argument };
  const [nearest] = words;
  if (nearest && item.case === 'का' && isKinKey(nearest.key) && item.referent !== 'there') return OF_OTHERS;
  if (ahead.what === 'marker' && nearest && ownsNearest(item.ending, nearest)) {
    const first = words.at(-1);
    if (first?.key === STATE && !nearest.agent) return { ...BARE, via: true };
    return ownerCase(ahead.case, nearest.agent);
  }
  return { ...BARE, case: 'का', via: words.length > 0, agent: words.length === 0 };
}
