// Hindi in Latin letters for people who read no Devanagari: rules, not a dictionary, so foreign names come out as they
// are said in Hindi (ट्रंप → Tramp).

const CONSONANTS: Readonly<Record<string, string>> = {
  क: 'k',
  ख: 'kh',
  ग: 'g',
  घ: 'gh',
  ङ: 'n',
  च: 'ch',
  छ: 'chh',
  ज: 'j',
  झ: 'jh',
  ञ: 'n',
  ट: 't',
  ठ: 'th',
  ड: 'd',
  ढ: 'dh',
  ण: 'n',
  त: 't',
  थ: 'th',
  द: 'd',
  ध: 'dh',
  न: 'n',
  प: 'p',
  फ: 'f',
  ब: 'b',
  भ: 'bh',
  म: 'm',
  य: 'y',
  र: 'r',
  ल: 'l',
  ळ: 'l',
  व: 'v',
  श: 'sh',
  ष: 'sh',
  स: 's',
  ह: 'h',
};

/** Consonants with a nukta that sound otherwise than without. */
const DOTTED: Readonly<Record<string, string>> = { क: 'q', ज: 'z', ड: 'r', ढ: 'rh', फ: 'f' };

/** Second parts of names, before which speech stops as at the end of a word: श्री|नगर, ब्रज|भूषण, जस|प्रीत. */
const SECOND_PARTS =
  /(?<=.{2}(?<!्))(?:नगर|पुर|गढ़|कुमार|प्रसाद|भूषण|नाथ|लाल|राज|पाल|दास|प्रीत|मुख|मणि|कांत|देव|वीर|जीत|दीप|प्रकाश|किशोर|मोहन|चंद्र|चंद)$/u;

/** Words of the soil that keep the old ph: फूलन, फोगाट; elsewhere फ is f, as in what came from Arabic and English. */
const OLD_PH = /^फ(?=ूल|ुल|ल|ोग)/u;

const VOWELS: Readonly<Record<string, string>> = {
  अ: 'a',
  आ: 'a',
  इ: 'i',
  ई: 'i',
  उ: 'u',
  ऊ: 'u',
  ऋ: 'ri',
  ए: 'e',
  ऍ: 'e',
  ऐ: 'ai',
  ऑ: 'o',
  ओ: 'o',
  औ: 'au',
};

const SIGNS: Readonly<Record<string, string>> = {
  'ा': 'a',
  'ि': 'i',
  'ी': 'i',
  'ु': 'u',
  'ू': 'u',
  'ृ': 'ri',
  'ॅ': 'e',
  'े': 'e',
  'ै': 'ai',
  'ॉ': 'o',
  'ो': 'o',
  'ौ': 'au',
};

/** Clusters that cannot end a word without a vowel: मित्र → Mitra, कृष्ण → Krishna, but धर्म → Dharm. */
const VOICED_END = /.[रयवनण]$|[^रलम]म$/u;

const VIRAMA = '्';
const NUKTA = '़';

/** One sound: consonants that stand together and the vowel after them; a bare inherent vowel can fall silent. */
interface Syllable {
  onset: string;
  vowel: string;
  inherent: boolean;
  /** Nasalisation or visarga after the vowel. */
  coda: string;
  /** The consonants that stand together, as they are written. */
  written: string;
  /** The word begins with it. */
  first: boolean;
}

/**
 * Writes Hindi in plain Latin letters, each word with a capital, for display: नरेंद्र मोदी → Narendra Modi. Anything that
 * is not Devanagari stays as it is. Long vowels are not marked; the inherent a falls where speech drops it.
 */
export function transliterate(devanagari: string): string {
  return devanagari
    .normalize('NFD')
    .replace(/[\u200b-\u200d]/gu, '')
    .replace(/[\u0900-\u0963\u0970-\u097f]+/gu, (word) => capital(latinWord(word)))
    .replace(/[\u0966-\u096f]/gu, (digit) => String(digit.charCodeAt(0) - 0x0966))
    .normalize('NFC');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function latinWord(word: string): string {
  const second = SECOND_PARTS.exec(word)?.index ?? word.length;
  const parts = [word.slice(0, second), word.slice(second)];
  // जय|पुर → Jaipur
  const latin = parts
    .map(latinPart)
    .join('')
    .replace(second < word.length ? /^([^aeiou]*a)y(?=[^aeiou])/u : /$^/u, '$1i');
  return OLD_PH.test(word) ? latin.replace(/^f/u, 'ph') : latin;
}

function latinPart(part: string): string {
  const syllables = readSyllables([...part]);
  dropInherent(syllables);
  return syllables.map((syllable, at) => spell(syllable, syllables[at - 1], syllables[at + 1])).join('');
}

function spell(syllable: Syllable, before: Syllable | undefined, after: Syllable | undefined): string {
  const { onset, vowel, coda } = syllable;
  // जयपुर → Jaipur
  if (onset === 'y' && vowel === '' && after && before?.inherent && before.first) return `i${coda}`;
  return (isW(syllable, before, after) ? onset.replace(/v$/u, 'w') : onset) + vowel + coda;
}

/** व is w after another consonant (स्वराज) and inside a word before a (जवाहर); else, and after i and e, v (शिवा, इवान). */
function isW({ onset, vowel }: Syllable, before: Syllable | undefined, after: Syllable | undefined): boolean {
  if (onset.length > 1) return /[^rlvg]v$/u.test(onset);
  if (onset !== 'v' || vowel !== 'a' || !before?.vowel) return false;
  return !/[ie]$/u.test(before.vowel) || after?.onset === 'l';
}

function readSyllables(letters: readonly string[]): Syllable[] {
  const reader = new SyllableReader(letters);
  return reader.read();
}

class SyllableReader {
  readonly #syllables: Syllable[] = [];
  #onset = '';
  #written = '';

  constructor(readonly letters: readonly string[]) {}

  read(): Syllable[] {
    for (let at = 0; at < this.letters.length; ) at += this.#take(at);
    if (this.#onset) this.#close('', false);
    return this.#syllables;
  }

  /** Reads what begins at a letter; gives the count of letters read. */
  #take(at: number): number {
    const letter = this.letters[at] ?? '';
    if (letter in CONSONANTS) return this.#takeConsonant(at, letter);
    const vowel = SIGNS[letter] ?? VOWELS[letter];
    if (vowel === undefined) addCoda(this.#syllables.at(-1), letter, this.letters[at + 1] ?? '');
    else this.#close(vowel, false);
    return 1;
  }

  #takeConsonant(at: number, letter: string): number {
    const dotted = this.letters[at + 1] === NUKTA;
    const next = this.letters[at + (dotted ? 2 : 1)] ?? '';
    this.#onset = joinOnset(this.#onset, letter, dotted);
    this.#written += letter;
    if (next !== VIRAMA && !(next in SIGNS)) this.#close('a', true);
    return 1 + Number(dotted) + Number(next === VIRAMA);
  }

  #close(vowel: string, inherent: boolean): void {
    const first = this.#syllables.length === 0;
    this.#syllables.push({ onset: this.#onset, vowel, inherent, coda: '', written: this.#written, first });
    this.#onset = '';
    this.#written = '';
  }
}

/** ज्ञ is said gy. */
function joinOnset(onset: string, letter: string, dotted: boolean): string {
  if (letter === 'ञ' && onset === 'j') return 'gy';
  return onset + ((dotted ? DOTTED[letter] : undefined) ?? CONSONANTS[letter] ?? '');
}

/** Anusvara is m before lips, ng before ह (सिंह), else n. */
function addCoda(syllable: Syllable | undefined, sign: string, next: string): void {
  if (!syllable) return;
  if (sign === 'ः') syllable.coda = 'h';
  else if (sign === 'ं' || sign === 'ँ') {
    syllable.coda = /[पफबभम]/u.test(next) ? 'm' : next === 'ह' ? 'ng' : 'n';
  }
}

/**
 * From the right: the inherent vowel falls at the end of a word (भारत → Bharat), and inside between a single consonant and
 * a syllable with a vowel (राजनीति → Rajniti), never twice in a row.
 */
function dropInherent(syllables: Syllable[]): void {
  for (let at = syllables.length - 1; at > 0; at--) {
    const here = syllables[at];
    if (!here?.inherent || here.coda || hasTwoVowels(syllables[at - 1], syllables[at - 2], syllables[at + 1]))
      continue;
    if (isSilent(here, syllables[at - 1], syllables[at + 1])) here.vowel = '';
  }
}

/** After two syllables with vowels of their own the inherent one inside a word is heard: वाराणसी, सीतारमण. */
function hasTwoVowels(
  before: Syllable | undefined,
  first: Syllable | undefined,
  after: Syllable | undefined,
): boolean {
  return after?.inherent === false && before?.inherent === false && first?.inherent === false;
}

function isSilent(here: Syllable, before: Syllable | undefined, after: Syllable | undefined): boolean {
  if (!after) return !VOICED_END.test(here.written) && !(here.onset === 'y' && before?.vowel === 'i');
  if (here.written.length > 1 || after.written.length > 1) return false;
  if (before?.inherent && before.written.length > 1) return false;
  return after.vowel !== '' && after.onset !== '' && before?.coda === '';
}
