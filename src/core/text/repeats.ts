const QUANTIFIER = String.raw`(?:[*+]|\{\d+,\d*\})`;
/** An escape, a class, the ends of a group, the latter with what repeats it, and other repetitions. */
const TOKENS = new RegExp(String.raw`\\.|\[(?:\\.|[^\]\\])*\]|\(|\)${QUANTIFIER}?|${QUANTIFIER}`, 'gsu');

/**
 * Whether the source of a pattern repeats a group in which something repeats already, as `(क+)+` does: a line that nearly
 * matches can then take longer than anyone waits, and a search cannot be stopped.
 */
export function repeatsRepeated(source: string): boolean {
  /** Whether something repeats in each of the groups around, the innermost last. */
  const around = [false];
  const repeats = () => {
    around[around.length - 1] = true;
  };
  for (const [token] of source.matchAll(TOKENS)) {
    if (token === '(') around.push(false);
    else if (token.startsWith(')')) {
      const [inner, repeated] = [around.pop(), token.length > 1];
      if (inner && repeated) return true;
      if (inner || repeated) repeats();
    } else if (/^[*+{]/u.test(token)) repeats();
  }
  return false;
}
