/** Tries until `probe` no longer throws, for ten seconds; then fails with its last reason. */
export async function eventually<T>(probe: () => T | Promise<T>, what: string): Promise<T> {
  for (let left = 100; ; left--) {
    try {
      return await probe();
    } catch (error) {
      if (left === 0) throw new Error(`${what}: ${error instanceof Error ? error.message : error}`);
      await new Promise((next) => setTimeout(next, 100));
    }
  }
}
