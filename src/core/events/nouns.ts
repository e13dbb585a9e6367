import type { EventType } from '../model';
import { fold } from '../text/fold';
import { keySet } from '../text/keys';
import { MODIFIED, ROUNDS } from './closedClass';
import type { Case } from './frames';
import { type Item, lastBefore, type NounItem, type VerbsItem } from './items';
import { nounKeys } from './morphology';
import type { Condition, Sense } from './predicates/rows';

/**
 * How an event noun is tied to a verb: `verb` it has a light verb (मुलाकात की), `inverted` the verb stands before it
 * (मिलाया फोन), `participle` a participle describes it (हुई बातचीत), `alone` none.
 */
export type NounLink = 'verb' | 'inverted' | 'participle' | 'alone';

/** An event noun of a clause. */
export interface NounMatch {
  readonly index: number;
  /** Item index of the verb group that governs it, or -1. */
  readonly verb: number;
  readonly link: NounLink;
  readonly sense: Sense;
  /** Token range of the words that name the event. */
  readonly from: number;
  readonly to: number;
}

type Keys = ReadonlySet<string>;

const ROUND_KEYS = keySet(ROUNDS);

/** The nouns among the items of one clause (whose words have the given keys) that name events. */
export function findNouns(items: readonly Item[], keys: Keys): NounMatch[] {
  const found: NounMatch[] = [];
  for (const [index, item] of items.entries()) {
    const match = item.kind === 'noun' ? readNoun(items, item, index, keys) : undefined;
    if (match) found.push(match);
  }
  return found.filter((match) => !isOutdone(match, found, items));
}

/** Of two nouns with one verb the nearer is the event (जानकारी | की गई साझा), unless और joins them. */
function isOutdone(match: NounMatch, found: readonly NounMatch[], items: readonly Item[]): boolean {
  if (match.link === 'alone' || match.link === 'participle') return false;
  const distance = ({ index, verb }: NounMatch) => Math.abs(verb - index);
  return found.some(
    (other) =>
      other !== match &&
      other.link !== 'alone' &&
      other.sense.frame !== 'announce' &&
      other.verb === match.verb &&
      (distance(other) < distance(match) || (other.link === 'inverted' && match.link === 'verb')) &&
      items[match.index + 1]?.kind !== 'conjunction' &&
      items[match.index + 1]?.kind !== 'mark',
  );
}

function readNoun(items: readonly Item[], item: NounItem, index: number, keys: Keys): NounMatch | undefined {
  if (isPress(items, index) || isSitting(items, index, keys)) return undefined;
  const senses = item.senses.filter((sense) => hasWords(sense, keys, items, index));
  for (const tie of ties(items, index)) {
    const sense = senses.find((candidate) => goesWith(candidate, tie));
    if (sense) return { index, verb: tie.index, link: tie.link, sense, ...spanOf(item, tie, sense) };
  }
  const final = endsPhrase(items[index + 1]);
  const sense = senses.find(({ solo }) => solo === 'always' || (solo === 'final' && final));
  if (!sense || isCited(items[index + 1]) || isModified(items[index + 1])) return undefined;
  const carrier = carrierOf(items, index, sense);
  if (carrier >= 0) return { index, verb: carrier, link: 'verb', sense, from: item.from, to: item.to };
  const verb = isUnmarked(items, index) ? nextVerb(items, index) : verbOfRound(items, index);
  return { index, verb, link: 'alone', sense, from: item.from, to: item.to };
}

const PRESS = keySet('प्रेस पत्रकार पत्रकारों संवाददाता संवाददाताओं मीडिया मीडियाकर्मियों');
const TALK: ReadonlySet<Case> = new Set(['से', 'साथ']);

/** प्रेस वार्ता, पत्रकारों से बातचीत: no talks are held there. */
function isPress(items: readonly Item[], index: number): boolean {
  const before = items[index - 1];
  const isTold = before?.kind === 'marker' && TALK.has(before.case) && isConsult(items[index]);
  const word = isTold ? items[index - 2] : before;
  return word?.kind === 'word' && PRESS.has(word.key);
}

function isConsult(item: Item | undefined): boolean {
  return item?.kind === 'noun' && item.senses.some(({ type }) => type === 'CONSULT');
}

const HOUSES = nounKeys('सदन संसद लोकसभा राज्यसभा विधानसभा');

/** सदन की बैठक शुरू होते ही: parliament sits, nobody meets. */
function isSitting(items: readonly Item[], index: number, keys: Keys): boolean {
  const [house, marker] = [items[index - 2], items[index - 1]];
  if (marker?.kind !== 'marker' || marker.case !== 'का' || !isConsult(items[index])) return false;
  return house?.kind === 'word' ? HOUSES.has(house.key) : house?.kind === 'mention' && hasAny(keys, HOUSES);
}

/** Whether the sense has the verb of the tie; तैनात हैं tells a state, no deed. */
function goesWith({ verbs }: Sense, { verbs: { group } }: Tie): boolean {
  return verbs.has(group.stem);
}

/** Whether the clause has the words that the row of the sense asks for, and the case markers before the noun. */
function hasWords({ conditions }: Sense, keys: Keys, items: readonly Item[], index: number): boolean {
  if (conditions.length === 0) return true;
  const has = (part: Condition) =>
    'keys' in part ? hasAny(keys, part.keys) : hasCase(items, index, part.case);
  return conditions.some((all) => all.every(has));
}

/** `-को`: none with it; मंगलवार को counts for no participant. `नहीं`: the noun at `index` is told as not done (हाजिर नहीं हुए). */
function hasCase(all: readonly Item[], index: number, wanted: string): boolean {
  if (wanted === 'नहीं') return all[index + 1]?.kind === 'negation';
  const items = all.slice(0, index);
  const marker = wanted.replace('-', '');
  const found = items.some(
    (item, at) => item.kind === 'marker' && item.case === marker && items[at - 1]?.kind !== 'time',
  );
  return found !== wanted.startsWith('-');
}

/** Whether the two sets share a key. */
export function hasAny(keys: Keys, wanted: Keys): boolean {
  for (const key of wanted) if (keys.has(key)) return true;
  return false;
}

/** वार्ता का अगला दौर होगा: the round is the talk. */
function verbOfRound(items: readonly Item[], index: number): number {
  const marker = items[index + 1];
  if (marker?.kind !== 'marker' || marker.case !== 'का') return -1;
  let at = index + 2;
  while (items[at]?.kind === 'word') at++;
  const head = items[at - 1];
  const round = head?.kind === 'word' && ROUND_KEYS.has(head.key) && !isMarked(items[at]);
  return round ? nextVerb(items, at - 1) : -1;
}

/** What is announced is done by being announced, or is an event to come; help and promises are told by the announcement. */
const PUBLIC: ReadonlySet<EventType> = new Set(['SANCTION', 'COERCE', 'PROTEST', 'MOBILIZE']);
const SUFFER = fold('भुगत');
const GIVE = fold('दे');

/** घुसपैठ की कोशिश की, मध्यस्थता का प्रयास कर रहा है. */
const ATTEMPTS = keySet('कोशिश कोशिशें प्रयास प्रयत्न चेष्टा');
const TRIED: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE', 'MOBILIZE', 'PROTEST']);

function isAttempt(head: Item | undefined, { group }: VerbsItem, { type, modes }: Sense): boolean {
  if (head?.kind !== 'word' || !ATTEMPTS.has(head.key) || !DONE.has(group.stem)) return false;
  return TRIED.has(type) || modes.includes('third-party');
}

const DONE = keySet('कर हो');

/**
 * The verb that carries a noun through another noun, or -1: प्रतिबंधों का ऐलान किया, हमले को अंजाम दिया, घुसपैठ की कोशिश की
 * say that there were sanctions, an attack, an intrusion.
 */
function carrierOf(items: readonly Item[], index: number, sense: Sense): number {
  const { type } = sense;
  const marker = items[index + 1];
  const head = items[index + 2];
  if (marker?.kind !== 'marker') return -1;
  const at = nextVerb(items, index + 2);
  const verbs = items[at];
  if (verbs?.kind !== 'verbs') return -1;
  if (marker.case === 'को') return isOutcome(head) && verbs.group.stem === GIVE ? at : -1;
  if (marker.case === 'का' && isAttempt(head, verbs, sense)) return at;
  const announced = marker.case === 'का' && head?.kind === 'noun' && isAnnouncing(head, verbs);
  return announced && PUBLIC.has(type) ? at : -1;
}

/** अंजाम, which one also suffers (भुगत). */
function isOutcome(item: Item | undefined): boolean {
  return item?.kind === 'noun' && item.senses.some(({ verbs }) => verbs.has(SUFFER));
}

function isAnnouncing({ senses }: NounItem, { group }: VerbsItem): boolean {
  return senses.some(({ frame, verbs }) => frame === 'announce' && verbs.has(group.stem));
}

const MODIFIED_KEYS = nounKeys(MODIFIED);

/** युद्धविराम समझौता, सहायता मिशन, हत्या मामला: the noun only says which. */
export function isModified(next: Item | undefined): boolean {
  return next?.kind === 'word' && MODIFIED_KEYS.has(next.key);
}

/** समझौते के अनुसार, समझौते के तहत: a text is cited, no event told. */
function isCited(next: Item | undefined): boolean {
  return next?.kind === 'marker' && (next.case === 'अनुसार' || next.case === 'तहत');
}

interface Tie {
  readonly link: NounLink;
  readonly index: number;
  readonly verbs: VerbsItem;
}

/** The verb groups that could be the noun's light verb, the likeliest first. */
function ties(items: readonly Item[], index: number): Tie[] {
  const found: Tie[] = [];
  const add = (link: NounLink, at: number) => {
    const item = items[at];
    if (item?.kind === 'verbs') found.push({ link, index: at, verbs: item });
  };
  add('verb', items[index + 1]?.kind === 'negation' ? index + 2 : index + 1);
  if (endsPhrase(items[index + 1])) add('inverted', turnedVerb(items, index));
  if (isUnmarked(items, index)) add('verb', nextVerb(items, index));
  add('participle', participleBefore(items, index));
  return found;
}

/** The verb before the noun, unless that verb only leads on (बैठक कर व्यापार, …). */
function turnedVerb(items: readonly Item[], index: number): number {
  const at = verbBefore(items, index);
  const verbs = items[at];
  return verbs?.kind === 'verbs' && verbs.group.last === 'conjunctive' ? -1 : at;
}

function endsPhrase(next: Item | undefined): boolean {
  return !next || next.kind === 'mark' || next.kind === 'conjunction' || next.kind === 'opening';
}

function isMarked(next: Item | undefined): boolean {
  return next?.kind === 'marker';
}

/** Neither the noun nor a compound that it begins (प्रशिक्षण कार्यक्रमों का) has a postposition. */
function isUnmarked(items: readonly Item[], index: number): boolean {
  let at = index + 1;
  while (items[at]?.kind === 'word' || items[at]?.kind === 'noun') at++;
  return !isMarked(items[at]);
}

/** लगाए गंभीर आरोप, होगी X और Y की बैठक: the verb before the noun that ends a headline, or -1. */
function verbBefore(items: readonly Item[], index: number): number {
  const at = lastBefore(items, index, ({ kind }) => kind !== 'word');
  const near = items[at];
  if (index - at <= 4 && near?.kind === 'verbs' && near.group.last !== 'conjunctive') return at;
  const far = lastBefore(items, index, (item) => item.kind === 'verbs' && item.group.last !== 'oblique');
  const verbs = items[far];
  if (verbs?.kind !== 'verbs' || index - far > 10) return -1;
  const before = items[index - 1];
  const owned = before?.kind === 'marker' && before.case === 'का' && verbs.group.last === 'perfect';
  return verbs.group.copula || verbs.group.future || owned ? far : -1;
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
function isParticiple({ group }: VerbsItem, next: Item | undefined): boolean {
  if (group.copula || group.future || endsPhrase(next)) return false;
  return group.last === 'perfect';
}

/**
 * Noun and verb as one span where they touch; else the noun alone, or where it is no event by itself or the reason of
 * going (राहत सामग्री … भेजी, हथियार भी छोड़ दिए, यात्रा पर … पहुंचे) the verb; tense and modals stay outside.
 */
function spanOf(item: NounItem, { link, verbs }: Tie, { solo }: Sense): { from: number; to: number } {
  const { group } = verbs;
  if (link === 'verb' && group.from === item.to) return { from: item.from, to: group.mainTo };
  if (link === 'inverted' && group.to === item.from) return { from: group.from, to: item.to };
  const given = solo === 'never' && link !== 'participle';
  if (given || (ARRIVE.has(group.stem) && link === 'verb')) return { from: group.from, to: group.mainTo };
  return { from: item.from, to: item.to };
}

const ARRIVE = keySet('पहुंच बता कह');
