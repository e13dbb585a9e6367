import { fold } from '../text/fold';
import { keySet } from '../text/keys';
import type { Token } from '../text/words';
import type { KeyOf } from './discourse';
import type { Item, MentionItem, WordItem } from './items';
import { isGoverned, isState } from './states';

// What bodies are called in short after they were named: पटना हाई कोर्ट … अदालत ने, इजरायली सेना … सेना ने.

/** Nouns that end a body's name, and stand for it afterwards: कुकी-जो परिषद … परिषद ने. */
const BODIES = keySet(
  'परिषद आयोग मंत्रालय समिति मोर्चा संघ महासंघ यूनियन बोर्ड विभाग प्राधिकरण न्यायाधिकरण पार्टी दल कांग्रेस गठबंधन मंच महासभा फेडरेशन फाउंडेशन एजेंसी ब्यूरो निदेशालय न्यायालय कोर्ट हाईकोर्ट अदालत कंपनी बैंक विश्वविद्यालय संस्थान संगठन समूह गुट सेना आर्मी फ्रंट लीग अलायंस काउंसिल मिशन पुलिस सरकार प्रशासन पीठ',
);
const PARTY = fold('पार्टी');
/** Parties whose names do not say so. */
const PARTIES = keySet(
  'कांग्रेस दल भाजपा बीजेपी सपा बसपा राजद आरजेडी जदयू जेडीयू टीएमसी तृणमूल द्रमुक डीएमके अन्नाद्रमुक अकाली शिवसेना एनसीपी राकांपा झामुमो लोजपा रालोद माकपा भाकपा आप लिकुड लेबर कंजर्वेटिव डेमोक्रेट रिपब्लिकन',
);

/** Bodies that जांच एजेंसी means afterwards. */
const AGENCIES = keySet('निदेशालय ब्यूरो एजेंसी ईडी सीबीआई एनआईए एनसीबी एसीबी एसआईटी एफबीआई');
const AGENCY = fold('एजेंसी');
const OF_AGENCY = keySet('केंद्रीय');

/** All of which one court is called in turn. */
const COURTS = keySet('कोर्ट अदालत न्यायालय हाईकोर्ट पीठ');
/** शीर्ष अदालत: the court of which the text tells. */
const OF_COURT = keySet('शीर्ष सर्वोच्च माननीय');

/** What states have: इजरायली सेना, पाकिस्तान की सरकार, मोदी सरकार. */
const OF_STATE = keySet('सेना सरकार पुलिस मंत्रालय प्रशासन');
const GOVERNMENT = fold('सरकार');
const EVERYWHERE = keySet('सेना सरकार पुलिस प्रशासन मंत्रालय');

/** Bodies of which every place has one: the one that was named is meant only for a while. */
export const isEverywhere = (body: string): boolean => EVERYWHERE.has(body) || PEOPLE.has(body);

/** What a body named in row item `at` may be called: by its name, and by the noun before it (संगठन आवाज) or after it (रूसी सेना). */
export function bodiesAt(
  row: readonly Item[],
  at: number,
  item: MentionItem,
  tokens: readonly Token[],
  keyOf: KeyOf,
): readonly string[] {
  if (item.mention.type !== 'ORGANIZATION') return bodiesOfState(row, at, item, keyOf);
  const before = row[at - 1];
  const bodies = bodiesOf(item, tokens).filter((body) => body !== PARTY || !isAimedAt(row[at + 1]));
  return before?.kind === 'word' && BODIES.has(before.key) ? [before.key, ...bodies] : bodies;
}

/** What a body named in full may be called afterwards. */
function bodiesOf({ from, to }: Item, tokens: readonly Token[]): string[] {
  const last = tokens[to - 1]?.key ?? '';
  if (COURTS.has(last)) return [...COURTS];
  const isParty = last === PARTY || PARTIES.has(last) || PARTIES.has(tokens[from]?.key ?? '');
  const own = to - from > 1 && BODIES.has(last) ? [last] : [];
  if (AGENCIES.has(last)) return [...own, AGENCY];
  return isParty ? [...own, PARTY] : own;
}

/** How many words may stand between a state and its body: जापान की एक अदालत. */
const BETWEEN = 3;

const isOfState = ({ key }: WordItem): boolean => OF_STATE.has(key) || COURTS.has(key);

function bodiesOfState(row: readonly Item[], at: number, { mention }: MentionItem, keyOf: KeyOf): string[] {
  const next = row[at + 1];
  const from = next?.kind === 'marker' && next.case === 'का' ? at + 2 : at + 1;
  const owned = row.slice(from, from + BETWEEN).find((word) => word.kind !== 'word' || isOfState(word));
  if (owned?.kind !== 'word') return [];
  if (mention.type === 'PERSON') return owned === next && owned.key === GOVERNMENT ? [GOVERNMENT] : [];
  const key = keyOf(mention);
  if (COURTS.has(owned.key)) return isState(key) ? [...COURTS] : [];
  return isGoverned(key) ? [owned.key] : [];
}

/** People of whom one group is told, and who stand for it afterwards: कांग्रेस के विधायक … विधायकों ने. */
const PEOPLE = keySet(
  'नेताओं कार्यकर्ताओं विधायकों सांसदों सैनिकों जवानों विद्रोहियों लड़ाकों आतंकियों आतंकवादियों उग्रवादियों सदस्यों समर्थकों पार्षदों अधिकारियों राजनयिकों किसानों छात्रों मछुआरों नागरिकों',
);
/** Which of them are meant: those, some, many. */
const WHICH = keySet('इन उन इन्हीं उन्हीं कुछ कई सभी सैकड़ों दर्जनों बाकी अन्य');

/** What the people of a named body are called afterwards: भाजपा कार्यकर्ताओं, हमास के लड़ाके. */
export function peopleAt(row: readonly Item[], at: number, { mention }: MentionItem): readonly string[] {
  if (mention.type !== 'ORGANIZATION' && mention.type !== 'MISC') return [];
  const next = row[at + 1];
  const from = next?.kind === 'marker' && next.case === 'का' ? at + 2 : at + 1;
  const group = row
    .slice(from, from + BETWEEN)
    .find((word) => word.kind !== 'word' || PEOPLE.has(plural(word.key)));
  return group?.kind === 'word' ? [plural(group.key)] : [];
}

/** नेता, नेताओं → नेताओं; विद्रोही → विद्रोहियों; लड़ाके → लड़ाकों. */
function plural(key: string): string {
  if (key.endsWith('ों') || key.endsWith('ओं')) return key;
  if (key.endsWith('ी')) return `${key.slice(0, -1)}ियों`;
  if (key.endsWith('े')) return `${key.slice(0, -1)}ों`;
  return key.endsWith('ा') ? `${key}ओं` : `${key}ों`;
}

/** कार्यकर्ताओं ने, इन नेताओं पर; undefined where a word says which (किसान नेताओं ने). */
export function groupAt(row: readonly Item[], at: number): string | undefined {
  const word = row[at];
  const before = row[at - 1];
  if (word?.kind !== 'word' || !PEOPLE.has(word.key)) return undefined;
  return before?.kind === 'noun' || (before?.kind === 'word' && !WHICH.has(before.key))
    ? undefined
    : word.key;
}

/** भाजपा के खिलाफ, भाजपा से: पार्टी said next is not she. */
function isAimedAt(next: Item | undefined): boolean {
  return next?.kind === 'marker' && AIMS.has(next.case);
}

const AIMS = new Set(['खिलाफ', 'पर', 'से', 'को']);

/** परिषद ने, इस परिषद को, शीर्ष अदालत से; undefined where a word says which one is meant (सुरक्षा परिषद ने). */
export function bodyAt(row: readonly Item[], at: number): string | undefined {
  const word = row[at];
  if (word?.kind !== 'word') return undefined;
  const body = direct(word.key);
  if (!BODIES.has(body)) return undefined;
  const before = row[at - 1];
  if (body === AGENCY && investigates(before)) return AGENCY;
  const told = before?.kind === 'noun' || (before?.kind === 'word' && !leavesOpen(before, body));
  return told ? undefined : body;
}

function leavesOpen({ key }: WordItem, body: string): boolean {
  return POINTERS.has(key) || (COURTS.has(body) && OF_COURT.has(key));
}

export const POINTERS = keySet('इस इसी उस उसी उक्त यह');

/** मोर्चे as मोर्चा. */
function direct(key: string): string {
  return BODIES.has(key) || !key.endsWith('े') ? key : `${key.slice(0, -1)}ा`;
}

/** जांच in जांच एजेंसी, an event noun elsewhere. */
function investigates(before: Item | undefined): boolean {
  if (before?.kind === 'noun') return before.senses.some(({ type }) => type === 'ACCUSE');
  return before?.kind === 'word' && OF_AGENCY.has(before.key);
}
