// Runs the edits of texts in which a sentence stands twice, and counts what became of the anchors in both.
import type { Span } from '../../../src/core/model';
import { anchorResolver } from '../../../src/core/sidecar/anchors';
import { snapSpan } from '../../../src/core/text/graphemes';
import { type Dice, dice, sentencesOf } from './anchorEdits';
import { quotesIn, type SuiteResult, Tally } from './anchorTally';
import { type Piece, TWIN_EDITS, type TwinScene } from './twinEdits';

/** Takes every so-manieth sentence that holds quotes, says it again elsewhere, and makes every edit. */
export function runTwinSuite(texts: readonly string[], every: number): SuiteResult {
  const tallies = new Map<string, Tally>();
  const roll = dice(Number(process.env.TIPPANI_SEED ?? 20_251_130));
  let mentions = 0;
  for (const [number, text] of texts.entries()) {
    const foreign = sentencesOf(texts[(number + 1) % texts.length] ?? '').filter((one) => one.trim() !== '');
    const sentences = sentencesOf(text).map((sentence, id): Piece => ({ id, text: sentence }));
    for (let at = roll(every); at < sentences.length; at += every) {
      const scene = twice(sentences, at, foreign, roll);
      if (scene) mentions += runScene(scene, tallies);
    }
  }
  return { mentions, tallies };
}

/** The text with one of its sentences said again, with the same space behind it: at its end, mostly, or anywhere. */
function twice(
  sentences: readonly Piece[],
  at: number,
  foreign: readonly string[],
  roll: Dice,
): TwinScene | undefined {
  const own = sentences[at];
  if (!own || sentences.length < 6 || !/\s$/u.test(own.text) || own.text.trim().split(/\s+/).length < 4)
    return undefined;
  const to = roll(3) === 0 ? Math.min(sentences.length, at + 1 + roll(3)) : roll(sentences.length + 1);
  const pieces = sentences.toSpliced(to, 0, { id: sentences.length, text: own.text });
  const [first, second] = to <= at ? [to, at + 1] : [at, to];
  return { pieces, first, second, foreign, dice: roll };
}

function runScene(scene: TwinScene, tallies: Map<string, Tally>): number {
  const text = textOf(scene.pieces);
  const resolver = anchorResolver(text);
  const madeOn = { fingerprint: resolver.fingerprint() };
  const starts = startsOf(scene.pieces);
  const quotes = quotesIn(text).flatMap((span) => {
    const at = scene.pieces.findIndex((piece, index) => {
      const start = starts[index] ?? 0;
      return start <= span.start && span.end <= start + piece.text.length;
    });
    const piece = scene.pieces[at];
    const isNear = [scene.first, scene.second].some((twin) => Math.abs(at - twin) <= 1);
    if (!piece || !isNear) return [];
    return [
      {
        anchor: resolver.make(span),
        id: piece.id,
        offset: span.start - (starts[at] ?? 0),
        length: span.end - span.start,
      },
    ];
  });
  const outcomes = Object.entries(TWIN_EDITS).map(([name, edit]) => ({ name, pieces: edit(scene) }));
  for (const { name, pieces } of outcomes) {
    const edited = textOf(pieces);
    const again = anchorResolver(edited, madeOn);
    const tally = tallies.get(name) ?? new Tally();
    tallies.set(name, tally);
    for (const quote of quotes) {
      const truth = readings(scene, pieces).flatMap((reading) => placesOf(reading, quote));
      const places = truth.map((place) => snapSpan(edited, place));
      tally.count(edited, quote.anchor, again.resolve(quote.anchor), places);
    }
  }
  return quotes.length;
}

/**
 * The pieces as they came about, and as they may have come about by less: the copies of the sentence that stands twice
 * taken for each other, where that takes fewer changes. “A X B C X” turned into “A X C X B” looks like B moved,
 * whatever was done.
 */
function readings(scene: TwinScene, pieces: readonly Piece[]): (readonly Piece[])[] {
  const [one, other] = [scene.pieces[scene.first], scene.pieces[scene.second]];
  if (!one || !other) return [pieces];
  const isCopy = ({ id, text }: Piece) =>
    id === one.id || id === other.id || (id === -1 && text === one.text);
  const copies = [...pieces.entries()].flatMap(([at, piece]) => (isCopy(piece) ? [at] : []));
  const cost = effort(scene.pieces, pieces);
  const cheaper = [-1, ...copies].flatMap((first) =>
    [-1, ...copies].flatMap((second) => {
      if (first === second && first >= 0) return [];
      const reading = pieces.map((piece, at) => {
        if (!copies.includes(at)) return piece;
        return { ...piece, id: at === first ? one.id : at === second ? other.id : -1 };
      });
      return effort(scene.pieces, reading) < cost ? [reading] : [];
    }),
  );
  return [pieces, ...cheaper];
}

/** How many neighbours are not those of before, and how many sentences came or went. */
function effort(before: readonly Piece[], after: readonly Piece[]): number {
  const pairs = (pieces: readonly Piece[]) => {
    const ids = ['', ...pieces.map(({ id }) => id), 'end'];
    return ids.slice(1).map((id, at) => `${ids[at]}>${id}`);
  };
  const known = new Set(pairs(before));
  const parted = pairs(after).filter((pair) => !known.has(pair)).length;
  const came = after.filter(({ id }) => id === -1).length;
  return parted + came + (before.length - (after.length - came));
}

interface Place {
  readonly id: number;
  readonly offset: number;
  readonly length: number;
}

/** Where a quote is after an edit: in no place or in one. */
function placesOf(pieces: readonly Piece[], { id, offset, length }: Place): Span[] {
  const at = pieces.findIndex((piece) => piece.id === id);
  const { changed = { length: 0, by: 0 } } = pieces[at] ?? {};
  if (at < 0 || offset < changed.length) return [];
  const start = (startsOf(pieces)[at] ?? 0) + offset + changed.by;
  return [{ start, end: start + length }];
}

const textOf = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('');

function startsOf(pieces: readonly Piece[]): number[] {
  let start = 0;
  return pieces.map(({ text }) => {
    start += text.length;
    return start - text.length;
  });
}
