import type { LineKind } from './lineKind';
import type { LineShape } from './lineShape';

/** A line that is not empty, with what it is by itself. */
export interface JudgedLine {
  /** Index among all lines of the text. */
  readonly index: number;
  readonly kind: LineKind;
  readonly shape: LineShape;
}

/** Where the story lies in a row of lines: `[first, end)` begins and ends with prose, from `cut` on nothing is story. */
export interface Story {
  readonly first: number;
  readonly end: number;
  readonly cut: number;
}

/**
 * How much prose may follow a heading, in parts of the prose before it, for the heading to close the story. Blocks of
 * other stories also stand in the middle of one, comment forms and author boxes do not.
 */
const CLOSING_SHARE: Readonly<Partial<Record<LineKind, number>>> = {
  final: 1,
  bio: 0.3,
  tags: 0.3,
  teasers: 0.3,
};

/** Finds the story among the lines: from its first paragraph to its last one before what closes it. */
export function findStory(lines: readonly JudgedLine[]): Story {
  const cut = findCut(lines);
  const first = lines.findIndex(({ kind }) => kind === 'prose');
  if (first < 0 || first >= cut) return { first: cut, end: cut, cut };
  let end = cut;
  while (end > first && lines[end - 1]?.kind !== 'prose') end--;
  return { first, end, cut };
}

function findCut(lines: readonly JudgedLine[]): number {
  const total = lines.reduce((sum, line) => sum + proseLength(line), 0);
  let before = 0;
  for (const [at, line] of lines.entries()) {
    before += proseLength(line);
    const share = CLOSING_SHARE[line.kind];
    if (share !== undefined && before > 0 && total - before <= before * share) return at;
  }
  return lines.length;
}

function proseLength({ kind, shape }: JudgedLine): number {
  return kind === 'prose' ? shape.length : 0;
}
