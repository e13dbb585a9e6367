import { fold } from '../text/fold';

/** Words after a name that tell father and son, or two monarchs, of one name apart, and their short forms. */
const GENERATIONS: ReadonlyMap<string, string> = new Map(
  ['जूनियर जूनि junior jr', 'सीनियर सीनि senior sr', 'द्वितीय', 'तृतीय', 'चतुर्थ', 'पंचम', 'षष्ठ'].flatMap((row) => {
    const words = row.split(' ').map(fold);
    return words.map((word) => [word, words[0] ?? word] as const);
  }),
);

/** What a folded word after a name says of the generation, the same for its spellings; undefined for other words. */
export function generationOf(key: string): string | undefined {
  return GENERATIONS.get(key);
}
