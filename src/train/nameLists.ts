import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LISTS, lexiconHash, soundsHash } from '../core/entities/tagger/lexicon';
import { soundsOf } from '../core/entities/tagger/sounds';
import { fold } from '../core/text/fold';

/** The lists that a word of Latin letters is in, as bits. */
export type LatinLists = ReadonlyMap<string, number>;

/** Reads the lists of a folder (see scripts/nameLists.mjs): one word of small Latin letters a line. */
export function readLists(folder: string): LatinLists {
  const lists = new Map<string, number>();
  for (const [number, name] of LISTS.entries()) {
    for (const word of readFileSync(join(folder, `${name}.txt`), 'utf8').split('\n')) {
      if (word) lists.set(word, (lists.get(word) ?? 0) | (1 << number));
    }
  }
  return lists;
}

/** The lists by the sounds of their words. */
export function listsBySound(lists: LatinLists): Map<number, number> {
  const bySound = new Map<number, number>();
  for (const [word, bits] of lists) {
    const hash = soundsHash(soundsOf(word));
    if (hash !== 0) bySound.set(hash, (bySound.get(hash) ?? 0) | bits);
  }
  return bySound;
}

/** The lists by Hindi words, through `latin<TAB>devanagari` lines. */
export function listsByWord(lists: LatinLists, pairs: string): Map<number, number> {
  const byWord = new Map<number, number>();
  for (const line of pairs.split('\n')) {
    const [latin = '', hindi = ''] = line.split('\t');
    const bits = lists.get(latin.trim().toLowerCase());
    if (!bits || !hindi) continue;
    const hash = lexiconHash(fold(hindi.trim()));
    byWord.set(hash, (byWord.get(hash) ?? 0) | bits);
  }
  return byWord;
}

/** One table of how often words are part of names (low byte) and of their lists (high byte). */
export function joinWords(names: ReadonlyMap<number, number>, lists: ReadonlyMap<number, number>) {
  const words = new Map(names);
  for (const [hash, bits] of lists) words.set(hash, (words.get(hash) ?? 0) | (bits << 8));
  return words;
}
