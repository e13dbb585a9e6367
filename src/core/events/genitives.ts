import type { Argument } from './arguments';
import { KIN } from './closedClass';
import type { Case } from './frames';
import type { Ending, MentionItem, WordItem } from './items';
import { nounKeys } from './morphology';
import { actsAlone, endsPhrase, ownsName } from './titles';

// What a genitive owns, and so whose case, title or deed the noun after it tells.

/** What stands to the right of the place where the reading is, common words passed over. */
export type Ahead =
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

export interface Genitive {
  readonly what: 'genitive';
  readonly beyond: Ahead;
  readonly words: readonly WordItem[];
  readonly ending: Ending;
}

export type Settled = Pick<Argument, 'case' | 'via' | 'agent' | 'attribute'> &
  Partial<Pick<Argument, 'head' | 'listed'>>;
export type Verdict = Settled | { readonly join: Argument } | { readonly owned: Argument };

export const OTHER: Ahead = { what: 'other' };
export const BARE: Settled = { case: '∅', via: false, agent: true, attribute: false };

/** X का …: a modifier of the name that follows, the owner of a noun with a marker, or a plain genitive. */
export function owner(item: MentionItem, ahead: Genitive, depth: number): Verdict {
  const { beyond, words } = withinList(ahead);
  if (depth === 0 && beyond.what === 'marker' && beyond.case !== 'ने' && endsPhrase(words))
    return { ...BARE, via: true, head: words.at(-1)?.key ?? '' };
  if (!owns({ ...ahead, beyond, words })) return PLAIN_GENITIVE;
  const agent = words[0]?.agent ?? false;
  if (isOthers(item, ahead)) return OF_OTHERS;
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

/** X के लोगों और कंपनियों ने: of common nouns in a list the last has the marker. */
function withinList({ beyond, words }: Genitive): Pick<Genitive, 'beyond' | 'words'> {
  if (beyond.what !== 'link' || words.length === 0 || beyond.words.length === 0) return { beyond, words };
  return beyond.beyond.what === 'marker' ? { beyond: beyond.beyond, words } : { beyond, words };
}

/** X की पत्नी, X के समर्थक: others than X. */
function isKin({ beyond, words }: Genitive): boolean {
  return beyond.what !== 'argument' && words[0] !== undefined && isKinKey(words[0].key);
}

/** X की याचिका पर अदालत ने नोटिस जारी किया: who asked for it is not whom it is done to. */
const PETITIONS = nounKeys('याचिका अर्जी शिकायत तहरीर अपील आवेदन दलील सिफारिश अनुरोध आग्रह');

function isOthers({ mention }: MentionItem, ahead: Genitive): boolean {
  const { beyond, words } = ahead;
  if (mention.type === 'PERSON' && isKin(ahead)) return true;
  return beyond.what === 'marker' && beyond.case === 'पर' && PETITIONS.has(words[0]?.key ?? '');
}

const KIN_KEYS = nounKeys(KIN);
/** The case of what belongs to others than the name. */
export const OF_OTHERS: Settled = { case: 'अन्य', via: true, agent: true, attribute: false };
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
  return !marked || ownsNearest(ending, beyond.what === 'argument' ? undefined : words[0]);
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
export function isPlain({ what }: Ahead): boolean {
  return what === 'other' || what === 'noun' || what === 'argument' || what === 'placed';
}

/** चीन के विदेश मंत्रालय के प्रवक्ता लिन जियान: at the end of a chain a title with its holder. */
export function isTitleOf(beyond: Ahead, words: readonly WordItem[]): boolean {
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

/** The case of a noun with a marker, for the name that owns it. */
export function ownerCase(marker: Case, agent: boolean): Settled {
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

/** Whether the ending of a genitive fits a noun with a marker (उनकी थाने में पिटाई, उसका सीमा पर हमला): see owns. */
export function ownsNearest(ending: Ending, noun: WordItem | undefined): boolean {
  return ending === 'ी' ? !noun?.key.endsWith('े') : ending !== 'ा';
}

/** Whether a noun tells a person's family, lawyers or followers. */
export function isKinKey(key: string): boolean {
  return KIN_KEYS.has(key);
}
