import type { Mention } from '../model';
import { fold } from '../text/fold';
import { keySet } from '../text/keys';
import type { Token } from '../text/words';
import type { Item, MentionItem } from './items';

// Offices that one person holds: राष्ट्रपति ने means the one who was called so before.

const OFFICES = keySet(
  'राष्ट्रपति उपराष्ट्रपति प्रधानमंत्री मुख्यमंत्री उपमुख्यमंत्री चांसलर महासचिव राज्यपाल पीएम सीएम राजदूत विदेशमंत्री रक्षामंत्री गृहमंत्री वित्तमंत्री मंत्री प्रवक्ता सम्राट पोप',
);
/** Offices that many hold: told apart by their field (विदेश मंत्री); alone, the last who was called so. */
const SHARED = keySet('मंत्री प्रवक्ता');

/** The office that ends at item `at`: प्रधानमंत्री, विदेश मंत्री, पूर्व राष्ट्रपति; undefined where it is none. */
function officeAt(row: readonly Item[], at: number): string | undefined {
  const word = row[at];
  if (word?.kind !== 'word' || !OFFICES.has(word.key)) return undefined;
  const before = row[at - 1];
  const field = before?.kind === 'word' ? `${before.key} ` : '';
  if (SHARED.has(word.key)) return field && !POINTERS.has(field.trim()) ? field + word.key : word.key;
  return FORMER.has(field.trim()) ? field + word.key : word.key;
}

/** Who held the office before: not who is meant by it alone. */
const FORMER = keySet('पूर्व तत्कालीन अपदस्थ दिवंगत निवर्तमान');

/** Nouns of bodies that end a body's name, and stand for it afterwards: कुकी-जो परिषद … परिषद ने. */
const BODIES = keySet(
  'परिषद आयोग मंत्रालय समिति मोर्चा संघ महासंघ यूनियन बोर्ड विभाग प्राधिकरण न्यायाधिकरण पार्टी दल कांग्रेस गठबंधन मंच महासभा फेडरेशन फाउंडेशन एजेंसी ब्यूरो निदेशालय न्यायालय कोर्ट हाईकोर्ट अदालत कंपनी बैंक विश्वविद्यालय संस्थान संगठन समूह गुट सेना आर्मी फ्रंट लीग अलायंस काउंसिल मिशन',
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

/** जांच in जांच एजेंसी, an event noun elsewhere. */
function investigates(before: Item | undefined): boolean {
  if (before?.kind === 'noun') return before.senses.some(({ type }) => type === 'ACCUSE');
  return before?.kind === 'word' && OF_AGENCY.has(before.key);
}

/** What a body named in full may be called afterwards. */
function bodiesOf({ from, to }: Item, tokens: readonly Token[]): string[] {
  const last = tokens[to - 1]?.key ?? '';
  const isParty = last === PARTY || PARTIES.has(last) || PARTIES.has(tokens[from]?.key ?? '');
  const own = to - from > 1 && BODIES.has(last) ? [last] : [];
  if (AGENCIES.has(last)) return [...own, AGENCY];
  return isParty ? [...own, PARTY] : own;
}

/** Who is called by which office in a row (the office right before a person's name), and what bodies are called in short. */
export function namedOffices(row: readonly Item[], tokens: readonly Token[]): NamedOffice[] {
  return row.flatMap((item, at) => {
    if (item.kind !== 'mention') return [];
    const { mention } = item;
    const called =
      mention.type === 'ORGANIZATION' ? bodiesAt(row, at, item, tokens) : holderTitles(row, at, item);
    return called.map((office) => ({ office, mention }));
  });
}

interface NamedOffice {
  readonly office: string;
  readonly mention: Mention;
}

/** What a body may be called: by its name, and by the noun before it (संगठन आवाज). */
function bodiesAt(row: readonly Item[], at: number, item: Item, tokens: readonly Token[]): string[] {
  const before = row[at - 1];
  const bodies = bodiesOf(item, tokens).filter((body) => body !== PARTY || !isAimedAt(row[at + 1]));
  return before?.kind === 'word' && BODIES.has(before.key) ? [before.key, ...bodies] : bodies;
}

function holderTitles(row: readonly Item[], at: number, { mention }: MentionItem): string[] {
  const office = mention.type === 'PERSON' ? officeAt(row, at - 1) : undefined;
  if (!office) return [];
  const title = office.split(' ').at(-1) ?? '';
  return SHARED.has(title) ? [office, title] : [office];
}

/** भाजपा के खिलाफ, भाजपा से: पार्टी said next is not she. */
function isAimedAt(next: Item | undefined): boolean {
  return next?.kind === 'marker' && AIMS.has(next.case);
}

const AIMS = new Set(['खिलाफ', 'पर', 'से', 'को']);
const CASES = new Set(['ने', 'को', 'से', 'साथ', 'पर', 'खिलाफ', 'द्वारा']);

/** The row with its offices that stand for their holder made pronouns: राष्ट्रपति ने, विदेश मंत्री से; not रूस के राष्ट्रपति ने. */
export function withOffices(row: readonly Item[]): readonly Item[] {
  if (!row.some((item) => item.kind === 'word' && (OFFICES.has(item.key) || BODIES.has(direct(item.key)))))
    return row;
  return row.map((item, at) => {
    const next = row[at + 1];
    if (next?.kind !== 'marker' || item.kind !== 'word') return item;
    const office = CASES.has(next.case) ? (officeAt(row, at) ?? bodyAt(row, at)) : ownerAt(row, at, next);
    if (!office || item.kind !== 'word' || isOwned(row, at)) return item;
    return {
      kind: 'pronoun',
      referent: 'office',
      office,
      case: '?',
      ending: '',
      from: item.from,
      to: item.to,
    };
  });
}

/** मोर्चे as मोर्चा. */
function direct(key: string): string {
  return BODIES.has(key) || !key.endsWith('े') ? key : `${key.slice(0, -1)}ा`;
}

/** परिषद ने, इस परिषद को; undefined where a word says which one is meant (सुरक्षा परिषद ने). */
function bodyAt(row: readonly Item[], at: number): string | undefined {
  const word = row[at];
  if (word?.kind !== 'word' || !BODIES.has(direct(word.key))) return undefined;
  const before = row[at - 1];
  if (direct(word.key) === AGENCY && investigates(before)) return AGENCY;
  const told = before?.kind === 'noun' || (before?.kind === 'word' && !POINTERS.has(before.key));
  return told ? undefined : direct(word.key);
}

const POINTERS = keySet('इस इसी उस उसी उक्त यह');

/** मोर्चे के नेता, पार्टी की प्रवक्ता: whose people act. */
function ownerAt(row: readonly Item[], at: number, marker: Item): string | undefined {
  if (marker.kind !== 'marker' || marker.case !== 'का') return undefined;
  const people = row.slice(at + 2, at + 5).findLast((item) => item.kind === 'word' && item.agent);
  return people ? bodyAt(row, at) : undefined;
}

/** Told whose: रूस के, रूसी, उनके. */
function isOwned(row: readonly Item[], at: number): boolean {
  const before = row.slice(Math.max(0, at - 3), at).findLast(({ kind }) => kind !== 'word');
  const owners = new Set<Item['kind']>(['mention', 'marker', 'pronoun', 'conjunction']);
  if (before?.kind === 'pronoun' && before.case !== 'का') return false;
  return before !== undefined && owners.has(before.kind) && !isNeMarker(before);
}

function isNeMarker(item: Item): boolean {
  return item.kind === 'marker' && item.case !== 'का';
}
