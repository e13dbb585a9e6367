/**
 * How long the extension takes to activate in a real VS Code, in milliseconds, on a plain-text file that is no Hindi
 * article and on a Hindi one. `null` where no VS Code has been measured: the benchmark then says so.
 *
 * @returns {Promise<{nonHindi: number, hindi: number} | null>}
 */
export async function measureActivation() {
  return null;
}
