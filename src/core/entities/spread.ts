import type { Article } from '../article/article';
import type { EntityType } from '../model';
import { generationOf } from './generation';
import { isLatinShortForm } from './likely';
import { AFTER_PERSON } from './nameRun';
import type { Found, Scan } from './scan';
import { ANY_NAME, isListedWord, NO_NAME, Word } from './wordClass';

/** Marks after which an ambiguous part of a name that was seen in full is the person again: विजय ने. */
const AFTER_AMBIGUOUS = new Set(['ने', 'को', 'से', 'जी', 'द्वारा', 'सरकार']);
const HYPHEN = /^[-‐‑–]$/u;

/**
 * What a name was in one place it is in every place: after सुमित्रा कौल also कौल and सुमित्रा alone, after
 * X (ABC) also ABC. Runs last; takes words that no rule has taken, and single words that were only thought to be a place
 * or an organisation.
 */
export function spreadNames(scan: Scan, article: Article): void {
  const names = seenNames(scan);
  if (names.size === 0) return;
  correctTypes(scan, names);
  for (const sentence of article.sentences) {
    for (let at = sentence.from; at < sentence.to; at++) {
      if (!scan.isWord(at) || !scan.isFree(at)) continue;
      const to = knownEnd(scan, names, at, sentence.to);
      const type = names.get(keyOf(scan, at, to));
      if (type && !scan.hitOver(at) && isAgain(scan, at, to, type)) scan.add(at, to, type, 'there');
    }
  }
}

/** The end of a known name that begins at a token: with all that hyphens join to the word, if that is a name. */
function knownEnd(scan: Scan, names: ReadonlyMap<string, EntityType>, at: number, limit: number): number {
  const to = compoundEnd(scan, at, limit);
  return to > at + 1 && names.has(keyOf(scan, at, to)) ? to : at + 1;
}

/** The words that stand for a mention found before: first and last of a person's name, the whole of one-word names. */
function seenNames(scan: Scan): Map<string, EntityType> {
  const names = new Map<string, EntityType>();
  for (const found of scan.found) {
    const { from, to, type, trust } = found;
    if (type === 'PERSON') addPerson(scan, found, names);
    else if ((type === 'ORGANIZATION' || type === 'LOCATION') && to - from === 1 && isUnusual(scan, from)) {
      const key = scan.key(from);
      if (trust === 'whole' || !names.has(key)) names.set(key, type);
    }
  }
  return names;
}

/** A full name is surer than what a word alone was taken for. */
function addPerson(scan: Scan, { from, to: end, type }: Found, names: Map<string, EntityType>): void {
  const to = end - from > 1 && generationOf(scan.key(end - 1)) !== undefined ? end - 1 : end;
  const last = compoundStart(scan, to - 1, from);
  const first = compoundEnd(scan, from, to);
  if (first < to && isNamePart(scan, from)) names.set(keyOf(scan, from, first), type);
  const key = keyOf(scan, last, to);
  const named = isNamePart(scan, last) || (last > from && isFamilyName(scan, last));
  if (named && (last > from || !names.has(key))) names.set(key, type);
}

/** A place or organisation of one word that the tagger alone saw is a person where a full name ends in that word. */
function correctTypes(scan: Scan, names: ReadonlyMap<string, EntityType>): void {
  const full = fullNames(scan);
  const corrected = scan.found.map((found): Found => {
    const { from, to, type, trust } = found;
    if (trust !== 'there' || type === 'PERSON' || compoundEnd(scan, from, to) < to) return found;
    const key = keyOf(scan, from, to);
    return full.has(key) && names.has(key) ? { ...found, type: 'PERSON' } : found;
  });
  if (corrected.some((found, at) => found !== scan.found[at])) scan.replace(corrected);
}

/** The first and last words of persons' names of two words and more. */
function fullNames(scan: Scan): ReadonlySet<string> {
  const full = new Set<string>();
  for (const { from, to, type } of scan.found) {
    const last = type === 'PERSON' ? compoundStart(scan, to - 1, from) : from;
    if (last === from) continue;
    if (isNamePart(scan, last)) full.add(keyOf(scan, last, to));
    if (isNamePart(scan, from)) full.add(keyOf(scan, from, compoundEnd(scan, from, to)));
  }
  return full;
}

/** Where the word ends that begins at a token, hyphens and what they join with it: अल-हय्या. */
function compoundEnd(scan: Scan, from: number, limit: number): number {
  let end = from + 1;
  while (end + 1 < limit && isHyphen(scan, end)) end += 2;
  return end;
}

function compoundStart(scan: Scan, at: number, limit: number): number {
  let start = at;
  while (start - 2 >= limit && isHyphen(scan, start - 1)) start -= 2;
  return start;
}

function isHyphen(scan: Scan, at: number): boolean {
  return HYPHEN.test(scan.text(at)) && scan.isGlued(at - 1) && scan.isGlued(at) && scan.isWord(at + 1);
}

function keyOf(scan: Scan, from: number, to: number): string {
  let key = scan.key(from);
  for (let at = from + 2; at < to; at += 2) key += `-${scan.key(at)}`;
  return key;
}

/** A word that names, not an initial, a particle or a word of the language. */
function isNamePart(scan: Scan, at: number): boolean {
  const bits = scan.classAt(at);
  if (
    scan.key(at).length < 2 ||
    isLatinShortForm(scan.text(at)) ||
    (bits & (Word.Initial | Word.Function)) !== 0
  )
    return false;
  if ((bits & Word.Particle) !== 0) return HYPHEN.test(scan.text(at + 1)) && scan.isGlued(at);
  return (bits & ANY_NAME) !== 0 || (bits & NO_NAME) === 0;
}

/** A word after a given name that looks like a word of the language by its ending only: पीटर | एल्बर्स. */
function isFamilyName(scan: Scan, at: number): boolean {
  const bits = scan.classAt(at) & NO_NAME;
  return bits === Word.Ordinary && scan.key(at).length > 3 && !isListedWord(scan.key(at));
}

function isUnusual(scan: Scan, at: number): boolean {
  return scan.isUnknown(at) || scan.is(at, Word.Latin | Word.Acronym);
}

function isAgain(scan: Scan, at: number, to: number, type: EntityType): boolean {
  if (type !== 'PERSON') return true;
  const plain = to - at > 1 || scan.isClearName(at) || scan.isUnknown(at);
  return plain || (scan.is(at, Word.Ordinary) ? AFTER_PERSON : AFTER_AMBIGUOUS).has(scan.key(to));
}
