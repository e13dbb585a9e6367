import assert from 'node:assert/strict';
import { analyse } from '../../../../src/core/analyse';
import type { TimeMark } from '../../../../src/core/sidecar/marks';
import { reconcile } from '../../../../src/core/sidecar/reconcile';
import type { Sidecar } from '../../../../src/core/sidecar/schema';
import { publishedIn } from '../../../../src/vscode/time/publishedSource';

export const HEAD = 'शहर में नई सड़क पर बैठक\nनई दिल्ली, 6 मार्च 2025\n\n';
export const EMPTY: Sidecar = { tippani: 1, annotations: [] };

/** The times of a story below a headline and, unless told otherwise, a dateline of 6 March 2025. */
export function timesOf(story: string, head = HEAD, sidecar = EMPTY) {
  const text = head + story;
  const analysis = analyse(text);
  const { marks } = reconcile(text, analysis, sidecar);
  const told = { text, lines: analysis.article.lines, published: publishedIn(analysis, undefined) };
  const context = {
    ...told,
    uri: 'file:///a.txt',
    placeOf: (offset: number) => ({ line: text.slice(0, offset).split('\n').length - 1, character: 0 }),
  };
  return { text, marks, times: marks.filter((mark) => mark.kind === 'time'), told, context };
}

/** The first time expression whose words are these. */
export function timeOn({ text, times }: ReturnType<typeof timesOf>, words: string): TimeMark {
  const found = times.find(({ span }) => text.slice(span.start, span.end) === words);
  assert.ok(found, `${words} among ${times.map(({ span }) => text.slice(span.start, span.end)).join(', ')}`);
  return found;
}
