import type { Token } from '../text/words';
import { type DatelineKind, datelineKind } from './dateline';
import type { Cue, LineShape } from './lineShape';
import type { CueKind } from './zonePhrases';

/**
 * What a line is by itself, before its neighbours are asked: `prose` (sentences), `short` (a headline, crosshead,
 * name or teaser), a dateline of some kind, `teasers` (heading of a block of other stories), `final` (heading of what
 * stands below a story), `tags`, `alsoRead` (its heading alone), `bio` (an author box), other `furniture`, or `empty`.
 */
export type LineKind =
  | 'empty'
  | 'prose'
  | 'short'
  | 'teasers'
  | 'final'
  | 'tags'
  | 'alsoRead'
  | 'bio'
  | 'furniture'
  | DatelineKind;

/** Words from which a line that ends like a sentence is prose, and from which one without an end is. */
const SENTENCE_WORDS = 6;
const UNENDED_WORDS = 36;

/** Classifies one line by its words, its phrases and its end. */
export function kindOf(tokens: readonly Token[], shape: LineShape): LineKind {
  if (shape.from === shape.to) return 'empty';
  if (shape.words === 0) return 'furniture';
  const linked = linkKind(tokens, shape);
  if (linked) return linked;
  if (isInvitation(shape)) return 'furniture';
  if (isBio(shape)) return 'bio';
  if (shape.long) return isForeign(shape) ? 'furniture' : 'prose';
  const dateline = datelineKind(tokens, shape);
  if (dateline) return dateline;
  const plate = plateKind(tokens, shape);
  if (plate) return plate;
  return isProse(shape) ? 'prose' : 'short';
}

/** Whether the line has Latin letters and no Devanagari ones. */
export function isForeign(shape: LineShape): boolean {
  return shape.devanagari === 0 && shape.latin > 0;
}

function isProse(shape: LineShape): boolean {
  if (shape.devanagari < shape.latin || shape.devanagari < 3) return false;
  if (shape.words >= UNENDED_WORDS || shape.sentences >= 3) return true;
  if (shape.words < SENTENCE_WORDS) return false;
  return shape.end === 'full' || (shape.sentences === 2 && shape.words >= 20 && shape.end !== 'none');
}

/** Links to other stories and rows of keywords begin with their phrase. */
function linkKind(tokens: readonly Token[], shape: LineShape): LineKind | undefined {
  const first = shape.cues[0];
  if (first && first.from === shape.firstWord) {
    if (first.value === 'alsoRead')
      return coveredBy(shape, [first]) === shape.words ? 'alsoRead' : 'furniture';
    if (first.value === 'tags' && isTagRow(tokens, shape, first)) return 'tags';
  }
  return shape.cues.some((cue) => isGreaterLink(tokens, shape, cue)) ? 'furniture' : undefined;
}

function isTagRow(tokens: readonly Token[], shape: LineShape, cue: Cue): boolean {
  return shape.end !== 'full' && (tokens[cue.to]?.kind === 'mark' || cue.to === shape.to || shape.words <= 6);
}

/** A link inside a line takes it over where it is the greater part: … यह भी पढ़ें: and a headline. */
function isGreaterLink(tokens: readonly Token[], shape: LineShape, cue: Cue): boolean {
  if (cue.value !== 'alsoRead' || cue.to - cue.from < 2 || tokens[cue.to]?.kind !== 'mark') return false;
  const before = (tokens[cue.from]?.start ?? 0) - (tokens[shape.from]?.start ?? 0);
  return before * 2 < shape.length;
}

/** Promotion of the outlet, legal lines and comment forms. */
function isInvitation(shape: LineShape): boolean {
  if (shape.words > 80) return false;
  const legal = shape.cues.filter(({ value }) => value === 'legal').length;
  if (legal > 0 && (shape.words <= 40 || legal > 1)) return true;
  const calls = shape.cues.filter(({ value }) => value === 'call').length;
  const channels = shape.cues.filter(({ value }) => CHANNELS.has(value)).length;
  return calls > 0 && channels > 0 && (calls + channels) * 15 >= shape.words;
}

const CHANNELS: ReadonlySet<CueKind> = new Set(['channel', 'related', 'breadcrumb']);

function isBio(shape: LineShape): boolean {
  const told = new Set(shape.cues.filter(({ value }) => value === 'bio').map(({ from }) => from));
  return told.size >= 3 && shape.words <= 150 && told.size * 25 >= shape.words;
}

const TRAIL_MARKS = new Set(['/', '>', '»', '›', '|', '→', '»']);
const ADDRESS = new Set(['http', 'https', 'www']);

/** Headings, buttons, menus, page trails, addresses and counters: what a page's plates say. */
function plateKind(tokens: readonly Token[], shape: LineShape): LineKind | undefined {
  if (shape.latin + shape.devanagari === 0) return 'furniture';
  const heading = headingKind(shape);
  if (heading) return heading;
  if (isTrail(tokens, shape) || isEmbed(tokens, shape)) return 'furniture';
  if (hasAddress(tokens, shape)) return shape.words <= 15 ? 'final' : undefined;
  const plates = shape.cues.filter(({ value }) => PLATES.has(value));
  const covered = coveredBy(shape, plates);
  return covered > 0 && covered * 3 >= shape.words * 2 ? 'furniture' : undefined;
}

const PLATES: ReadonlySet<CueKind> = new Set([
  'widget',
  'breadcrumb',
  'related',
  'final',
  'tags',
  'channel',
  'call',
]);

/** A heading is its phrase with at most three words before it or after it: विश्व अधिक खबरें. */
function headingKind(shape: LineShape): LineKind | undefined {
  if (shape.words > 9 || shape.end === 'full' || shape.end === 'soft') return undefined;
  const cue = shape.cues.find(({ value }) => value === 'related' || value === 'final');
  if (!cue) return undefined;
  const size = cue.to - cue.from;
  const beside = cue.from === shape.firstWord || cue.to === shape.to || shape.end === 'open';
  const most = size === 1 ? 0 : 3;
  if (!beside || shape.words - size > most) return undefined;
  return cue.value === 'final' ? 'final' : 'teasers';
}

/** Home » विश्व » …, HomeNews…, Hindi News / World / …; words may be glued to Home. */
function isTrail(tokens: readonly Token[], shape: LineShape): boolean {
  if (shape.end === 'full') return false;
  const first = tokens[shape.firstWord];
  if (/^(?:Home|होम)(?:\p{Lu}|[\u0900-\u097f])/u.test(first?.text ?? '')) return true;
  const begins = shape.cues[0]?.value === 'breadcrumb' && shape.cues[0].from === shape.firstWord;
  let marks = 0;
  for (let at = shape.from; at < shape.to; at++) if (TRAIL_MARKS.has(tokens[at]?.text ?? '')) marks++;
  return begins ? marks > 0 || shape.words > 2 : marks >= 2 && marks * 5 >= shape.words;
}

/** Signature of an embedded post: — Name (@name) June 19, 2024, or a line that is mostly handles and tags. */
function isEmbed(tokens: readonly Token[], shape: LineShape): boolean {
  let marks = 0;
  for (let at = shape.from; at < shape.to; at++)
    if (tokens[at]?.text === '@' || tokens[at]?.text === '#') marks++;
  return marks > 0 && marks * 6 >= shape.words && shape.end !== 'full';
}

function hasAddress(tokens: readonly Token[], shape: LineShape): boolean {
  for (let at = shape.from; at < shape.to; at++) {
    const { key = '', kind = 'mark' } = tokens[at] ?? {};
    if (kind === 'word' && (ADDRESS.has(key) || key.endsWith('http') || key.endsWith('https'))) return true;
  }
  return false;
}

/** How many words of the line the phrases cover. */
function coveredBy(shape: LineShape, cues: readonly Cue[]): number {
  const covered = cues.reduce((sum, cue) => sum + cue.to - cue.from, 0);
  return Math.min(covered, shape.words);
}
