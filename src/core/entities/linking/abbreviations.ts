import { fold } from '../../text/fold';
import { phraseKeys } from '../../text/words';
import { isLatin, spellingKey } from '../spelling';
import { beginsWith, lettersOf } from './letters';
import { remembered } from './remembered';
import { ENGLISH_INITIALS } from './tables';

/** Words that short forms pass over. */
const PASSED_OVER = new Set(
  'का की के और एवं व तथा ऑफ आफ फॉर फार एंड ऐंड द दि of and the for'.split(' ').map(fold),
);

/** The onset of a word and its first vowel: भा of भारतीय, द्र of द्रविड़, हिं of हिंदू. */
const FIRST_AKSHARA = /^((?:[क-ह]्)*[क-ह]|[अ-औ])([ािेोु]?)/u;

/** Whether a text can be the short form of a longer name: one word that spells letters or is made of first aksharas. */
export const isShortForm: (text: string) => boolean = remembered(readsShort);

function readsShort(text: string): boolean {
  const keys = phraseKeys(text);
  return keys.length > 0 && keys.every((key) => key.length === 1 || keys.length === 1);
}

/**
 * Whether a short form spells the first letters of a name's words: भाजपा or बीजेपी or BJP for भारतीय जनता पार्टी, एफबीआई for
 * फेडरल ब्यूरो ऑफ इन्वेस्टिगेशन, एनआईए for राष्ट्रीय जांच एजेंसी (by the English words that such names translate). Only names of
 * two words or more have short forms, and letters that translate must be three at least.
 */
export function abbreviates(short: string, full: string): boolean {
  const words = wordsOf(full);
  if (words.length < 2 || !isShortForm(short)) return false;
  const { letters, key } = readShort(short);
  if (letters === undefined) return spellsAksharas(key, words);
  if (letters.length !== words.length) return false;
  if (words.every((word, at) => beginsWith(letters.charAt(at), word))) return true;
  return letters.length > 2 && spellsTranslation(letters, words);
}

/** The words of a name that short forms spell. */
const wordsOf = remembered((full) => phraseKeys(full).filter((word) => !PASSED_OVER.has(word)));

/** The letters that a short form spells, if it does, and its words in one, by spelling. */
const readShort = remembered((short) => {
  const joined = phraseKeys(short).join('');
  const letters = lettersOf(isLatin(short) ? short.replace(/[^A-Z]/gu, '') : joined);
  return { letters, key: spellingKey(joined) };
});

/** भाजपा = भा·ज·पा: of each word the first consonants, with or without their vowel. */
function spellsAksharas(short: string, words: readonly string[]): boolean {
  let rests = [short.replaceAll('ं', '')];
  for (const word of words) {
    const { onset, vowel } = firstAkshara(word);
    if (!onset) return false;
    rests = rests.flatMap((rest) => restsAfter(rest, onset, vowel));
  }
  return rests.includes('');
}

const firstAkshara = remembered((word) => {
  const [, onset = '', vowel = ''] = FIRST_AKSHARA.exec(spellingKey(word)) ?? [];
  return { onset, vowel };
});

/** What is left of the short form after one word's first akshara. */
function restsAfter(rest: string, onset: string, vowel: string): string[] {
  const pieces = new Set([onset + vowel, onset, onset.charAt(0)]);
  return [...pieces]
    .filter((piece) => rest.startsWith(piece))
    .map((piece) => rest.slice(piece.length))
    .filter((left) => !/^[ािेोु्]/u.test(left));
}

/** The letters in any order, for Hindi and English order words differently: भारतीय रिजर्व बैंक, RBI. */
function spellsTranslation(letters: string, words: readonly string[]): boolean {
  if (!words.some((word) => ENGLISH_INITIALS.has(word))) return false;
  let left = [...letters];
  // Words with fewer choices first: what they need must not be taken by others.
  const choices = words
    .map((word) =>
      left.filter(
        (letter) => (ENGLISH_INITIALS.get(word) ?? '').includes(letter) || beginsWith(letter, word),
      ),
    )
    .sort((a, b) => a.length - b.length);
  return choices.every((options) => {
    const letter = options.find((option) => left.includes(option));
    if (letter === undefined) return false;
    const at = left.indexOf(letter);
    left = left.filter((_, index) => index !== at);
    return true;
  });
}
