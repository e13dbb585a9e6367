/** Sets of things that were found to be one: joined in any order, they end as the same sets. */
export class Groups {
  readonly #parents: number[];

  constructor(size: number) {
    this.#parents = Array.from({ length: size }, (_, at) => at);
  }

  /** The number that all members of the group of `at` share. */
  of(at: number): number {
    let root = at;
    for (let up = this.#parents[root]; up !== undefined && up !== root; up = this.#parents[root]) root = up;
    this.#parents[at] = root;
    return root;
  }

  join(a: number, b: number): void {
    const [low, high] = [this.of(a), this.of(b)].sort((x, y) => x - y);
    if (low !== undefined && high !== undefined) this.#parents[high] = low;
  }
}
