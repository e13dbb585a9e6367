import { type DatelineKind, datelineKind } from './dateline';
import { isBio, isEmbed, isInvitation, isMenu, plateKind } from './furniture';
import { type Cue, type LineShape, wordsOf } from './lineShape';

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
export function kindOf(shape: LineShape): LineKind {
  if (shape.from === shape.to) return 'empty';
  if (shape.words === 0) return 'furniture';
  const linked = linkKind(shape);
  if (linked) return linked;
  if (isInvitation(shape)) return 'furniture';
  if (isBio(shape)) return 'bio';
  if (shape.long) return isForeign(shape) ? 'furniture' : 'prose';
  if (isEmbed(shape) || isMenu(shape)) return 'furniture';
  return datelineKind(shape) ?? plateKind(shape) ?? (isProse(shape) ? 'prose' : 'short');
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

/** The length of a link to another story at the most, in UTF-16 units; what follows it in its line is story again. */
const LINK_LENGTH = 250;

/** Links to other stories and rows of keywords begin with their phrase. */
function linkKind(shape: LineShape): LineKind | undefined {
  const first = shape.cues[0];
  if (first && first.from === shape.firstWord) {
    if (first.value === 'alsoRead' && wordsOf(first) >= shape.words) return 'alsoRead';
    if (first.value === 'alsoRead' && shape.length < LINK_LENGTH * 2) return 'furniture';
    if (first.value === 'tags' && isTagRow(shape, first)) return 'tags';
  }
  return shape.cues.some((cue) => isGreaterLink(shape, cue)) ? 'furniture' : undefined;
}

function isTagRow(shape: LineShape, cue: Cue): boolean {
  return (
    shape.end !== 'full' && (shape.tokens[cue.to]?.kind === 'mark' || cue.to === shape.to || shape.words <= 6)
  );
}

/** A link inside a line takes it over where it is the greater part: … यह भी पढ़ें: and a headline. */
function isGreaterLink({ tokens, from, length }: LineShape, cue: Cue): boolean {
  if (cue.value !== 'alsoRead' || wordsOf(cue) < 2 || tokens[cue.to]?.kind !== 'mark') return false;
  const before = (tokens[cue.from]?.start ?? 0) - (tokens[from]?.start ?? 0);
  return Math.min(length - before, LINK_LENGTH) * 2 > length;
}
