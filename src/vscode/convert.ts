// The one file that turns core spans (UTF-16 offsets) into editor ranges and back.
import { Range, type Selection, type TextDocument } from 'vscode';
import type { Span } from '../core/model';

/** The range of a span of `document.getText()`. */
export function toRange(document: TextDocument, span: Span): Range {
  return new Range(document.positionAt(span.start), document.positionAt(span.end));
}

/** The span of a range or selection. */
export function toSpan(document: TextDocument, range: Range | Selection): Span {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}
