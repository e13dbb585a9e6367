import type { TokenRange } from '../text/sentences';
import type { Found, Scan } from './scan';
import { Word } from './wordClass';

// Names that their place in the text tells, beside what was found already.

const OPENING = /^['"‘“]$/u;
const CLOSING = /^['"’”]$/u;

/** Short names of agencies that are words of the language or letters: (भाषा), (वार्ता). */
const AGENCIES = new Set(['भाषा', 'वार्ता', 'एपी', 'डीपीए']);

/** Joins what was found of one person in two pieces, adds bynames in quotes and the agency of a dateline. */
export function findBeside(scan: Scan, sentences: readonly TokenRange[]): void {
  const ends = new Set(sentences.map(({ to }) => to));
  joinPersons(scan, ends);
  for (const { to, type } of [...scan.found]) if (type === 'PERSON') byname(scan, to, ends);
  for (const { from, to } of sentences) agency(scan, from, to);
}

/** जिग्मे | खेसर नामग्याल वांगचुक: one unknown word right before an unknown person is the first part of the name. */
function joinPersons(scan: Scan, ends: ReadonlySet<number>): void {
  const found = scan.found.toSorted((a, b) => a.from - b.from);
  const joined: Found[] = [];
  for (const one of found) {
    const before = joined.at(-1);
    if (before && !ends.has(one.from) && isFirstPart(scan, before, one))
      joined[joined.length - 1] = { ...one, from: before.from };
    else joined.push(one);
  }
  if (joined.length < found.length) scan.replace(joined);
}

function isFirstPart(scan: Scan, before: Found, one: Found): boolean {
  if (before.type !== 'PERSON' || one.type !== 'PERSON' || before.to !== one.from) return false;
  return before.to - before.from === 1 && scan.isUnknown(before.from) && scan.isUnknown(one.from);
}

/** पुष्प कमल दाहाल | ‘प्रचंड’: one word in quotes right after a person. */
function byname(scan: Scan, at: number, ends: ReadonlySet<number>): void {
  if ([at, at + 1, at + 2].some((token) => ends.has(token))) return;
  if (!OPENING.test(scan.text(at)) || !CLOSING.test(scan.text(at + 2))) return;
  if (scan.isWord(at + 1) && !scan.is(at + 1, Word.Function)) scan.add(at + 1, at + 2, 'PERSON', 'there');
}

/** नई दिल्ली, 16 जनवरी | (भाषा): in brackets after the place and day that open a report. */
function agency(scan: Scan, from: number, to: number): void {
  const limit = Math.min(to, from + DATELINE);
  for (let at = from + 1; at + 2 < limit; at++) {
    if (scan.text(at) !== '(' || scan.text(at + 2) !== ')' || !AGENCIES.has(scan.key(at + 1))) continue;
    if (!scan.isFree(at - 1)) scan.add(at + 1, at + 2, 'ORGANIZATION', 'there');
  }
}

/** Tokens that a dateline has at most. */
const DATELINE = 12;
