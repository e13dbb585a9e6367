// Folding makes spelling variants of one Hindi word equal for matching. It never touches the article itself.

/** Nukta letters as one code point (U+0958 to U+095F, U+0929, U+0931, U+0934) and the plain letter of each. */
const NUKTA_LETTERS: Readonly<Record<string, string>> = {
  '\u0958': 'क',
  '\u0959': 'ख',
  '\u095a': 'ग',
  '\u095b': 'ज',
  '\u095c': 'ड',
  '\u095d': 'ढ',
  '\u095e': 'फ',
  '\u095f': 'य',
  '\u0929': 'न',
  '\u0931': 'र',
  '\u0934': 'ळ',
};

/** A nasal consonant with virama before a consonant of its own row is written as anusvara: सितम्बर → सितंबर. */
const HOMORGANIC_NASAL = /ङ्(?=[क-घ])|ञ्(?=[च-झ])|ण्(?=[ट-ढ])|न्(?=[त-ध])|म्(?=[प-भ])/gu;

/** Vowel signs that were typed in two parts, as texts converted from legacy fonts have them: माेदी, अाज, हाेगा. */
const SPLIT_VOWELS: Readonly<Record<string, string>> = {
  'ाे': 'ो',
  'ेा': 'ो',
  'ोे': 'ो',
  'ाै': 'ौ',
  'ैा': 'ौ',
  'ाॅ': 'ॉ',
  अा: 'आ',
  अो: 'ओ',
  अाे: 'ओ',
  अौ: 'औ',
  अाै: 'औ',
  अॉ: 'ऑ',
  अाॅ: 'ऑ',
  एे: 'ऐ',
};
/** A vowel sign typed twice: हुुआ. */
const DOUBLE_SIGN = /([\u093e-\u094c\u0901\u0902])\1+/gu;
/** An apostrophe within a word (ह’त्या), which masks it from filters, or stands in a foreign name (ओ’ब्रायन). */
const APOSTROPHE = /(?<=[\u0900-\u0963])['\u2019](?=[\u0900-\u0963])/gu;
const SPLIT_VOWEL = /अा[ेैॅ]|अ[ाोौॉ]|ा[ेैॅ]|[ेै]ा|ोे|एे/gu;

/** Anything that fold() changes; a word without it is its own key. */
const FOLDABLE =
  /[A-Z\u00c0-\u024f\u093c\u200b-\u200d\u2060\ufeff\u0958-\u095f\u0929\u0931\u0934\u0901\u0966-\u096f'\u2019]|[ङञणनम]्|ः$|[ाेैो][ाेैॅ]|अ[ाोौॉ]|एे|([\u093e-\u094c\u0902])\1/u;

/**
 * Newsrooms write a visarga for the colon after a dateline: नई दिल्लीः, वाशिंगटनः. It belongs to a word only in प्रायः, अतः, क्रमशः and
 * their like, and in short ones (छः, पुनः).
 */
const COLON_VISARGA = /(?<=[\u093e-\u094c]|^(?!प्राय).{4,}[^तशः])ः+$/u;

const LATIN_ACCENTS = /[\u0300-\u036f]/g;
const INVISIBLE = /[\u093c\u200b-\u200d\u2060\ufeff]/g;

/**
 * The matching key of a word: nukta, joiners and accents dropped, chandrabindu and homorganic nasals as anusvara,
 * Devanagari digits as ASCII, Latin in lower case, a visarga that stands for a colon dropped, vowel signs whole, an apostrophe within it dropped. हिन्दी = हिंदी, जाँच = जांच, ज़ोर = जोर, १५ = 15, Trump = trump.
 */
export function fold(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const key = FOLDABLE.test(word) ? foldSlowly(word) : word;
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(word, key);
  return key;
}

/** Words repeat: a bounded cache makes folding a look-up. */
const CACHE_LIMIT = 50_000;
const cache = new Map<string, string>();

function foldSlowly(word: string): string {
  const plain = word
    .replace(/[\u0958-\u095f\u0929\u0931\u0934]/g, (letter) => NUKTA_LETTERS[letter] ?? letter)
    .replace(INVISIBLE, '')
    .replace(APOSTROPHE, '')
    .replace(/[A-Za-z\u00c0-\u024f]+/g, (latin) =>
      latin.normalize('NFD').replace(LATIN_ACCENTS, '').toLowerCase(),
    )
    .replace(COLON_VISARGA, '')
    .replace(/\u0901/g, '\u0902')
    .replace(HOMORGANIC_NASAL, '\u0902')
    .replace(/[\u0966-\u096f]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x0966 + 0x30));
  return wholeSigns(plain);
}

/** A word whose vowel signs stand once and whole; again until nothing changes, for typing knows no order. */
function wholeSigns(word: string): string {
  const next = word.replace(DOUBLE_SIGN, '$1').replace(SPLIT_VOWEL, (signs) => SPLIT_VOWELS[signs] ?? signs);
  return next === word ? word : wholeSigns(next);
}
