import type { Zone } from '../model';
import { isForeign, type LineKind } from './lineKind';
import type { LineShape } from './lineShape';
import type { JudgedLine } from './story';

type Zones = (Zone | null)[];

/** A title has at least this many words; a kicker, a name or a place has fewer. */
const TITLE_WORDS = 4;
/** A bulleted highlight has at least so many words; a bulleted name has fewer. */
const HIGHLIGHT_WORDS = 6;
/** In a text without sentence ends, a line under the title with so many words is taken for body. */
const UNENDED_BODY_WORDS = 8;
/** No page puts more titles and highlights above a story: what stands farther up is a menu or teasers. */
const MOST_TITLES = 8;
/** More names of sections than this above a title are a menu. */
const MOST_KICKERS = 2;
/** A crosshead has at most so many words; up to the second number only if it does not end like a sentence. */
const CROSSHEAD_WORDS = 13;
const LONG_CROSSHEAD_WORDS = 20;
/** More short lines in a row than this, inside a story, are a list of links. */
const MOST_CROSSHEADS = 3;

const DATELINES: ReadonlySet<LineKind> = new Set(['dateline', 'caption', 'agency', 'desk']);

/** Forms of होना and जाना with which sentences end, and crossheads seldom. */
const VERB_ENDS = new Set('है हैं हूं था थी थे थीं होगा होगी होंगे गया गई गए सका सकी सके जाएगा जाएगी'.split(' '));
/** A line that breaks off after one of these goes on in the next one. */
const LINKING_WORDS = new Set('का के को ने में से पर और तथा एवं या कि लेकिन तक'.split(' '));

/**
 * Sets the zones above the first paragraph: kicker, titles, datelines, furniture, and highlights as the body that they
 * sum up. Where no line ends like a sentence (`hasStory` false), the longer lines under the title are the body.
 */
export function zoneAbove(lines: readonly JudgedLine[], zones: Zones, hasStory: boolean): void {
  const titles = lines.filter(isTitle);
  const title = titles[Math.max(0, titles.length - MOST_TITLES)];
  const kickers = lines.filter((line) => isKicker(line, title));
  const lookOfKicker: Zone = kickers.length <= MOST_KICKERS ? 'headline' : 'boilerplate';
  for (const line of lines) {
    if (isKicker(line, title)) zones[line.index] = lookOfKicker;
    else zones[line.index] = zoneOfUpper(line, title, hasStory);
  }
}

function zoneOfUpper(line: JudgedLine, title: JudgedLine | undefined, hasStory: boolean): Zone {
  if (DATELINES.has(line.kind)) return 'dateline';
  if (line.kind !== 'short' || line.index < (title?.index ?? 0)) return 'boilerplate';
  const { words, bullet, end } = line.shape;
  const isUnder = line !== title;
  if (isUnder && bullet && words >= HIGHLIGHT_WORDS) return 'body';
  if (isUnder && !hasStory && words >= UNENDED_BODY_WORDS) return 'body';
  return isTitle(line) || end === 'soft' ? 'headline' : 'dateline';
}

/** What stands between parts of a story: a `block` of other stories, or a `link` to one. */
type Interruption = 'none' | 'block' | 'link';

/** Sets the zones from the first paragraph to the last: body, crossheads, and what interrupts a story. */
export function zoneInside(lines: readonly JudgedLine[], zones: Zones): void {
  let interruption: Interruption = 'none';
  for (const [at, line] of lines.entries()) {
    interruption = interruptionAt(line, lines[at - 1], interruption);
    zones[line.index] = zoneOfInner(lines, at, interruption !== 'none');
  }
}

/** A block reaches to the next paragraph; an also-read heading owns the line below it, or the bullets. */
function interruptionAt(line: JudgedLine, above: JudgedLine | undefined, before: Interruption): Interruption {
  if (line.kind === 'prose') return 'none';
  if (line.kind === 'teasers' || line.kind === 'final') return 'block';
  if (line.kind === 'alsoRead') return 'link';
  if (before !== 'link' || line.shape.bullet) return before;
  return above?.kind === 'alsoRead' ? 'link' : 'none';
}

/** Sets the zones below the last paragraph, where credits are left of the story until other stories or forms begin. */
export function zoneBelow(lines: readonly JudgedLine[], zones: Zones): void {
  let last: Zone = 'body';
  let closed = false;
  for (const [at, line] of lines.entries()) {
    closed ||= line.kind === 'teasers' || line.kind === 'final' || line.kind === 'bio';
    last = !closed && isCredit(line, lines[at - 1], last) ? 'dateline' : 'boilerplate';
    zones[line.index] = last;
  }
}

/** Dates, captions and agencies; the names of an agency's editors may have a line of their own below it. */
function isCredit({ kind, shape }: JudgedLine, above: JudgedLine | undefined, zoneAbove: Zone): boolean {
  if (kind === 'dateline' || kind === 'caption' || kind === 'agency') return true;
  return above?.kind === 'agency' && zoneAbove === 'dateline' && kind === 'short' && shape.words <= 2;
}

function zoneOfInner(lines: readonly JudgedLine[], at: number, teasing: boolean): Zone {
  const line = lines[at];
  if (!line) return 'boilerplate';
  if (line.kind === 'prose') return 'body';
  if (line.kind === 'dateline' || line.kind === 'caption') return 'dateline';
  if (line.kind === 'agency' || line.kind === 'desk') return teasing ? 'boilerplate' : 'headline';
  if (line.kind !== 'short' || teasing) return 'boilerplate';
  if (isForeign(line.shape)) return 'boilerplate';
  if (isSentence(line.shape)) return 'body';
  return runLength(lines, at) > MOST_CROSSHEADS ? 'boilerplate' : 'headline';
}

/** Whether a short line inside a story is a sentence, an item of a list or a part of either. */
function isSentence({ end, words, bullet, lastKey }: LineShape): boolean {
  if (end === 'full' || words > LONG_CROSSHEAD_WORDS) return true;
  if (bullet && words >= TITLE_WORDS) return true;
  if (end === 'open') return words >= TITLE_WORDS;
  if (end !== 'none') return false;
  if (words > CROSSHEAD_WORDS) return VERB_ENDS.has(lastKey) || LINKING_WORDS.has(lastKey);
  return words > TITLE_WORDS && LINKING_WORDS.has(lastKey);
}

/** How many short lines stand in a row around one; counting stops where it is too long anyway. */
function runLength(lines: readonly JudgedLine[], at: number): number {
  let from = at;
  let to = at + 1;
  while (at - from <= MOST_CROSSHEADS && isLoose(lines[from - 1])) from--;
  while (to - at <= MOST_CROSSHEADS && isLoose(lines[to])) to++;
  return to - from;
}

function isLoose(line: JudgedLine | undefined): boolean {
  return line?.kind === 'short' && !isSentence(line.shape);
}

function isTitle({ kind, shape }: JudgedLine): boolean {
  return kind === 'short' && shape.words >= TITLE_WORDS;
}

/** A section's name above the title; another name in Latin is that of the site. */
function isKicker({ index, kind, shape }: JudgedLine, title: JudgedLine | undefined): boolean {
  if (kind !== 'short' || index >= (title?.index ?? Number.POSITIVE_INFINITY) || shape.words >= TITLE_WORDS)
    return false;
  return !isForeign(shape) || shape.cues.some(({ value }) => value === 'section');
}
