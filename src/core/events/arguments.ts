import type { Mention, TimeExpression } from '../model';
import { fold } from '../text/fold';
import type { Case } from './frames';
import type { Item, MentionItem, PronounItem, TimeItem, WordItem } from './items';

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

/** What stands to the right of the place where the reading is, common words passed over. */
type Ahead =
  | { readonly what: 'marker'; readonly case: Case }
  | { readonly what: 'genitive'; readonly beyond: Ahead; readonly words: readonly WordItem[] }
  | {
      readonly what: 'link';
      readonly comma: boolean;
      readonly beyond: Ahead;
      readonly words: readonly WordItem[];
    }
  | { readonly what: 'argument'; readonly argument: Argument }
  /** A name of a place with स्थित, and what stands beyond it. */
  | { readonly what: 'placed'; readonly argument: Argument; readonly beyond: Ahead }
  | { readonly what: 'noun'; readonly marked: boolean }
  | { readonly what: 'other' };

type Settled = Pick<Argument, 'case' | 'via' | 'agent' | 'attribute'>;
type Verdict = Settled | { readonly join: Argument } | { readonly owned: Argument };

const OTHER: Ahead = { what: 'other' };
const BARE: Settled = { case: '∅', via: false, agent: true, attribute: false };

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
    if (item.kind === 'time') times.unshift(timeArgument(item, index, ahead, words));
    ahead = step(item, index, ahead, words, participants);
    words = [];
  }
  return { participants: participants.reverse(), times };
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
    return ahead;
  }
  if ('join' in verdict) {
    verdict.join.members.unshift(item);
    verdict.join.first = index;
    return { what: 'argument', argument: verdict.join };
  }
  const placed = words.at(-1)?.key === SITUATED;
  const settled: Settled = placed ? { ...BARE, case: 'में' } : verdict;
  const argument: Argument = { first: index, last: index, members: [item], owners: [], ...settled };
  participants.push(argument);
  return placed ? { what: 'placed', argument, beyond: ahead } : { what: 'argument', argument };
}

/** What stands ahead after an item that is no participant. */
function over(item: Item, ahead: Ahead, words: readonly WordItem[]): Ahead {
  switch (item.kind) {
    case 'marker':
      return item.case === 'का'
        ? { what: 'genitive', beyond: ahead, words }
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
function ownerOrSubject(
  item: MentionItem,
  ahead: Ahead & { what: 'genitive' },
  words: readonly WordItem[],
): Verdict {
  const titled = words.length === 0 || words.some(({ agent }) => agent);
  if (!titled && item.mention.type === 'PERSON') return BARE;
  const verdict = owner(item, ahead, 0);
  if (titled || item.mention.type === 'MISC' || 'owned' in verdict || 'join' in verdict) return verdict;
  return { ...verdict, attribute: true };
}

/** Cases that common nouns of places and things may carry for the name before them. */
const PLACE_CASES = new Set<Case>(['ने', 'में', 'पर', 'का', 'खिलाफ', 'द्वारा', 'अनुसार']);

/** X + words + marker: the marker is X's where the words are a title or body of X, or X is an adjective. */
function onNoun(item: MentionItem, marker: Case, words: readonly WordItem[]): Settled {
  if (words.length === 0) return { ...BARE, case: marker };
  const agent = words[0]?.agent ?? false;
  const { type } = item.mention;
  const fits = agent || type === 'MISC' || (type !== 'PERSON' && PLACE_CASES.has(marker)) || marker === 'ने';
  if (fits) return { case: marker, via: true, agent, attribute: false };
  return type === 'PERSON' || words.length > 2 ? BARE : { case: 'अन्य', via: true, agent, attribute: true };
}

/** X का …: a modifier of the name that follows, the owner of a noun with a marker, or a plain genitive. */
function owner(item: MentionItem, { beyond, words }: Ahead & { what: 'genitive' }, depth: number): Verdict {
  const agent = words[0]?.agent ?? false;
  if (beyond.what === 'genitive' && depth < 3) {
    const chain = owner(item, beyond, depth + 1);
    return 'case' in chain ? { ...chain, agent: chain.agent || agent } : chain;
  }
  const found = depth === 0 ? namedOwner(item, beyond, words) : undefined;
  if (found) return found;
  if (beyond.what === 'placed' && beyond.beyond.what === 'marker')
    return ownerCase(beyond.beyond.case, false);
  if (beyond.what === 'marker' && words.length > 0) return ownerCase(beyond.case, agent);
  const direct = depth === 0 && (words.length === 0 || agent);
  return { case: 'का', via: depth > 0 || words.length > 0, agent: direct, attribute: false };
}

/** रूस के राष्ट्रपति पुतिन: रूस is told with the name; रूस के राष्ट्रपति और पुतिन: it is one of two. */
function namedOwner(item: MentionItem, beyond: Ahead, words: readonly WordItem[]): Verdict | undefined {
  if (beyond.what === 'argument')
    return ownsName(item, beyond.argument, words) ? { owned: beyond.argument } : undefined;
  const titled = words.some(({ agent }) => agent);
  const joined =
    titled && beyond.what === 'link' && beyond.beyond.what === 'argument' ? beyond.beyond : undefined;
  return joined && { join: joined.argument };
}

function ownerCase(marker: Case, agent: boolean): Settled {
  return {
    case: agent || OWNER_CASES.has(marker) ? marker : 'अन्य',
    via: true,
    agent,
    attribute: false,
  };
}

/** Cases in which what is done to X's things is done to X. */
const OWNER_CASES = new Set<Case>(['ने', 'में', 'पर', 'खिलाफ', 'को', 'द्वारा', 'अनुसार', 'पक्ष']);

/** रूस के राष्ट्रपति पुतिन, रूस के कुर्स्क में; but not पुतिन की ट्रंप से बैठक or रूस का यूक्रेन पर हमला. */
function ownsName(item: MentionItem, named: Argument, words: readonly WordItem[]): boolean {
  const head = named.members[0];
  if (head?.kind !== 'mention') return false;
  if (item.mention.type === 'PERSON')
    return head.mention.type === 'PERSON' && words.some((word) => word.agent);
  if (head.mention.type === 'PERSON' || head.mention.type === 'ORGANIZATION') return true;
  return words.length > 0 || ['में', '∅', 'का', 'ने'].includes(named.case);
}

function linked(item: MentionItem, ahead: Ahead & { what: 'link' }, words: readonly WordItem[]): Verdict {
  const { beyond } = ahead;
  if (beyond.what === 'placed') return { join: beyond.argument };
  if (beyond.what === 'argument') return joinsList(ahead, beyond.argument) ? { join: beyond.argument } : BARE;
  if (beyond.what === 'marker' && ahead.words.length > 0 && words.length <= 1)
    return { ...BARE, case: beyond.case, via: true, agent: ahead.words.some(({ agent }) => agent) };
  if (beyond.what === 'genitive') return owner(item, beyond, 1);
  return BARE;
}

/** A comma joins only to what is a list already (भारत, चीन और रूस). */
function joinsList({ comma }: Ahead & { what: 'link' }, { members }: Argument): boolean {
  return !comma || members.length > 1;
}

/** अमेरिकी राष्ट्रपति ट्रंप, कांग्रेस नेता राहुल गांधी, रूसी शहर कुर्स्क. */
function modifies(item: MentionItem, named: Argument, words: readonly WordItem[]): boolean {
  const head = named.members[0];
  if (head?.kind !== 'mention' || item.mention.type === 'PERSON') return false;
  const agent = words.some((word) => word.agent);
  const adjective = item.mention.type === 'MISC' && words.length <= 3;
  if (head.mention.type === 'PERSON') return agent || adjective;
  return adjective && !agent;
}

function settlePronoun(item: PronounItem, ahead: Ahead, words: readonly WordItem[]): Verdict {
  if (item.case !== '?' && item.case !== 'का') {
    return { ...BARE, case: item.case };
  }
  if (item.case === '?') {
    if (words.length > 0) return BARE;
    if (ahead.what === 'marker') return { ...BARE, case: ahead.case };
    return ahead.what === 'genitive' ? { ...BARE, case: 'का' } : BARE;
  }
  if (ahead.what === 'argument' && ahead.argument.members[0]?.kind === 'mention')
    return { owned: ahead.argument };
  if (ahead.what === 'marker' && words.length > 0) return ownerCase(ahead.case, words[0]?.agent ?? false);
  return { ...BARE, case: 'का', via: words.length > 0, agent: words.length === 0 };
}
