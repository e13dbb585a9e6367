import type { Mention } from '../model';
import { snapSpan } from '../text/graphemes';

/**
 * Stray signs after a word can belong to its last cluster: spans are widened to it, and dropped where they then meet.
 * Takes and gives mentions in order, UTF-16 offsets.
 */
export function snapMentions(text: string, mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  let end = 0;
  for (const mention of mentions) {
    const plain = isPlainBreak(text, mention.start) && isPlainBreak(text, mention.end);
    const span = plain ? mention : { ...mention, ...snapSpan(text, mention) };
    if (span.start < end || span.end <= span.start) continue;
    kept.push(span);
    end = span.end;
  }
  return kept;
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
