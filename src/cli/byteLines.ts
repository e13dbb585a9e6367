/** One line of a byte stream without its LF, or `null` bytes for a line longer than the limit. */
export interface ByteLine {
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

/**
 * The lines of a byte stream, one at a time: holds no more than one line of at most `limit` bytes, and reads on only
 * when the next line is asked for. Of a longer line only its number is told; its bytes are let go as they come.
 */
export async function* byteLines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<ByteLine> {
  const line = new LineBuffer(limit);
  let number = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, from)) {
      line.add(chunk.subarray(from, end));
      from = end + 1;
      yield { number: ++number, bytes: line.take() };
    }
    line.add(chunk.subarray(from));
  }
  if (line.length > 0) yield { number: ++number, bytes: line.take() };
}

const LF = 0x0a;

class LineBuffer {
  readonly #limit: number;
  #parts: Uint8Array[] = [];
  length = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(part: Uint8Array): void {
    this.length += part.length;
    if (this.length > this.#limit) this.#parts = [];
    else if (part.length > 0) this.#parts.push(part);
  }

  take(): Uint8Array | null {
    const bytes = this.length > this.#limit ? null : Buffer.concat(this.#parts);
    this.#parts = [];
    this.length = 0;
    return bytes;
  }
}
