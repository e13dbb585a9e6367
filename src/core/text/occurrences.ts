import type { Span } from '../model';
import { PhraseTable } from './phrases';
import type { TokenRange } from './sentences';
import type { Token } from './words';

/**
 * Where a phrase stands in ranges of tokens, its spelling variants included (see fold), as UTF-16 spans in order: always
 * whole words, never inside a longer one or across two ranges. Empty for a phrase without words.
 */
export function findOccurrences(
  tokens: readonly Token[],
  ranges: readonly TokenRange[],
  phrase: string,
): readonly Span[] {
  const table = new PhraseTable([[phrase, true]]);
  return ranges.flatMap(({ from, to }) => {
    const found: Span[] = [];
    for (let at = from; at < to; at++) {
      const match = tokens[at]?.kind === 'mark' ? undefined : table.longestAt(tokens, at, to);
      const [first, last] = [tokens[match?.from ?? -1], tokens[(match?.to ?? 0) - 1]];
      if (!match || !first || !last) continue;
      found.push({ start: first.start, end: last.end });
      at = match.to - 1;
    }
    return found;
  });
}
