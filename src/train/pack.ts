import { ROW, TAGS } from '../core/entities/tagger/labels';
import { CUE_SCALE, MAGIC, NET_SCALE, SEVERAL } from '../core/entities/tagger/modelFile';
import type { NetWeights } from '../core/entities/tagger/net';
import { TAG_COUNT } from './dataset';
import type { Weights } from './learn';

/** What goes into a model file. */
export interface Packable {
  readonly weights: Weights;
  readonly keys: Int32Array;
  /** Its scores count as they are. */
  readonly net: NetWeights;
  /** Whether a row is ever asked for at run time. */
  readonly isUsed: (row: number) => boolean;
  readonly cues: ReadonlyMap<number, number>;
  readonly words: ReadonlyMap<number, number>;
  readonly sounds: ReadonlyMap<number, number>;
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
  packCues(writer, model.cues);
  packLexicon(writer, model.words);
  packLexicon(writer, model.sounds);
  packFeatures(writer, model);
  packNet(writer, model.net);
  return writer.done();
}

/** Vectors are cut where few reach. */
const WIDEST = 5;

function packNet(writer: Writer, net: NetWeights): void {
  const vectors = Float32Array.from(net.vectors);
  const spread = Math.sqrt(vectors.reduce((sum, value) => sum + value * value, 0) / vectors.length);
  const units = Math.ceil(((WIDEST * spread) / 127) * NET_SCALE * NET_SCALE);
  const step = units / NET_SCALE / NET_SCALE;
  writer.count(units);
  writer.count(net.keys.length);
  packKeys(writer, net.keys);
  for (const value of vectors) writer.byte(Math.max(-127, Math.min(127, Math.round(value / step))));
  for (const table of [net.windows, net.styles, net.tags]) {
    for (const value of table) writer.signed(Math.round(value * NET_SCALE));
  }
}

function packTransitions(writer: Writer, table: Float64Array, scale: number): void {
  for (let before = 0; before <= TAGS.length; before++) {
    for (let tag = 0; tag < TAGS.length; tag++) {
      writer.signed(Math.round((table[before * ROW + tag] ?? 0) * scale));
    }
  }
}

function packCues(writer: Writer, cues: ReadonlyMap<number, number>): void {
  writer.count(cues.size);
  for (const [key, value] of inOrder(cues)) {
    writer.count(key);
    writer.signed(Math.round(value * CUE_SCALE));
  }
}

function packLexicon(writer: Writer, entries: ReadonlyMap<number, number>): void {
  const sorted = inOrder(entries);
  writer.count(sorted.length);
  packKeys(
    writer,
    sorted.map(([key]) => key),
  );
  for (const [, value] of sorted) writer.count(value);
}

function inOrder(entries: ReadonlyMap<number, number>): [number, number][] {
  return [...entries].sort(([a], [b]) => a - b);
}

/** Keys in order are stored as steps. */
function packKeys(writer: Writer, keys: Iterable<number>): void {
  let last = 0;
  for (const key of keys) {
    writer.count(key - last);
    last = key;
  }
}

function packFeatures(writer: Writer, model: Packable): void {
  const rows = [...model.keys.keys()].filter((row) => model.isUsed(row) && storedTags(model, row) !== 0);
  const size = rows.reduce((sum, row) => sum + countBits(storedTags(model, row)), 0);
  writer.count(rows.length);
  writer.count(size);
  packKeys(
    writer,
    rows.map((row) => model.keys[row] ?? 0),
  );
  for (const row of rows) packTags(writer, storedTags(model, row));
  for (const row of rows) {
    const bits = storedTags(model, row);
    for (let tag = 0; tag < TAG_COUNT; tag++)
      if ((bits & (1 << tag)) !== 0) writer.byte(stored(model, row, tag));
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
