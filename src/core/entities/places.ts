import type { TokenRange } from '../text/sentences';
import type { Scan } from './scan';
import { ANY_NAME, Word } from './wordClass';

/** Words between a site's name and its head: नई दिल्ली | रेलवे | स्टेशन. */
const SITE_WORDS = new Set(
  'रेलवे अंतरराष्ट्रीय अंतर्राष्ट्रीय इंटरनेशनल राष्ट्रीय नेशनल मेट्रो बस पुलिस क्रिकेट स्पेस सेंट्रल'.split(' '),
);
/** Heads in two words: हवाई अड्डा, अंतरिक्ष केंद्र. */
const HEAD_PAIRS: ReadonlyMap<string, string> = new Map([
  ['अड्डा', 'हवाई'],
  ['अड्डे', 'हवाई'],
  ['केंद्र', 'अंतरिक्ष'],
  ['स्टेशन', 'रेलवे'],
  ['चौराहा', ''],
]);
/** Heads that take a known place or name, but no unknown word: they are ordinary words. */
const WEAK_SITES = new Set(
  'बाजार मैदान मार्ग रोड भवन हाउस घाट चर्च टावर सागर पार्क किले महल जेल बॉर्डर पोर्ट'.split(' '),
);
/** Area words that any unknown word may name: शहडोल जिले. */
const STRONG_AREAS = new Set('जिला जिले जनपद तहसील प्रखंड शहर कस्बे कस्बा गांव थाना थाने'.split(' '));

/** Parts of a place that name it together (पूर्व alone also means former). */
const DIRECTIONS = new Set('उत्तर उत्तरी दक्षिण दक्षिणी पूर्वी पश्चिम पश्चिमी पूर्वोत्तर'.split(' '));

const TITLE = Word.Role | Word.Courtesy | Word.LooseRole;

/** Finds sites by their heads: चौधरी चरण सिंह अंतरराष्ट्रीय हवाई अड्डा, वोल्गा नदी. */
export function findSites(scan: Scan, range: TokenRange): void {
  for (let at = range.from; at < range.to; at++) {
    if (!scan.isFree(at) || !scan.isWord(at) || (scan.hitOver(at)?.from ?? at) < at) continue;
    const head = siteHead(scan, at, range.from);
    if (head === undefined) continue;
    const weak = WEAK_SITES.has(scan.key(at));
    const from = siteStart(scan, head, range.from, weak);
    // लोको पायलट | विद्या सागर
    const titled =
      from !== undefined && from > range.from && scan.is(from - 1, TITLE) && scan.is(at, ANY_NAME);
    if (from !== undefined && !titled) scan.add(from, at + 1, 'LOCATION', weak ? 'there' : 'whole');
  }
}

/** Where the head begins that ends at this token. */
function siteHead(scan: Scan, at: number, from: number): number | undefined {
  const first = HEAD_PAIRS.get(scan.key(at));
  if (first && at > from && scan.key(at - 1) === first) return at - 1;
  return scan.is(at, Word.SiteHead) ? at : undefined;
}

/** The first token of a site's name, or undefined where nothing before the head names it. */
function siteStart(scan: Scan, head: number, limit: number, weak: boolean): number | undefined {
  let start = head;
  while (start > limit && SITE_WORDS.has(scan.key(start - 1)) && scan.isFree(start - 1)) start--;
  const words = start;
  let onlyNames = weak;
  for (let parts = 0; parts < 4 && start > limit; parts++) {
    const from = sitePart(scan, start, onlyNames);
    if (from === undefined || from < limit) break;
    // What stands before a name is no unknown word of it: प्लॉट | राहुल विहार.
    onlyNames ||= !scan.isUnknown(from);
    start = from;
  }
  return start < words ? start : undefined;
}

/** Where the place, person or word begins that ends before `end` and can name a site. */
function sitePart(scan: Scan, end: number, onlyNames: boolean): number | undefined {
  const at = end - 1;
  if (!scan.isFree(at) || !scan.isWord(at)) return undefined;
  const hit = scan.hitOver(at);
  if (hit?.to === end && (hit.value.type === 'LOCATION' || hit.value.type === 'PERSON')) return hit.from;
  if (scan.is(at, Word.Function)) return undefined;
  return scan.is(at, ANY_NAME | Word.PlaceEnding) || (!onlyNames && scan.isUnknown(at)) ? at : undefined;
}

/** Finds places: of the gazetteer, by their endings (रामपुर), by the word after them (शहडोल जिले, X स्थित). */
export function findPlaces(scan: Scan, range: TokenRange): void {
  for (let at = range.from; at < range.to; at++) {
    if (!scan.isFree(at) || !scan.isWord(at)) continue;
    const hit = scan.hitAt(at);
    if (hit?.value.type === 'LOCATION') {
      const trust = hit.to - hit.from > 1 || !scan.is(at, ANY_NAME) ? 'whole' : 'there';
      scan.add(withDirection(scan, hit.from, range.from), hit.to, 'LOCATION', trust);
      at = hit.to - 1;
    } else if (!scan.hitOver(at) && isPlaceWord(scan, at, range)) {
      const from = withArticle(scan, at, range.from);
      scan.add(withDirection(scan, from, range.from), at + 1, 'LOCATION', 'there');
    }
  }
}

/** उत्तरी | वजीरिस्तान, पूर्वी | यूक्रेन. */
function withDirection(scan: Scan, from: number, limit: number): number {
  const direction = from > limit && scan.isFree(from - 1) && DIRECTIONS.has(scan.key(from - 1));
  return direction ? from - 1 : from;
}

/** अल- | फशर. */
function withArticle(scan: Scan, at: number, limit: number): number {
  const glued = at - 2 >= limit && scan.text(at - 1) === '-' && scan.isGlued(at - 2) && scan.isGlued(at - 1);
  return glued && scan.key(at - 2) === 'अल' && scan.isFree(at - 2, at) ? at - 2 : at;
}

function isPlaceWord(scan: Scan, at: number, range: TokenRange): boolean {
  if (scan.is(at, Word.PlaceEnding)) return true;
  if (at + 1 >= range.to) return false;
  const named = scan.isUnknown(at) || scan.isClearName(at);
  if (named && STRONG_AREAS.has(scan.key(at + 1))) return true;
  if (!scan.isUnknown(at)) return false;
  if (scan.is(at + 1, Word.AreaHead)) return true;
  return isBeforePlace(scan, at, range);
}

/** An unknown word, a comma, and a place: गाचीबोवली, हैदराबाद. */
function isBeforePlace(scan: Scan, at: number, range: TokenRange): boolean {
  const place = scan.hitAt(at + 2);
  return scan.text(at + 1) === ',' && at + 2 < range.to && place?.value.type === 'LOCATION';
}
