import type { Mention } from '../model';
import { fold } from '../text/fold';
import { keySet } from '../text/keys';
import type { Token } from '../text/words';
import { bodiesAt, bodyAt, groupAt, POINTERS, peopleAt } from './bodies';
import type { KeyOf } from './discourse';
import type { Item, MarkerItem, PronounItem } from './items';

// Offices that one person holds: राष्ट्रपति ने means the one who was called so before.

const OFFICES = keySet(
  'राष्ट्रपति उपराष्ट्रपति प्रधानमंत्री मुख्यमंत्री उपमुख्यमंत्री चांसलर महासचिव राज्यपाल उपराज्यपाल पीएम सीएम एलजी राजदूत उच्चायुक्त विदेशमंत्री रक्षामंत्री गृहमंत्री वित्तमंत्री मंत्री प्रवक्ता सम्राट पोप सभापति उपसभापति स्पीकर मेयर महापौर अध्यक्ष उपाध्यक्ष सांसद विधायक सचिव आयुक्त निदेशक महानिदेशक दूत प्रमुख सलाहकार राज्यमंत्री',
);
/** Offices that are written in two ways. */
const SAME: ReadonlyMap<string, string> = new Map(
  [
    ['पीएम', 'प्रधानमंत्री'],
    ['सीएम', 'मुख्यमंत्री'],
    ['एलजी', 'उपराज्यपाल'],
    ['महापौर', 'मेयर'],
    ['विदेशमंत्री', 'विदेश मंत्री'],
    ['रक्षामंत्री', 'रक्षा मंत्री'],
    ['गृहमंत्री', 'गृह मंत्री'],
    ['वित्तमंत्री', 'वित्त मंत्री'],
  ].map(([short = '', full = '']) => [fold(short), fold(full)] as const),
);
/** Offices that many hold: told apart by their field (विदेश मंत्री); alone, the last who was called so. */
const SHARED = keySet(
  'मंत्री प्रवक्ता अध्यक्ष उपाध्यक्ष सांसद विधायक सचिव आयुक्त निदेशक महानिदेशक दूत प्रमुख सलाहकार राज्यमंत्री',
);

/** The office that ends at item `at`: प्रधानमंत्री, विदेश मंत्री, पूर्व राष्ट्रपति; undefined where it is none. */
function officeAt(row: readonly Item[], at: number): string | undefined {
  const word = row[at];
  if (word?.kind !== 'word' || !OFFICES.has(word.key)) return undefined;
  const before = row[at - 1];
  const field = before?.kind === 'word' ? before.key : '';
  const office = SAME.get(word.key) ?? word.key;
  if (SHARED.has(word.key)) return field && !POINTERS.has(field) ? `${field} ${office}` : office;
  return FORMER.has(field) ? `${field} ${office}` : office;
}

/** Who held the office before: not who is meant by it alone. */
const FORMER = keySet('पूर्व तत्कालीन अपदस्थ दिवंगत निवर्तमान');

/** By which office someone is called. */
export interface NamedOffice {
  readonly office: string;
  readonly mention: Mention;
  /** Told whose office it is: रूस का राष्ट्रपति. */
  readonly isOwned: boolean;
}

/** Who is called by which office in a row (the office right before a person's name), and what bodies are called in short. */
export function namedOffices(row: readonly Item[], tokens: readonly Token[], keyOf: KeyOf): NamedOffice[] {
  const named: NamedOffice[] = [];
  for (const [at, item] of row.entries()) {
    if (item.kind !== 'mention') continue;
    const { mention } = item;
    const add = (offices: readonly string[], isOwned: boolean) => {
      for (const office of offices) named.push({ office, mention, isOwned });
    };
    add(bodiesAt(row, at, item, tokens, keyOf), false);
    if (mention.type !== 'PERSON') {
      add(peopleAt(row, at, item), false);
      continue;
    }
    const end = titleAt(row, at);
    const office = officeAt(row, end);
    if (!office) continue;
    const titles = withTitle(office);
    add(titles, false);
    const owner = row[ownerOf(row, end)];
    if (owner?.kind === 'mention')
      add(
        titles.map((title) => officeOf(owner.mention, title, keyOf)),
        true,
      );
  }
  return named;
}

const COURTESIES = keySet('श्री श्रीमती सुश्री माननीय डॉ डॉक्टर प्रो प्रोफेसर');

/** The index of the office before a person's name, words of courtesy passed over. */
function titleAt(row: readonly Item[], at: number): number {
  const before = row[at - 1];
  return before?.kind === 'word' && COURTESIES.has(before.key) ? at - 2 : at - 1;
}

/** विदेश मंत्री, and मंत्री alone. */
function withTitle(office: string): readonly string[] {
  const title = office.split(' ').at(-1) ?? '';
  return SHARED.has(title) && title !== office ? [office, title] : [office];
}

const officeOf = (owner: Mention, office: string, keyOf: KeyOf): string => `${keyOf(owner)} ${office}`;

/** How many words may stand between an office and whose it is: पाकिस्तान के नए विदेश मंत्री. */
const BETWEEN = 4;

/** The index of the name whose office ends at item `at` (रूस के राष्ट्रपति, रूसी राष्ट्रपति), or -1. */
function ownerOf(row: readonly Item[], at: number): number {
  let before = at - 1;
  while (row[before]?.kind === 'word' && at - before < BETWEEN) before--;
  const marker = row[before];
  if (marker?.kind === 'marker' && marker.case === 'का') before--;
  const owner = row[before];
  return owner?.kind === 'mention' && owner.mention.type !== 'PERSON' ? before : -1;
}

/** Cases in which an office stands for its holder; see also isOfDeed and isSubject. */
const CASES = new Set(['ने', 'को', 'से', 'साथ', 'पर', 'खिलाफ', 'द्वारा']);

/** What the text has told of who holds which office. */
interface Holders {
  readonly keyOf: KeyOf;
  holderOf(office: string): readonly Mention[];
}

/**
 * The row with its offices that stand for their holder made pronouns: राष्ट्रपति ने, विदेश मंत्री से; रूस के राष्ट्रपति ने
 * where the text names him elsewhere.
 */
export function withOffices(row: readonly Item[], holders: Holders): readonly Item[] {
  if (!row.some((item) => item.kind === 'word' && item.agent)) return row;
  const read: Item[] = [];
  for (const [at, item] of row.entries()) {
    const stand = item.kind === 'word' ? standIn(row, at, holders) : undefined;
    if (!stand) read.push(item);
    else {
      while (read.length > 0 && (read.at(-1)?.from ?? 0) >= stand.from) read.pop();
      read.push(stand);
    }
  }
  return read;
}

/** The pronoun that stands for the holder of the office that ends at item `at`. */
function standIn(row: readonly Item[], at: number, holders: Holders): PronounItem | undefined {
  const item = row[at];
  if (!item) return undefined;
  const alone = standsAlone(row, at);
  const plain = alone ? officeAt(row, at) : undefined;
  const owner = plain ? ownerOf(row, at) : -1;
  const owning = row[owner];
  if (plain && owning?.kind === 'mention') {
    const office = officeOf(owning.mention, plain, holders.keyOf);
    return holders.holderOf(office).length > 0 ? pronounOf(office, owning, item) : undefined;
  }
  const office = plain ?? (alone ? (bodyAt(row, at) ?? groupAt(row, at)) : ownerAt(row, at));
  if (!office || holders.holderOf(office).length === 0 || isOwned(row, at)) return undefined;
  return pronounOf(office, item, item);
}

function pronounOf(office: string, { from }: Item, { to }: Item): PronounItem {
  return { kind: 'pronoun', referent: 'office', office, case: '?', ending: '', from, to };
}

function standsAlone(row: readonly Item[], at: number): boolean {
  const next = row[at + 1];
  if (next?.kind === 'marker') return CASES.has(next.case) || isOfDeed(row, at, next);
  return isSubject(row, at) || isBeforeAnother(row, at);
}

const RANKS = keySet('राष्ट्रपति उपराष्ट्रपति प्रधानमंत्री मुख्यमंत्री राज्यपाल उपराज्यपाल चांसलर');

/** नेपाल के प्रधानमंत्री | राष्ट्रपति द्रौपदी मुर्मू से मिलेंगे: nobody holds both. */
function isBeforeAnother(row: readonly Item[], at: number): boolean {
  const [word, next, holder] = row.slice(at, at + 3);
  if (word?.kind !== 'word' || next?.kind !== 'word' || holder?.kind !== 'mention') return false;
  return RANKS.has(word.key) && RANKS.has(next.key) && word.key !== next.key;
}

/** पुलिस की कार्रवाई, प्रधानमंत्री के दौरे: whose deed or talk it is. */
function isOfDeed(row: readonly Item[], at: number, marker: MarkerItem): boolean {
  if (marker.case !== 'का') return false;
  const deed = row.slice(at + 2, at + 2 + BETWEEN).find(({ kind }) => kind !== 'word');
  return deed?.kind === 'noun';
}

const BEFORE_SUBJECT = new Set<Item['kind']>(['mark', 'opening']);
const AFTER_SUBJECT = new Set<Item['kind']>(['time', 'pronoun', 'negation']);

/** Unmarked, where a clause begins: मुख्यमंत्री सोमवार को …. */
function isSubject(row: readonly Item[], at: number): boolean {
  const before = row[at - 1];
  const next = row[at + 1];
  const dated = before?.kind === 'marker' && row[at - 2]?.kind === 'time';
  if (before && !dated && !BEFORE_SUBJECT.has(before.kind)) return false;
  if (next?.kind === 'mention') return next.mention.type !== 'PERSON';
  return next !== undefined && AFTER_SUBJECT.has(next.kind);
}

/** मोर्चे के नेता, पार्टी की प्रवक्ता: whose people act. */
function ownerAt(row: readonly Item[], at: number): string | undefined {
  const marker = row[at + 1];
  if (marker?.kind !== 'marker' || marker.case !== 'का') return undefined;
  const people = row.slice(at + 2, at + 5).findLast((item) => item.kind === 'word' && item.agent);
  return people ? bodyAt(row, at) : undefined;
}

const OWNERS = new Set<Item['kind']>(['mention', 'marker', 'pronoun', 'conjunction']);

/** Told whose: रूस के, रूसी, उनके. */
function isOwned(row: readonly Item[], at: number): boolean {
  const before = row.slice(Math.max(0, at - 3), at).findLast(({ kind }) => kind !== 'word');
  if (before?.kind === 'pronoun' && before.case !== 'का') return false;
  return before !== undefined && OWNERS.has(before.kind) && !isNeMarker(before);
}

function isNeMarker(item: Item): boolean {
  return item.kind === 'marker' && item.case !== 'का';
}
