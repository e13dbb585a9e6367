import type { Mention } from '../model';
import { isSnapped } from '../text/graphemes';

/** Whether neither end of a mention (UTF-16 offsets) parts a grapheme cluster: stray signs after a word can belong to it. */
export function isWhole(text: string, mention: Mention): boolean {
  if (isPlainBreak(text, mention.start) && isPlainBreak(text, mention.end)) return true;
  return isSnapped(text, mention);
}

/** Whether a cluster surely ends at the offset, so that nothing need be segmented: between a letter and a space or stop. */
function isPlainBreak(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  if (isPlainMark(after)) return isPlainMark(before) || isDevanagari(before);
  return isPlainMark(before) && isDevanagariLetter(after);
}

/** Printable ASCII, danda, general quotation marks. */
function isPlainMark(code: number): boolean {
  return (code >= 0x20 && code < 0x7f) || code === 0x964 || (code >= 0x2013 && code <= 0x201d);
}

function isDevanagari(code: number): boolean {
  return code >= 0x900 && code < 0x980;
}

function isDevanagariLetter(code: number): boolean {
  return code >= 0x904 && code <= 0x939;
}
