import { styleCue } from '../core/entities/tagger/style';
import type { Sentence } from './corpora';

/** Cues seen less often than this tell too little. */
const LEAST = 20;

/** How many times likelier each cue, and a plain word (0), is in HiNER than in IL-NER, as a logarithm. */
export function learnCues(sentences: readonly Sentence[]): Map<number, number> {
  const counts = { hiner: new Map<number, number>(), ilner: new Map<number, number>() };
  const totals = { hiner: 0, ilner: 0 };
  for (const { tokens, style } of sentences) {
    if (style === 'multiconer') continue;
    for (const token of tokens) {
      const cue = styleCue(token);
      counts[style].set(cue, (counts[style].get(cue) ?? 0) + 1);
      totals[style]++;
    }
  }
  const odds = new Map<number, number>();
  for (const cue of new Set([...counts.hiner.keys(), ...counts.ilner.keys()])) {
    const inHiner = counts.hiner.get(cue) ?? 0;
    const inIlner = counts.ilner.get(cue) ?? 0;
    if (inHiner + inIlner < LEAST) continue;
    odds.set(cue, Math.log((inHiner + 1) / totals.hiner) - Math.log((inIlner + 1) / totals.ilner));
  }
  return odds;
}
