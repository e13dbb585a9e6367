import { type Memento, Uri } from 'vscode';
import type { Sidecar } from '../core/sidecar/schema';

/** A sidecar that a file should hold, and the one that it grew from: what a merge needs. */
export interface Draft {
  readonly base: Sidecar;
  readonly sidecar: Sidecar;
}

const PREFIX = 'tippani.unwritten:';

/** Where the workspace's storage keeps the unwritten decisions on an article. */
export function unwrittenKey(article: Uri): string {
  return PREFIX + article.toString();
}

/** The articles whose decisions wait to be written. */
export function unwrittenArticles(memory: Memento): Uri[] {
  return memory
    .keys()
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => Uri.parse(key.slice(PREFIX.length)));
}

/**
 * Decisions that could not be written: kept in the workspace's storage until they are, so that neither closing the
 * article nor reloading the window loses them.
 */
export class Unwritten {
  readonly #key: string;

  constructor(
    readonly memory: Memento,
    article: Uri,
  ) {
    this.#key = unwrittenKey(article);
  }

  get(): Draft | undefined {
    return this.memory.get<Draft>(this.#key);
  }

  keep(draft: Draft): void {
    void this.memory.update(this.#key, draft);
  }

  forget(): void {
    if (this.get()) void this.memory.update(this.#key, undefined);
  }
}

/** Decisions are made but not in the file; they are kept. `retry` tries to write them again. */
export class UnwrittenError extends Error {
  constructor(
    file: string,
    cause: unknown,
    readonly retry: () => Promise<void>,
  ) {
    const reason = (cause instanceof Error ? cause.message : String(cause)).replace(/\.?$/, '.');
    super(`${file} could not be written: ${reason} Your decisions are kept, and written with the next one.`);
  }
}
