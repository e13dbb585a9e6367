import type { EntityType } from '../model';
import { keySet } from '../text/keys';
import { isNameWord } from './nameWord';
import { isVerb } from './plausible';
import type { Scan } from './scan';
import type { Tagged } from './tagged';
import { classOf, NO_NAME, stem, Word } from './wordClass';

/** Kinds of bodies and sites: alone they name none. */
const HEAD = Word.BodyHead | Word.LooseHead | Word.SiteHead | Word.AreaHead;

/** Types whose names are mostly ordinary words: the tagger sees them by what stands around. */
const OF_ANY_WORDS: ReadonlySet<EntityType> = new Set([
  'LANGUAGE',
  'RELIGION',
  'FESTIVAL',
  'GAME',
  'LITERATURE',
]);

/**
 * A name that no rule saw, unless it is made of ordinary words and letters alone, or is a nationality or a verb. `next` is
 * the name that the tagger found after it.
 */
export function likely(scan: Scan, span: Tagged, next: Tagged | undefined): Tagged | undefined {
  const { from, to, type } = span;
  if (!scan.isFree(from, to)) return undefined;
  if (type === 'MISC') return isOrdinaryOnly(scan, from, to) ? undefined : span;
  if (OF_ANY_WORDS.has(type)) return span;
  if (isVerb(scan, from, to)) return undefined;
  if (type === 'PERSON' && to - from === 1 && isLatinShortForm(scan.text(from))) return undefined;
  if (type === 'LOCATION' && isBeforeArea(scan, to)) return span;
  if (type !== 'PERSON' && !isPlaced(scan, span, next)) return undefined;
  return isNamed(scan, span) ? span : undefined;
}

/** Whether a place or body of one word stands where names do, and a place of more does not begin with a plain word. */
function isPlaced(scan: Scan, { from, to, type }: Tagged, next: Tagged | undefined): boolean {
  if (to - from > 1) return type !== 'LOCATION' || !isOrdinaryOnly(scan, from, from + 1);
  return !isHead(scan, from) && (next?.from === to || isFollowed(scan, to));
}

/** Whether one of the words speaks for a name and none is foreign in small letters. */
function isNamed(scan: Scan, { from, to, type }: Tagged): boolean {
  let named = type === 'ORGANIZATION' && to - from > 2;
  for (let at = from; at < to; at++) {
    if (/^\p{Ll}/u.test(scan.text(at))) return false;
    named ||= scan.key(at).length > 1 && speaksForName(scan, at, type);
  }
  return named;
}

/** Two to six capitals are a body, an office or a law, whatever the tagger takes them for: NHAI. */
export function isLatinShortForm(text: string): boolean {
  return /^[A-Z]{2,6}$/u.test(text);
}

/** Also in the oblique case: गुरुद्वारे. */
function isHead(scan: Scan, at: number): boolean {
  return scan.is(at, HEAD) || (classOf(scan.key(at).replace(/\u0947$/u, '\u093e')) & HEAD) !== 0;
}

function isOrdinaryOnly(scan: Scan, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (!scan.is(at, Word.Ordinary | Word.Function) || scan.hitOver(at)) return false;
  }
  return true;
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

/** Groups of which a body's name tells whose they are: एफएआरसी | विद्रोहियों ने. */
export const GROUPS = keySet(
  'विद्रोही विद्रोहियों लड़ाके लड़ाकों आतंकियों समर्थकों नेताओं सैनिकों कार्यकर्ताओं सांसदों विधायकों सदस्यों',
);

/** What stands after a name that is part of a sentence. A single word that anything else follows is mostly none. */
const AFTER_NAME = new Set(
  'में पर से तक के का की ने को और तथा एवं व या समेत सहित ही भी तो द्वारा , । . | ('.split(' '),
);

function isFollowed(scan: Scan, at: number): boolean {
  const key = scan.key(at);
  if (AFTER_NAME.has(key) || GROUPS.has(key)) return true;
  return scan.hitAt(at)?.value.type === 'LOCATION' || scan.is(at, Word.Role | Word.Latin);
}

/** गया, बिहार; धारी तहसील: whatever the word else means, it is a place here. */
function isBeforeArea(scan: Scan, at: number): boolean {
  if (scan.is(at, Word.AreaHead)) return true;
  return scan.text(at) === ',' && scan.hitAt(at + 1)?.value.type === 'LOCATION';
}
