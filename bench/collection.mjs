// The texts that are measured: one article a text, repeated until there is enough to time.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ENOUGH_BYTES = 1_000_000;

/**
 * @param {readonly string[]} folders
 * @returns {{texts: string[], bytes: number, articles: number, articleBytes: number, folders: string[]}}
 */
export function readCollection(folders) {
  const there = folders.filter((folder) => existsSync(folder));
  const articles = there.flatMap(readArticles);
  const articleBytes = sizeOf(articles);
  if (articleBytes === 0) throw new Error(`No Hindi .txt file in ${folders.join(', ')}.`);
  const times = Math.ceil(ENOUGH_BYTES / articleBytes);
  const texts = Array.from({ length: times }, () => articles).flat();
  return { texts, bytes: articleBytes * times, articles: articles.length, articleBytes, folders: there };
}

function readArticles(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replace(/^\ufeff/, ''))
    .filter(isMostlyDevanagari);
}

function isMostlyDevanagari(text) {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.filter((letter) => /\p{Script=Devanagari}/u.test(letter)).length * 2 > letters.length;
}

function sizeOf(texts) {
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}
