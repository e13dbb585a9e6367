// How fast the tagger alone is: its model read, words tagged a second, and its time beside a bare word segmentation.
import { medians } from './throughput.mjs';

const segmenter = new Intl.Segmenter('hi', { granularity: 'word' });

/** A bare pass: every word segment is visited, nothing is done with it. */
function segment(text) {
  let count = 0;
  for (const _ of segmenter.segment(text)) count++;
  return count;
}

/** @template T @param {readonly T[]} items @param {(item: T) => unknown} once */
function run(items, once) {
  for (const item of items) once(item);
}

/** The words of the sentences of a text, punctuation apart. */
function sentencesOf({ tokenise, splitSentences }, text) {
  return text.split(/\r?\n/).flatMap((line) => {
    const tokens = tokenise(line);
    return splitSentences(tokens).map(({ from, to }) => tokens.slice(from, to).map((token) => token.text));
  });
}

/**
 * @param core what bench.mjs bundles of the analysis
 * @param {Uint8Array} model the model file
 * @param {readonly string[]} texts
 * @param {number} rounds
 * @returns {{loadMs: number, tokensPerSecond: number, ratio: number, modelBytes: number}} medians; `ratio` is the time of tagging
 *   beside that of the segmenter, article by article
 */
export function measureTagging(core, model, texts, rounds) {
  const tagger = core.createTagger(model);
  const sentences = texts.flatMap((text) => sentencesOf(core, text));
  const tokens = sentences.reduce((sum, words) => sum + words.length, 0);
  const ms = medians(
    {
      load: () => core.createTagger(model),
      tag: () => run(sentences, (words) => tagger.tag(words)),
      segment: () => run(texts, segment),
    },
    rounds,
  );
  return {
    loadMs: ms.load,
    tokensPerSecond: tokens / (ms.tag / 1000),
    ratio: ms.tag / ms.segment,
    modelBytes: model.length,
  };
}
