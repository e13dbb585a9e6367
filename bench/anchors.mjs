// How long it takes to look for the annotations of a long article after it was edited outside the editor.
import { medians } from './throughput.mjs';

const ANCHORS = 1000;
const WORDS = 5000;

/**
 * @param core what bench.mjs bundles of the core
 * @param {readonly string[]} texts
 * @param {number} rounds
 * @returns {{anchors: number, words: number, ms: number}} the median of looking for all of them anew
 */
export function measureAnchors({ anchorResolver }, texts, rounds) {
  const words = texts
    .join('\n')
    .match(/\S+\s*/gu)
    .slice(0, WORDS);
  const text = words.join('');
  const before = anchorResolver(text);
  const madeOn = { fingerprint: before.fingerprint() };
  const starts = [0];
  for (const word of words) starts.push(starts.at(-1) + word.length);
  const step = Math.floor(words.length / ANCHORS);
  const anchors = Array.from({ length: ANCHORS }, (_, index) => {
    const start = starts[index * step];
    return before.make({ start, end: start + words[index * step].trim().length });
  });
  const edited = [
    words.slice(2000, 2100),
    words.slice(0, 2000),
    ['नया ', 'वाक्य ', 'आया। '],
    words.slice(2100),
  ];
  const fresh = edited.flat().join('');
  const look = () => {
    const resolver = anchorResolver(fresh, madeOn);
    for (const anchor of anchors) resolver.resolve(anchor);
  };
  return { anchors: anchors.length, words: words.length, ms: medians({ look }, rounds).look };
}
