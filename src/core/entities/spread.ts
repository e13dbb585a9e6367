import type { Article } from '../article/article';
import type { EntityType } from '../model';
import type { Scan } from './scan';
import { ANY_NAME, NO_NAME, Word } from './wordClass';

/** Marks after which an ambiguous part of a name that was seen in full is the person again: विजय ने. */
const AFTER_PERSON = new Set(['ने', 'को', 'से', 'जी', 'द्वारा']);

/**
 * What a name was in one place it is in every place: after सुमित्रा कौल also कौल and सुमित्रा alone, after
 * X (ABC) also ABC. Runs last; takes only words that no rule has taken.
 */
export function spreadNames(scan: Scan, article: Article): void {
  const names = seenNames(scan);
  if (names.size === 0) return;
  for (const sentence of article.sentences) {
    for (let at = sentence.from; at < sentence.to; at++) {
      const type = scan.isWord(at) ? names.get(scan.key(at)) : undefined;
      if (type && scan.isFree(at) && !scan.hitOver(at) && isAgain(scan, at, type)) scan.add(at, at + 1, type);
    }
  }
}

/** The words that stand for a mention found before: first and last of a person's name, the whole of one-word names. */
function seenNames(scan: Scan): Map<string, EntityType> {
  const names = new Map<string, EntityType>();
  for (const { from, to, type } of scan.found) {
    if (type === 'PERSON') {
      if (isNamePart(scan, from) && to - from > 1) names.set(scan.key(from), type);
      if (isNamePart(scan, to - 1)) names.set(scan.key(to - 1), type);
    } else if ((type === 'ORGANIZATION' || type === 'LOCATION') && to - from === 1 && isUnusual(scan, from)) {
      names.set(scan.key(from), type);
    }
  }
  return names;
}

/** A word that names, not an initial, a particle or a word of the language. */
function isNamePart(scan: Scan, at: number): boolean {
  const bits = scan.classAt(at);
  if (scan.key(at).length < 2 || (bits & (Word.Initial | Word.Particle | Word.Function)) !== 0) return false;
  return (bits & ANY_NAME) !== 0 || (bits & NO_NAME) === 0;
}

function isUnusual(scan: Scan, at: number): boolean {
  return scan.isUnknown(at) || scan.is(at, Word.Latin | Word.Acronym);
}

function isAgain(scan: Scan, at: number, type: EntityType): boolean {
  if (type !== 'PERSON') return true;
  const plain = scan.isClearName(at) || scan.isUnknown(at);
  return plain || AFTER_PERSON.has(scan.key(at + 1));
}
