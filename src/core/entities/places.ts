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

/** Finds sites by their heads: चौधरी चरण सिंह अंतरराष्ट्रीय हवाई अड्डा, वोल्गा नदी. */
export function findSites(scan: Scan, range: TokenRange): void {
  for (let at = range.from; at < range.to; at++) {
    if (!scan.isFree(at) || !scan.isWord(at) || (scan.hitOver(at)?.from ?? at) < at) continue;
    const head = siteHead(scan, at, range.from);
    if (head === undefined) continue;
    const from = siteStart(scan, head, range.from, WEAK_SITES.has(scan.key(at)));
    if (from !== undefined) scan.add(from, at + 1, 'LOCATION');
  }
}

/** Where the head begins that ends at this token. */
function siteHead(scan: Scan, at: number, from: number): number | undefined {
  const first = HEAD_PAIRS.get(scan.key(at));
  if (first && at > from && scan.key(at - 1) === first) return at - 1;
  return scan.is(at, Word.SiteHead) ? at : undefined;
}

function siteStart(scan: Scan, head: number, limit: number, weak: boolean): number | undefined {
  let start = head;
  let named = 0;
  while (start > limit && named < 4) {
    const at = start - 1;
    if (!scan.isFree(at) || !scan.isWord(at)) break;
    const hit = scan.hitOver(at);
    const proper = hit?.to === start && (hit.value.type === 'LOCATION' || hit.value.type === 'PERSON');
    if (proper) start = hit.from;
    else if (SITE_WORDS.has(scan.key(at)) && named === 0) {
      start = at;
      continue;
    } else if (isSiteName(scan, at, weak)) start = at;
    else break;
    named++;
  }
  return named > 0 && start >= limit ? start : undefined;
}

function isSiteName(scan: Scan, at: number, weak: boolean): boolean {
  if (scan.is(at, ANY_NAME | Word.PlaceEnding)) return !scan.is(at, Word.Function);
  return !weak && scan.isUnknown(at);
}

/** Finds places: of the gazetteer, by their endings (रामपुर), by the word after them (शहडोल जिले, X स्थित). */
export function findPlaces(scan: Scan, range: TokenRange): void {
  for (let at = range.from; at < range.to; at++) {
    if (!scan.isFree(at) || !scan.isWord(at)) continue;
    const hit = scan.hitAt(at);
    if (hit?.value.type === 'LOCATION') {
      scan.add(hit.from, hit.to, 'LOCATION');
      at = hit.to - 1;
    } else if (!scan.hitOver(at) && isPlaceWord(scan, at, range)) scan.add(at, at + 1, 'LOCATION');
  }
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
