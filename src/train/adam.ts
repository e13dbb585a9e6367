const FIRST = 0.9;
const SECOND = 0.999;
const EPSILON = 1e-8;

/** Numbers in rows that are learnt by Adam; rows without a gradient are left alone. */
export class Learnt {
  readonly values: Float64Array;
  readonly #size: number;
  readonly #gradient: Float64Array;
  readonly #mean: Float64Array;
  readonly #square: Float64Array;
  readonly #isTouched: Uint8Array;
  readonly #touched: Int32Array;
  #count = 0;

  /** `fill` gives the values to begin with. */
  constructor(rows: number, size: number, fill: () => number) {
    this.#size = size;
    this.values = Float64Array.from({ length: rows * size }, fill);
    this.#gradient = new Float64Array(rows * size);
    this.#mean = new Float64Array(rows * size);
    this.#square = new Float64Array(rows * size);
    this.#isTouched = new Uint8Array(rows);
    this.#touched = new Int32Array(rows);
  }

  /** Where to add the gradient of a row, from row * size on. */
  gradientOf(row: number): Float64Array {
    if (this.#isTouched[row] === 0) {
      this.#isTouched[row] = 1;
      this.#touched[this.#count++] = row;
    }
    return this.#gradient;
  }

  /** Goes a step up the gradients, and forgets them. `step` counts from 1. */
  climb(rate: number, step: number): void {
    const scale = (rate * Math.sqrt(1 - SECOND ** step)) / (1 - FIRST ** step);
    for (let index = 0; index < this.#count; index++) {
      const row = this.#touched[index] as number;
      this.#isTouched[row] = 0;
      this.#climbRow(row * this.#size, scale);
    }
    this.#count = 0;
  }

  #climbRow(from: number, scale: number): void {
    for (let at = from; at < from + this.#size; at++) {
      const gradient = this.#gradient[at] as number;
      const mean = FIRST * (this.#mean[at] as number) + (1 - FIRST) * gradient;
      const square = SECOND * (this.#square[at] as number) + (1 - SECOND) * gradient * gradient;
      this.#mean[at] = mean;
      this.#square[at] = square;
      this.values[at] = (this.values[at] as number) + (scale * mean) / (Math.sqrt(square) + EPSILON);
      this.#gradient[at] = 0;
    }
  }
}
