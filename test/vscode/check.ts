// Assertions that run in both extension hosts (the web worker has no node:assert).

/** Fails unless `value` is truthy. */
export function ok(value: unknown, message: string): asserts value {
  if (!value) throw new Error(message);
}

/** Fails unless both are the same JSON value. */
export function same(actual: unknown, expected: unknown, message = 'values differ'): void {
  const [found, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (found !== wanted) throw new Error(`${message}\n  found:  ${found}\n  wanted: ${wanted}`);
}

/** Waits until `probe` gives something, and gives it back; fails after `timeout` milliseconds. */
export async function eventually<T>(
  probe: () => T | undefined | false | Promise<T | undefined | false>,
  what: string,
  timeout = 10_000,
): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const value = await probe();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > end) throw new Error(`Waited ${timeout} ms in vain: ${what}`);
    await rest(50);
  }
}

/** Waits, where there is nothing to wait for. */
export function rest(milliseconds: number): Promise<void> {
  return new Promise((next) => setTimeout(next, milliseconds));
}
