import type { Span } from '../../core/model';
import type { Mark, MentionMark } from '../../core/sidecar/marks';
import { sameSpan } from '../../core/sidecar/overlaps';
import { toSpan } from '../convert';
import type { Target } from './target';

/** A word with what is tied to it by hyphens: अल-फाशिर, जोंग-उन. */
const TIED_WORDS = /[\p{L}\p{M}\p{N}\u200c\u200d]+(?:[-‐‑][\p{L}\p{M}\p{N}\u200c\u200d]+)*/u;

/** What a caret without a selection means: the name or time that it stands in, else the word. */
export function spanAtCaret({ article, selection, mark }: Target): Span | undefined {
  if (mark?.kind === 'mention' || mark?.kind === 'time') return mark.span;
  const { document } = article;
  const range = document.getWordRangeAtPosition(document.positionAt(selection.start), TIED_WORDS);
  return range && toSpan(document, range);
}

/** Words that a command is about, and the mention that stands exactly there. */
export interface Words extends Span {
  readonly text: string;
  readonly mention?: MentionMark;
}

/** The selection, or what the caret stands in; undefined where there is no word. */
export function wordsMeant(target: Target): Words | undefined {
  const { selection, mark, article } = target;
  const span = selection.start === selection.end ? spanAtCaret(target) : selection;
  const text = span && article.document.getText().slice(span.start, span.end);
  if (!span || !text?.trim()) return undefined;
  const start = span.start + text.length - text.trimStart().length;
  const words = { start, end: start + text.trim().length, text: text.trim().replace(/\s+/g, ' ') };
  return { ...words, ...(isMentionAt(mark, words) && { mention: mark }) };
}

function isMentionAt(mark: Mark | undefined, span: Span): mark is MentionMark {
  return mark?.kind === 'mention' && sameSpan(mark.span, span);
}

/** A quote for titles: one line, forty signs at most. */
export function shorten(quote: string): string {
  const line = quote.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
