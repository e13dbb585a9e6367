/** Runs actions one after another, each to its end, also when the one before failed. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /** Runs the action after all that were given before; the promise is the action's own. */
  take<T>(action: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(action);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Resolves when all actions given so far have ended. */
  async idle(): Promise<void> {
    await this.#last;
  }
}
