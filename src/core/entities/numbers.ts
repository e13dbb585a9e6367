import { isMultiplier, isNumberWord, readNumber } from '../text/numerals';
import type { TokenRange } from '../text/sentences';
import type { Scan } from './scan';

/** Units that belong to the mention: money, distance, percentage (folded). */
const UNITS = new Set(
  'रुपये रुपए रुपया रुपयों रूपये रूपए रूपया रु डॉलर यूरो पाउंड येन युआन रूबल रियाल दिनार दिरहम टका पैसे प्रतिशत फीसदी फीसद परसेंट किलोमीटर किमी मीटर सेंटीमीटर सेमी मील फुट फीट इंच गज rs km percent'.split(
    ' ',
  ),
);
const UNIT_MARKS = new Set(['%', '₹', '$', '€', '£', '¥']);
const CURRENCIES = new Set(['₹', '$', '€', '£', '¥']);
/** Number words that count only with a number before them: दो दर्जन, तीन चौथाई. */
const MORE = new Set(['दर्जन', 'सैकडा', 'तिहाई', 'चौथाई']);
/** Endings of ordinals after digits: 19वीं, 5वें. */
const ORDINAL = /^(?:वां|वीं|वें|वा|वी|वे|th|st|nd|rd)$/u;
/** Words before digits that make them a label: धारा 144, अनुच्छेद 370, सेक्टर 62. */
const LABELS = new Set(
  'धारा अनुच्छेद सेक्टर वार्ड नंबर क्रमांक संख्या पेज पृष्ठ मोबाइल फोन हेल्पलाइन एनएच हाईवे बोइंग एयरबस टाइप मॉडल अध्याय खंड फेज गेट प्लेटफॉर्म विंडोज आईफोन पिन कोड'.split(
    ' ',
  ),
);

/** Finds quantities and counts (15,000; दो; 50 प्रतिशत; ₹500 करोड़), with the unit where it is money, distance, percent. */
export function findNumbers(scan: Scan, range: TokenRange): void {
  for (let at = range.from; at < range.to; at++) {
    const to = numberEnd(scan, at, range.to);
    if (to === undefined) continue;
    if (to > at && isCount(scan, at, to, range)) {
      const from = withCurrency(scan, at, range.from);
      const end = withUnit(scan, to, range.to);
      scan.add(from, end, 'NUMEX');
      at = end - 1;
    } else at = Math.max(at, to - 1);
  }
}

/** The token after the number that begins at `at`, or undefined where none does. */
function numberEnd(scan: Scan, at: number, limit: number): number | undefined {
  const token = scan.tokens[at];
  if (!token || token.kind === 'mark' || !scan.isFree(at)) return undefined;
  if (token.kind === 'word' && !isNumberWord(token.key)) return undefined;
  const hit = scan.hitOver(at);
  if (hit && hit.to - hit.from > 1) return undefined;
  const keys = numberKeys(scan, at, limit);
  const read = readNumber(keys);
  // What cannot be read as one number (1.2.3) is passed over whole.
  let to = at + (read?.length ?? 1);
  if (read && MORE.has(scan.key(to)) && to < limit && scan.isFree(to)) to++;
  return rangeEnd(scan, to, limit);
}

/** The keys of the free words and numbers from `at`: a number ends at any mark. */
function numberKeys(scan: Scan, at: number, limit: number): string[] {
  const keys: string[] = [];
  for (let next = at; next < limit && keys.length < 12; next++) {
    if (scan.tokens[next]?.kind === 'mark' || !scan.isFree(next)) break;
    keys.push(scan.key(next));
  }
  return keys;
}

/** 10-12, दो-तीन and दो-तिहाई are one count. */
function rangeEnd(scan: Scan, to: number, limit: number): number {
  const joined = /^[-–]$/u.test(scan.text(to)) && to + 1 < limit && scan.isFree(to, to + 2);
  if (!joined || !scan.isGlued(to - 1) || !scan.isGlued(to)) return to;
  if (MORE.has(scan.key(to + 1))) return to + 2;
  const read = readNumber(numberKeys(scan, to + 1, limit));
  return read ? to + 1 + read.length : to;
}

/** Whether a number counts something: not a label, an ordinal, part of a word, the bare एक, or the verb दो. */
function isCount(scan: Scan, from: number, to: number, range: TokenRange): boolean {
  if (isPartOfWord(scan, from, to) || ORDINAL.test(scan.key(to))) return false;
  if (to - from === 1 && !isLoneCount(scan, from, range.to)) return false;
  const digits = scan.tokens[from]?.kind === 'number';
  return !digits || !(LABELS.has(scan.key(from - 1)) || isListMark(scan, from, to, range));
}

/** A number of one token: no bare एक, आधा or करोड़, no दो that is a verb (जाने दो।), no telephone number. */
function isLoneCount(scan: Scan, at: number, limit: number): boolean {
  const key = scan.key(at);
  if (key === 'एक' || /^(?:आध|पौन)/u.test(key) || (isMultiplier(key) && key !== 'सौ')) return false;
  if (key === 'दो') return at + 1 < limit && scan.tokens[at + 1]?.kind !== 'mark';
  return !/^\d{7,}$/u.test(key);
}

/** Glued to a letter or by a hyphen to a word: टी20, जी-20, 19वीं, 2-पहिया. */
function isPartOfWord(scan: Scan, from: number, to: number): boolean {
  const glued = (mark: number, word: number) =>
    /^[-–/:]$/u.test(scan.text(mark)) && scan.tokens[word]?.kind !== 'mark';
  const before =
    scan.isGlued(from - 1) &&
    (scan.isWord(from - 1) || (scan.isGlued(from - 2) && glued(from - 1, from - 2)));
  const after = scan.isGlued(to - 1) && (scan.isWord(to) || (scan.isGlued(to) && glued(to, to + 1)));
  const unit = UNITS.has(scan.key(to));
  return before || (after && !unit);
}

/** A number that opens its line as a list mark: 1. … or 2) … */
function isListMark(scan: Scan, from: number, to: number, range: TokenRange): boolean {
  return from === range.from && scan.isGlued(from) && /^[.)]$/u.test(scan.text(to));
}

/** The currency sign or रु. before a sum. */
function withCurrency(scan: Scan, from: number, limit: number): number {
  if (from - 1 >= limit && CURRENCIES.has(scan.text(from - 1)) && scan.isFree(from - 1)) return from - 1;
  const abbreviated = /^(?:रु|rs)$/u;
  if (from - 1 >= limit && abbreviated.test(scan.key(from - 1)) && scan.isFree(from - 1)) return from - 1;
  const dotted = from - 2 >= limit && scan.text(from - 1) === '.' && abbreviated.test(scan.key(from - 2));
  return dotted && scan.isFree(from - 2, from) ? from - 2 : from;
}

/** The end with a unit that belongs to the mention: 5 अरब | अमेरिकी डॉलर, 40 | %, 10 | फीसदी. */
function withUnit(scan: Scan, to: number, limit: number): number {
  if (to >= limit || !scan.isFree(to)) return to;
  if (UNITS.has(scan.key(to)) || UNIT_MARKS.has(scan.text(to))) return to + 1;
  const nationality = scan.hitAt(to);
  if (nationality?.value.type === 'MISC' && UNITS.has(scan.key(nationality.to)) && nationality.to < limit) {
    return nationality.to + 1;
  }
  return to;
}
