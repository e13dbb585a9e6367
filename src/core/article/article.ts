import type { Span, Zone } from '../model';
import { splitLines, type TextLine } from '../text/lines';
import { splitSentences, type TokenRange } from '../text/sentences';
import { type Token, tokenise } from '../text/words';
import { findPublished } from './published';
import { publishedInName } from './publishedName';
import { classifyLines } from './zones';

/** A line of an article; empty lines have no zone. `[from, to)` are the indexes of its tokens. */
export interface ArticleLine extends TextLine, TokenRange {
  readonly zone: Zone | null;
}

/** A sentence: a range of token indexes and its UTF-16 span, inside one line. */
export interface Sentence extends TokenRange, Span {
  readonly line: ArticleLine;
}

/** A text read once: everything that the finders of times, entities and events share. */
export interface Article {
  readonly text: string;
  readonly lines: readonly ArticleLine[];
  readonly tokens: readonly Token[];
  /** The sentences of headline and body lines, in order. */
  readonly sentences: readonly Sentence[];
  /** ISO date of publication: what the caller passed, else what the text tells, else the file’s name, else null. */
  readonly published: string | null;
}

/**
 * Splits a text into lines with zones, tokens and sentences, and finds its publication date.
 * `published` (ISO date) overrides what the text says; the `name` of its file counts where the text says nothing.
 * Never throws; offsets are UTF-16 units of `text`.
 */
export function readArticle(text: string, published?: string, name = ''): Article {
  const tokens: Token[] = [];
  const ranges = splitLines(text).map(({ number, start, end }) => {
    const from = tokens.length;
    for (const token of tokenise(text, start, end)) tokens.push(token);
    return { number, start, end, from, to: tokens.length };
  });
  const zones = classifyLines(ranges, tokens);
  const lines = ranges.map(({ number, start, end, from, to }, index): ArticleLine => {
    return { number, start, end, from, to, zone: zones[index] ?? null };
  });
  return {
    text,
    lines,
    tokens,
    sentences: lines.flatMap((line) => sentencesOf(line, tokens)),
    published: published ?? findPublished(lines, tokens) ?? publishedInName(name),
  };
}

function sentencesOf(line: ArticleLine, tokens: readonly Token[]): Sentence[] {
  if (line.zone !== 'headline' && line.zone !== 'body') return [];
  return splitSentences(tokens, line.from, line.to).map(({ from, to }) => ({
    from,
    to,
    line,
    start: tokens[from]?.start ?? line.start,
    end: tokens[to - 1]?.end ?? line.end,
  }));
}
