import { fold } from '../../text/fold';
import { transliterate } from '../transliterate';
import { remembered } from './remembered';

/** What Latin letters are called in Hindi; longer names first, so that एक्स is not read as ए and क्स. */
const LETTER_NAMES: readonly (readonly [string, string])[] = (
  [
    ['डब्ल्यू', 'W'],
    ['डबल्यू', 'W'],
    ['डब्लू', 'W'],
    ['एक्स', 'X'],
    ['क्यू', 'Q'],
    ['क्यु', 'Q'],
    ['वाई', 'Y'],
    ['जेड', 'Z'],
    ['एच', 'H'],
    ['एफ', 'F'],
    ['एल', 'L'],
    ['एम', 'M'],
    ['एन', 'N'],
    ['एस', 'S'],
    ['आई', 'I'],
    ['आर', 'R'],
    ['यू', 'U'],
    ['वी', 'V'],
    ['बी', 'B'],
    ['सी', 'C'],
    ['डी', 'D'],
    ['जी', 'G'],
    ['जे', 'J'],
    ['के', 'K'],
    ['पी', 'P'],
    ['टी', 'T'],
    ['ओ', 'O'],
    ['ए', 'A'],
    ['ई', 'E'],
  ] as const
).map(([name, letter]) => [fold(name), letter]);

/**
 * The Latin letters that a word spells: एफबीआई → FBI, KCNA → KCNA, जे → J, A → A; undefined for any other word, also for
 * Latin words that are not all capitals.
 */
export function lettersOf(word: string): string | undefined {
  if (/^[A-Z]+$/u.test(word)) return word;
  return word === '' ? undefined : readLetters(fold(word));
}

/** Tries another letter where one leaves a rest that is none: आर·जे·डी, not आर·जेड·ी. */
function readLetters(rest: string): string | undefined {
  if (rest === '') return '';
  for (const [name, letter] of LETTER_NAMES) {
    const others = rest.startsWith(name) ? readLetters(rest.slice(name.length)) : undefined;
    if (others !== undefined) return letter + others;
  }
  return undefined;
}

/** First letters that Hindi writes with another sound: C is said क, स or च, U in Union यू. */
const SOUNDS_AS: Readonly<Record<string, string>> = {
  A: 'aeo',
  C: 'cks',
  E: 'eia',
  F: 'fp',
  G: 'gj',
  I: 'ia',
  J: 'jz',
  K: 'k',
  O: 'oa',
  P: 'p',
  Q: 'qk',
  T: 'td',
  U: 'uya',
  V: 'v',
  W: 'v',
  X: 'x',
  Y: 'y',
  Z: 'zj',
};

/** Whether a word in either script can begin with a Latin letter: S and सुब्रह्मण्यम, F and फेडरल. */
export function beginsWith(letter: string, word: string): boolean {
  const first = firstLetter(word);
  return (SOUNDS_AS[letter] ?? letter.toLowerCase()).includes(first === 'w' ? 'v' : first) && first !== '';
}

/** The Latin letter that a word begins with; empty where it begins with none. */
const firstLetter = remembered((word) => transliterate(word).charAt(0).toLowerCase());
