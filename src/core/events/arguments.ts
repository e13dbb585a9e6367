import type { Mention, TimeExpression } from '../model';
import { fold } from '../text/fold';
import { keySet } from '../text/keys';
import { KIN } from './closedClass';
import type { Case } from './frames';
import type { Ending, Item, MentionItem, PronounItem, TimeItem, WordItem } from './items';
import { nounForms } from './morphology';
import { actsAlone, modifies, ownsName } from './titles';

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

/** What stands to the right of the place where the reading is, common words passed over. */
type Ahead =
  | { readonly what: 'marker'; readonly case: Case }
  | Genitive
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

interface Genitive {
  readonly what: 'genitive';
  readonly beyond: Ahead;
  readonly words: readonly WordItem[];
  readonly ending: Ending;
}

type Settled = Pick<Argument, 'case' | 'via' | 'agent' | 'attribute'> &
  Partial<Pick<Argument, 'head' | 'listed'>>;
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
    return ahead.what === 'genitive' ? { what: 'argument', argument: verdict.owned } : ahead;
  }
  if ('join' in verdict) {
    verdict.join.members.unshift(item);
    verdict.join.first = index;
    return { what: 'argument', argument: verdict.join };
  }
  const placed = words.at(-1)?.key === SITUATED;
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
  const fits = agent || type === 'MISC' || (type !== 'PERSON' && PLACE_CASES.has(marker)) || marker === 'ने';
  const head = words[0]?.key ?? '';
  if (fits) return { case: marker, via: true, agent, attribute: false, head };
  return type === 'PERSON' || words.length > 2 ? BARE : { case: 'अन्य', via: true, agent, attribute: true };
}

/** X का …: a modifier of the name that follows, the owner of a noun with a marker, or a plain genitive. */
function owner(item: MentionItem, ahead: Genitive, depth: number): Verdict {
  const { beyond, words } = ahead;
  if (!owns(ahead)) return PLAIN_GENITIVE;
  const agent = words[0]?.agent ?? false;
  if (item.mention.type === 'PERSON' && isKin(ahead)) return OF_OTHERS;
  if (beyond.what === 'genitive' && depth < 3) {
    const chain = owner(item, beyond, depth + 1);
    return 'case' in chain ? { ...chain, agent: chain.agent || agent } : chain;
  }
  const found = namedOwner(item, beyond, words, depth);
  if (found) return found;
  if (beyond.what === 'placed' && beyond.beyond.what === 'marker')
    return ownerCase(beyond.beyond.case, false);
  return ownerOf(beyond, words, depth);
}

/** X की पत्नी, X के समर्थक: others than X. */
function isKin({ beyond, words }: Genitive): boolean {
  return beyond.what !== 'argument' && words[0] !== undefined && KIN_KEYS.has(words[0].key);
}

const KIN_KEYS = new Set([...keySet(KIN)].flatMap(nounForms));
const OF_OTHERS: Settled = { case: 'अन्य', via: true, agent: true, attribute: false };
const PLAIN_GENITIVE: Settled = { case: 'का', via: false, agent: true, attribute: false };

/**
 * Whether the noun ahead can be what the genitive owns: का owns nothing that has a marker (भारत का सीमा पर विरोध), की no noun
 * in -े (X की थाने में हत्या): there it goes with the event noun.
 */
function owns({ beyond, words, ending }: Genitive): boolean {
  const marked =
    beyond.what === 'marker' ||
    beyond.what === 'genitive' ||
    (beyond.what === 'argument' && beyond.argument.case !== '∅');
  if (!marked) return true;
  const head = words[0]?.key;
  return ending === 'ा' ? false : !(ending === 'ी' && head?.endsWith('े') && beyond.what !== 'argument');
}

/** X के + common noun: with its marker, or as who acts where it has none (कांग्रेस के कार्यकर्ता), or a plain genitive. */
function ownerOf(beyond: Ahead, words: readonly WordItem[], depth: number): Settled {
  const [head] = words;
  if (beyond.what === 'marker' && head) return { ...ownerCase(beyond.case, head.agent), head: head.key };
  if (head && actsAlone(head) && isPlain(beyond)) return { ...BARE, via: true, head: head.key };
  const direct = depth === 0 && (!head || head.agent);
  return { case: 'का', via: depth > 0 || words.length > 0, agent: direct, attribute: false };
}

/** Whether nothing follows that a phrase would belong to: कांग्रेस के कार्यकर्ता | दिल्ली में …, सोमवार को …, हड़ताल पर …. */
function isPlain({ what }: Ahead): boolean {
  return what === 'other' || what === 'noun' || what === 'argument' || what === 'placed';
}

/** चीन के विदेश मंत्रालय के प्रवक्ता लिन जियान: at the end of a chain a title with its holder. */
function isTitleOf(beyond: Ahead, words: readonly WordItem[]): boolean {
  if (beyond.what !== 'argument' || !words[0]?.agent) return false;
  const [head] = beyond.argument.members;
  return head?.kind === 'mention' && head.mention.type === 'PERSON';
}

/** रूस के राष्ट्रपति पुतिन: रूस is told with the name; रूस के राष्ट्रपति और पुतिन: it is one of two. */
function namedOwner(
  item: MentionItem,
  beyond: Ahead,
  words: readonly WordItem[],
  depth: number,
): Verdict | undefined {
  if (depth > 0 && (item.mention.type === 'PERSON' || !isTitleOf(beyond, words))) return undefined;
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
const OWNER_CASES = new Set<Case>([
  'ने',
  'में',
  'पर',
  'खिलाफ',
  'को',
  'द्वारा',
  'अनुसार',
  'पक्ष',
  'बीच',
  'पास',
  'बाहर',
  'लिए',
]);

function linked(item: MentionItem, ahead: Ahead & { what: 'link' }, words: readonly WordItem[]): Verdict {
  const { beyond } = ahead;
  if (beyond.what === 'placed') return { join: beyond.argument };
  if (beyond.what === 'argument')
    return joinsList(item, ahead, beyond.argument) ? { join: beyond.argument } : BARE;
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

/** उनकी थाने में पिटाई, उसका सीमा पर हमला: see owns. */
function ownsNearest(ending: Ending, { key }: WordItem): boolean {
  return ending === 'ी' ? !key.endsWith('े') : ending !== 'ा';
}

function settlePronoun(item: PronounItem, ahead: Ahead, words: readonly WordItem[]): Verdict {
  if (item.case !== '?' && item.case !== 'का') {
    return { ...BARE, case: item.case };
  }
  if (item.case === '?') return words.length > 0 ? BARE : settleOblique(ahead);
  if (ahead.what === 'argument' && ahead.argument.members[0]?.kind === 'mention')
    return { owned: ahead.argument };
  const [nearest] = words;
  if (nearest && item.case === 'का' && KIN_KEYS.has(nearest.key) && item.referent !== 'there')
    return OF_OTHERS;
  if (ahead.what === 'marker' && nearest && ownsNearest(item.ending, nearest)) {
    const first = words.at(-1);
    if (first?.key === STATE && !nearest.agent) return { ...BARE, via: true };
    return ownerCase(ahead.case, nearest.agent);
  }
  return { ...BARE, case: 'का', via: words.length > 0, agent: words.length === 0 };
}
