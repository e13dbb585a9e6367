import type { Sentence } from '../article/article';
import type { Cover } from './items';

/** The sentences, those put together that a full stop inside a name parted: एन. | बीरेन सिंह, के. | कविता. */
export function wholeSentences(sentences: readonly Sentence[], { mentions }: Cover): readonly Sentence[] {
  const whole: Sentence[] = [];
  for (const sentence of sentences) {
    const before = whole.at(-1);
    const name = mentions[sentence.from];
    const goesOn = before?.to === sentence.from && name !== undefined && mentions[sentence.from - 1] === name;
    if (before && goesOn) whole[whole.length - 1] = { ...before, to: sentence.to, end: sentence.end };
    else whole.push(sentence);
  }
  return whole;
}
