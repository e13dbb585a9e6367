import { fold } from './fold';

/** A distinct spelling of a token: what all tokens that are written so share. */
export interface Spelling {
  readonly text: string;
  /** What tables are matched with (see fold). */
  readonly key: string;
  readonly kind: 'word' | 'number' | 'mark';
}

/** Cells of the table: a power of two, well above the most spellings that are kept. */
const CELLS = 2 ** 16;
const MOST = 30_000;

/**
 * Spellings met before, found by the letters of a text: words repeat, so that most need neither be cut out of it nor
 * folded again. Where a cell is taken the next is used; a table that is full begins anew.
 */
export class Spellings {
  #cells: (Spelling | undefined)[] = [];
  #count = 0;

  /** The spelling of the token of that kind between two UTF-16 offsets of the text. */
  of(text: string, from: number, to: number, kind: Spelling['kind']): Spelling {
    if (this.#count === 0) this.#cells = new Array(CELLS).fill(undefined);
    let cell = hashOf(text, from, to);
    for (let known = this.#cells[cell]; known; known = this.#cells[cell]) {
      if (isWritten(known.text, text, from, to)) return known;
      cell = (cell + 1) & (CELLS - 1);
    }
    return this.#add(text.slice(from, to), kind, cell);
  }

  #add(text: string, kind: Spelling['kind'], cell: number): Spelling {
    const spelling: Spelling = { text, key: fold(text), kind };
    this.#cells[cell] = spelling;
    this.#count = (this.#count + 1) % MOST;
    return spelling;
  }
}

function hashOf(text: string, from: number, to: number): number {
  let hash = 0;
  for (let at = from; at < to; at++) hash = Math.imul(hash, 0x01000193) ^ text.charCodeAt(at);
  return (hash ^ (hash >>> 15)) & (CELLS - 1);
}

function isWritten(known: string, text: string, from: number, to: number): boolean {
  if (known.length !== to - from) return false;
  for (let at = from; at < to; at++) {
    if (known.charCodeAt(at - from) !== text.charCodeAt(at)) return false;
  }
  return true;
}
