import type { TokenRange } from '../text/sentences';
import { isNameWord } from './nameWord';
import type { Found, Scan } from './scan';
import type { Tag, TagType } from './tagger/labels';
import type { Tagger } from './tagger/tagger';
import { Word } from './wordClass';

/** A name that the tagger found, as a range of tokens. */
export interface Tagged extends TokenRange {
  readonly type: Found['type'];
}

const HYPHEN = /^[-‐‑–]$/u;

/**
 * What the tagger finds in the sentences of an article, in order, without times and numbers: both have rules that know
 * more. The tagger is given words as its corpora write them: hyphenated words whole (जोंग-उन), initials with their full
 * stop, a danda glued to the last word.
 */
export function findTagged(scan: Scan, sentences: readonly TokenRange[], tagger: Tagger): Tagged[] {
  const sure = sureTokens(scan);
  return sentences.flatMap((sentence) => {
    if (!mayName(scan, sentence, sure)) return [];
    const { texts, starts, to } = unitsOf(scan, sentence);
    const spans: { from: number; to: number; type: TagType }[] = [];
    for (const [at, tag] of tagsOf(texts, tagger).entries()) {
      if (tag === 'O') continue;
      const end = starts[at + 1] ?? to;
      const open = spans.at(-1);
      if (tag.startsWith('I-') && open) open.to = end;
      else spans.push({ from: starts[at] ?? to, to: end, type: tag.slice(2) as TagType });
    }
    return spans.filter(isName);
  });
}

/** Whether a word of a sentence can be a name beside those that the rules are certain of: only then is it worth tagging. */
function mayName(scan: Scan, { from, to }: TokenRange, sure: Uint8Array): boolean {
  for (let at = from; at < to; at++) {
    if (sure[at] === 1) continue;
    if (isNameWord(scan, at) || scan.is(at, Word.Ambiguous)) return true;
  }
  return false;
}

function sureTokens(scan: Scan): Uint8Array {
  const sure = new Uint8Array(scan.tokens.length);
  for (const { from, to, trust } of scan.found) if (trust === 'whole') sure.fill(1, from, to);
  return sure;
}

/** Most sentences stay the same while an article is edited: an article of 1 MB has some 8,000. */
const CACHE_LIMIT = 10_000;
const caches = new WeakMap<Tagger, Map<string, readonly Tag[]>>();

/** The tags of a sentence, which depend on nothing but its words. */
function tagsOf(texts: readonly string[], tagger: Tagger): readonly Tag[] {
  const cache = caches.get(tagger) ?? new Map<string, readonly Tag[]>();
  if (cache.size === 0) caches.set(tagger, cache);
  const key = texts.join(' ');
  const known = cache.get(key);
  if (known) return known;
  const tags = tagger.tag(texts);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(key, tags);
  return tags;
}

function isName(span: { from: number; to: number; type: TagType }): span is Tagged {
  return span.type !== 'TIMEX' && span.type !== 'NUMEX';
}

interface Units {
  readonly texts: readonly string[];
  /** The token at which each text begins. */
  readonly starts: readonly number[];
  readonly to: number;
}

function unitsOf(scan: Scan, { from, to }: TokenRange): Units {
  const texts: string[] = [];
  const starts: number[] = [];
  for (let at = from; at < to; ) {
    const end = unitEnd(scan, at, to);
    let text = scan.text(at);
    for (let inside = at + 1; inside < end; inside++) text += scan.text(inside);
    texts.push(text);
    starts.push(at);
    at = end;
  }
  const { length } = texts;
  if (length > 1 && texts[length - 1] === '।' && scan.isGlued(to - 2)) {
    texts[length - 2] += '।';
    texts.pop();
  }
  return { texts, starts, to };
}

function unitEnd(scan: Scan, at: number, limit: number): number {
  if (isMark(scan, at)) return at + 1;
  let end = at + 1;
  while (isJoined(scan, end, limit)) end += 2;
  const isInitial = end === at + 1 && scan.text(at).length <= 3 && end + 1 < limit;
  return isInitial && scan.text(end) === '.' && scan.isGlued(at) ? end + 1 : end;
}

/** Whether the token is a hyphen inside a word: जोंग | - | उन, but not भारत | - | चीन, which are two names. */
function isJoined(scan: Scan, at: number, limit: number): boolean {
  if (at + 1 >= limit || !HYPHEN.test(scan.text(at)) || isMark(scan, at + 1)) return false;
  if (!scan.isGlued(at - 1) || !scan.isGlued(at)) return false;
  const over = scan.hitOver(at);
  return over !== undefined || !(scan.hitOver(at - 1) && scan.hitOver(at + 1));
}

function isMark(scan: Scan, at: number): boolean {
  return scan.tokens[at]?.kind === 'mark';
}
