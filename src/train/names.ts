import { lexiconHash } from '../core/entities/tagger/lexicon';
import { fold } from '../core/text/fold';

/** Reads `word<TAB>count` lines: the hash of each folded word, and how often it is part of a name, as a power of two. */
export function readNames(text: string): Map<number, number> {
  const counts = new Map<number, number>();
  for (const line of text.split('\n')) {
    const [word, count] = line.split('\t');
    if (!word || !count) continue;
    const hash = lexiconHash(fold(word));
    counts.set(hash, (counts.get(hash) ?? 0) + Number(count));
  }
  return new Map([...counts].map(([hash, count]) => [hash, 1 + Math.min(6, Math.floor(Math.log2(count)))]));
}
