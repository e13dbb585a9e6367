import { gazetteer } from '../gazetteer';
import { hashText, mix } from './hash';
import type { WordAtoms } from './wordAtoms';

/** For each word of a sentence what phrase of the gazetteer covers it: its type, and whether it begins it; 0 for none. */
export function gazetteerHits(words: readonly WordAtoms[], into: Int32Array): void {
  into.fill(0, 0, words.length);
  const tokens = words.map(({ token }) => token);
  const table = gazetteer();
  for (let at = 0; at < tokens.length; at++) {
    if (!words[at]?.opens) continue;
    const hit = table.longestAt(tokens, at);
    if (!hit) continue;
    const type = mix(hashText(hit.value.type, 41), hit.to - hit.from > 1 ? 1 : hit.value.part ? 2 : 0);
    for (let inside = hit.from; inside < hit.to; inside++)
      into[inside] = mix(type, inside === hit.from ? 1 : 2);
    at = hit.to - 1;
  }
}
