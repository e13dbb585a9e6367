// Small closed sets of keys that several rules ask for.
import { keysOf } from './lexicon';
import * as tables from './timeTables';

export const GENITIVE = keysOf('का के की');
export const EMPHASIS = keysOf('ही');
export const FROM = keysOf('से');
export const LEKAR = keysOf('लेकर');
export const AND = keysOf('और व एवं तथा');
export const OR = keysOf('या');
export const DASHES: ReadonlySet<string> = new Set(['-', '–', '—', '‐', '‑', '~', '−']);
export const COMMA: ReadonlySet<string> = new Set([',']);
export const IN = keysOf('में');
export const TO_DAY = keysOf('को की के');
export const BHAR = keysOf('भर');
export const AFTER = keysOf(tables.AFTER);
export const BEFORE = keysOf(tables.BEFORE);
export const ORDINAL_ENDINGS = keysOf(tables.ORDINAL_ENDINGS);
