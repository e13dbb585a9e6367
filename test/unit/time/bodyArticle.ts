import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article, ArticleLine } from '../../../src/core/article/article';
import type { TimeExpression } from '../../../src/core/model';
import { splitLines } from '../../../src/core/text/lines';
import { splitSentences } from '../../../src/core/text/sentences';
import { type Token, tokenise } from '../../../src/core/text/words';
import { findTimes } from '../../../src/core/time/findTimes';

/** A Wednesday: the day that the cases take as publication. */
export const PUBLISHED = '2025-08-13';

/** An article all of whose lines are body, whatever the zones' rules would say of them. */
export function bodyArticle(text: string, published: string | null = PUBLISHED): Article {
  const tokens: Token[] = [];
  const lines = splitLines(text).map((line): ArticleLine => {
    const from = tokens.length;
    tokens.push(...tokenise(text, line.start, line.end));
    return { ...line, from, to: tokens.length, zone: 'body' };
  });
  const sentences = lines.flatMap((line) =>
    splitSentences(tokens, line.from, line.to).map((range) => ({
      ...range,
      line,
      start: tokens[range.from]?.start ?? line.start,
      end: tokens[range.to - 1]?.end ?? line.end,
    })),
  );
  return { text, lines, tokens, sentences, published };
}

export function timesIn(text: string, published: string | null = PUBLISHED): readonly TimeExpression[] {
  return findTimes(bodyArticle(text, published));
}

/** A sentence and what is to be found in it: text, TIMEX3 type, value. */
export type Case = readonly [
  sentence: string,
  ...times: (readonly [text: string, type: string, value: string])[],
];

/** Makes a test of each case: everything that is to be found is, and nothing else. */
export function testCases(cases: readonly Case[], published: string | null = PUBLISHED): void {
  for (const [sentence, ...expected] of cases) {
    test(sentence, () => {
      const found = timesIn(sentence, published);
      const seen = found.map(({ start, end, type, value }) => [sentence.slice(start, end), type, value]);
      assert.deepEqual(seen, expected);
    });
  }
}
