import type { Writable } from 'node:stream';

/** What the CLI reads and writes, so that tests can run it in process. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** The folder that the program's data lies in. */
  readonly media: string;
  /** How to run this program again, which is what git is told; without it: `tippani`. */
  readonly command?: readonly string[];
}

/** 0 done, 1 done with problems in the data, 2 wrong use or not able to run. */
export type ExitCode = 0 | 1 | 2;

/** Thrown when nobody reads the output any more (`tippani … | head`): the run ends quietly. */
export class OutputClosed extends Error {}

/** Thrown when the output cannot be written, e.g. on a full disk. */
export class OutputFailed extends Error {}

/** A stream written with back-pressure: write() resolves when the stream takes more. */
export class Output {
  readonly #stream: Writable;
  #failure: NodeJS.ErrnoException | undefined;

  constructor(stream: Writable) {
    this.#stream = stream;
    stream.on('error', this.#fail);
  }

  /** Throws OutputClosed or OutputFailed once the stream takes no more. */
  async write(text: string): Promise<void> {
    this.#check();
    if (!this.#stream.write(text)) await this.#ready();
    this.#check();
  }

  /** Waits until all that was written has been handed on. */
  async finish(): Promise<void> {
    this.#check();
    await new Promise<void>((done) => {
      this.#stream.write('', (error) => {
        if (error) this.#fail(error);
        done();
      });
    });
    this.#check();
  }

  #ready(): Promise<void> {
    const stream = this.#stream;
    return new Promise((resolve) => {
      const done = () => {
        for (const event of READY) stream.off(event, done);
        resolve();
      };
      for (const event of READY) stream.on(event, done);
    });
  }

  readonly #fail = (error: Error): void => {
    this.#failure ??= error;
  };

  #check(): void {
    const failure = this.#failure;
    if (!failure && !this.#stream.destroyed) return;
    if (!failure || CLOSED.has(failure.code ?? '')) throw new OutputClosed();
    throw new OutputFailed(`the output cannot be written: ${failure.message}`);
  }
}

const READY = ['drain', 'close', 'error'] as const;
const CLOSED = new Set(['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END']);
