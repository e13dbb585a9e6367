import { ROW, TAGS } from '../core/entities/tagger/labels';
import { CUE_SCALE, MAGIC, SEVERAL } from '../core/entities/tagger/modelFile';
import { TAG_COUNT } from './dataset';
import type { Weights } from './learn';

/** What goes into a model file. */
export interface Packable {
  readonly weights: Weights;
  readonly keys: Int32Array;
  /** Whether a row is ever asked for at run time. */
  readonly isUsed: (row: number) => boolean;
  readonly cues: ReadonlyMap<number, number>;
  readonly lexicon: ReadonlyMap<number, number>;
  /** Steps of a stored weight in one of the learnt weights. */
  readonly scale: number;
  /** Smaller stored weights are left out. */
  readonly least: number;
}

class Writer {
  readonly #bytes: number[] = [];

  byte(value: number): void {
    this.#bytes.push(value & 255);
  }

  count(value: number): void {
    let rest = value;
    for (; rest >= 128; rest = Math.floor(rest / 128)) this.byte((rest % 128) | 128);
    this.byte(rest);
  }

  signed(value: number): void {
    this.count(value < 0 ? -value * 2 - 1 : value * 2);
  }

  done(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}

/** The bytes of a model file, as readModel reads them. */
export function packModel(model: Packable): Uint8Array {
  const writer = new Writer();
  for (const letter of MAGIC) writer.byte(letter);
  for (const table of model.weights.transitions) packTransitions(writer, table, model.scale);
  packSorted(writer, model.cues, (value) => writer.signed(Math.round(value * CUE_SCALE)), false);
  packSorted(writer, model.lexicon, (value) => writer.count(value), true);
  packFeatures(writer, model);
  return writer.done();
}

function packTransitions(writer: Writer, table: Float64Array, scale: number): void {
  for (let before = 0; before <= TAGS.length; before++) {
    for (let tag = 0; tag < TAGS.length; tag++) {
      writer.signed(Math.round((table[before * ROW + tag] ?? 0) * scale));
    }
  }
}

function packSorted(
  writer: Writer,
  entries: ReadonlyMap<number, number>,
  pack: (value: number) => void,
  asSteps: boolean,
): void {
  writer.count(entries.size);
  let last = 0;
  for (const [key, value] of [...entries].sort(([a], [b]) => a - b)) {
    writer.count(asSteps ? key - last : key);
    pack(value);
    last = key;
  }
}

function packFeatures(writer: Writer, model: Packable): void {
  const rows = [...model.keys.keys()].filter((row) => model.isUsed(row) && storedTags(model, row) !== 0);
  const size = rows.reduce((sum, row) => sum + countBits(storedTags(model, row)), 0);
  writer.count(rows.length);
  writer.count(size);
  let last = 0;
  for (const row of rows) {
    const key = model.keys[row] ?? 0;
    writer.count(key - last);
    last = key;
    const bits = storedTags(model, row);
    packTags(writer, bits);
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      if ((bits & (1 << tag)) !== 0) writer.byte(stored(model, row, tag));
    }
  }
}

function packTags(writer: Writer, bits: number): void {
  if (countBits(bits) === 1) {
    writer.byte(31 - Math.clz32(bits));
    return;
  }
  writer.byte(SEVERAL);
  for (const shift of [0, 8, 16]) writer.byte(bits >>> shift);
}

function storedTags(model: Packable, row: number): number {
  let bits = 0;
  for (let tag = 0; tag < TAG_COUNT; tag++) {
    if (Math.abs(stored(model, row, tag)) >= model.least) bits |= 1 << tag;
  }
  return bits;
}

function stored(model: Packable, row: number, tag: number): number {
  const weight = model.weights.rows[row * ROW + tag] ?? 0;
  return Math.max(-127, Math.min(127, Math.round(weight * model.scale)));
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}
