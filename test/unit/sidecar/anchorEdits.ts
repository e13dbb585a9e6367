// What can happen to an article outside the editor, with the truth about where a quote is afterwards.
import type { Span } from '../../../src/core/model';

/** Whole numbers below a limit, from a seed. */
export type Dice = (below: number) => number;

export function dice(seed: number): Dice {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) % below;
  };
}

/** A sentence of an article, and what becomes of the text. */
export interface Scene {
  /** The sentences with the space behind them: together the text. */
  readonly sentences: readonly string[];
  /** Index of the sentence that the quotes are in. */
  readonly at: number;
  /** Sentences of another article. */
  readonly foreign: readonly string[];
  readonly dice: Dice;
}

/** The edited text and the places (UTF-16) of a quote in it: none where it is gone, several where any is right. */
export interface Edited {
  readonly text: string;
  readonly placesOf: (quote: Span) => readonly Span[];
}

/** Splits a text behind each end of a sentence or line. */
export function sentencesOf(text: string): string[] {
  return text.match(/[^।?!\n]*[।?!\n]*["'”’)]*\s*/gu)?.filter((sentence) => sentence !== '') ?? [];
}

const lengthOf = (sentences: readonly string[]) => sentences.reduce((sum, { length }) => sum + length, 0);

function shifted(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/** The text of sentences, and the places of those that are the own one, given by their indexes. */
function joined(scene: Scene, sentences: readonly string[], own: readonly number[]): Edited {
  const before = lengthOf(scene.sentences.slice(0, scene.at));
  return {
    text: sentences.join(''),
    placesOf: (quote) => own.map((at) => shifted(quote, lengthOf(sentences.slice(0, at)) - before)),
  };
}

function insertAt(scene: Scene, at: number): Edited {
  const { foreign, dice: roll } = scene;
  const from = roll(foreign.length);
  const fresh = foreign.slice(from, from + 1 + roll(5)).map((sentence) => `${sentence.trim()} `);
  const own = scene.at >= at ? scene.at + fresh.length : scene.at;
  return joined(scene, scene.sentences.toSpliced(at, 0, ...fresh), [own]);
}

/** A place that is not where the own sentence is already: index in the text without it. */
function elsewhere({ sentences, at, dice: roll }: Scene): number {
  const to = roll(sentences.length - 1);
  return to === at ? (at + 1 + roll(sentences.length - 1)) % sentences.length : to;
}

/** Puts paragraphs of sentences into another order. */
function reorder(scene: Scene): Edited {
  const paragraphs: { readonly sentences: string[]; readonly own: number }[] = [];
  let paragraph: string[] = [];
  let own = -1;
  for (const [index, sentence] of scene.sentences.entries()) {
    if (index === scene.at) own = paragraph.length;
    paragraph.push(sentence);
    if (!sentence.includes('\n') && index < scene.sentences.length - 1) continue;
    paragraphs.push({ sentences: paragraph, own });
    [paragraph, own] = [[], -1];
  }
  for (let left = paragraphs.length; left > 1; left--) {
    const [from] = paragraphs.splice(scene.dice(left), 1);
    if (from) paragraphs.push(from);
  }
  const before = paragraphs.slice(
    0,
    paragraphs.findIndex((one) => one.own >= 0),
  );
  const start = before.reduce((sum, one) => sum + one.sentences.length, 0);
  const at = start + Math.max(0, paragraphs.find((one) => one.own >= 0)?.own ?? 0);
  return joined(
    scene,
    paragraphs.flatMap(({ sentences }) => sentences),
    [at],
  );
}

/** A change of the whole text that keeps the order of its letters. */
function throughout(scene: Scene, change: (text: string) => string): Edited {
  const text = scene.sentences.join('');
  const map = (offset: number) => change(text.slice(0, offset)).length;
  return { text: change(text), placesOf: ({ start, end }) => [{ start: map(start), end: map(end) }] };
}

/** Edits of sentences: one text serves all quotes of the sentence. */
export const SENTENCE_EDITS: Readonly<Record<string, (scene: Scene) => Edited>> = {
  'delete sentence': (scene) => joined(scene, scene.sentences.toSpliced(scene.at, 1), []),
  'move sentence': (scene) => {
    const to = elsewhere(scene);
    const own = scene.sentences[scene.at] ?? '';
    return joined(scene, scene.sentences.toSpliced(scene.at, 1).toSpliced(to, 0, own), [to]);
  },
  'duplicate next to': (scene) => {
    const { at } = scene;
    return joined(scene, scene.sentences.toSpliced(at, 0, scene.sentences[at] ?? ''), [at, at + 1]);
  },
  'duplicate elsewhere': (scene) => {
    const to = scene.dice(scene.sentences.length + 1);
    const isNear = to === scene.at || to === scene.at + 1;
    const own = isNear ? [scene.at, scene.at + 1] : [scene.at + Number(to <= scene.at)];
    return joined(scene, scene.sentences.toSpliced(to, 0, scene.sentences[scene.at] ?? ''), own);
  },
  'insert above': (scene) => insertAt(scene, 0),
  'insert below': (scene) => insertAt(scene, scene.sentences.length),
  'insert before the sentence': (scene) => insertAt(scene, scene.at),
  'insert behind the sentence': (scene) => insertAt(scene, scene.at + 1),
  'LF to CRLF': (scene) => throughout(scene, (text) => text.replace(/\r?\n/g, '\r\n')),
  'to NFC': (scene) => throughout(scene, (text) => text.normalize('NFC')),
  'to NFD': (scene) => throughout(scene, (text) => text.normalize('NFD')),
  'joiners added': (scene) => throughout(scene, (text) => text.replace(/्(?=[कगचजतदनपबमरलवशसह])/g, '्\u200d')),
  'paragraphs reordered': reorder,
};

/** Replaces a part of the text; the quote, which must not begin inside that part, is then at `quote`. */
function replaced(text: string, { start, end }: Span, by: string, quote: Span): Edited {
  return { text: text.slice(0, start) + by + text.slice(end), placesOf: () => [quote] };
}

const LETTERS = 'कखगचजटडतदनपबमयरलवसह';
const WORDS = ['आज', 'श्री', 'ही', 'लगभग', 'सोरैन', 'मरुपुर', 'भी'];

/** A word that neither the quote nor its neighbours have, so that the text tells which word is new. */
function freshWord(text: string, { start, end }: Span, roll: Dice): string {
  const near = text.slice(Math.max(0, start - 20), end + 20);
  const words = WORDS.filter((word) => !near.includes(word));
  return words[roll(words.length)] ?? 'ॐ';
}

/** Edits at one quote. */
export const QUOTE_EDITS: Readonly<Record<string, (text: string, quote: Span, roll: Dice) => Edited>> = {
  'edit inside: a letter': (text, quote, roll) => {
    const at = quote.start + roll(quote.end - quote.start);
    const letter = LETTERS.charAt(roll(LETTERS.length));
    const by = letter === text.charAt(at) ? `${letter}${letter}` : letter;
    return replaced(text, { start: at, end: at + 1 }, by, { ...quote, end: quote.end - 1 + by.length });
  },
  'edit inside: a word more': (text, quote, roll) => {
    const inner = text.slice(quote.start, quote.end).search(/(?<=\s)\S/u);
    const at = quote.start + Math.max(1, inner);
    const word = `${freshWord(text, quote, roll)} `;
    return replaced(text, { start: at, end: at }, word, { ...quote, end: quote.end + word.length });
  },
  'edit next to: word before added': (text, quote, roll) => {
    const word = `${freshWord(text, quote, roll)} `;
    return replaced(text, { start: quote.start, end: quote.start }, word, shifted(quote, word.length));
  },
  'edit next to: word behind added': (text, quote, roll) =>
    replaced(text, { start: quote.end, end: quote.end }, ` ${freshWord(text, quote, roll)}`, quote),
  'edit next to: word before replaced': (text, quote, roll) => {
    const word = /\S+(?=\s+$)/u.exec(text.slice(0, quote.start));
    if (!word) return { text, placesOf: () => [quote] };
    const by = freshWord(text, quote, roll);
    const end = word.index + word[0].length;
    return replaced(text, { start: word.index, end }, by, shifted(quote, by.length - word[0].length));
  },
  'edit next to: word behind deleted': (text, quote) => {
    const word = /^\s+[^\s।]+/u.exec(text.slice(quote.end));
    return replaced(text, { start: quote.end, end: quote.end + (word?.[0].length ?? 0) }, '', quote);
  },
  'edit next to: comma': (text, quote) => replaced(text, { start: quote.end, end: quote.end }, ', ', quote),
  'edit next to: quotation marks': (text, quote) => ({
    text: `${text.slice(0, quote.start)}“${text.slice(quote.start, quote.end)}”${text.slice(quote.end)}`,
    placesOf: () => [shifted(quote, 1)],
  }),
  'joiner added inside': (text, quote, roll) => {
    const viramas = [...text.slice(quote.start, quote.end - 1).matchAll(/्/gu)].map(({ index }) => index + 1);
    const at = quote.start + (viramas[roll(viramas.length || 1)] ?? 1);
    return replaced(text, { start: at, end: at }, '\u200d', { ...quote, end: quote.end + 1 });
  },
};
