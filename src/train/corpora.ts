import { readFileSync } from 'node:fs';
import { mayFollow, type Style, TAGS, type Tag } from '../core/entities/tagger/labels';

/** A sentence of a corpus; `tags` are indexes of TAGS. */
export interface Sentence {
  readonly tokens: readonly string[];
  readonly tags: Uint8Array;
  readonly style: Style;
}

/** Reads `token<TAB>tag` lines with blank lines between sentences. An I- that follows nothing becomes a B-. */
export function readCorpus(path: string, style: Style): Sentence[] {
  return readFileSync(path, 'utf8')
    .split(/\n\s*\n/u)
    .map((block) => block.split('\n').filter(Boolean))
    .filter((lines) => lines.length > 0)
    .map((lines) => readSentence(lines, style));
}

function readSentence(lines: readonly string[], style: Style): Sentence {
  const tokens: string[] = [];
  const tags = new Uint8Array(lines.length);
  for (const [at, line] of lines.entries()) {
    const [token = '', name = 'O'] = line.split('\t');
    tokens.push(token);
    const tag = Math.max(0, TAGS.indexOf(name as Tag));
    const before = at === 0 ? -1 : (tags[at - 1] ?? 0);
    tags[at] = mayFollow(before, tag) ? tag : tag - 1;
  }
  return { tokens, tags, style };
}

/** Tags that a corpus never uses: the rows of tags of its sentences do not have them, so they are neither learnt nor unlearnt. */
const UNUSED: Readonly<Record<Style, RegExp>> = {
  hiner: /^$/u,
  ilner: /-(?:LANGUAGE|RELIGION|FESTIVAL|GAME|LITERATURE|MISC)$/u,
  multiconer: /^$/u,
};

/** Tags that may stand under an O, as the corpus does not mark them. */
const OPEN: Readonly<Record<Style, RegExp>> = {
  hiner: /^$/u,
  ilner: /^$/u,
  // Its works are not HiNER's: only persons, places and organisations are taken for what they are.
  multiconer: /-(?:NUMEX|TIMEX|LANGUAGE|RELIGION|FESTIVAL|GAME|LITERATURE|MISC)$/u,
};

/** The tags that a corpus uses at all, as bits. */
export function usedTags(style: Style): number {
  return bitsOf((name) => !UNUSED[style].test(name));
}

/** The tags, as bits, that a corpus leaves open at a token with a tag. */
export function allowedTags(style: Style, tag: number): number {
  const name = TAGS[tag] ?? 'O';
  if (name !== 'O' && !OPEN[style].test(name)) return 1 << tag;
  return bitsOf((other) => other === 'O' || OPEN[style].test(other));
}

function bitsOf(isIn: (name: Tag) => boolean): number {
  return TAGS.reduce((bits, name, tag) => (isIn(name) ? bits | (1 << tag) : bits), 0);
}
