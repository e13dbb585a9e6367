import { fold } from '../text/fold';
import { keySet } from '../text/keys';
import type { TokenRange } from '../text/sentences';
import type { Hit, Scan } from './scan';
import { ANY_NAME, countLetters, Word } from './wordClass';

/** Words that join the subjects of one ministry: सूचना एवं प्रसारण मंत्रालय. */
const JOINERS = new Set(['और', 'एवं', 'तथा', 'व', 'एंड', '&']);
/** Words after a head that carry on its name: बैंक ऑफ बड़ौदा. */
const OF = new Set(['ऑफ', 'आफ', 'फॉर', 'ऑन', 'of', 'for']);
/** Nationality words that are part of names; the others stand before them: रूसी | विदेश मंत्रालय. */
const LOAN_NATIONALITY = /(?:न|श|an|ish)$/u;
/** Body words too general to make a name with a looser head by themselves. */
const GENERAL = new Set(
  'राष्ट्रीय अंतरराष्ट्रीय अंतर्राष्ट्रीय केंद्रीय प्रादेशिक विश्व किसान मजदूर छात्र युवा व्यापार सेवा मुस्लिम हिंदू सिख इस्लामिक इस्लामी भारतीय इंडियन विकास जन लोक मेडिकल न्यूज प्रेस क्रिकेट फुटबॉल हॉकी डेली एशियाई यूरोपीय अफ्रीकी अमेरिकन क्रांतिकारी हिंद द न्यू मुक्ति नगर उच्च प्राथमिक माध्यमिक सामाजिक तकनीकी'.split(
    ' ',
  ),
);
/** Heads that a place alone completes, and that nothing else does: भारत सरकार, दिल्ली पुलिस. */
const PLACE_ONLY = new Set(['सरकार', 'पुलिस', 'विधानसभा', 'कोर्ट', 'अदालत', 'न्यायालय', 'सेना']);
/** Words after such a head that make it something else: a constituency, an election, an officer. */
const NOT_BODY: ReadonlyMap<string, RegExp> = new Map([
  ['विधानसभा', /^(?:चुनाव|सीट|क्षेत्र|उपचुनाव|सीटों|चुनावों)$/u],
  ['पुलिस', /^(?:अधिकारी|अधीक्षक|आयुक्त|कमिश्नर|उपायुक्त|महानिदेशक|महानिरीक्षक|उपाधीक्षक|स्टेशन|थाना|थाने)$/u],
]);
/** Heads whose names hold no person: विदेश मंत्रालय. */
const SUBJECT_ONLY = new Set(['मंत्रालय', 'विभाग', 'आयोग', 'निदेशालय', 'महानिदेशालय']);
/** Heads that a word of which nothing is known completes: केनरा बैंक, but not पेंट कंपनी. */
const UNKNOWN_TOO = new Set(
  'बैंक टाइम्स पार्टी अस्पताल हॉस्पिटल विश्वविद्यालय यूनिवर्सिटी लिमिटेड फाउंडेशन फेडरेशन एसोसिएशन ट्रस्ट इंडस्ट्रीज टेक्नोलॉजीज मोटर्स एयरलाइंस एयरवेज बायोटेक फार्मा इंस्टीट्यूट यूनियन ब्रोकिंग सिक्योरिटीज होल्डिंग्स वेंचर्स फिनसर्व केमिकल्स टेक्सटाइल्स लैबोरेटरीज'.split(
    ' ',
  ),
);
/** Bodies with one house a place: दिल्ली हाई कोर्ट, आईआईटी रुड़की. */
const LOCAL_BODIES = new Set(['हाई कोर्ट', 'एम्स', 'आईआईटी', 'आईआईएम', 'एटीएस', 'एसटीएफ', 'एसआईटी']);
/** What a news agency or paper is called by before its name: समाचार एजेंसी तास. */
const NAMED_AFTER = new Set([
  'एजेंसी',
  'फर्म',
  'ब्रोकरेज',
  'एयरलाइन',
  'स्टार्टअप',
  'अखबार',
  'चैनल',
  'वेबसाइट',
  'कंपनी',
  'संगठन',
  'दैनिक',
]);
const ATTRIBUTION = new Set(['अनुसार', 'मुताबिक', 'हवाले']);
const QUOTES = /^['"‘’“”]$/u;

/** Finds organisations: by their heads (X मंत्रालय), by the gazetteer, by spelled-out letters, by a bracket after one. */
export function findOrganisations(scan: Scan, range: TokenRange): void {
  for (const rule of [headedBody, knownBody, namedBody]) {
    for (let at = range.from; at < range.to; at++) {
      const to = scan.isFree(at) ? rule(scan, at, range) : undefined;
      if (to !== undefined) bracketed(scan, to, range.to);
    }
  }
}

/** A body of the gazetteer, with the place of its house: पटना | हाई कोर्ट; आईआईटी | रुड़की. Gives its end. */
function knownBody(scan: Scan, at: number, range: TokenRange): number | undefined {
  const hit = scan.hitAt(at);
  if (hit?.value.type !== 'ORGANIZATION') return undefined;
  let { from, to } = hit;
  // मार्क्सवादी | कम्युनिस्ट पार्टी
  if (isHead(scan, to - 1)) while (from > range.from && isBodyWord(scan, from - 1)) from--;
  if (LOCAL_BODIES.has(hit.value.name)) {
    const before = scan.hitOver(from - 1);
    const after = scan.hitAt(to);
    if (before?.value.type === 'LOCATION' && before.from >= range.from && scan.isFree(before.from, from))
      from = before.from;
    else if (after?.value.type === 'LOCATION' && scan.isFree(to, after.to)) to = after.to;
  }
  return scan.add(from, to, 'ORGANIZATION') ? to : undefined;
}

/** A body known by what it does or by what stands before it. Gives its end. */
function namedBody(scan: Scan, at: number, range: TokenRange): number | undefined {
  const isNamed = isActingAcronym(scan, at) || isNamedAfter(scan, at, range) || isCentre(scan, at, range);
  if (scan.hitOver(at) || !isNamed) return undefined;
  return scan.add(at, at + 1, 'ORGANIZATION') ? at + 1 : undefined;
}

function isBodyWord(scan: Scan, at: number): boolean {
  const type = scan.hitOver(at)?.value.type;
  return scan.isFree(at) && scan.is(at, Word.BodyWord) && (!type || type === 'MISC');
}

function isHead(scan: Scan, at: number): boolean {
  return scan.is(at, Word.BodyHead | Word.LooseHead);
}

/** X मंत्रालय, X पार्टी: the head at this token with the words of its name before it. */
function headedBody(scan: Scan, head: number, range: TokenRange): number | undefined {
  if (!isHead(scan, head) || !scan.isFree(head) || (scan.hitOver(head)?.from ?? head) < head)
    return undefined;
  const place = scan.hitOver(head - 1);
  if (PLACE_ONLY.has(scan.key(head))) {
    if (place?.value.type !== 'LOCATION' || place.from < range.from) return undefined;
    if (NOT_BODY.get(scan.key(head))?.test(scan.key(head + 1))) return undefined;
    return scan.add(place.from, head + 1, 'ORGANIZATION') ? head + 1 : undefined;
  }
  const to = carriedOn(scan, head + 1, range.to);
  const from =
    spelledStart(scan, head, range) ??
    bodyStart(scan, head, range.from) ??
    (to > head + 1 ? head : undefined);
  if (from === undefined) return undefined;
  return scan.add(from, to, 'ORGANIZATION') ? to : undefined;
}

/** As many words as the short form in brackets has letters: रैपिड सपोर्ट फोर्स (आरएसएफ). */
function spelledStart(scan: Scan, head: number, range: TokenRange): number | undefined {
  const short = shortForm(scan, head + 1, range.to);
  if (short === undefined) return undefined;
  const from = head + 1 - countLetters(scan.text(short));
  if (from < range.from || from >= head) return undefined;
  for (let at = from; at <= head; at++) {
    if (!scan.isFree(at) || !scan.isWord(at) || scan.is(at, Word.Function)) return undefined;
  }
  return from;
}

/** The first token of the name that a head ends, or undefined where the words before it make none. */
function bodyStart(scan: Scan, head: number, limit: number): number | undefined {
  const kind = {
    loose: scan.is(head, Word.LooseHead),
    subjects: SUBJECT_ONLY.has(scan.key(head)),
    unknown: UNKNOWN_TOO.has(scan.key(head)),
  };
  let start = head;
  let special = 0;
  let general = 0;
  let unknown = 0;
  while (start > limit) {
    const part = partBefore(scan, start, limit, kind);
    if (!part || (part.kind === 'unknown' && ++unknown > 2)) break;
    // What stands before an unknown word is another name: मुकेश | केनरा बैंक.
    if (unknown > 0 && part.kind === 'special' && scan.isClearName(part.from)) break;
    if (part.kind === 'general') general++;
    else if (part.kind === 'special' || kind.unknown) special++;
    start = part.from;
  }
  if (special > 0) return start;
  return general > 1 ? start : undefined;
}

interface BodyPart {
  readonly from: number;
  readonly kind: 'special' | 'general' | 'unknown';
}

/** The part of a body's name that ends before token `end`. */
function partBefore(scan: Scan, end: number, limit: number, head: HeadKind): BodyPart | undefined {
  const at = end - 1;
  if (!scan.isFree(at) || !scan.isWord(at)) return undefined;
  const hit = scan.hitOver(at);
  if (hit && hit.to === end && hit.from >= limit && scan.isFree(hit.from, end)) {
    const part = partOfHit(scan, hit, head);
    if (part !== 'word') return part;
  }
  if (JOINERS.has(scan.key(at)) && !head.loose) return joined(scan, at, limit);
  return partOfWord(scan, at, head);
}

interface HeadKind {
  readonly loose: boolean;
  readonly subjects: boolean;
  readonly unknown: boolean;
}

/** A place, person or body inside the name; a nationality only where it is a word of such names. */
function partOfHit(scan: Scan, hit: Hit, head: HeadKind): BodyPart | undefined | 'word' {
  const { type } = hit.value;
  if (type === 'LOCATION') return { from: hit.from, kind: 'special' };
  if (type === 'GAME') return head.subjects ? undefined : { from: hit.from, kind: 'special' };
  if (type === 'PERSON') return head.subjects ? undefined : { from: hit.from, kind: 'special' };
  if (type === 'ORGANIZATION') return head.loose ? undefined : { from: hit.from, kind: 'special' };
  const last = hit.to - 1;
  return scan.is(last, Word.BodyWord) || LOAN_NATIONALITY.test(scan.key(last)) ? 'word' : undefined;
}

function partOfWord(scan: Scan, at: number, head: HeadKind): BodyPart | undefined {
  const bits = scan.classAt(at);
  if ((bits & Word.BodyWord) !== 0) return { from: at, kind: generality(scan, at) };
  if ((bits & Word.Portfolio) !== 0 && !head.loose) return { from: at, kind: generality(scan, at) };
  if ((bits & Word.Function) !== 0) return undefined;
  // राष्ट्रीय | बागवानी बोर्ड: an ordinary word between
  if ((bits & Word.Ordinary) !== 0 && !head.loose && isBodyWord(scan, at - 1))
    return { from: at, kind: 'general' };
  if ((bits & Word.PlaceEnding) !== 0) return { from: at, kind: 'special' };
  return head.subjects ? undefined : partOfName(scan, at, bits);
}

function generality(scan: Scan, at: number): 'general' | 'special' {
  return GENERAL.has(scan.key(at)) ? 'general' : 'special';
}

function partOfName(scan: Scan, at: number, bits: number): BodyPart | undefined {
  if ((bits & ANY_NAME) !== 0) return { from: at, kind: 'special' };
  return scan.isUnknown(at) ? { from: at, kind: 'unknown' } : undefined;
}

/** और between two subjects. */
function joined(scan: Scan, at: number, limit: number): BodyPart | undefined {
  const sides = at - 1 >= limit && scan.is(at - 1, Word.Portfolio) && scan.is(at + 1, Word.Portfolio);
  return sides && scan.isFree(at - 1) ? { from: at - 1, kind: 'special' } : undefined;
}

/** ऑफ X after a head: कम्युनिस्ट पार्टी | ऑफ इंडिया. */
function carriedOn(scan: Scan, to: number, limit: number): number {
  if (!OF.has(scan.key(to)) || to + 1 >= limit) return to;
  let end = to + 1;
  while (
    end < limit &&
    end - to < 6 &&
    scan.isWord(end) &&
    scan.isFree(end) &&
    !scan.is(end, Word.Function | Word.Ordinary)
  )
    end++;
  return end > to + 1 ? end : to;
}

/** Spelled-out letters of which nothing is known name a body where they act: एबीसीडी ने, एबीसीडी के प्रवक्ता. */
function isActingAcronym(scan: Scan, at: number): boolean {
  if (!scan.is(at, Word.Acronym)) return false;
  const after = scan.key(at + 1);
  if (after === 'ने' || after === 'द्वारा' || scan.is(at + 1, Word.Role)) return true;
  return after === 'के' && (scan.is(at + 2, Word.Role | Word.LooseRole) || ATTRIBUTION.has(scan.key(at + 2)));
}

const CENTRE = fold('केंद्र');
const ACTS_OR_IS_MET = keySet('ने को पर से');
const BEFORE_CENTRE = keySet('ने को से पर में और व तथा लेकिन जबकि कि तो भी बाद दौरान , । : ; -');

/** What stands after केंद्र where it is the government: ने, के दूत, एवं असम सरकार. */
function isGovernment(scan: Scan, at: number): boolean {
  const key = scan.key(at);
  if (ACTS_OR_IS_MET.has(key)) return true;
  if (key === 'के') return scan.is(at + 1, Word.Role);
  return JOINERS.has(key) && scan.hitAt(at + 1)?.value.type === 'LOCATION';
}

/** केंद्र ने, राज्य और केंद्र को: India's government, where no word before it says of what it is the centre. */
function isCentre(scan: Scan, at: number, { from }: TokenRange): boolean {
  if (scan.key(at) !== CENTRE || !isGovernment(scan, at + 1)) return false;
  return at === from || BEFORE_CENTRE.has(scan.key(at - 1));
}

/** A name of which nothing is known right after what it names: समाचार एजेंसी X, in quotes or not. */
function isNamedAfter(scan: Scan, at: number, range: TokenRange): boolean {
  const before = QUOTES.test(scan.text(at - 1)) ? at - 2 : at - 1;
  if (before < range.from || !NAMED_AFTER.has(scan.key(before)) || !scan.isUnknown(at)) return false;
  return at + 1 >= range.to || scan.is(at + 1, Word.Function);
}

/** The short form in brackets after a body is a mention of its own: … एजेंसी’ | (KCNA). */
export function bracketed(scan: Scan, after: number, limit: number): void {
  const short = shortForm(scan, after, limit);
  if (short !== undefined) scan.add(short, short + 1, 'ORGANIZATION');
}

/** The token of a short form in brackets that begin at `after`, with a closing quotation mark before them or not. */
function shortForm(scan: Scan, after: number, limit: number): number | undefined {
  const open = QUOTES.test(scan.text(after)) ? after + 1 : after;
  if (open + 2 >= limit || scan.text(open) !== '(' || scan.text(open + 2) !== ')') return undefined;
  const spelled = /^\p{Lu}[\p{L}-]+$/u.test(scan.text(open + 1)) || scan.is(open + 1, Word.Acronym);
  return spelled || scan.hitAt(open + 1)?.value.type === 'ORGANIZATION' ? open + 1 : undefined;
}
