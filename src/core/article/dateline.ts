import { monthNumber } from '../text/months';
import type { TokenRange } from '../text/sentences';
import { findDates } from './calendarDate';
import type { Cue, LineShape } from './lineShape';
import type { CueKind } from './zonePhrases';

/** Sure datelines and captions, and those that are one only above the story or below it (भाषा विवाद may be a crosshead). */
export type DatelineKind = 'dateline' | 'caption' | 'agency' | 'desk';

/** No date line, byline or credit has more words; a caption may. */
const MOST_WORDS = 30;
const MOST_CAPTION_WORDS = 45;

const LABELS: ReadonlySet<CueKind> = new Set(['published', 'updated', 'byline']);
const DATED: ReadonlySet<CueKind> = new Set([
  'published',
  'updated',
  'byline',
  'agency',
  'desk',
  'clock',
  'photo',
]);
const AFTER_LABEL = new Set([':', '|', '-', '–', '—', '.', ',']);
const BEFORE_PHOTO = new Set(['(', '[', '-', '–', '—', '|', '/', ':', '।']);

/** What kind of dateline a line is by itself: date, byline, photo credit or caption, stand-alone agency or desk. */
export function datelineKind(shape: LineShape): DatelineKind | undefined {
  if (shape.words <= MOST_CAPTION_WORDS && isCredited(shape)) return 'caption';
  if (shape.words > MOST_WORDS) return undefined;
  const dates = findDates(shape.tokens, shape.from, shape.to);
  if (isLabelled(shape, dates.length > 0) || isAge(shape)) return 'dateline';
  if (isReport(shape)) return 'agency';
  const share = shareOf(shape, dates);
  if (share === 1 && shape.tokens[shape.from]?.text === '(') return 'dateline';
  if (share < 0.75 && hasGrammar(shape)) return undefined;
  if (dates.length > 0 && share >= 0.4 && shape.words <= 20 && closesLightly(shape, 6)) return 'dateline';
  return nameKind(shape, share);
}

/** Lines of names: places, writers, desks and agencies. */
function nameKind(shape: LineShape, share: number): DatelineKind | undefined {
  if (isPlace(shape)) return 'dateline';
  if (isRowOfNames(shape)) return 'agency';
  const named = shape.cues.some(({ value }) => value === 'desk');
  if (named && shape.words <= 10 && closesLightly(shape, 6)) return 'desk';
  return agencyKind(shape, share);
}

/** Case markers and copulas, which datelines do without. */
const GRAMMAR = new Set('का के की को में ने पर है हैं था थे थी और कि'.split(' '));

function hasGrammar({ tokens, from, to }: LineShape): boolean {
  for (let at = from; at < to; at++) if (GRAMMAR.has(tokens[at]?.key ?? '')) return true;
  return false;
}

/** Whether a line tells a photo's source: (फोटो- एजेंसी), … - Photo: X, इमेज स्रोत, X. */
function isCredited(shape: LineShape): boolean {
  return shape.cues.some((cue) => {
    if (cue.value !== 'photo') return false;
    const before = shape.tokens[cue.from - 1]?.text ?? '';
    const after = shape.tokens[cue.to]?.text ?? '';
    if (cue.to - cue.from > 1 && (cue.from === shape.firstWord || BEFORE_PHOTO.has(before))) return true;
    return cue.from > shape.from && BEFORE_PHOTO.has(before)
      ? AFTER_PHOTO.has(after) || cue.to === shape.to
      : after === ':';
  });
}

const AFTER_PHOTO = new Set([':', '-', '–', ')', ']', '।', '/']);

/** By X, Edited by: X, Published: <date>, लेखक: X; a Hindi label alone (प्रकाशित, रिपोर्ट) is none without a colon. */
function isLabelled(shape: LineShape, hasDate: boolean): boolean {
  if (shape.end === 'full' && shape.words > 12) return false;
  return shape.cues.some((cue) => {
    if (!LABELS.has(cue.value)) return false;
    const begins = cue.from === shape.firstWord || shape.tokens[cue.from - 1]?.text === '|';
    const marked = AFTER_LABEL.has(shape.tokens[cue.to]?.text ?? '');
    if (cue.value === 'byline') return begins && isByline(shape, cue, marked);
    if (hasDate) return begins || marked;
    return begins && (marked ? restOf(shape, cue) <= 3 : isLatin(shape, cue) && restOf(shape, cue) === 0);
  });
}

function isByline(shape: LineShape, cue: Cue, marked: boolean): boolean {
  if (isLatin(shape, cue)) return marked || restOf(shape, cue) <= 8;
  return shape.tokens[cue.to]?.text === ':' && restOf(shape, cue) <= 10;
}

function isLatin(shape: LineShape, cue: Cue): boolean {
  return (shape.tokens[cue.from]?.text.charCodeAt(0) ?? 0) < 0x250;
}

/** How many words a line has besides a phrase. */
function restOf(shape: LineShape, cue: Cue): number {
  return shape.words - (cue.to - cue.from);
}

/** 2 घंटे पहले, 5 hours ago. */
function isAge(shape: LineShape): boolean {
  return (
    shape.words <= 5 &&
    shape.cues.some((cue) => cue.value === 'clock' && cue.to - cue.from === 2) &&
    shape.words > 2
  );
}

/** एजेंसी; सियोल, 11 सितंबर (एपी); एए/सीके (एएफपी, रॉयटर्स); or an agency's name with those of its editors. */
function agencyKind(shape: LineShape, share: number): DatelineKind | undefined {
  const agency = shape.cues.find(({ value }) => value === 'agency');
  if (!agency || shape.words > 10 || !closesLightly(shape, 4)) return undefined;
  if (restOf(shape, agency) === 0) return 'dateline';
  if (share >= 0.4) return share >= 0.75 ? 'dateline' : 'agency';
  return agency.from === shape.firstWord && shape.words <= 4 ? 'agency' : undefined;
}

/** एक्स न्यूज, नई दिल्ली: in a line of its own. */
function isPlace({ tokens, from, to, words }: LineShape): boolean {
  if (words > 5 || tokens[to - 1]?.text !== ':') return false;
  return tokens.slice(from, to - 1).some(({ text }) => text === ',');
}

/** शालिनी राव | विवेक कुमार: two or three names of two or three words. */
function isRowOfNames({ tokens, from, to }: LineShape): boolean {
  const names = [0];
  for (const { text, kind } of tokens.slice(from, to)) {
    if (text === '|' || text === '•') names.push(0);
    else if (kind === 'word') names.push((names.pop() ?? 0) + 1);
    else if (text !== '.') return false;
  }
  return (names.length === 2 || names.length === 3) && names.every((words) => words === 2 || words === 3);
}

/** X की रिपोर्ट, at most a name before it. */
function isReport(shape: LineShape): boolean {
  const last = shape.cues.at(-1);
  return last?.value === 'report' && last.to === shape.to && shape.words <= 7;
}

/** A dateline ends like no sentence, or is too short for one (नई दिल्ली, एजेंसी।). */
function closesLightly(shape: LineShape, words: number): boolean {
  return shape.end === 'full' ? shape.words <= words : shape.end !== 'soft';
}

/** The share of a line's words that are parts of dates, labels, or names of agencies and desks. */
function shareOf(shape: LineShape, dates: readonly TokenRange[]): number {
  const covered = new Set<number>();
  const parts = [...dates, ...shape.cues.filter(({ value }) => DATED.has(value)), ...daysIn(shape)];
  for (const { from, to } of parts)
    for (let at = from; at < to; at++) if (shape.tokens[at]?.kind !== 'mark') covered.add(at);
  const clock = dates.length > 0 ? countNumbers(shape, covered) : 0;
  return (covered.size + clock) / Math.max(shape.words, 1);
}

/** Numbers outside the dates: hours and minutes. */
function countNumbers({ tokens, from, to }: LineShape, covered: ReadonlySet<number>): number {
  let count = 0;
  for (let at = from; at < to; at++) if (tokens[at]?.kind === 'number' && !covered.has(at)) count++;
  return count;
}

/** Days without a year: 11 जून, June 11. */
function daysIn({ tokens, from, to }: LineShape): TokenRange[] {
  const days: TokenRange[] = [];
  for (let at = from; at + 1 < to; at++) {
    const pair = [tokens[at], tokens[at + 1]];
    const hasMonth = pair.some((token) => token && monthNumber(token.key) !== undefined);
    if (hasMonth && pair.some((token) => token?.kind === 'number')) days.push({ from: at, to: at + 2 });
  }
  return days;
}
