import { fold } from '../text/fold';
import { transliterate } from './transliterate';

/** Vowels that spellings of one name exchange: long for short, ऑ for ओ. */
const SAME_VOWELS: Readonly<Record<string, string>> = {
  ई: 'इ',
  ऊ: 'उ',
  ऐ: 'ए',
  औ: 'ओ',
  ऑ: 'ओ',
  'ी': 'ि',
  'ू': 'ु',
  'ै': 'े',
  'ॅ': 'े',
  'ौ': 'ो',
  'ॉ': 'ो',
};

/** A half nasal before any stop, also one of another row: जॉन्ग = जोंग. */
const HALF_NASAL = /[ङञणनम]्(?=[क-घच-झट-ढत-धप-भ])/gu;

/** The key of a word that spelling variants of one name share: मैक्रॉन = मैक्रोन, ज़ेलेंस्की = जेलेंस्की. */
export function spellingKey(word: string): string {
  return fold(word)
    .replace(HALF_NASAL, 'ं')
    .replace(/[ईऊऐऔऑीूैॅौॉ]/gu, (vowel) => SAME_VOWELS[vowel] ?? vowel);
}

/** Letters that the two scripts write differently for one sound. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ph/gu, 'f'],
  [/sh/gu, 's'],
  [/ch/gu, 'C'],
  [/[ckq]/gu, 'k'],
  [/x/gu, 'ks'],
  [/z/gu, 'j'],
  [/w/gu, 'v'],
  [/(?<=[a-z])h/gu, ''],
  [/(?<=.)[aeiouy]/gu, ''],
  [/^[aeiou]/gu, 'a'],
  [/(.)\1/gu, '$1'],
];

/**
 * The consonants of a word in either script, so that a name and its Latin spelling meet: पुतिन and Putin → ptn, ट्रंप and
 * Trump → trmp. Short keys of different names meet too: use it only inside one article.
 */
export function soundKey(word: string): string {
  const known = sounds.get(word);
  if (known !== undefined) return known;
  const key = readSound(word);
  if (sounds.size >= CACHE_LIMIT) sounds.clear();
  sounds.set(word, key);
  return key;
}

/** Names repeat: a bounded cache makes the key a look-up. */
const CACHE_LIMIT = 10_000;
const sounds = new Map<string, string>();

function readSound(word: string): string {
  let key = transliterate(word)
    .normalize('NFD')
    .replace(/[^A-Za-z]/gu, '')
    .toLowerCase();
  for (const [pattern, sound] of SOUNDS) key = key.replace(pattern, sound);
  return key;
}

/** Whether the word is written in Latin letters. */
export function isLatin(word: string): boolean {
  return /^[A-Za-z\u00c0-\u024f]/u.test(word);
}
