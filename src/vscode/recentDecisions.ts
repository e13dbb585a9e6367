/** What became of a decision: made, taken back, or made again. */
export type StepTaken = 'did' | 'undid' | 'redid';

/**
 * In which articles, by their URIs, decisions were made since the window opened, the latest last: what undoing means in a
 * view, where no article is meant by the cursor.
 */
export class RecentDecisions {
  #done: readonly string[] = [];
  #undone: readonly string[] = [];

  /** The article whose last decision undoing means; undefined where nothing is known of. */
  get toUndo(): string | undefined {
    return this.#done.at(-1);
  }

  /** The article whose last undone decision redoing means. */
  get toRedo(): string | undefined {
    return this.#undone.at(-1);
  }

  /** Takes note of a step that was taken in an article, from wherever. */
  note(article: string, step: StepTaken): void {
    if (step === 'did') this.#undone = [];
    if (step === 'undid') this.#undone = [...this.#undone, article];
    if (step === 'redid') this.#undone = withoutLast(this.#undone, article);
    this.#done = step === 'undid' ? withoutLast(this.#done, article) : [...this.#done, article];
  }

  /** Forgets an article that is gone, or has nothing left to undo. */
  forget(article: string): void {
    this.#done = this.#done.filter((one) => one !== article);
    this.#undone = this.#undone.filter((one) => one !== article);
  }
}

function withoutLast(all: readonly string[], one: string): readonly string[] {
  const at = all.lastIndexOf(one);
  return at < 0 ? all : all.filter((_, index) => index !== at);
}
