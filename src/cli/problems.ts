import type { Output } from './io';

/** Something in the data that the user has to put right, at a 1-based line of a file. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** Names problems on stderr as `file:line: message` and remembers that there were some. */
export class Problems {
  readonly #stderr: Output;
  count = 0;

  constructor(stderr: Output) {
    this.#stderr = stderr;
  }

  async report(problem: Problem): Promise<void> {
    this.count++;
    await this.mention(problem);
  }

  /** Names something at a line of a file that is no problem and does not change the exit code. */
  async mention({ file, line, message }: Problem): Promise<void> {
    await this.#stderr.write(`${file}:${line}: ${oneLine(message)}\n`);
  }

  /** Says something that is about no line of a file. */
  async note(message: string): Promise<void> {
    await this.#stderr.write(`tippani: ${oneLine(message)}\n`);
  }
}

/** Where a failure that should not happen is to be told. */
const ISSUES = 'https://github.com/tippani/tippani/issues';

/** One line, without a stack, for an error that nothing foresaw. */
export function unexpected(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return oneLine(`unexpected error: ${message}; please report it at ${ISSUES}`);
}

/** What a failed file operation means to a user. */
export function fileErrorMessage(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return FILE_ERRORS[code ?? ''] ?? unexpected(error);
}

const FILE_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder; check the path',
  EACCES: 'may not be read; check its permissions',
  EPERM: 'may not be read; check its permissions',
  ENOTDIR: 'no such file; a part of the path is not a folder',
  ELOOP: 'symbolic links go round in a circle here; name the file itself',
  ENAMETOOLONG: 'the path is longer than the system allows',
  EMFILE: 'too many files are open; close some or raise the limit (ulimit -n)',
};

function oneLine(message: string): string {
  return message.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ');
}
