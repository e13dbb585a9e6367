import { type Cue, type LineShape, wordsOf } from './lineShape';
import type { CueKind } from './zonePhrases';

/** What a plate is: the heading of a block of other stories or of what stands below a story, or anything else. */
export type PlateKind = 'teasers' | 'final' | 'furniture';

/** Promotion of the outlet, legal lines and comment forms. */
export function isInvitation(shape: LineShape): boolean {
  if (shape.words > 80) return false;
  const legal = shape.cues.filter((cue) => cue.value === 'legal' && (wordsOf(cue) > 1 || begins(shape, cue)));
  if (legal.length > 0 && (shape.words <= 40 || legal.length > 1)) return true;
  const calls = shape.cues.filter(({ value }) => value === 'call').length;
  const channels = shape.cues.filter(({ value }) => CHANNELS.has(value)).length;
  return calls > 0 && channels > 0 && (calls + channels) * 15 >= shape.words;
}

/** Whether no word stands before the phrase. */
function begins(shape: LineShape, cue: Cue): boolean {
  return cue.from === shape.firstWord;
}

const CHANNELS: ReadonlySet<CueKind> = new Set(['channel', 'related', 'breadcrumb']);

/** What an author box tells of its author. */
export function isBio(shape: LineShape): boolean {
  const told = new Set(shape.cues.filter(({ value }) => value === 'bio').map(({ from }) => from));
  return told.size >= 3 && shape.words <= 150 && told.size * 25 >= shape.words;
}

const TRAIL_MARKS = new Set(['/', '>', '»', '›', '|', '→', '»']);
const HANDLES = new Set(['@', '#']);
const ADDRESS = new Set(['http', 'https', 'www']);

/** Headings, buttons, menus, page trails, addresses and counters: what a page's plates say. */
export function plateKind(shape: LineShape): PlateKind | undefined {
  if (shape.latin + shape.devanagari === 0) return 'furniture';
  const heading = headingKind(shape);
  if (heading) return heading;
  if (isTrail(shape)) return 'furniture';
  if (hasAddress(shape)) return shape.words <= 15 ? 'final' : undefined;
  const plates = shape.cues.filter(({ value }) => PLATES.has(value));
  const covered = plates.reduce((sum, cue) => sum + wordsOf(cue), 0);
  return covered > 0 && covered * 3 >= (shape.latin + shape.devanagari) * 2 ? 'furniture' : undefined;
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
function headingKind(shape: LineShape): PlateKind | undefined {
  if (shape.words > 9 || shape.end === 'full' || shape.end === 'soft') return undefined;
  const cue = shape.cues.find(({ value }) => value === 'related' || value === 'final');
  if (!cue) return undefined;
  const size = wordsOf(cue);
  const beside = cue.from === shape.firstWord || cue.to === shape.to || shape.end === 'open';
  const most = size === 1 ? 0 : 3;
  if (!beside || shape.words - size > most) return undefined;
  return cue.value === 'final' ? 'final' : 'teasers';
}

/** होमदेशविदेश…: names of pages run together, longer than any compound of होम. */
const LONG_HOME = /^होम.{10}/u;

/** Home » विश्व » …, Home News …, Hindi News / World / …. */
function isTrail(shape: LineShape): boolean {
  if (shape.end === 'full') return false;
  if (LONG_HOME.test(shape.tokens[shape.firstWord]?.text ?? '')) return true;
  const begins = shape.cues[0]?.value === 'breadcrumb' && shape.cues[0].from === shape.firstWord;
  let marks = 0;
  for (let at = shape.from; at < shape.to; at++) if (TRAIL_MARKS.has(shape.tokens[at]?.text ?? '')) marks++;
  return begins ? marks > 0 || shape.words > 2 : marks >= 2 && marks * 5 >= shape.words;
}

/** Names of pages run together: चुनेंePaperसाइन इन, Hindi NewsIndia NewsWorld. */
export function isMenu(shape: LineShape): boolean {
  return shape.glued >= 2 && shape.end !== 'full' && shape.words <= 30;
}

/** Signature of an embedded post: — Name (@name) June 19, 2024, or a line that is mostly handles and tags. */
export function isEmbed({ tokens, from, to, words, end, cues }: LineShape): boolean {
  if (end === 'full' || cues[0]?.value === 'byline') return false;
  let marks = 0;
  for (let at = from; at < to; at++) if (HANDLES.has(tokens[at]?.text ?? '')) marks++;
  return marks > 0 && marks * 6 >= words;
}

function hasAddress(shape: LineShape): boolean {
  for (let at = shape.from; at < shape.to; at++) {
    const { key = '', kind = 'mark' } = shape.tokens[at] ?? {};
    if (kind === 'word' && (ADDRESS.has(key) || key.endsWith('http') || key.endsWith('https'))) return true;
  }
  return false;
}
