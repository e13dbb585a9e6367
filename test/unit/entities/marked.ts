import type { Article, ArticleLine } from '../../../src/core/article/article';
import { findMentions } from '../../../src/core/entities/findMentions';
import type { Span } from '../../../src/core/model';
import { splitLines } from '../../../src/core/text/lines';
import { splitSentences } from '../../../src/core/text/sentences';
import { type Token, tokenise } from '../../../src/core/text/words';

/** Short forms of the types in marks. */
const TYPES: Readonly<Record<string, string>> = {
  P: 'PERSON',
  L: 'LOCATION',
  O: 'ORGANIZATION',
  N: 'NUMEX',
  M: 'MISC',
};

export interface MarkedText {
  readonly text: string;
  /** The marks as `text|TYPE`, in order. */
  readonly marks: readonly string[];
  /** The spans marked TIME: taken by the time expressions. */
  readonly times: readonly Span[];
}

/** Reads a text with marks like ⟦सियोल|L⟧ (P L O N M, a full type name, or TIME). */
export function readMarks(marked: string): MarkedText {
  let text = '';
  const marks: string[] = [];
  const times: Span[] = [];
  for (const piece of marked.split(/(⟦[^⟧]*⟧)/u)) {
    const [, inner, type] = /^⟦(.*)\|(\w+)⟧$/u.exec(piece) ?? [];
    const start = text.length;
    text += inner ?? piece;
    if (type === 'TIME') times.push({ start, end: text.length });
    else if (inner && type) marks.push(`${inner}|${TYPES[type] ?? type}`);
  }
  return { text, marks, times };
}

/** An article whose lines are all body, whatever the zones say: entities are tested alone. */
export function bodyArticle(text: string): Article {
  const tokens: Token[] = [];
  const lines: ArticleLine[] = splitLines(text).map((line) => {
    const from = tokens.length;
    tokens.push(...tokenise(text, line.start, line.end));
    return { ...line, from, to: tokens.length, zone: tokens.length > from ? 'body' : null };
  });
  const sentences = lines.flatMap((line) =>
    splitSentences(tokens, line.from, line.to).map((range) => ({
      ...range,
      line,
      start: tokens[range.from]?.start ?? 0,
      end: tokens[range.to - 1]?.end ?? 0,
    })),
  );
  return { text, lines, tokens, sentences, published: null };
}

/** What is found in a text, as `text|TYPE` in order. */
export function found(text: string, times: readonly Span[] = []): string[] {
  return findMentions(bodyArticle(text), times).map(
    ({ start, end, type }) => `${text.slice(start, end)}|${type}`,
  );
}
