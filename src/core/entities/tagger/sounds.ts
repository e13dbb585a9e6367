/** Letters of Devanagari by the sound that stands for them; अ and आ are sounds only at the beginning of a word. */
const LETTERS: readonly (readonly [sound: string, letters: string])[] = [
  ['k', 'कख'],
  ['g', 'गघ'],
  ['C', 'चछ'],
  ['j', 'जझ'],
  ['t', 'टठतथ'],
  ['d', 'डढदध'],
  ['n', 'ङञणन'],
  ['p', 'प'],
  ['f', 'फ'],
  ['b', 'बभ'],
  ['m', 'म'],
  ['r', 'र'],
  ['l', 'लळ'],
  ['v', 'व'],
  ['s', 'शषस'],
  ['h', 'ह'],
  ['i', 'यइईएऐिीेैॅ'],
  ['u', 'उऊओऔऑुूोौॉ'],
];

const SOUNDS = new Map(LETTERS.flatMap(([sound, letters]) => [...letters].map((letter) => [letter, sound])));

/** What Latin letters sound like, one after another; A is an a that begins the word. */
const LATIN: readonly (readonly [RegExp, string])[] = [
  [/tch/gu, 'C'],
  [/sch|sh/gu, 's'],
  [/chr/gu, 'kr'],
  [/ch/gu, 'C'],
  [/ph/gu, 'f'],
  [/(?<=[kgtdbjrz])h|(?<=c)k/gu, ''],
  [/qu/gu, 'kv'],
  [/c(?=[eiy])/gu, 's'],
  [/[cq]/gu, 'k'],
  [/x/gu, 'ks'],
  [/z/gu, 'j'],
  [/w/gu, 'v'],
  [/(?<=[^aeiouy])e$/gu, ''],
  [/^a/gu, 'A'],
  [/[ey]/gu, 'i'],
  [/o/gu, 'u'],
  [/a/gu, ''],
  [/A/gu, 'a'],
];

/** Letters of European alphabets that are no plain letter with an accent. */
const PLAIN: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', ı: 'i', ß: 'ss', æ: 'e', đ: 'd', ð: 'd' };

/**
 * What a word sounds like, coarsely and whatever its script: consonants without aspiration, and of the vowels only whether
 * they are front (i) or back (u). पुतिन and Putin → putin, भोपाल and Bhopal → bupl. Names meet their spelling in
 * lists of Latin letters so; words of few sounds meet others as well.
 */
export function soundsOf(word: string): string {
  const sounds = /\p{Script=Latin}/u.test(word) ? latinSounds(word) : hindiSounds(word);
  return sounds.replace(/(.)\1+/gu, '$1');
}

function latinSounds(word: string): string {
  let sounds = word
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/gu, (letter) => PLAIN[letter] ?? '');
  for (const [pattern, sound] of LATIN) sounds = sounds.replace(pattern, sound);
  return sounds;
}

function hindiSounds(word: string): string {
  const letters = word.normalize('NFD');
  let sounds = /^[अआ]/u.test(letters) ? 'a' : '';
  for (let at = 0; at < letters.length; at++) sounds += soundOf(letters[at] ?? '', letters[at + 1] ?? '');
  return sounds;
}

/** A nasal sounds like the consonant after it; a nukta makes ड an r. */
function soundOf(letter: string, next: string): string {
  if (letter === 'ं') return /[पफबभम]/u.test(next) ? 'm' : 'n';
  if (letter === 'ँ') return next === '' ? '' : 'n';
  if (letter === 'ऋ' || letter === 'ृ') return 'ri';
  if (next === '़' && /[डढ]/u.test(letter)) return 'r';
  return SOUNDS.get(letter) ?? '';
}
