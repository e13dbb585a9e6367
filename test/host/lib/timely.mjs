// A limit to waiting.

/** How long tests may take, unless TIPPANI_HOST_LIMIT gives other seconds. */
const LIMIT_S = 600;

/**
 * Waits for tests, but not for ever.
 * @template T
 * @param {Promise<T>} tests
 * @returns {Promise<T>} what they give; fails when they take longer than the limit
 */
export async function timely(tests) {
  const limit = Number(process.env.TIPPANI_HOST_LIMIT) || LIMIT_S;
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  /** @type {Promise<never>} */
  const late = new Promise((_, fail) => {
    const message = `The tests did not end in ${limit} s (TIPPANI_HOST_LIMIT sets another limit).`;
    timer = setTimeout(() => fail(new Error(message)), limit * 1000);
  });
  return Promise.race([tests, late]).finally(() => clearTimeout(timer));
}
