import { readFingerprint, unitsOf } from './fingerprint';
import { lfText } from './lfText';
import type { Sidecar } from './schema';
import { isAnchored } from './sidecar';

/** An article that a sidecar may belong to. */
export interface Likeness {
  /** The place of the article in the list asked about. */
  readonly index: number;
  /** The share of the words of the sidecar's text (of its quotes, where it has no fingerprint) that the article has. */
  readonly share: number;
}

/** Below this share two articles have in common what any two articles have: the words that every text has. */
const ALIKE = 0.6;

/**
 * The articles, of texts without byte order mark, that a sidecar whose own article is gone may belong to, best first:
 * those that have most of the words that it was made on.
 */
export function likelyArticles(sidecar: Sidecar, texts: Iterable<string>): readonly Likeness[] {
  const share = shareOf(sidecar);
  const all = [...texts].map((text, index) => ({ index, share: share(text) }));
  return all.filter((one) => one.share >= ALIKE).sort((a, b) => b.share - a.share || a.index - b.index);
}

function shareOf(sidecar: Sidecar): (text: string) => number {
  const old = sidecar.fingerprint && readFingerprint(sidecar.fingerprint);
  if (!old) return (text) => shareOfQuotes(sidecar, text);
  return (text) => shareOfWords(old.hashes, unitsOf(lfText(text).text).hashes);
}

/** How many of the words stand in the other text too, each as often as there. */
function shareOfWords(words: Uint32Array, there: Uint32Array): number {
  const counts = new Map<number, number>();
  for (const word of there) counts.set(word, (counts.get(word) ?? 0) + 1);
  let found = 0;
  for (const word of words) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    found++;
  }
  return words.length === 0 ? 0 : found / words.length;
}

function shareOfQuotes({ annotations }: Sidecar, text: string): number {
  const anchored = annotations.filter(isAnchored);
  const { text: lf } = lfText(text);
  const found = anchored.filter(({ anchor: { prefix, exact, suffix } }) =>
    lf.includes(prefix + exact + suffix),
  );
  return anchored.length === 0 ? 0 : found.length / anchored.length;
}
