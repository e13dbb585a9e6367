// Times passes over a collection: each contender in turn, several rounds, the median of each.

/**
 * @param {Readonly<Record<string, () => unknown>>} contenders
 * @param {number} rounds
 * @returns {Record<string, number>} the median milliseconds of each
 */
export function medians(contenders, rounds) {
  const names = Object.keys(contenders);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = -WARM_UP_ROUNDS; round < rounds; round++) {
    for (const name of names) {
      const took = time(contenders[name]);
      if (round >= 0) times[name].push(took);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times[name])]));
}

/** The compiler has seen everything after this many. */
const WARM_UP_ROUNDS = 2;

function time(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1];
}
