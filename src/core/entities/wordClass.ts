import { fold } from '../text/fold';
import { isNumberWord } from '../text/numerals';
import { PACKED_PHRASES, PACKED_WORDS } from './tables/packed';
import { unpackText, unpackWords } from './unpack';

/** What a word can be in a name, as bits: one word can be several things. */
export const Word = {
  /** Ends a person's name: शर्मा. */
  Surname: 1 << 0,
  /** A given name: राहुल. */
  Given: 1 << 1,
  /** Part of some person's name, its place unknown. */
  Name: 1 << 2,
  /** A name that is an ordinary word as well: विजय. */
  Ambiguous: 1 << 3,
  /** An office before a name: राष्ट्रपति. */
  Role: 1 << 4,
  Courtesy: 1 << 5,
  /** Kin and kinds of people before a name: पत्नी, नेता. */
  LooseRole: 1 << 6,
  /** Inside foreign names: बिन, डा. */
  Particle: 1 << 7,
  /** Heads the name of an organisation: आयोग. */
  BodyHead: 1 << 8,
  /** Heads one only after a proper name: पार्टी. */
  LooseHead: 1 << 9,
  /** Inside the name of an organisation: राष्ट्रीय. */
  BodyWord: 1 << 10,
  /** Subject of a ministry: विदेश. */
  Portfolio: 1 << 11,
  /** Ends the name of a site: स्टेशन. */
  SiteHead: 1 << 12,
  /** Follows a place: जिले. */
  AreaHead: 1 << 13,
  /** Never inside a name: ने, और, है. */
  Function: 1 << 14,
  /** A common word of the language. */
  Ordinary: 1 << 15,
  /** A letter's name: ए, जे, एस. */
  Initial: 1 << 16,
  /** Spelled-out letters: केसीएनए. */
  Acronym: 1 << 17,
  /** Two letters' names in one word: एआर. */
  Letters: 1 << 20,
  /** Has the ending of a place name: रायपुर. */
  PlaceEnding: 1 << 18,
  /** Latin letters. */
  Latin: 1 << 19,
} as const;

/** Any bit of a person's name. */
export const ANY_NAME = Word.Surname | Word.Given | Word.Name;

/** Bits of words that are something known and no name. */
export const NO_NAME =
  Word.Function |
  Word.Ordinary |
  Word.Role |
  Word.Courtesy |
  Word.LooseRole |
  Word.BodyHead |
  Word.LooseHead |
  Word.SiteHead |
  Word.AreaHead;

type WordList = keyof typeof PACKED_WORDS;

/** Which list gives which bit. */
const LISTED: readonly (readonly [WordList, number])[] = [
  ['surnames', Word.Surname],
  ['givenNames', Word.Given],
  ['nameWords', Word.Name],
  ['ambiguousNames', Word.Ambiguous | Word.Name],
  ['roles', Word.Role],
  ['courtesies', Word.Courtesy],
  ['looseRoles', Word.LooseRole],
  ['nameParticles', Word.Particle],
  ['bodyHeads', Word.BodyHead],
  ['looseHeads', Word.LooseHead],
  ['bodyWords', Word.BodyWord],
  ['portfolios', Word.Portfolio],
  ['siteHeads', Word.SiteHead],
  ['areaHeads', Word.AreaHead],
  ['functionWords', Word.Function],
];

/** The names of the Latin letters in Hindi, longest first. */
const LETTER_NAMES = 'डब्ल्यू|डब्लू|क्यू|एक्स|वाई|जेड|एच|आई|एफ|एल|एम|एन|आर|एस|यू|वी|बी|सी|डी|ई|जी|जे|के|ओ|पी|टी|ए|क्यु';
const INITIAL = new RegExp(`^(?:${LETTER_NAMES})$`, 'u');
/** Three letters or more: केसीएनए, एनआईए. Two also make words (जीजी) and titles (पीएम). */
const LETTERS = new RegExp(`^(?:${LETTER_NAMES}){2}$`, 'u');
const ACRONYM = new RegExp(`^(?:${LETTER_NAMES}){3,}$`, 'u');

/** How many letters a short form spells: एनआईए 3, KCNA 4; 0 for other words. */
export function countLetters(word: string): number {
  if (/^\p{Lu}+$/u.test(word)) return word.length;
  return ACRONYM.test(word) ? (word.match(new RegExp(LETTER_NAMES, 'gu'))?.length ?? 0) : 0;
}

/** Endings that only inflected or derived common words have: लोगों, जाएंगे, सुरक्षात्मक, राजनीतिक. */
const ORDINARY_ENDING =
  /(?:कर्ता|ियों|ाओं|ुओं|ों|ियां|ाएं|ेगा|ेगी|ेंगे|ेंगी|वाना|वाने|वाया|वाई|ाकर|ात्मक|पूर्ण|ीकरण|ीकृत|वादी|कारी|दायक|जनक|शील|ग्रस्त|बद्ध|युक्त|स्तरीय|वासी|वाला|वाले|वाली|वालों|बाजी|दारी|ईय|ीय|नुमा|मंद|दाता|मैन|ेशन|मेंट|(?<=.{3})र्स|िज्म|िस्ट|शिप|िटी)$/u;

/** Case, number, tense and agreement endings, so that one stem stands for a word's forms. */
const ENDING =
  /(?:ियों|ियां|ाओं|ुओं|ाएं|ाइयों|इयों|ाइयां|ेंगी|ेंगे|ेगा|ेगी|ाया|ाए|ाई|ाना|ाने|ाता|ाते|ाती|ना|ने|नी|ता|ते|ती|कर|ों|ें|ीं|ां|या|यी|ये|ए|ई|ओं|ा|े|ी|ो|ि|ु|ं)$/u;

interface WordTables {
  readonly listed: ReadonlyMap<string, number>;
  readonly stems: ReadonlySet<string>;
  readonly placeEnding: RegExp;
  readonly notPlaces: ReadonlySet<string>;
  readonly notBodies: ReadonlySet<string>;
}

let tables: WordTables | undefined;

/** Builds the tables at the first word: a text without Hindi never pays for them. */
function wordTables(): WordTables {
  tables ??= {
    listed: readListed(),
    stems: new Set([
      ...unpackWords(PACKED_WORDS.stems),
      ...unpackWords(PACKED_WORDS.ordinaryWords).map(stem),
    ]),
    placeEnding: new RegExp(`(?<=.{2})(?:${unpackWords(PACKED_WORDS.placeEndings).join('|')})$`, 'u'),
    notPlaces: new Set(unpackWords(PACKED_WORDS.notPlaces)),
    notBodies: new Set(unpackWords(PACKED_WORDS.notBodies)),
  };
  return tables;
}

function readListed(): Map<string, number> {
  const listed = new Map<string, number>();
  const add = (word: string, bit: number) => listed.set(word, (listed.get(word) ?? 0) | bit);
  for (const [list, bit] of LISTED) for (const word of unpackWords(PACKED_WORDS[list])) add(word, bit);
  for (const word of unpackText(PACKED_PHRASES.people).split(/[\s,/*.-]+/u)) {
    const key = fold(word);
    const known = listed.get(key) ?? 0;
    if (key.length > 1 && !INITIAL.test(key) && (known & (NO_NAME | Word.Particle)) === 0)
      add(key, Word.Name);
  }
  return listed;
}

/** The stem of a folded word, two letters at least: लोगों → लोग, बैठकें → बैठक. */
export function stem(key: string): string {
  const short = key.replace(ENDING, '');
  return short.length >= 2 ? short : key;
}

const CACHE_LIMIT = 50_000;
const cache = new Map<string, number>();

/** Whether a folded word is a form of a word that the lists know; others are ordinary by their ending alone. */
export function isListedWord(key: string): boolean {
  return wordTables().stems.has(stem(key));
}

/** The bits of a folded word; 0 for a Devanagari word that no table and no ending tells anything about. */
export function classOf(key: string): number {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const bits = readClass(key);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(key, bits);
  return bits;
}

function readClass(key: string): number {
  const { listed, stems, placeEnding, notPlaces, notBodies } = wordTables();
  let bits = listed.get(key) ?? 0;
  if (/^[a-z]/u.test(key)) return bits | Word.Latin;
  if (INITIAL.test(key)) bits |= Word.Initial;
  if (LETTERS.test(key) && !notBodies.has(key) && (bits & NO_NAME) === 0) bits |= Word.Letters;
  if (ACRONYM.test(key) && !notBodies.has(key)) return bits | Word.Acronym;
  if (notBodies.has(key)) bits |= Word.Ordinary;
  if (placeEnding.test(key) && !notPlaces.has(key) && (bits & ANY_NAME) === 0) return bits | Word.PlaceEnding;
  if ((bits & (ANY_NAME | Word.Particle)) !== 0) return bits;
  if (stems.has(stem(key)) || ORDINARY_ENDING.test(key) || isNumberWord(key)) bits |= Word.Ordinary;
  return bits;
}
