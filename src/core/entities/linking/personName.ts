import { tokenise } from '../../text/words';
import { generationOf } from '../generation';
import { isLatin, soundKey, spellingKey } from '../spelling';
import { ANY_NAME, classOf, Word } from '../wordClass';
import { beginsWith, lettersOf } from './letters';
import { remembered } from './remembered';
import { areCloseVariants, areVariants, weightOf } from './variants';

/** One part of a person's name: a word, or an initial. */
export interface NamePart {
  /** The word folded; of an initial the letter's name. */
  readonly key: string;
  readonly spelling: string;
  /** The Latin letter of an initial. */
  readonly letter?: string;
}

/** A person's name as mentions write it, without titles and courtesy words. */
export interface PersonName {
  /** The whole mention, and the name in it. */
  readonly text: string;
  readonly name: string;
  readonly parts: readonly NamePart[];
  /** How many parts are words. */
  readonly words: number;
  readonly latin: boolean;
  /** What tells father and son of one name apart: जूनियर, तृतीय. */
  readonly generation?: string;
}

/** Courtesy words beside those that the tables list; डॉ. and पं. are written with and without the dot. */
const COURTESIES = new Set(
  'डॉ डा डाक्टर डॉक्टर प्रो प्रोफेसर पं पंडित जनाब स्व दिवंगत एडवोकेट mr mrs ms dr shri smt'.split(' '),
);
const AFTER = new Set('जी साहब साहिब साहेब'.split(' '));
const TITLE = Word.Courtesy | Word.Role | Word.LooseRole;

interface Piece {
  readonly key: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Reads the name in the text of a person mention: titles and courtesy words at its ends are no part of it. */
export const readPersonName: (text: string) => PersonName = remembered(readName);

function readName(text: string): PersonName {
  const pieces: Piece[] = tokenise(text).filter(({ kind }) => kind !== 'mark');
  let from = 0;
  let to = pieces.length;
  while (to - from > 1 && isTitle(pieces[from], text)) from++;
  while (to - from > 1 && AFTER.has(pieces[to - 1]?.key ?? '')) to--;
  const generation = to - from > 1 ? generationOf(pieces[to - 1]?.key ?? '') : undefined;
  const named = pieces.slice(from, generation === undefined ? to : to - 1);
  const parts = named.flatMap((piece, at) => partsOf(piece, at === named.length - 1));
  const name = text.slice(named[0]?.start ?? 0, pieces[to - 1]?.end ?? text.length);
  const words = parts.filter(({ letter }) => letter === undefined).length;
  return { text, name, parts, words, latin: isLatin(name), ...(generation && { generation }) };
}

/** Whether it is more than one word that others may bear as well. */
export function isFullName({ parts, generation }: PersonName): boolean {
  return parts.length > 1 || generation !== undefined;
}

/** The key that the spellings of one name share. */
export function nameSpelling({ parts, generation }: PersonName): string {
  const name = parts.map(({ spelling }) => spelling).join(' ');
  return generation === undefined ? name : `${name} ${generation}`;
}

function isTitle(piece: Piece | undefined, text: string): boolean {
  if (!piece) return false;
  if (COURTESIES.has(piece.key)) return true;
  const bits = classOf(piece.key);
  // एसपी. सिंह with a dot is a name; so is what names people as well (नवाब).
  return (bits & TITLE) !== 0 && (bits & ANY_NAME) === 0 && text.charAt(piece.end) !== '.';
}

/** ए → A, वीके → V K, anything else is a word; the last part of a name is a word unless it is a single letter. */
function partsOf({ key, text }: Piece, last: boolean): NamePart[] {
  const letters = text.length === 1 && isLatin(text) ? text.toUpperCase() : lettersOf(text);
  const short = letters !== undefined && (letters.length === 1 || (letters.length === 2 && !isLatin(text)));
  if (!last && short) return [...letters].map((letter) => ({ key: letter, spelling: letter, letter }));
  return [{ key, spelling: spellingKey(key) }];
}

/** How surely two words are the same name. */
type Likeness = 'same' | 'variant' | 'no';

function likeness(a: NamePart, b: NamePart): Likeness {
  if (a.spelling === b.spelling) return 'same';
  const latin = isLatin(a.key);
  if (latin !== isLatin(b.key)) {
    const sound = soundKey(a.key);
    return sound.length > 1 && sound === soundKey(b.key) ? 'same' : 'no';
  }
  if (latin) return 'no';
  const areKnown = isListed(a.key) && isListed(b.key);
  return (areKnown ? areCloseVariants : areVariants)(a.key, b.key) ? 'variant' : 'no';
}

/** Two names of the lists that differ are two names, however alike: सुनील, सोनल. */
function isListed(key: string): boolean {
  return (classOf(key) & (Word.Given | Word.Surname)) !== 0;
}

/** Fewer consonants than this are alike by chance. */
const LEAST_WEIGHT = 3;

/** Whether a part of a short name can be a part of a long one. */
function matches(part: NamePart, long: NamePart): Likeness {
  if (part.letter !== undefined && long.letter !== undefined)
    return part.letter === long.letter ? 'same' : 'no';
  if (part.letter !== undefined) return beginsWith(part.letter, long.key) ? 'variant' : 'no';
  if (long.letter !== undefined) return beginsWith(long.letter, part.key) ? 'variant' : 'no';
  return likeness(part, long);
}

/**
 * Whether all parts of the short name stand in the long one in the same order: किम ⊂ किम जोंग उन, एस. जयशंकर ⊂ सुब्रह्मण्यम
 * जयशंकर. One word at least must be the same; a single word that is only a variant must be long enough, and no Indian name.
 */
export function isPartOf(short: PersonName, long: PersonName): boolean {
  if (short.generation !== long.generation && isFullName(short)) return false;
  let at = 0;
  let same = false;
  for (const part of short.parts) {
    let found: Likeness = 'no';
    while (found === 'no' && at < long.parts.length) {
      const other = long.parts[at++];
      if (other) found = matches(part, other);
    }
    if (found === 'no') return false;
    same ||= found === 'same' && part.letter === undefined;
  }
  return same || isLoneVariant(short);
}

function isLoneVariant({ parts, words }: PersonName): boolean {
  const [part] = parts;
  if (parts.length !== 1 || words !== 1 || !part) return parts.length > 2 && words === 0;
  return !isListed(part.key) && weightOf(part.key) >= LEAST_WEIGHT;
}

/** Whether the parts of the short name stand side by side in the long one. */
export function isRowIn(short: PersonName, long: PersonName): boolean {
  return long.parts.some((_, from) =>
    short.parts.every((part, at) => {
      const other = long.parts[from + at];
      return other !== undefined && matches(part, other) !== 'no';
    }),
  );
}
