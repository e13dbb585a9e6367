import { obliquePlurals } from '../lexicon/inflect';
import type { EntityType } from '../model';
import { PhraseTable } from '../text/phrases';
import { PACKED_PHRASES } from './tables/packed';
import { unpackText } from './unpack';

/** A name that the tables know: its type, the canonical name of what it means, and where it is certain a Wikidata id. */
export interface Known {
  readonly type: EntityType;
  readonly name: string;
  readonly wikidata?: string;
  /** Its usual spelling in Latin letters. */
  readonly latin?: string;
  /** Only part of a person's name (पुतिन): the full name is a guess. */
  readonly part?: true;
  /** A weapon, treaty or programme, which people's names can sound like: राफेल. */
  readonly thing?: true;
}

type Table = keyof typeof PACKED_PHRASES;

/** Later tables win where two have the same phrase. */
const TYPES: readonly (readonly [Table, EntityType])[] = [
  ['groups', 'MISC'],
  ['named', 'MISC'],
  ['languages', 'LANGUAGE'],
  ['religions', 'RELIGION'],
  ['festivals', 'FESTIVAL'],
  ['games', 'GAME'],
  ['works', 'LITERATURE'],
  ['lands', 'LOCATION'],
  ['worldPlaces', 'LOCATION'],
  ['indianPlaces', 'LOCATION'],
  ['regions', 'LOCATION'],
  ['companies', 'ORGANIZATION'],
  ['parties', 'ORGANIZATION'],
  ['indianBodies', 'ORGANIZATION'],
  ['worldBodies', 'ORGANIZATION'],
];

let table: PhraseTable<Known> | undefined;

/** All names that the tables know, by phrase; built at the first call. */
export function gazetteer(): PhraseTable<Known> {
  if (table) return table;
  table = new PhraseTable<Known>();
  for (const [name, type] of TYPES) {
    const more = name === 'named' ? ({ thing: true } as const) : {};
    for (const item of items(name)) addNames(table, item, type, name === 'groups', more);
  }
  for (const item of items('countries')) addCountry(table, item);
  for (const item of items('people')) addPerson(table, item);
  return table;
}

function items(name: Table): string[] {
  return unpackText(PACKED_PHRASES[name])
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);
}

/** `Q458 यूरोपीय संघ/ईयू`: an optional id and the names of one thing, the first canonical. */
function addNames(
  into: PhraseTable<Known>,
  item: string,
  type: EntityType,
  inflected = false,
  more: Pick<Known, 'thing'> = {},
): Known {
  const [, wikidata, names] = /^(?:(Q\d+|-) )?(.*)$/u.exec(item) ?? [];
  const variants = (names ?? '').split('/');
  const known: Known = {
    type,
    name: variants[0] ?? '',
    ...(wikidata && wikidata !== '-' ? { wikidata } : {}),
    ...latinOf(variants),
    ...more,
  };
  for (const variant of variants) {
    into.add(variant, known);
    if (inflected) for (const form of obliquePlurals(variant)) into.add(form, known);
  }
  return known;
}

/** The fullest of the Latin spellings: United Nations, not UN. */
function latinOf(variants: readonly string[]): Pick<Known, 'latin'> {
  const [latin] = variants.filter((name) => /^[A-Z]/u.test(name)).sort((a, b) => b.length - a.length);
  return latin === undefined ? {} : { latin };
}

/** `Q159 रूस/रशिया = रूसी/रशियन`: a country and, where told, the words for its people and things. */
function addCountry(into: PhraseTable<Known>, item: string): void {
  const [names, people] = item.split(' = ');
  addNames(into, names ?? '', 'LOCATION');
  if (people) addNames(into, people, 'MISC', true);
}

/** `व्लादिमीर *पुतिन/Vladimir *Putin`: spellings of one person; a starred part stands for the person alone. */
function addPerson(into: PhraseTable<Known>, item: string): void {
  const spellings = item.split('/');
  const name = (spellings[0] ?? '').replaceAll('*', '');
  const latin = latinOf(spellings.map((spelling) => spelling.replaceAll('*', '')));
  const shortLatin = latinOf([/\*([A-Z]\p{L}*)/u.exec(item)?.[1] ?? '']);
  for (const spelling of spellings) {
    if (/^[^*]|\s/u.test(spelling))
      into.add(spelling.replaceAll('*', ''), { type: 'PERSON', name, ...latin });
  }
  for (const [, part] of item.matchAll(/\*([^\s/]+)/gu)) {
    const before = into.get(part ?? '');
    if (before?.type === 'PERSON' && !before.part) continue;
    const shared = before?.part && before.name !== name;
    into.add(part ?? '', {
      type: 'PERSON',
      name: shared ? (part ?? '') : name,
      part: true,
      ...shortLatin,
    });
  }
}
