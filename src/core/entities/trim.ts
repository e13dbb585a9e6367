import { GROUPS, isLatinShortForm } from './likely';
import type { Scan } from './scan';
import type { Tagged } from './tagged';
import { ANY_NAME, Word } from './wordClass';

const TITLE = Word.Role | Word.Courtesy | Word.LooseRole;

/** English titles before a name, in small letters: Chief Justice | DY Chandrachud. */
const LATIN_TITLES = new Set(
  'chief justice president prime minister foreign defence home governor general mr mrs dr pm cm'.split(' '),
);

/**
 * What the tagger found without what its corpora count as part of a name and the guidelines do not: titles before a
 * person (डॉ. | हर्षवर्धन), जी after one, kinds of place after a place (सोनपुरा | गांव), brackets, marks. Undefined where nothing is left.
 */
export function trimmed(scan: Scan, span: Tagged): Tagged | undefined {
  let { from, to, type } = span;
  to = beforeBracket(scan, from, to);
  const name = afterLatinTitles(scan, from, to);
  if (name > from) {
    from = name;
    type = 'PERSON';
  }
  if (type === 'ORGANIZATION' && isShortForm(scan, from, to)) to = from + 1;
  while (from < to && (!scan.isWord(from) || isBefore(scan, from, to, type))) {
    if (scan.tokens[from]?.kind === 'number') break;
    from++;
  }
  while (from < to && (isMark(scan, to - 1) || isAfter(scan, from, to, type))) to--;
  return from < to ? { from, to, type } : undefined;
}

/** … फोर्स | (RSF: what stands in brackets is a mention of its own. */
function beforeBracket(scan: Scan, from: number, to: number): number {
  for (let at = from + 1; at < to; at++) if (scan.text(at) === '(') return at;
  return to;
}

/** The first word that is no English title, where one stands before a name; else `from`. */
function afterLatinTitles(scan: Scan, from: number, to: number): number {
  let at = from;
  while (at < to && LATIN_TITLES.has(scan.key(at))) at++;
  return at < to && at > from && scan.is(at, Word.Latin) ? at : from;
}

/** EC | Notice: capitals before an English word are a body, what follows is told of it. */
function isShortForm(scan: Scan, from: number, to: number): boolean {
  return to === from + 2 && isLatinShortForm(scan.text(from)) && /^\p{Lu}\p{Ll}+$/u.test(scan.text(from + 1));
}

function isMark(scan: Scan, at: number): boolean {
  return scan.tokens[at]?.kind === 'mark';
}

function isBefore(scan: Scan, at: number, to: number, type: Tagged['type']): boolean {
  if (type !== 'PERSON' || at + 1 >= to) return false;
  if (scan.hitAt(at)?.value.type === 'MISC' && scan.hitAt(at)?.to === at + 1) return true;
  const bits = scan.classAt(at);
  return (bits & TITLE) !== 0 && (bits & ANY_NAME) === 0;
}

function isAfter(scan: Scan, from: number, to: number, type: Tagged['type']): boolean {
  if (to - from < 2) return false;
  if (type === 'PERSON') return scan.is(to - 1, Word.Courtesy) || isPairOfPlaces(scan, to);
  if (type === 'ORGANIZATION') return GROUPS.has(scan.key(to - 1));
  return type === 'LOCATION' && scan.is(to - 1, Word.AreaHead);
}

/** जयशंकर | नेपाल-भारत आयोग की बैठक में. */
function isPairOfPlaces(scan: Scan, to: number): boolean {
  const isPlace = (at: number) => scan.hitAt(at)?.value.type === 'LOCATION';
  return isPlace(to - 1) && scan.text(to) === '-' && isPlace(to + 1);
}
