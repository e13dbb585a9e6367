import { clusterWords } from './clusters';
import type { Sentence } from './corpora';

/** Entries of a lexicon: the share of names in the low byte, the cluster above it. */
export function lexiconEntries(
  names: ReadonlyMap<number, number>,
  sentences: readonly Sentence[],
  clusters: number,
): Map<number, number> {
  const entries = new Map(names);
  if (clusters === 0) return entries;
  const clustered = clusterWords(
    sentences.map(({ tokens }) => tokens),
    clusters,
    1,
  );
  for (const [hash, cluster] of clustered) entries.set(hash, (entries.get(hash) ?? 0) | (cluster << 8));
  return entries;
}
