import { spellingKey } from '../spelling';
import { remembered } from './remembered';

// Whether two Devanagari words can be two newsrooms' spellings of one foreign name: बाइडेन and बाइडन, मोहम्मद and मुहम्मद.

/** A word taken apart: its consonants, and the vowel after each of them (and before the first). */
interface Skeleton {
  readonly consonants: string;
  readonly vowels: readonly string[];
  /** The last consonant is part of a cluster: मिश्र. */
  readonly cluster: boolean;
}

/** Vowels by the sound that variants keep: a (ा अ), i (ि ी), e (े ै), u (ु ू), o (ो ौ ॉ). No vowel sign: nothing. */
const VOWEL_CLASSES: Readonly<Record<string, string>> = {
  अ: 'a',
  आ: 'a',
  'ा': 'a',
  इ: 'i',
  'ि': 'i',
  ए: 'e',
  'े': 'e',
  उ: 'u',
  'ु': 'u',
  ओ: 'o',
  'ो': 'o',
};

/** Vowels that variants of one name exchange. */
const EXCHANGED: ReadonlySet<string> = new Set(['a', 'e', 'ao', 'ei', 'ou']);

/** Consonants that are written for one another. */
const SAME_CONSONANTS: Readonly<Record<string, string>> = { श: 'स', ष: 'स', ण: 'न', ङ: 'न', ञ: 'न', 'ं': 'न' };

/** How many consonants the word has: what is too short is alike by chance. */
export function weightOf(word: string): number {
  return skeletonOf(word).consonants.length;
}

/**
 * Whether two words are alike but for vowels that writers of foreign names exchange (e for a or i, o for a or u) and
 * doubled or half consonants. An ending that tells man from woman (कमल, कमला) is no variant.
 */
export function areVariants(one: string, other: string): boolean {
  const [a, b] = [skeletonOf(one), skeletonOf(other)];
  if (a.consonants !== b.consonants || a.vowels.length !== b.vowels.length) return false;
  const last = a.vowels.length - 1;
  return a.vowels.every((vowel, at) => {
    const other = b.vowels[at] ?? '';
    if (vowel === other) return true;
    if (at < last) return isExchanged(vowel, other);
    return a.cluster && b.cluster && [vowel, other].sort().join('') === 'a';
  });
}

/**
 * Whether two words are alike but for o and u, or an a after a final cluster: what even two well-known names exchange
 * (मोहम्मद, मुहम्मद; मिश्र, मिश्रा), while शेखर and शिखर are two names.
 */
export function areCloseVariants(one: string, other: string): boolean {
  return closeKey(one) === closeKey(other);
}

const closeKey = remembered(readCloseKey);

function readCloseKey(word: string): string {
  return spellingKey(word)
    .replace(/ो/gu, 'ु')
    .replace(/ओ/gu, 'उ')
    .replace(/(?<=्[क-ह])ा$/u, '');
}

function isExchanged(one: string, other: string): boolean {
  return EXCHANGED.has([one, other].sort().join(''));
}

const skeletonOf = remembered(readSkeleton);

function readSkeleton(word: string): Skeleton {
  const letters = [...spellingKey(word).replace(/(?<=ा)ह$/u, '')];
  let consonants = '';
  const vowels = [''];
  let cluster = false;
  letters.forEach((letter, at) => {
    const vowel = VOWEL_CLASSES[letter];
    if (vowel !== undefined) vowels[vowels.length - 1] = vowel;
    else if (letter !== '्') {
      const consonant = SAME_CONSONANTS[letter] ?? letter;
      if (consonants.endsWith(consonant) && vowels.at(-1) === '') return;
      cluster = letters[at - 1] === '्';
      consonants += consonant;
      vowels.push('');
    }
  });
  return { consonants, vowels, cluster };
}
