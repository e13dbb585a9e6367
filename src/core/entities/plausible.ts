import { AFTER_PERSON } from './nameRun';
import type { Hit, Scan } from './scan';
import { ANY_NAME, Word } from './wordClass';

/** A constituency or an election is none of the bodies that it is held for: लोकसभा चुनाव, राज्यसभा की सीट. */
const ELECTION = /^(?:उप)?(?:चुनाव|चुनावों|निर्वाचन|क्षेत्र|क्षेत्रों|सीट|सीटों)$/u;
const ELECTED: ReadonlySet<string> = new Set(['लोकसभा', 'लोक', 'राज्यसभा']);

/** Words before which a common noun stands, and no name: इस सूरत, हर मंडी, ऐसी सोची. */
const DETERMINERS = new Set('इस उस हर किसी ऐसी ऐसे इन उन कई कुछ सभी दोनों'.split(' '));

/**
 * Homonyms: names of the gazetteer, folded, that are words of the language as well, and the words before or after them
 * that such a word makes a phrase with. By meaning: a pure or cooked thing, sugar, a market, hills, looks, thought, a
 * member of parliament, the English word holy.
 */
const HOMONYMS: ReadonlyMap<string, RegExp> = new Map([
  ['पाक', /^(?:कला|साफ|रमजान|माह|नीयत|दामन|मन|शास्त्र)$/u],
  ['चीनी', /^(?:मिल|मिलों|उद्योग|निर्यात|उत्पादन|किलो|दूध|नमक)$/u],
  ['मंडी', /^(?:समिति|शुल्क|परिषद|यार्ड|भाव|सब्जी|अनाज|फल|थोक|कृषि|गल्ला|.*(?:पुर|नगर|गंज))$/u],
  ['पहाडी', /^(?:राज्य|राज्यों|इलाके|इलाकों|क्षेत्र|क्षेत्रों|जिलों|रास्ते|रास्तों|नदी|नदियों|पर|से|के|को|में)$/u],
  ['सूरत', /^(?:शक्ल|बदली|ए|बदलने|बदल)$/u],
  ['सोची', /^(?:समझी|है|थी|गई|की|बात)$/u],
  ['एमपी', /^(?:पूर्व|बीजेपी|भाजपा|कांग्रेस|सपा|बसपा|लेबर|साहब)$/u],
  ['होली', /^(?:सी|फैमिली|चाइल्ड)$/u],
]);

/** Phrases that mean a name only before one of these words: एक्स पर लिखा, आप सांसद, (आप), माली में. */
const NEEDED: ReadonlyMap<string, RegExp> = new Map([
  [
    'आप',
    /^(?:\)|नेता|नेताओं|सांसद|सांसदों|विधायक|विधायकों|कार्यकर्ता|कार्यकर्ताओं|प्रवक्ता|उम्मीदवार|सुप्रीमो|पार्टी|सरकार)$/u,
  ],
  ['आजतक', /^(?:से|ने|को|पर|के|की|न्यूज|चैनल)$/u],
  ['माली', /^(?:में|के|की|और|सरकार|समेत)$/u],
  ['एक्स', /^(?:पर|ने|अकाउंट|हैंडल|पोस्ट)$/u],
  ['x', /^(?:पर|ने|अकाउंट|हैंडल|पोस्ट)$/u],
]);

/** Whether a phrase of the gazetteer means here what it stands for there. */
export function isPlausible(scan: Scan, hit: Hit): boolean {
  const before = scan.key(hit.from - 1);
  const after = scan.key(hit.to);
  const key = scan.key(hit.from);
  const isWord = hit.to - hit.from === 1;
  const needed = NEEDED.get(key);
  if (needed && isWord && !needed.test(after)) return false;
  if (ELECTED.has(key) && (ELECTION.test(after) || ELECTION.test(scan.key(hit.from + 1)))) return false;
  const homonym = HOMONYMS.get(key);
  if (homonym && (homonym.test(after) || homonym.test(before) || DETERMINERS.has(before))) return false;
  return !isWord || !(isNamesake(scan, hit) || isPersonLikeThing(scan, hit));
}

/** A place or group that is here a family name: हरदीप पुरी. */
function isNamesake(scan: Scan, hit: Hit): boolean {
  if (hit.value.type === 'PERSON' || !scan.is(hit.from, ANY_NAME)) return false;
  return scan.isClearName(hit.from - 1) && scan.is(hit.from - 1, Word.Given);
}

/**
 * A thing's name is a person's with another name right after it, and a title before or a case marker behind the two. A
 * word of which nothing is known may be any noun (राफेल सौदे की): only what acts is a person's name then.
 */
function isPersonLikeThing(scan: Scan, { from, to, value }: Hit): boolean {
  if (!value.thing || !scan.isWord(to)) return false;
  const after = scan.key(to + 1);
  if (scan.isClearName(to)) return AFTER_PERSON.has(after) || isTitled(scan, from);
  return scan.isUnknown(to) && (after === 'ने' || isTitled(scan, from));
}

function isTitled(scan: Scan, from: number): boolean {
  return scan.is(from - 1, Word.Role | Word.Courtesy);
}

/** Auxiliaries after the participle of a verb. */
const AUXILIARIES = new Set('है हैं था थी थे थीं गई गयी जाए जाएगी होगी'.split(' '));

/** Whether the words end in a verb that is a name as well: शरण ली थी. */
export function isVerb(scan: Scan, from: number, to: number): boolean {
  return to - from > 1 && scan.is(to - 1, Word.Function) && AUXILIARIES.has(scan.key(to));
}
