import { readdirSync, readFileSync } from 'node:fs';
import { type CodedArticle, readCoded } from './codedArticles';

// Single sentences and headlines coded by people who had not seen the lexicon; one article each, in the notation of
// codedArticles.ts: `published` on the first line, then blocks parted by empty lines.

const FOLDER = 'test/fixtures/sentences';

/** All coded sentences: the odd ones (first, third …) may be read when rules are made (`dev`), the even ones not (`held`). */
export function codedSentences(): CodedArticle[] {
  const files = readdirSync(FOLDER).sort();
  return files.flatMap((file) => {
    const [head = '', ...blocks] = readFileSync(`${FOLDER}/${file}`, 'utf8')
      .trim()
      .split(/\n\s*\n/u);
    return blocks.map((block, at) => {
      const half = at % 2 === 0 ? 'dev' : 'held';
      return readCoded(`${file} ${at + 1}`, `${head}\nhalf ${half}\n${block}\n`);
    });
  });
}
