import { keySet } from '../text/keys';
import type { Argument } from './arguments';
import { BODIES, DWELLINGS } from './closedClass';
import type { MentionItem, WordItem } from './items';
import { nounKeys } from './morphology';

// Which names, titles and bodies make one phrase.

const BODY_KEYS = nounKeys(BODIES);
export const DWELLING_KEYS = nounKeys(DWELLINGS);
/** What a place is called: अफ्रीका के देश माली में. */
const LANDS = keySet('देश राष्ट्र राज्य पड़ोसी मित्र सहयोगी');

/** Someone who acts, told by a common noun: कार्यकर्ता, सेना, विदेश मंत्री. */
export function actsAlone({ key, agent }: WordItem): boolean {
  return agent && !LANDS.has(key) && !key.endsWith('ों');
}

/**
 * इजरायली सेना कई ठिकानों पर, ईडी की टीम दस स्थानों पर, भाजपा नेता प्रशासन पर: who acts by a common noun ends his phrase, and the marker is
 * that of another. `words` stand between the name and the marker, the last first.
 */
export function endsPhrase(words: readonly WordItem[]): boolean {
  const [nearest] = words;
  const first = words.at(-1);
  if (words.length < 2 || !nearest || !first || !actsAlone(first)) return false;
  const isBody = words.length === 2 && BODY_KEYS.has(nearest.key) && !BODY_KEYS.has(first.key);
  return !nearest.agent || isBody;
}

/** रूस के राष्ट्रपति पुतिन, रूस के कुर्स्क में; but not पुतिन की ट्रंप से बैठक or रूस का यूक्रेन पर हमला. */
export function ownsName(item: MentionItem, named: Argument, words: readonly WordItem[]): boolean {
  const head = named.members[0];
  if (head?.kind !== 'mention') return false;
  if (isOthers(head, words)) return false;
  if (item.mention.type === 'PERSON')
    return head.mention.type === 'PERSON' && words.some((word) => word.agent);
  if (head.mention.type === 'PERSON' || head.mention.type === 'ORGANIZATION') return true;
  return words.length > 0 || ['में', '∅', 'का', 'ने'].includes(named.case);
}

/** अमेरिकी राष्ट्रपति ट्रंप, कांग्रेस नेता राहुल गांधी, रूसी शहर कुर्स्क. */
export function modifies(item: MentionItem, named: Argument, words: readonly WordItem[]): boolean {
  const head = named.members[0];
  if (head?.kind !== 'mention' || item.mention.type === 'PERSON') return false;
  const agent = words.some((word) => word.agent && !LANDS.has(word.key));
  const adjective = item.mention.type === 'MISC' && words.length <= 3;
  if (head.mention.type === 'PERSON') return agent || adjective;
  return (adjective && !agent) || (agent && isLandOfBody(item, head));
}

/** रवांडा समर्थित गुट एम23, ईरान सरकार की एजेंसी. */
function isLandOfBody(item: MentionItem, head: MentionItem): boolean {
  return head.mention.type === 'ORGANIZATION' && item.mention.type === 'LOCATION';
}

/** घाना की पुलिस | अमाडो से …, कांग्रेस के कार्यकर्ता | दिल्ली में …, नेताओं के घर | सीबीआई की …: who acts is no title of the name after it. */
function isOthers(head: MentionItem, [nearest]: readonly WordItem[]): boolean {
  if (nearest && DWELLING_KEYS.has(nearest.key)) return true;
  if (!nearest || !actsAlone(nearest)) return false;
  const { type } = head.mention;
  return type === 'LOCATION' || type === 'MISC' || (type === 'PERSON' && BODY_KEYS.has(nearest.key));
}
