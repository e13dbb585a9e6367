import { fold } from '../text/fold';
import { AFTER_PERSON } from './nameRun';
import type { Found, Scan } from './scan';
import { NO_NAME, Word } from './wordClass';

const SON_AND_FATHER = ['जूनियर जूनि junior jr', 'सीनियर सीनि senior sr'];
/** Also places in a contest: सीमा द्वितीय, गीता तृतीय रहीं. */
const ORDINALS = ['द्वितीय', 'तृतीय', 'चतुर्थ', 'पंचम', 'षष्ठ'];

/** Words after a name that tell father and son, or two monarchs, of one name apart, and their short forms. */
const GENERATIONS: ReadonlyMap<string, string> = new Map(
  [...SON_AND_FATHER, ...ORDINALS].flatMap((row) => {
    const words = row.split(' ').map(fold);
    return words.map((word) => [word, words[0] ?? word] as const);
  }),
);
const ORDINAL = new Set(ORDINALS.map(fold));

/** After one of several in a row an ordinal counts places: प्रथम, द्वितीय और तृतीय. */
const IN_A_ROW = new Set(['और', 'व', 'पर', 'भी', 'ही', 'तो'].map(fold));

/** What a folded word after a name says of the generation, the same for its spellings; undefined for other words. */
export function generationOf(key: string): string | undefined {
  return GENERATIONS.get(key);
}

/** Takes what tells the generation into the names of people: डोनाल्ड ट्रंप | जूनियर; a place in a contest is left outside. */
export function withGenerations(scan: Scan): void {
  const found = scan.found.map((one) => (one.type === 'PERSON' ? withGeneration(scan, one) : one));
  if (found.some((one, at) => one !== scan.found[at])) scan.replace(found);
}

function withGeneration(scan: Scan, person: Found): Found {
  const last = person.to - 1;
  if (generationOf(scan.key(last)) !== undefined) {
    const isOutside = last > person.from && !belongs(scan, person.from, last);
    return isOutside ? { ...person, to: last } : person;
  }
  const isFree = generationOf(scan.key(person.to)) !== undefined && scan.isFree(person.to);
  return isFree && belongs(scan, person.from, person.to) ? { ...person, to: person.to + 1 } : person;
}

/** Whether the word is part of the name, not of what follows: ट्रंप जूनियर ने, but वर्मा | सीनियर वकील, गीता | तृतीय रहीं. */
function belongs(scan: Scan, from: number, at: number): boolean {
  const after = scan.text(at + 1) === '.' && scan.isGlued(at) ? at + 2 : at + 1;
  const key = scan.key(after);
  if (!ORDINAL.has(scan.key(at))) return scan.is(after, Word.Function) || AFTER_PERSON.has(key);
  return (
    scan.is(from - 1, NO_NAME & ~Word.Ordinary & ~Word.Function) ||
    (AFTER_PERSON.has(key) && !IN_A_ROW.has(key))
  );
}
