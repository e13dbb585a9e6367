// How long the extension takes to activate, as VS Code itself measures it (Developer: Show Running Extensions).
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openHost } from '../test/host/window.mjs';

const folder = join(fileURLToPath(new URL('..', import.meta.url)), 'samples');
const ROUNDS = 3;
// The list of running extensions draws only what is on the screen.
const TALL = { width: 1280, height: 2000 };

/**
 * Opens a file in a fresh window and reads the activation time of Tippani: loading its code and running activate().
 * @param {import('../test/host/api').Host} host @param {string} file @returns {Promise<number>} milliseconds
 */
function activationOn(host, file) {
  return host.withWindow({ folder, viewport: TALL }, async ({ page, command, open }) => {
    // VS Code's own start is over by then; what it does meanwhile would be counted as ours.
    await page.waitForTimeout(3000);
    await open(file);
    await page.waitForTimeout(1000);
    await command('Developer: Show Running Extensions');
    const row = page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: 'Tippani' }).first();
    const text = await row.locator('.activation-time').textContent();
    const time = /([\d.]+)\s*ms/.exec(text ?? '')?.[1];
    if (!time) throw new Error(`No activation time in “${text}”.`);
    return Number(time);
  });
}

/**
 * How long the extension takes to activate in a real VS Code, in milliseconds (the median of three windows each), on a
 * plain-text file that is no Hindi article and on a Hindi one.
 *
 * @returns {Promise<{nonHindi: number, hindi: number}>}
 */
export async function measureActivation() {
  const host = await openHost();
  const median = async (file) => {
    const times = [];
    for (let round = 0; round < ROUNDS; round++) times.push(await activationOn(host, file));
    return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];
  };
  const result = { nonHindi: await median('notes.txt'), hindi: await median('visit-oslo-delhi.txt') };
  await host.close();
  return result;
}
