import type { Span } from '../../core/model';
import { lineIndexAt } from '../../core/text/lines';

/** What of an analysis shows a mark in its sentence. */
export interface Outlined {
  readonly article: { readonly sentences: readonly Span[]; readonly lines: readonly Span[] };
}

/** The sentence that holds a span, else its line: the evidence of a mark. Spans are UTF-16 units of the text. */
export function evidenceSpan({ article }: Outlined, span: Span): Span {
  const sentence = article.sentences[lineIndexAt(article.sentences, span.start)];
  if (sentence && sentence.start <= span.start && span.end <= sentence.end) return sentence;
  const line = article.lines[lineIndexAt(article.lines, span.start)];
  return line && line.start <= span.start ? { start: line.start, end: Math.max(line.end, span.end) } : span;
}

const BEFORE = 24;
const AFTER = 60;

/** A short piece of the evidence around a span, and where the span stands in the piece. */
export function preview(analysis: Outlined, text: string, span: Span): { label: string; emphasis: Span } {
  const evidence = evidenceSpan(analysis, span);
  const from = wordStart(text, Math.max(evidence.start, span.start - BEFORE), evidence.start);
  const to = Math.min(evidence.end, span.end + AFTER);
  const lead = from > evidence.start ? '…' : '';
  const tail = to < evidence.end ? '…' : '';
  const label = lead + text.slice(from, to).replace(/\s/g, ' ') + tail;
  const start = lead.length + span.start - from;
  return { label, emphasis: { start, end: start + span.end - span.start } };
}

/** The next start of a word at or after an offset, so that no cluster is cut. */
function wordStart(text: string, offset: number, limit: number): number {
  if (offset <= limit) return limit;
  const space = text.indexOf(' ', offset - 1);
  return space < 0 ? limit : space + 1;
}
