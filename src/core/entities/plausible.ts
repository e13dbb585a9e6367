import type { Hit, Scan } from './scan';
import { ANY_NAME, Word } from './wordClass';

/** Phrases of the gazetteer, folded, that are ordinary words in some company: the word before or after that spoils them. */
const SPOILED: ReadonlyMap<string, RegExp> = new Map([
  ['पाक', /^(?:कला|साफ|रमजान|माह|नीयत|दामन|मन|शास्त्र)$/u],
  ['चीनी', /^(?:मिल|मिलों|उद्योग|निर्यात|उत्पादन|किलो|दूध|नमक)$/u],
  ['लोकसभा', /^(?:चुनाव|चुनावों|निर्वाचन|क्षेत्र|सीट|सीटों|उपचुनाव)$/u],
  ['लोक', /^(?:चुनाव|चुनावों|निर्वाचन|क्षेत्र|सीट|सीटों|उपचुनाव)$/u],
  ['राज्यसभा', /^(?:चुनाव|चुनावों|सीट|सीटों)$/u],
  ['मंडी', /^(?:समिति|शुल्क|परिषद|यार्ड|भाव|सब्जी|अनाज|फल|थोक|कृषि|गल्ला|.*(?:पुर|नगर|गंज))$/u],
  ['पहाडी', /^(?:राज्य|राज्यों|इलाके|इलाकों|क्षेत्र|क्षेत्रों|जिलों|रास्ते|रास्तों|नदी|नदियों|पर|से|के|को|में)$/u],
  ['राफेल', /^(?:ग्रोसी|नडाल)$/u],
  ['सूरत', /^(?:ऐसी|इस|उस|किसी|हर|शक्ल|बदली|ए|बदलने|बदल)$/u],
  ['सोची', /^(?:समझी|है|थी|गई|की|बात)$/u],
  ['एमपी', /^(?:पूर्व|बीजेपी|भाजपा|कांग्रेस|सपा|बसपा|लेबर|साहब)$/u],
  ['होली', /^(?:सी|फैमिली|चाइल्ड)$/u],
]);

/** Phrases that mean a name only before one of these words: एक्स पर लिखा. */
const NEEDED: ReadonlyMap<string, RegExp> = new Map([
  ['एक्स', /^(?:पर|ने|अकाउंट|हैंडल|पोस्ट)$/u],
  ['x', /^(?:पर|ने|अकाउंट|हैंडल|पोस्ट)$/u],
]);

/** Whether a phrase of the gazetteer means here what it stands for there. */
export function isPlausible(scan: Scan, hit: Hit): boolean {
  const needed = NEEDED.get(scan.key(hit.from));
  if (needed && hit.to - hit.from === 1 && !needed.test(scan.key(hit.to))) return false;
  const spoiled = SPOILED.get(scan.key(hit.from));
  if (spoiled && (spoiled.test(scan.key(hit.to)) || spoiled.test(scan.key(hit.from - 1)))) return false;
  return hit.to - hit.from > 1 || !isNamesake(scan, hit);
}

/** A place or group that is here a family name: हरदीप पुरी. */
function isNamesake(scan: Scan, hit: Hit): boolean {
  if (hit.value.type === 'PERSON' || !scan.is(hit.from, ANY_NAME)) return false;
  return scan.isClearName(hit.from - 1) && scan.is(hit.from - 1, Word.Given);
}

/** Auxiliaries after the participle of a verb. */
const AUXILIARIES = new Set('है हैं था थी थे थीं गई गयी जाए जाएगी होगी'.split(' '));

/** Whether the words end in a verb that is a name as well: शरण ली थी. */
export function isVerb(scan: Scan, from: number, to: number): boolean {
  return to - from > 1 && scan.is(to - 1, Word.Function) && AUXILIARIES.has(scan.key(to));
}
