import { resolve } from 'node:path';
import { readText } from './files';
import type { Output } from './io';
import { loadTagger } from './model';
import type { Problems } from './problems';

export interface TagFileOptions {
  readonly path: string;
  readonly cwd: string;
  /** The folder that the model is in. */
  readonly media: string;
  readonly stdout: Output;
  readonly problems: Problems;
}

/**
 * Tags a file of `token<TAB>anything` lines with blank lines between sentences: prints `token<TAB>tag` lines with a blank
 * line after each sentence. What follows a token is not looked at.
 */
export async function tagFile(options: TagFileOptions): Promise<void> {
  const { path, problems, stdout } = options;
  const read = await readText(resolve(options.cwd, path));
  if (read.text === undefined) return problems.report({ file: path, ...read });
  const tagger = await loadTagger(options.media, problems);
  if (!tagger) return;
  const { sentences, empty } = readSentences(read.text);
  for (const line of empty) await problems.report({ file: path, line, message: 'no token before the tab' });
  const style = tagger.styleOf(sentences);
  const tags = tagger.tagAll(sentences, style);
  for (const [number, tokens] of sentences.entries()) {
    const lines = tokens.map((token, at) => `${token}\t${tags[number]?.[at] ?? 'O'}\n`);
    await stdout.write(`${lines.join('')}\n`);
  }
}

/** The tokens of each sentence; lines whose token is empty keep their place and are named in `empty`, from 1. */
function readSentences(text: string): { readonly sentences: readonly string[][]; readonly empty: number[] } {
  const sentences: string[][] = [];
  const empty: number[] = [];
  let open: string[] | undefined;
  for (const [index, line] of text.split(/\r\n|\n|\r/u).entries()) {
    if (line.trim() === '') {
      open = undefined;
      continue;
    }
    if (!open) {
      open = [];
      sentences.push(open);
    }
    const token = line.split('\t', 1)[0] ?? '';
    if (token === '') empty.push(index + 1);
    open.push(token);
  }
  return { sentences, empty };
}
