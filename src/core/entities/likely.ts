import type { EntityType } from '../model';
import { isNameWord } from './nameWord';
import { isVerb } from './plausible';
import type { Scan } from './scan';
import type { Tagged } from './tagged';
import { classOf, NO_NAME, stem, Word } from './wordClass';

/** Types whose names are mostly ordinary words: the tagger sees them by what stands around. */
const OF_ANY_WORDS: ReadonlySet<EntityType> = new Set([
  'LANGUAGE',
  'RELIGION',
  'FESTIVAL',
  'GAME',
  'LITERATURE',
  'MISC',
]);

/** A name that no rule saw, unless it is made of ordinary words and letters alone, or is a nationality or a verb. */
export function likely(scan: Scan, span: Tagged): Tagged | undefined {
  const { from, to, type } = span;
  if (!scan.isFree(from, to)) return undefined;
  if (OF_ANY_WORDS.has(type)) return span;
  if (isVerb(scan, from, to)) return undefined;
  if (type === 'LOCATION' && isBeforeArea(scan, to)) return span;
  let named = false;
  for (let at = from; at < to; at++) {
    if (/^\p{Ll}/u.test(scan.text(at))) return undefined;
    named ||= scan.key(at).length > 1 && speaksForName(scan, at, type);
  }
  return named ? span : undefined;
}

function speaksForName(scan: Scan, at: number, type: EntityType): boolean {
  if (type === 'PERSON' && scan.is(at, Word.Ambiguous)) return true;
  return isNameWord(scan, at) && !isForm(scan, at);
}

/** A form of a word of the language of which the tables have only the stem: बहादुरी. */
function isForm(scan: Scan, at: number): boolean {
  const key = scan.key(at);
  const short = stem(key);
  return short !== key && scan.isUnknown(at) && (classOf(short) & (NO_NAME | Word.Ambiguous)) !== 0;
}

/** गया, बिहार; धारी तहसील: whatever the word else means, it is a place here. */
function isBeforeArea(scan: Scan, at: number): boolean {
  if (scan.is(at, Word.AreaHead)) return true;
  return scan.text(at) === ',' && scan.hitAt(at + 1)?.value.type === 'LOCATION';
}
