import type { Mention } from '../model';
import { keySet } from '../text/keys';
import type { Item } from './items';

// Offices that one person holds: राष्ट्रपति ने means the one who was called so before.

const OFFICES = keySet(
  'राष्ट्रपति उपराष्ट्रपति प्रधानमंत्री मुख्यमंत्री उपमुख्यमंत्री चांसलर महासचिव राज्यपाल पीएम सीएम राजदूत विदेशमंत्री रक्षामंत्री गृहमंत्री वित्तमंत्री मंत्री प्रवक्ता सम्राट पोप',
);
/** Offices that many hold: only with their field (विदेश मंत्री). */
const SHARED = keySet('मंत्री प्रवक्ता');

/** The office that ends at item `at`: प्रधानमंत्री, विदेश मंत्री, पूर्व राष्ट्रपति; undefined where it is none. */
function officeAt(row: readonly Item[], at: number): string | undefined {
  const word = row[at];
  if (word?.kind !== 'word' || !OFFICES.has(word.key)) return undefined;
  const before = row[at - 1];
  const field = before?.kind === 'word' ? `${before.key} ` : '';
  if (SHARED.has(word.key)) return field ? field + word.key : undefined;
  return field.startsWith(FORMER) ? field + word.key : word.key;
}

const FORMER = 'पूर्व';

/** Who is called by which office in a row: the office right before a person's name. */
export function namedOffices(row: readonly Item[]): { readonly office: string; readonly mention: Mention }[] {
  const found: { readonly office: string; readonly mention: Mention }[] = [];
  for (let at = 1; at < row.length; at++) {
    const item = row[at];
    if (item?.kind !== 'mention' || item.mention.type !== 'PERSON') continue;
    const office = officeAt(row, at - 1);
    if (office) found.push({ office, mention: item.mention });
  }
  return found;
}

const CASES = new Set(['ने', 'को', 'से', 'साथ', 'पर', 'खिलाफ', 'द्वारा']);

/** The row with its offices that stand for their holder made pronouns: राष्ट्रपति ने, विदेश मंत्री से; not रूस के राष्ट्रपति ने. */
export function withOffices(row: readonly Item[]): readonly Item[] {
  if (!row.some((item) => item.kind === 'word' && OFFICES.has(item.key))) return row;
  return row.map((item, at) => {
    const next = row[at + 1];
    if (next?.kind !== 'marker' || !CASES.has(next.case)) return item;
    const office = officeAt(row, at);
    if (!office || item.kind !== 'word' || isOwned(row, at)) return item;
    return { kind: 'pronoun', referent: 'office', office, case: '?', from: item.from, to: item.to };
  });
}

/** Told whose: रूस के, रूसी, उनके. */
function isOwned(row: readonly Item[], at: number): boolean {
  const before = row.slice(Math.max(0, at - 3), at).findLast(({ kind }) => kind !== 'word');
  const owners = new Set<Item['kind']>(['mention', 'marker', 'pronoun', 'conjunction']);
  return before !== undefined && owners.has(before.kind) && !isNeMarker(before);
}

function isNeMarker(item: Item): boolean {
  return item.kind === 'marker' && item.case !== 'का';
}
