// Tells what the tests print from what the workbench prints: both come through the same channel.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'node:util';
import { throwAway } from './throwAway.mjs';

const mark = '\u2060tippani\u2060';

/**
 * A script, on one line, that marks everything printed from then on. It puts a new console in the old one's place, for
 * the extension host lets nobody replace its console's methods.
 */
export const marking =
  '{ const old = globalThis.console; globalThis.console = { __proto__: old, ' +
  ['debug', 'error', 'info', 'log', 'warn']
    .map((method) => `${method}: (...args) => old.${method}(${JSON.stringify(mark)}, ...args)`)
    .join(', ') +
  ' }; } ';

/**
 * Wraps a test module for the Node extension host so that what it prints is marked.
 * @param {string} tests the module, absolute
 * @returns {Promise<{ path: string, remove: () => Promise<void> }>} the module to run in its place
 */
export async function wrapTests(tests) {
  const folder = await throwAway('tests');
  const path = join(folder.path, 'run.cjs');
  await writeFile(path, `${marking}\nexports.run = () => require(${JSON.stringify(tests)}).run();\n`);
  return { path, remove: folder.remove };
}

/**
 * The text that a call of the console would print, if it came from the tests.
 * @param {readonly unknown[]} args the call's arguments, the mark among them
 * @returns {string | undefined} undefined when the workbench printed it
 */
export function testLine(args) {
  const [first, ...rest] = args;
  return first === mark ? format(...rest) : undefined;
}
